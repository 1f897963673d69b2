import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CombinedError } from 'urql'
import { requestIdOf } from '../lib/client.js'
import { IconAlertTriangle } from './icons.js'
import styles from './error-state.module.css'

interface ErrorStateProps {
  requestId: string | null
  offline?: boolean
  /** The page has no other heading. */
  heading?: boolean
  onRetry: () => void
}

/** Something failed: what, what to do now, the request id in small print. */
export const ErrorState = ({ requestId, offline = false, heading = false, onRetry }: ErrorStateProps) => {
  const { t } = useTranslation('ui')
  const Title = heading ? 'h1' : 'p'
  return (
    <div className={styles.error} role="alert">
      <IconAlertTriangle size={24} stroke={1.75} aria-hidden="true" />
      <div className="stack">
        <Title className={styles.title}>{t(offline ? 'error.offline' : 'error.title')}</Title>
        <p className="dim">{t(requestId ? 'error.text' : 'error.noNumber')}</p>
        <div className="row">
          <Button onClick={onRetry}>{t('error.retry')}</Button>
          {requestId ? <span className="dim tiny">{t('error.request', { id: requestId })}</span> : null}
        </div>
      </div>
    </div>
  )
}

/** The error of a query. */
export const QueryError = ({ error, onRetry, heading = false }: { error: CombinedError; onRetry: () => void; heading?: boolean }) => (
  <ErrorState requestId={requestIdOf(error)} offline={Boolean(error.networkError)} onRetry={onRetry} heading={heading} />
)
