import { useEffect, useId, useRef, useState, type ReactNode } from 'react'
import styles from './disclosure.module.css'

interface DisclosureProps {
  /** Accessible name of the button when its content is a picture. */
  label?: string
  button: ReactNode
  buttonClass?: string | undefined
  above?: boolean
  children: (close: () => void) => ReactNode
}

/** A button that opens a panel below (or above) it; Esc, a click elsewhere or leaving it close the panel. */
export const Disclosure = ({ label, button, buttonClass, above = false, children }: DisclosureProps) => {
  const [open, setOpen] = useState(false)
  const id = useId()
  const frame = useRef<HTMLDivElement>(null)
  const trigger = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (!open) return
    const onPointer = (event: PointerEvent) => !frame.current?.contains(event.target as Node) && setOpen(false)
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      setOpen(false)
      trigger.current?.focus()
    }
    document.addEventListener('pointerdown', onPointer)
    document.addEventListener('keydown', onKey)
    return () => {
      document.removeEventListener('pointerdown', onPointer)
      document.removeEventListener('keydown', onKey)
    }
  }, [open])
  return (
    <div ref={frame} className={styles.frame} onBlur={(event) => event.relatedTarget && !frame.current?.contains(event.relatedTarget) && setOpen(false)}>
      <button ref={trigger} type="button" className={buttonClass} aria-label={label} aria-expanded={open} aria-controls={open ? id : undefined} onClick={() => setOpen(!open)}>
        {button}
      </button>
      {open ? <div id={id} className={styles.panel} data-above={above}>{children(() => setOpen(false))}</div> : null}
    </div>
  )
}
