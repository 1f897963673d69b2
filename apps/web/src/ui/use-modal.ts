import { useEffect, useRef, type RefObject } from 'react'

/** The element of a dialog that is open exactly while `open` says so; the browser keeps the focus inside and gives it back. */
export const useModal = (open: boolean): RefObject<HTMLDialogElement | null> => {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const element = dialog.current
    if (open && element && !element.open) element.showModal()
    if (!open && element?.open) element.close()
  }, [open])
  return dialog
}
