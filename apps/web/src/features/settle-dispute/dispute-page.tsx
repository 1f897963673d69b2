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
import { OfferForm } from './offer-form.js'
import { RareMoves } from './rare-moves.js'
import { StandingOffer } from './standing-offer.js'
import { WriteForm } from './write-form.js'

const Head = ({ dispute }: { dispute: Dispute }) => {
  const { t } = useTranslation('disputes')
  return (
    <PageHeader
      title={t('title')}
      line={
        <span className="row">
          <StateBadge kind="dispute" state={dispute.state} />
          <Link to={`/contracts/${dispute.contractId}`} dir="auto">{dispute.contractTitle}</Link>
          <span dir="auto">{t('milestone', { ordinal: dispute.milestoneOrdinal })}</span>
          <span dir="auto">{dispute.businessName} / {dispute.freelancerName}</span>
        </span>
      }
    />
  )
}

const Ended = ({ dispute }: { dispute: Dispute }) => {
  const { t } = useTranslation('disputes')
  if (!dispute.ending) return null
  return (
    <section className="card stack" aria-labelledby="ended-title">
      <h2 id="ended-title">{t(`ending.${dispute.ending}`)}</h2>
      <p className="small dim">{t(dispute.paysSoon ? 'ended.paysSoon' : 'ended.paid')}</p>
    </section>
  )
}

const Page = ({ dispute }: { dispute: Dispute }) => {
  const { t } = useTranslation('disputes')
  const { now } = useSession()
  const [said, setSaid] = useState('')
  const { waitsFor, myVoice, moves } = dispute
  return (
    <>
      <Head dispute={dispute} />
      <p role="status" className={said ? 'said' : 'visually-hidden'}>{said}</p>
      <div className="columns">
        <div className="stack">
          {waitsFor ? <WaitLine waitsFor={waitsFor} now={now()} timeZone={dispute.timeZone} mine={waitsFor.party === myVoice} /> : null}
          <Ended dispute={dispute} />
          <StandingOffer dispute={dispute} onDone={setSaid} />
          {moves.includes('offer') ? <OfferForm dispute={dispute} onDone={setSaid} /> : null}
          <DisputedItems dispute={dispute} />
          <section className="card stack" aria-labelledby="record-title">
            <h2 id="record-title">{t('record')}</h2>
            <DisputeRecord dispute={dispute} />
            {moves.includes('write') ? <WriteForm dispute={dispute} onDone={setSaid} /> : null}
          </section>
        </div>
        <div className="stack">
          {dispute.endedAt ? null : <DisputeClocks dispute={dispute} now={now()} />}
          {dispute.endedAt ? null : <DefaultCard dispute={dispute} />}
          <PackCard dispute={dispute} />
          <RareMoves dispute={dispute} onDone={setSaid} />
        </div>
      </div>
    </>
  )
}

/** A dispute for its two sides: what it is about, the clocks, the offers, and the way to an end. */
export const DisputePage = () => {
  const { t } = useTranslation('disputes')
  const { id = '' } = useParams()
  const [{ data, error }, ask] = useQuery({ query: DisputePageDocument, variables: { id }, requestPolicy: 'cache-and-network' })
  if (error && !data && !isBadId(error)) return <QueryError error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} heading />
  if (!data && !error) return <PageSkeleton />
  if (data?.dispute) return <Page key={data.dispute.id} dispute={data.dispute} />
  return (
    <>
      <PageHeader title={t('missing')} />
      <EmptyState title={t('missingText')} action={{ to: '/contracts', label: t('toContracts') }} />
    </>
  )
}
