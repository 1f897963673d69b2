import { useEffect, type ReactNode } from 'react'
import styles from './page-header.module.css'

/** The one h1 of a page, its line below and its actions; also names the browser tab. */
export const PageHeader = ({ title, line, mark, children }: { title: string; line?: ReactNode; mark?: ReactNode; children?: ReactNode }) => {
  useEffect(() => {
    document.title = `${title} · Rolecall`
  }, [title])
  return (
    <header className={styles.header}>
      {mark}
      <div className={styles.words}>
        <h1 dir="auto">{title}</h1>
        {line ? <div className={styles.line}>{line}</div> : null}
      </div>
      {children ? <div className={styles.actions}>{children}</div> : null}
    </header>
  )
}
