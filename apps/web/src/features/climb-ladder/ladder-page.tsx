import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useQuery } from 'urql'
import { useCatalogue } from '../../lib/catalogue.js'
import { formatDay } from '../../lib/dates.js'
import { CoveragePips } from '../../ui/coverage-pips.js'
import { EmptyState } from '../../ui/empty-state.js'
import { QueryError } from '../../ui/error-state.js'
import { LinkButton } from '../../ui/link-button.js'
import { PageHeader } from '../../ui/page-header.js'
import { PageSkeleton } from '../../ui/page-skeleton.js'
import { RoleGlyph } from '../../ui/role-mark.js'
import { StateBadge } from '../../ui/state-badge.js'
import { MyLadderDocument, type LadderRole } from './documents.js'
import { StepCard } from './step-card.js'
import styles from './ladder.module.css'

const Duties = ({ role }: { role: LadderRole }) => {
  const { t } = useTranslation('ladder')
  return (
    <ul className={styles.duties}>
      {role.duties.map((duty) => (
        <li key={duty.dutySlug} className={styles.duty}>
          <Link to={`/skills/${duty.dutySlug}`}>{duty.title}</Link>
          <span className={duty.proven ? styles.proven : 'dim'}>{duty.proven ? t(`level.${duty.level}`) : t('notProven')}{duty.conditional ? ` · ${t('conditional')}` : ''}</span>
          {duty.halfAt ? <span className="dim small">{t('halfAt', { day: formatDay(new Date(duty.halfAt)) })}</span> : null}
        </li>
      ))}
    </ul>
  )
}

const Role = ({ role }: { role: LadderRole }) => {
  const { t } = useTranslation('ladder')
  const { roleOf } = useCatalogue()
  const shortKey = roleOf(role.roleSlug)?.shortKey ?? ''
  return (
    <section className="card stack" data-role={shortKey} aria-label={role.roleTitle}>
      <div className="row">
        <RoleGlyph shortKey={shortKey} size={36} />
        <h2>{role.roleTitle}</h2>
        <StateBadge kind="role" state={role.status} />
        <CoveragePips proven={role.provenDuties} required={role.unconditionalDuties} {...(shortKey ? { shortKey } : {})} />
      </div>
      <p>{t('roleLevel', { level: t(`level.${role.level}`) })}</p>
      <Duties role={role} />
      {role.steps.length > 0 ? <h3>{t('steps')}</h3> : null}
      <div className={styles.steps}>{role.steps.map((step) => <StepCard key={step.roleSlug} step={step} />)}</div>
    </section>
  )
}

/** Where one stands in each role, what loses weight and when, and how far the next roles are. */
export const LadderPage = () => {
  const { t } = useTranslation('ladder')
  const { catalogue, error: unknown } = useCatalogue()
  const [{ data, error }, ask] = useQuery({ query: MyLadderDocument, requestPolicy: 'cache-and-network' })
  if (error && !data) return <QueryError heading error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />
  if (!data || (!catalogue && !unknown)) return <PageSkeleton />
  const roles = data.myLadder ?? []
  return (
    <>
      <PageHeader title={t('title')} line={t('line')}><LinkButton to="/skills" variant="default">{t('toSkills')}</LinkButton></PageHeader>
      {roles.length === 0 ? <EmptyState title={t('empty')} text={t('emptyText')} action={{ to: '/role-check', label: t('emptyAction') }} /> : <div className="stack">{roles.map((role) => <Role key={role.roleSlug} role={role} />)}</div>}
    </>
  )
}
