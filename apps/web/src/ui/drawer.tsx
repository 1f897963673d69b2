import { useId, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { IconX } from './icons.js'
import { useModal } from './use-modal.js'
import styles from './drawer.module.css'

interface DrawerProps {
  open: boolean
  title: string
  /** A line below the title. */
  line?: ReactNode
  onClose: () => void
  children?: ReactNode
}

/** Detail beside the page: a panel at the right edge, the whole screen on the phone. Esc and a click outside close it. */
export const Drawer = ({ open, title, line, onClose, children }: DrawerProps) => {
  const { t } = useTranslation('ui')
  const dialog = useModal(open)
  const titleId = useId()
  return (
    <dialog ref={dialog} className={styles.drawer} aria-labelledby={titleId} onClose={onClose} onClick={(event) => event.target === dialog.current && onClose()}>
      {open ? (
        <div className={styles.inside}>
          <div className={styles.head}>
            <div className={styles.words}>
              <h2 id={titleId} dir="auto">{title}</h2>
              {line ? <div className={styles.line}>{line}</div> : null}
            </div>
            <button type="button" className={styles.close} aria-label={t('close')} onClick={onClose}><IconX size={20} aria-hidden="true" /></button>
          </div>
          {children}
        </div>
      ) : null}
    </dialog>
  )
}
