import type { ReactNode } from 'react'
import styles from './progress-strip.module.css'

/** One line above a list: what is going on, the bar, the real counts, an action. */
export const ProgressStrip = ({ label, done, total, children }: { label: string; done: number; total: number; children?: ReactNode }) => (
  <div className={styles.strip}>
    <strong className={styles.label}>{label}</strong>
    <progress className={styles.bar} aria-label={label} max={Math.max(total, 1)} value={done} />
    <span className="dim small nowrap">{done}/{total}</span>
    {children}
  </div>
)
