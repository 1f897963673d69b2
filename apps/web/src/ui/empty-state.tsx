import type { ReactNode } from 'react'
import { LinkButton } from './link-button.js'
import styles from './empty-state.module.css'

/** Nothing here: what it is and one next step. */
export const EmptyState = ({ title, text, action, children }: {
  title: string
  text?: string
  action?: { to: string; label: string }
  children?: ReactNode
}) => (
  <div className={styles.empty}>
    <p className={styles.title}>{title}</p>
    {text ? <p className="dim">{text}</p> : null}
    {action ? <LinkButton to={action.to} mt={8}>{action.label}</LinkButton> : null}
    {children}
  </div>
)
