import { useEffect, useRef } from 'react'
import { IconAlertTriangle } from './icons.js'
import styles from './error-summary.module.css'

export interface SummaryLine {
  /** Id of the block that holds the control to mend. */
  target: string
  message: string
}

const focusControl = (target: string): void => {
  const block = document.getElementById(target)
  const control = block?.querySelector<HTMLElement>('input, select, textarea, button') ?? block
  control?.focus()
  control?.scrollIntoView({ block: 'center' })
}

/** What keeps a form from being sent: takes the focus each time it appears, each line leads to its field. */
export const ErrorSummary = ({ title, lines, attempt }: { title: string; lines: readonly SummaryLine[]; attempt: number }) => {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (attempt > 0 && lines.length > 0) box.current?.focus()
    // the focus moves on a new attempt only, never while the person is mending the fields
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [attempt])
  if (attempt === 0 || lines.length === 0) return null
  return (
    <div ref={box} className={styles.summary} tabIndex={-1} role="group" aria-label={title}>
      <IconAlertTriangle size={20} stroke={1.75} aria-hidden="true" />
      <div>
        <p className={styles.title}>{title}</p>
        <ul>
          {lines.map(({ target, message }) => (
            <li key={target + message}><button type="button" className={styles.link} onClick={() => focusControl(target)}>{message}</button></li>
          ))}
        </ul>
      </div>
    </div>
  )
}
