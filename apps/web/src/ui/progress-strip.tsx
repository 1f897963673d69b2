import type { ReactNode } from 'react'
import styles from './progress-strip.module.css'

/** One line above a list: what is going on, the bar, the real counts, an action. Of nothing there is no part to show. */
export const ProgressStrip = ({ label, done, total, children }: { label: string; done: number; total: number; children?: ReactNode }) => (
  <div className={styles.strip}>
    <strong className={styles.label}>{label}</strong>
    {total > 0 ? (
      <>
        <progress className={styles.bar} aria-label={label} max={total} value={done} />
        <span className="dim small nowrap">{done}/{total}</span>
      </>
    ) : null}
    {children}
  </div>
)
