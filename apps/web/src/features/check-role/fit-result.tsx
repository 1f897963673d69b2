import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useQuery } from 'urql'
import { useSession } from '../../lib/session.js'
import { QueryError } from '../../ui/error-state.js'
import { LinkButton } from '../../ui/link-button.js'
import { ListSkeleton } from '../../ui/page-skeleton.js'
import { ReasonLine } from '../../ui/reason-line.js'
import { RoleGlyph } from '../../ui/role-mark.js'
import { RoleFitDocument } from './documents.js'
import styles from './check-role.module.css'

export interface Answer {
  questionId: string
  optionId: string
}

/** The role that suits the answers, why, and the runner-up; the way on is the profile with the role chosen. */
export const FitResult = ({ answers, onAgain }: { answers: readonly Answer[]; onAgain: () => void }) => {
  const { t } = useTranslation('role-check')
  const { me } = useSession()
  const [{ data, error }, ask] = useQuery({ query: RoleFitDocument, variables: { answers: [...answers] } })
  if (error && !data) return <QueryError error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />
  const [best, second] = data?.roleFit ?? []
  if (!best) return <ListSkeleton />
  const profile = `/profile?role=${best.roleSlug}`
  return (
    <section className="card stack" aria-labelledby="fit-title" data-role={best.shortKey}>
      <div className="row"><RoleGlyph shortKey={best.shortKey} size={36} /><h2 id="fit-title">{best.roleTitle}</h2><span className="dim">{t('percent', { percent: best.percent })}</span></div>
      <p>{best.temperText}.</p>
      <h3>{t('why')}</h3>
      <ul className={styles.reasons}>{best.reasons.map((text) => <ReasonLine key={text} text={text} />)}</ul>
      {second && second.percent > 0 ? <p className="dim small">{t('second')} <Link to={`/roles/${second.roleSlug}`}>{second.roleTitle}</Link>, {t('percent', { percent: second.percent })}</p> : null}
      <div className="row">
        <LinkButton to={me ? profile : `/sign-up?next=${encodeURIComponent(profile)}`}>{t('take')}</LinkButton>
        <LinkButton to={`/roles/${best.roleSlug}`} variant="default">{t('about')}</LinkButton>
        <Button variant="subtle" onClick={onAgain}>{t('again')}</Button>
      </div>
      <p className="dim small">{t('notStored')}</p>
    </section>
  )
}
