import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { useQuery } from 'urql'
import { isBadId } from '../../lib/bad-id.js'
import { DisputePageDocument, type Dispute } from '../../lib/disputes.js'
import { useSession } from '../../lib/session.js'
import { DefaultCard, DisputeClocks, PackCard } from '../../ui/dispute-facts.js'
import { DisputedItems, DisputeRecord } from '../../ui/dispute-items.js'
import { EmptyState } from '../../ui/empty-state.js'
import { QueryError } from '../../ui/error-state.js'
import { PageHeader } from '../../ui/page-header.js'
import { PageSkeleton } from '../../ui/page-skeleton.js'
import { StateBadge } from '../../ui/state-badge.js'
import { WaitLine } from '../../ui/wait-line.js'
import { ModeratorMoves } from './moderator-moves.js'
import { RulingForm } from './ruling-form.js'
import styles from './ruling.module.css'

const Page = ({ dispute }: { dispute: Dispute }) => {
  const { t } = useTranslation('disputes')
  const { now } = useSession()
  const [said, setSaid] = useState('')
  const { waitsFor, conflict, moderatorMoves } = dispute
  return (
    <>
      <PageHeader
        title={t('ruling.title', { title: dispute.contractTitle })}
        line={<span className="row"><StateBadge kind="dispute" state={dispute.state} /><Link to="/mod/disputes">{t('ruling.toQueue')}</Link><span dir="auto">{dispute.businessName} / {dispute.freelancerName}</span></span>}
      />
      <p role="status" className={said ? 'said' : 'visually-hidden'}>{said}</p>
      {conflict ? <p className={styles.conflict}>{t(`conflict.${conflict}`)}</p> : null}
      <div className="columns">
        <div className="stack">
          {waitsFor ? <WaitLine waitsFor={waitsFor} now={now()} timeZone={dispute.timeZone} mine={moderatorMoves.includes('rule')} /> : null}
          <ModeratorMoves dispute={dispute} onDone={setSaid} />
          {dispute.ending ? <p className="card"><strong>{t(`ending.${dispute.ending}`)}</strong></p> : null}
          <DisputedItems dispute={dispute} />
          <section className="card stack" aria-labelledby="record-title">
            <h2 id="record-title">{t('record')}</h2>
            <DisputeRecord dispute={dispute} />
          </section>
          {moderatorMoves.includes('rule') ? <RulingForm dispute={dispute} onDone={setSaid} /> : null}
        </div>
        <div className="stack">
          <PackCard dispute={dispute} />
          {dispute.endedAt ? null : <DisputeClocks dispute={dispute} now={now()} />}
          {dispute.endedAt ? null : <DefaultCard dispute={dispute} />}
        </div>
      </div>
    </>
  )
}

/** The evidence, the record and the ruling of one dispute, for moderators. */
export const RulingPage = () => {
  const { t } = useTranslation('disputes')
  const { id = '' } = useParams()
  const { isModerator } = useSession()
  const [{ data, error }, ask] = useQuery({ query: DisputePageDocument, variables: { id }, requestPolicy: 'cache-and-network', pause: !isModerator })
  if (isModerator && error && !data && !isBadId(error)) return <QueryError error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} heading />
  if (isModerator && !data && !error) return <PageSkeleton />
  if (isModerator && data?.dispute) return <Page key={data.dispute.id} dispute={data.dispute} />
  return (
    <>
      <PageHeader title={t('missing')} />
      <EmptyState title={t(isModerator ? 'missingText' : 'queue.notForYou')} action={isModerator ? { to: '/mod/disputes', label: t('ruling.toQueue') } : { to: '/home', label: t('queue.home') }} />
    </>
  )
}
