import { Button } from '@mantine/core'
import { useId, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { IconX } from './icons.js'
import { useModal } from './use-modal.js'
import styles from './confirm-sheet.module.css'

interface ConfirmSheetProps {
  open: boolean
  title: string
  /** What the button does, in words: "Accept and pay 22 500 ₽". */
  confirm: string
  busy?: boolean
  danger?: boolean
  onConfirm: () => void
  onClose: () => void
  children?: ReactNode
}

/** Asks before an act that cannot be undone: a dialog on wide screens, a sheet from below on the phone. */
export const ConfirmSheet = ({ open, title, confirm, busy = false, danger = false, onConfirm, onClose, children }: ConfirmSheetProps) => {
  const { t } = useTranslation('ui')
  const dialog = useModal(open)
  const titleId = useId()
  return (
    <dialog ref={dialog} className={styles.sheet} aria-labelledby={titleId} onClose={onClose} onClick={(event) => event.target === dialog.current && onClose()}>
      {open ? (
        <div className={styles.inside}>
          <div className={styles.head}>
            <h2 id={titleId}>{title}</h2>
            <button type="button" className={styles.close} aria-label={t('close')} onClick={onClose}><IconX size={20} aria-hidden="true" /></button>
          </div>
          {children}
          <div className={styles.actions}>
            <Button variant="default" onClick={onClose}>{t('cancel')}</Button>
            <Button loading={busy} onClick={onConfirm} {...(danger ? { color: 'red.9' } : {})}>{confirm}</Button>
          </div>
        </div>
      ) : null}
    </dialog>
  )
}
