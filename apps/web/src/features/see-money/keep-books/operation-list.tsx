import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import type { PaymentOperationState } from '../../../gql/graphql.js'
import { formatMoment, formatRelative } from '../../../lib/dates.js'
import { useAct } from '../../../lib/mutation.js'
import { formatMoney } from '../../../lib/money.js'
import { useList } from '../../../lib/pages.js'
import { useSession } from '../../../lib/session.js'
import { ChoiceChips } from '../../../ui/chips.js'
import { RefusalNote } from '../../../ui/refusal-note.js'
import { HoldMoves } from '../answer-chargebacks/hold-moves.js'
import { CheckOperationDocument, OperationsDocument, type OperationOnPage } from './books-documents.js'
import styles from './books.module.css'
import { ListState } from './list-state.js'

const states: readonly PaymentOperationState[] = ['INTENDED', 'BLOCKED', 'SUBMITTED', 'UNKNOWN', 'CONFIRMED', 'REJECTED', 'CANCELLED']
const tones: Partial<Record<PaymentOperationState, string>> = { CONFIRMED: 'ok', BLOCKED: 'wait', UNKNOWN: 'miss', REJECTED: 'miss', SUBMITTED: 'due', INTENDED: 'due' }
const open: readonly PaymentOperationState[] = ['INTENDED', 'BLOCKED', 'SUBMITTED', 'UNKNOWN']
const answeredWithinMs = 2 * 60_000
/** The worker needs a moment before there is something new to see. */
const lookAgainMs = [1500, 5000]

const Check = ({ operation, onDone }: { operation: OperationOnPage; onDone: () => void }) => {
  const { t } = useTranslation('books')
  const { act, busy, problem } = useAct(CheckOperationDocument)
  const check = async () => {
    if (await act({ input: { operationId: operation.id } })) onDone()
  }
  return (
    <>
      <div><Button variant="default" loading={busy} onClick={() => void check()}>{t('operations.check')}</Button></div>
      <RefusalNote problem={problem} />
    </>
  )
}

const Row = ({ operation, onDone, onSaid }: { operation: OperationOnPage; onDone: () => void; onSaid: (words: string) => void }) => {
  const { t } = useTranslation('books')
  const { now } = useSession()
  const { status, lastSentAt, lastError, blockedReason } = operation
  const sent = lastSentAt ? new Date(lastSentAt) : null
  const inDoubt = status === 'UNKNOWN' || (status === 'SUBMITTED' && sent !== null && now().getTime() - sent.getTime() > answeredWithinMs)
  return (
    <li className="stack" data-doubt={inDoubt}>
      <div className={styles.head}>
        <h3 className={styles.title}>{t(`payments:operation.${operation.kind}`, { defaultValue: operation.kind })}</h3>
        <span className={styles.sum}>{formatMoney(operation.amount, { exact: true })}</span>
      </div>
      <p className={styles.line}>
        <span className={styles.state} data-tone={tones[status]}>{t(`payments:operationState.${status}`)}</span>
        {blockedReason ? <span>{t(`payments:blocked.${blockedReason}`, { defaultValue: blockedReason })}</span> : null}
        <span className="dim">{t('operations.decided', { moment: formatMoment(new Date(operation.createdAt)) })}</span>
        {sent ? <span className={inDoubt ? styles.late : 'dim'}>{t('operations.sent', { ago: formatRelative(sent, now()), count: operation.attempts })}</span> : null}
        {open.includes(status) ? <span className="dim">{t('operations.next', { moment: formatMoment(new Date(operation.nextAttemptAt)) })}</span> : null}
      </p>
      {lastError ? <p className="small">{t('operations.error')} <span className={styles.code}>{lastError}</span></p> : null}
      <p className={styles.code}>{operation.idempotencyKey}{operation.stripeObjectId ? ` · ${operation.stripeObjectId}` : ''}{operation.holdId ? ` · ${operation.holdId}` : ''}</p>
      {open.includes(status) && (blockedReason !== 'review' || !sent) ? <Check operation={operation} onDone={onDone} /> : null}
      {operation.holdId ? <HoldMoves milestoneId={operation.holdId} onDone={onSaid} /> : null}
    </li>
  )
}

/** Calls to the payment provider, newest first; the filter stands in the address. Those in doubt come to the eye first. */
export const OperationList = () => {
  const { t } = useTranslation('books')
  const [params, setParams] = useSearchParams()
  const status = params.get('status')
  const chosen = states.find((each) => each === status) ?? null
  const inDoubt = status === 'doubt'
  const { data, error, fetching, loadMore, retry } = useList({ query: OperationsDocument, variables: { first: 30, filter: inDoubt ? { inDoubt: true } : chosen ? { status: chosen } : null } })
  const choose = (next: string) => {
    const changed = new URLSearchParams(params)
    if (next) changed.set('status', next)
    else changed.delete('status')
    setParams(changed, { replace: true, preventScrollReset: true })
  }
  const [said, setSaid] = useState('')
  const lookAgain = () => lookAgainMs.forEach((ms) => setTimeout(retry, ms))
  return (
    <section className="card stack" aria-label={t('payments:operator.operations')}>
      <p role="status" className={said ? 'said' : 'visually-hidden'}>{said}</p>
      <ChoiceChips
        oneLine
        label={t('payments:table.state')}
        value={inDoubt ? 'doubt' : (chosen ?? '')}
        onChange={choose}
        options={[{ value: '', label: t('payments:operator.all') }, { value: 'doubt', label: t('operations.doubt') }, ...states.map((each) => ({ value: each, label: t(`payments:operationState.${each}`) }))]}
      />
      <ListState data={data?.paymentOperations} error={error} fetching={fetching} loadMore={loadMore} retry={retry} empty={t(inDoubt ? 'operations.noDoubt' : 'payments:operator.none')}>
        <ul className={styles.list}>{data?.paymentOperations.nodes.map((operation) => <Row key={operation.id} operation={operation} onDone={lookAgain} onSaid={setSaid} />)}</ul>
      </ListState>
    </section>
  )
}
