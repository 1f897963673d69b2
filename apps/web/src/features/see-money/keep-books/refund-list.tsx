import { Button } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import type { PaymentRefundState } from '../../../gql/graphql.js'
import { formatMoment } from '../../../lib/dates.js'
import { useAct } from '../../../lib/mutation.js'
import { formatMoney } from '../../../lib/money.js'
import { useList } from '../../../lib/pages.js'
import { ChoiceChips } from '../../../ui/chips.js'
import { RefusalNote } from '../../../ui/refusal-note.js'
import { TextField } from '../../../ui/text-field.js'
import { GiveBackPaymentDocument, RefundsDocument, RetryRefundDocument, type RefundOnPage } from './books-documents.js'
import styles from './books.module.css'
import { ListState } from './list-state.js'

const states: readonly PaymentRefundState[] = ['FAILED', 'REQUESTED', 'PENDING', 'REFUNDED', 'CHARGED_BACK']
const tones: Partial<Record<PaymentRefundState, string>> = { FAILED: 'miss', REFUNDED: 'ok', CHARGED_BACK: 'ok' }

const Row = ({ refund, onDone }: { refund: RefundOnPage; onDone: (words: string) => void }) => {
  const { t } = useTranslation('books')
  const { act, busy, problem } = useAct(RetryRefundDocument)
  // A refund that the bank brought in our place needs no money of ours any more.
  const isShort = refund.waitsForFunds && refund.state === 'PENDING'
  const again = async () => {
    if (await act({ input: { refundId: refund.id } })) onDone(t('refunds.sent'))
  }
  return (
    <li className="stack">
      <div className={styles.head}>
        <p className={styles.line}>
          <span className={styles.state} data-tone={isShort ? 'miss' : (tones[refund.state] ?? 'wait')}>{t(isShort ? 'refunds.waits' : `refundState.${refund.state}`)}</span>
          <span className="dim">{formatMoment(new Date(refund.decidedAt))}</span>
          {refund.failure ? <span className={styles.code}>{refund.failure}</span> : null}
        </p>
        <span className={styles.sum}>{formatMoney(refund.amount, { exact: true })}</span>
      </div>
      <p className={styles.code}>{refund.id} · {refund.milestoneId}</p>
      {isShort ? <p>{t('refunds.waitsForFunds', { currency: refund.amount.currency })} <Link to="?tab=comparison">{t('refunds.compare')}</Link></p> : null}
      {refund.state === 'FAILED' ? <div><Button variant="default" loading={busy} onClick={() => void again()}>{t('refunds.again')}</Button></div> : null}
      <RefusalNote problem={problem} />
    </li>
  )
}

/** A payment that came after its milestone was closed goes back by the milestone's id. */
const GiveBack = ({ onDone }: { onDone: (words: string) => void }) => {
  const { t } = useTranslation('books')
  const { act, busy, problem } = useAct(GiveBackPaymentDocument)
  const [milestoneId, setMilestoneId] = useState('')
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (!(await act({ input: { milestoneId: milestoneId.trim() } }))) return
    setMilestoneId('')
    onDone(t('refunds.givenBack'))
  }
  return (
    <form className="card stack" onSubmit={(event) => void send(event)}>
      <h2 className={styles.title}>{t('refunds.giveBack')}</h2>
      <TextField label={t('search.milestone')} help={t('refunds.giveBackHelp')} value={milestoneId} onChange={setMilestoneId} required pattern="\s*ms_[0-9a-f]{32}\s*" autoComplete="off" spellCheck={false} />
      <RefusalNote problem={problem} />
      <div><Button type="submit" variant="default" loading={busy}>{t('refunds.giveBackSend')}</Button></div>
    </form>
  )
}

/** Refunds; failed ones wait for an operator. */
export const RefundList = () => {
  const { t } = useTranslation('books')
  const [params, setParams] = useSearchParams()
  const [said, setSaid] = useState('')
  const state = states.find((each) => each === params.get('refund')) ?? (params.get('refund') === 'all' ? null : 'FAILED')
  const { data, error, fetching, loadMore, retry } = useList({ query: RefundsDocument, variables: { first: 20, filter: state ? { state } : null } })
  const choose = (next: string) => {
    const changed = new URLSearchParams(params)
    changed.set('refund', next)
    setParams(changed, { replace: true, preventScrollReset: true })
  }
  const done = (words: string) => {
    setSaid(words)
    retry()
  }
  return (
    <>
      <section className="card stack" aria-label={t('refunds.title')}>
        <p role="status" className={said ? 'said' : 'visually-hidden'}>{said}</p>
        <ChoiceChips oneLine label={t('payments:table.state')} value={state ?? 'all'} onChange={choose} options={[...states.map((each) => ({ value: each, label: t(`refundState.${each}`) })), { value: 'all', label: t('payments:operator.all') }]} />
        <ListState data={data?.paymentRefunds} error={error} fetching={fetching} loadMore={loadMore} retry={retry} empty={t(state === 'FAILED' ? 'refunds.none' : 'payments:operator.none')}>
          <ul className={styles.list}>{data?.paymentRefunds.nodes.map((refund) => <Row key={refund.id} refund={refund} onDone={done} />)}</ul>
        </ListState>
      </section>
      <GiveBack onDone={done} />
    </>
  )
}
