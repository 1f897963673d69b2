import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatLocalDate, formatMoment } from '../../../lib/dates.js'
import { formatMoney } from '../../../lib/money.js'
import { errorAt, problemBeside, useAct } from '../../../lib/mutation.js'
import { useList } from '../../../lib/pages.js'
import { QueryError } from '../../../ui/error-state.js'
import { LoadMore } from '../../../ui/load-more.js'
import { ListSkeleton } from '../../../ui/page-skeleton.js'
import { ReasonForm } from '../../../ui/reason-form.js'
import { RefusalNote } from '../../../ui/refusal-note.js'
import { BankEntriesDocument, ConfirmBankEntryDocument, DismissBankEntryDocument, type EntryOnPage } from './bank-documents.js'
import styles from './transfers.module.css'

interface Told {
  onDone: (words: string) => void
}

const Moves = ({ entry, onDone }: Told & { entry: EntryOnPage }) => {
  const { t } = useTranslation('bank')
  const confirming = useAct(ConfirmBankEntryDocument)
  const dismissing = useAct(DismissBankEntryDocument)
  const [setting, setSetting] = useState(false)
  const confirm = async () => {
    if (await confirming.act({ input: { entryId: entry.id } })) onDone(t('entry.confirmed'))
  }
  const dismiss = async (note: string) => {
    if (await dismissing.act({ input: { entryId: entry.id, note } })) onDone(t('entry.dismissed'))
  }
  if (setting) {
    return (
      <>
        <ReasonForm label={t('entry.why')} send={t('entry.dismiss')} busy={dismissing.busy} error={errorAt(dismissing.problem, 'note')} onSend={(note) => void dismiss(note)} onCancel={() => setSetting(false)} />
        <RefusalNote problem={problemBeside(dismissing.problem, ['note'])} />
      </>
    )
  }
  return (
    <>
      {entry.state === 'ENTERED' && entry.mine ? <p className="small">{t('entry.mine')}</p> : null}
      <div className="row">
        {entry.state === 'ENTERED' && !entry.mine ? <Button loading={confirming.busy} onClick={() => void confirm()}>{t('entry.confirm')}</Button> : null}
        <Button variant="default" onClick={() => setSetting(true)}>{t('entry.dismiss')}</Button>
      </div>
      <RefusalNote problem={confirming.problem} />
    </>
  )
}

const Row = ({ entry, onDone }: Told & { entry: EntryOnPage }) => {
  const { t } = useTranslation('bank')
  return (
    <li>
      <div className={styles.head}>
        <strong>{t(entry.purpose === 'return' ? 'entry.return' : `entry.${entry.direction}`)}</strong>
        <span className={styles.sum}>{formatMoney(entry.amount, { exact: true })}</span>
      </div>
      {entry.state === 'REVIEW' && entry.note ? <p className="small"><strong>{t(`misfit.${entry.note}`, { defaultValue: entry.note })}</strong></p> : null}
      <p className="small"><span dir="auto">{entry.otherParty}</span> · {formatLocalDate(entry.bookedOn)}</p>
      <p className={styles.code}>{entry.bankReference}{entry.reference ? ` · ${entry.reference}` : ''}</p>
      <p className="dim tiny">{t('entered.at', { at: formatMoment(new Date(entry.enteredAt)) })}</p>
      <Moves entry={entry} onDone={onDone} />
    </li>
  )
}

/** Lines of the statement that wait: for a second operator, or because they fit nothing. */
export const EntryList = ({ state, onDone }: Told & { state: 'ENTERED' | 'REVIEW' }) => {
  const { t } = useTranslation('bank')
  const { data, error, fetching, loadMore, retry } = useList({ query: BankEntriesDocument, variables: { first: 20, filter: { state } } })
  const done = (words: string) => {
    onDone(words)
    retry()
  }
  if (error && !data) return <QueryError error={error} onRetry={retry} />
  if (!data) return <ListSkeleton rows={1} height={80} />
  const { nodes, pageInfo } = data.bankEntries
  if (nodes.length === 0) return <p className="dim">{t(`none.${state}`)}</p>
  return (
    <>
      <ul className={styles.list}>{nodes.map((entry) => <Row key={entry.id} entry={entry} onDone={done} />)}</ul>
      <LoadMore hasNextPage={pageInfo.hasNextPage} busy={fetching} onMore={() => loadMore(pageInfo.endCursor)} />
    </>
  )
}
