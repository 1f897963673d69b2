import { useTranslation } from 'react-i18next'
import type { ReactNode } from 'react'
import type { Problem } from '../lib/mutation.js'
import { IconAlertTriangle } from './icons.js'
import styles from './refusal-note.module.css'

/** Why an act was refused, at the place where it can be mended; children may offer the way. */
export const RefusalNote = ({ problem, children }: { problem: Problem | null; children?: ReactNode }) => {
  const { t } = useTranslation('ui')
  if (!problem) return null
  return (
    <div className={styles.note} role="alert">
      <IconAlertTriangle size={18} stroke={1.75} aria-hidden="true" />
      <div>
        <p>{problem.message}</p>
        {children}
        {problem.requestId ? <p className="tiny">{t('error.request', { id: problem.requestId })}</p> : null}
      </div>
    </div>
  )
}
