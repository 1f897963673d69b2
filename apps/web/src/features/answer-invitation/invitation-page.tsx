import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { useQuery } from 'urql'
import { isBadId } from '../../lib/bad-id.js'
import { useCatalogue } from '../../lib/catalogue.js'
import { formatRange, zoneName } from '../../lib/dates.js'
import { priceSpan } from '../../lib/days.js'
import { commissionOf } from '../../lib/fees.js'
import { formatMoney } from '../../lib/money.js'
import { useAct } from '../../lib/mutation.js'
import { useSession } from '../../lib/session.js'
import { EmptyState } from '../../ui/empty-state.js'
import { QueryError } from '../../ui/error-state.js'
import { PageHeader } from '../../ui/page-header.js'
import { PageSkeleton } from '../../ui/page-skeleton.js'
import { ReasonLine } from '../../ui/reason-line.js'
import { RoleGlyph, RolePill } from '../../ui/role-mark.js'
import { Answer, type OpenInvitation } from './answer.js'
import { InvitationDocument, ViewInvitationDocument } from './documents.js'
import styles from './answer-invitation.module.css'

/** Opening an invitation tells the API that it was seen; nothing on the page waits for it. */
const useSeen = (invitation: OpenInvitation | null): void => {
  const { act } = useAct(ViewInvitationDocument)
  const unseen = invitation?.state === 'SENT' ? invitation.id : null
  useEffect(() => {
    if (unseen) void act({ input: { invitationId: unseen } })
  }, [act, unseen])
}

const Reasons = ({ invitation }: { invitation: OpenInvitation }) => {
  const { t } = useTranslation('invitations')
  const { why, missing } = invitation
  return (
    <section className="card stack" aria-labelledby="why-title">
      <h2 id="why-title">{t('why')}</h2>
      {why.length > 0 ? <ul className={styles.lines}>{why.map((text) => <ReasonLine key={text} text={text} />)}</ul> : <p className="dim">{t('byHand')}</p>}
      <h3>{t('missing')}</h3>
      {missing.length > 0 ? <ul className={styles.lines}>{missing.map((text) => <ReasonLine key={text} lacking text={text} />)}</ul> : <p className="dim small">{t('nothingMissing')}</p>}
    </section>
  )
}

const Checklist = ({ job }: { job: OpenInvitation['job'] }) => {
  const { t } = useTranslation('invitations')
  return (
    <section className="card stack" aria-labelledby="duties-title" data-role={job.role.shortKey}>
      <h2 id="duties-title">{t('duties', { count: job.duties.length })}</h2>
      <ul className={styles.duties}>
        {job.duties.map((duty) => <li key={duty.id}><span>{duty.title}</span>{duty.importance >= 3 ? <strong>{t('veryImportant')}</strong> : null}</li>)}
      </ul>
      {job.description ? <p className="prose small" dir="auto">{job.description}</p> : null}
      <p><Link to={`/jobs/${job.id}`}>{t('wholeJob')}</Link></p>
    </section>
  )
}

/** What arrives of the whole budget once the commission is taken; a price of one's own is named in the proposal. */
const Net = ({ budget }: { budget: OpenInvitation['job']['budget'] }) => {
  const { t } = useTranslation('invitations')
  const { installation } = useSession()
  if (!installation) return null
  const whole = BigInt(budget.minor)
  const net = { minor: String(whole - commissionOf(0n, whole, installation.commissionBps)), currency: budget.currency }
  return <p className="small">{t('net', { net: formatMoney(net), percent: installation.commissionBps / 100 })}</p>
}

const Terms = ({ job }: { job: OpenInvitation['job'] }) => {
  const { t } = useTranslation('invitations')
  const { titlesOf } = useCatalogue()
  const facts = [
    ['dates', formatRange(job.startsOn, job.endsOn)],
    ['hours', t('ui:hoursAWeek', { count: job.hoursPerWeek })],
    ['platforms', titlesOf('platforms', job.platforms)],
    ['zone', `${zoneName(job.timeZone)}, ${t('overlap', { count: job.minOverlapHours })}`],
  ].filter(([, value]) => value)
  return (
    <>
      <div>
        <p className="dim small">{t('budget')}</p>
        <p className={styles.amount}>{formatMoney(job.budget)}</p>
        <p className="dim small">{t(`ui:${priceSpan(job.startsOn, job.endsOn)}`)}</p>
        <Net budget={job.budget} />
      </div>
      <dl className={styles.facts}>{facts.map(([key, value]) => <div key={key}><dt>{t(`facts.${key}`)}</dt><dd>{value}</dd></div>)}</dl>
    </>
  )
}

/** An invitation: why me, what is missing, the money, the clock, and the answer. */
export const InvitationPage = () => {
  const { t } = useTranslation('invitations')
  const { id = '' } = useParams()
  const [{ data, error }, ask] = useQuery({ query: InvitationDocument, variables: { id } })
  const invitation = data?.invitation ?? null
  useSeen(invitation)
  if (error && !data && !isBadId(error)) return <QueryError heading error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />
  if (!data && !error) return <PageSkeleton />
  if (!invitation) {
    return (
      <>
        <PageHeader title={t('one')} />
        <EmptyState title={t('notFound')} text={t('notFoundText')} action={{ to: '/invitations', label: t('all') }} />
      </>
    )
  }
  const { job } = invitation
  return (
    <>
      <PageHeader
        title={job.title}
        mark={<RoleGlyph shortKey={job.role.shortKey} />}
        line={<><span>{t('invitedBy')}</span><strong dir="auto">{job.business.name}</strong><RolePill role={job.role} /></>}
      />
      <div className={`columns ${styles.page}`}>
        <aside className={styles.aside} aria-label={t('yourAnswer')}>
          <section className="card stack"><Terms job={job} /><Answer invitation={invitation} /></section>
        </aside>
        <div className="stack">
          <Reasons invitation={invitation} />
          <Checklist job={job} />
        </div>
      </div>
    </>
  )
}
