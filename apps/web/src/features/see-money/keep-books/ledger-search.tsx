import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatMoment } from '../../../lib/dates.js'
import { useAct } from '../../../lib/mutation.js'
import { useList } from '../../../lib/pages.js'
import { ReasonForm } from '../../../ui/reason-form.js'
import { HoldMoves, milestoneOfAccount } from '../answer-chargebacks/hold-moves.js'
import { LedgerDocument, ProposeReversalDocument, type EntryOnPage } from './books-documents.js'
import styles from './books.module.css'
import { LedgerFilterForm, useLedgerFilter } from './ledger-filter.js'
import { ListState } from './list-state.js'
import { PostingLines } from './posting-lines.js'

const Entry = ({ entry, onDone }: { entry: EntryOnPage; onDone: (words: string) => void }) => {
  const { t } = useTranslation('books')
  const { act, busy, problem, clear } = useAct(ProposeReversalDocument)
  const [undoes, setUndoes] = useState(false)
  const milestoneId = entry.postings.map(({ account }) => milestoneOfAccount(account)).find((id) => id !== null)
  const undo = async (reason: string) => {
    if (!(await act({ input: { transactionId: entry.id, reason } }))) return
    setUndoes(false)
    onDone(t('corrections.proposed'))
  }
  const close = () => {
    clear()
    setUndoes(false)
  }
  return (
    <li className="stack">
      <div className={styles.head}>
        <h3 className={styles.title}>{t(`payments:ledger.${entry.kind}`, { defaultValue: t(`ledger.${entry.kind}`, { defaultValue: entry.kind }) })}</h3>
        <span className="dim small">#{entry.seq} · {formatMoment(new Date(entry.occurredAt))}</span>
      </div>
      <p className={styles.code}>{entry.sourceType} {entry.sourceId}{entry.operationId ? ` · ${entry.operationId}` : ''}</p>
      <PostingLines lines={entry.postings} />
      {milestoneId ? <HoldMoves milestoneId={milestoneId} onDone={onDone} /> : null}
      {undoes
        ? <ReasonForm label={t('corrections.reason')} help={t('corrections.undoHelp')} send={t('corrections.propose')} busy={busy} error={problem?.message ?? null} onSend={(reason) => void undo(reason)} onCancel={close} />
        : entry.canUndo ? <div><Button variant="default" onClick={() => setUndoes(true)}>{t('corrections.undo')}</Button></div> : null}
    </li>
  )
}

/** The books: search, and each fact with the lines that sum to zero. */
export const LedgerSearch = () => {
  const { t } = useTranslation('books')
  const state = useLedgerFilter()
  const [said, setSaid] = useState('')
  const { data, error, fetching, loadMore, retry } = useList({ query: LedgerDocument, variables: { first: 30, filter: state.any ? state.filter : null } })
  return (
    <section className="card stack" aria-label={t('payments:operator.ledger')}>
      <p role="status" className={said ? 'said' : 'visually-hidden'}>{said}</p>
      <LedgerFilterForm key={JSON.stringify(state.words)} state={state} />
      <ListState data={data?.ledgerTransactions} error={error} fetching={fetching} loadMore={loadMore} retry={retry} empty={t(state.any ? 'search.nothing' : 'payments:operator.none')}>
        <ol className={styles.list}>{data?.ledgerTransactions.nodes.map((entry) => <Entry key={entry.id} entry={entry} onDone={setSaid} />)}</ol>
      </ListState>
    </section>
  )
}
