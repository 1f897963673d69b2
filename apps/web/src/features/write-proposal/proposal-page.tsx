import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { useQuery } from 'urql'
import type { ProposalQuery } from '../../gql/graphql.js'
import { isBadId } from '../../lib/bad-id.js'
import { formatRelative } from '../../lib/dates.js'
import { formatMoney } from '../../lib/money.js'
import { isMoveOpen } from '../../lib/moves.js'
import { useAct } from '../../lib/mutation.js'
import { useSession } from '../../lib/session.js'
import { ConfirmSheet } from '../../ui/confirm-sheet.js'
import { Countdown } from '../../ui/countdown.js'
import { EmptyState } from '../../ui/empty-state.js'
import { QueryError } from '../../ui/error-state.js'
import { LinkButton } from '../../ui/link-button.js'
import { PageHeader } from '../../ui/page-header.js'
import { PageSkeleton } from '../../ui/page-skeleton.js'
import { RefusalNote } from '../../ui/refusal-note.js'
import { RoleGlyph } from '../../ui/role-mark.js'
import { StateBadge } from '../../ui/state-badge.js'
import { ProposalDocument, WithdrawProposalDocument } from './documents.js'
import { commissionOf, minus } from './prices.js'
import styles from './write-proposal.module.css'

type Shown = NonNullable<ProposalQuery['proposal']>

const Withdraw = ({ proposalId }: { proposalId: string }) => {
  const { t } = useTranslation('proposals')
  const [asked, setAsked] = useState(false)
  const { act, busy, problem } = useAct(WithdrawProposalDocument)
  const withdraw = async () => {
    if (await act({ input: { proposalId } })) setAsked(false)
  }
  return (
    <>
      <Button variant="default" onClick={() => setAsked(true)}>{t('withdraw.button')}</Button>
      <ConfirmSheet danger open={asked} title={t('withdraw.ask')} confirm={t('withdraw.button')} busy={busy} onConfirm={() => void withdraw()} onClose={() => setAsked(false)}>
        <p>{t('withdraw.text')}</p>
        <RefusalNote problem={problem} />
      </ConfirmSheet>
    </>
  )
}

const Prices = ({ proposal }: { proposal: Shown }) => {
  const { t } = useTranslation('proposals')
  return (
    <section className="card stack" aria-labelledby="prices-title">
      <h2 id="prices-title">{t('prices.title')}</h2>
      <dl className={styles.priceList}>
        {proposal.prices.map(({ jobDutyId, title, price }) => <div key={jobDutyId}><dt>{title}</dt><dd>{formatMoney(price)}</dd></div>)}
        <div className={styles.net}><dt>{t('sum.total')}</dt><dd>{formatMoney(proposal.total)}</dd></div>
      </dl>
    </section>
  )
}

const Words = ({ proposal }: { proposal: Shown }) => {
  const { t } = useTranslation('proposals')
  return (
    <section className="card stack" aria-labelledby="words-title">
      <h2 id="words-title">{t('words.letter')}</h2>
      <p className="prose" dir="auto">{proposal.coverLetter}</p>
      {proposal.plan ? <><h3>{t('words.plan')}</h3><p className="prose" dir="auto">{proposal.plan}</p></> : null}
    </section>
  )
}

/** The state, who acts next and until when, and what is left for me. */
const State = ({ proposal, isMine }: { proposal: Shown; isMine: boolean }) => {
  const { t } = useTranslation('proposals')
  const { now, installation } = useSession()
  const { job, state, total } = proposal
  const net = minus(total, commissionOf(total, installation?.commissionBps ?? 0))
  return (
    <aside className={styles.aside} aria-label={t('state')}>
      <section className="card stack">
        <p className={styles.amount}>{formatMoney(total)}</p>
        {isMine ? <p className="dim small">{t('netLine', { amount: formatMoney(net) })}</p> : null}
        <p className="row"><StateBadge kind="proposal" state={state} />{state === 'SENT' && proposal.expiresAt ? <Countdown what={t('expires')} until={proposal.expiresAt} now={now()} /> : null}</p>
        <p className="small">{t(`${isMine ? 'waits' : 'waitsForBusiness'}.${state}`, { defaultValue: '' })}</p>
        {state === 'CHOSEN' ? <LinkButton to="/contracts">{t('openOffer')}</LinkButton> : null}
        {isMine ? null : <LinkButton to={`/jobs/${job.id}/shortlist`}>{t('toShortlist')}</LinkButton>}
        {isMoveOpen(proposal.moves, 'withdraw') ? <Withdraw proposalId={proposal.id} /> : null}
      </section>
    </aside>
  )
}

/** A sent proposal, for the person who sent it and for the business it went to. */
export const ProposalPage = () => {
  const { t } = useTranslation('proposals')
  const { id = '' } = useParams()
  const { me, now } = useSession()
  const [{ data, error }, ask] = useQuery({ query: ProposalDocument, variables: { id } })
  if (error && !data && !isBadId(error)) return <QueryError heading error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />
  if (!data && !error) return <PageSkeleton />
  const proposal = data?.proposal
  if (!proposal) {
    return (
      <>
        <PageHeader title={t('one')} />
        <EmptyState title={t('missing')} text={t('missingText')} action={{ to: '/proposals', label: t('all') }} />
      </>
    )
  }
  const { job, freelancer } = proposal
  const isMine = freelancer.id === me?.account.id
  return (
    <>
      <PageHeader
        title={isMine ? t('one') : t('from', { name: freelancer.name })}
        mark={<RoleGlyph shortKey={job.role.shortKey} />}
        line={<><Link to={`/jobs/${job.id}`} dir="auto">{job.title}</Link><span dir="auto">{job.business.name}</span>{proposal.sentAt ? <span>{t('sent', { when: formatRelative(new Date(proposal.sentAt), now()) })}</span> : null}</>}
      />
      <div className="columns">
        <div className="stack"><Prices proposal={proposal} /><Words proposal={proposal} /></div>
        <State proposal={proposal} isMine={isMine} />
      </div>
    </>
  )
}
