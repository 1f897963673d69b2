import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { IconChevronRight } from '../../ui/icons.js'
import { RoleGlyph } from '../../ui/role-mark.js'
import styles from './home.module.css'

interface ActionRowProps {
  to: string
  title: string
  text?: ReactNode
  shortKey?: string
  /** It waits for the reader. */
  urgent?: boolean
}

/** One thing to do or to look at; the whole row leads there. */
export const ActionRow = ({ to, title, text, shortKey, urgent = false }: ActionRowProps) => (
  <div className={styles.row} data-urgent={urgent}>
    {shortKey ? <RoleGlyph shortKey={shortKey} size={36} /> : null}
    <div className="grow">
      <Link to={to} className={styles.link} dir="auto">{title}</Link>
      {text ? <div className={styles.text}>{text}</div> : null}
    </div>
    <IconChevronRight size={20} stroke={1.75} aria-hidden="true" />
  </div>
)
