import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { BankTransferFilter } from '../../../gql/graphql.js'
import { useList } from '../../../lib/pages.js'
import { QueryError } from '../../../ui/error-state.js'
import { LoadMore } from '../../../ui/load-more.js'
import { ListSkeleton } from '../../../ui/page-skeleton.js'
import { BankTransfersDocument, type TransferOnPage } from './bank-documents.js'
import { DetailsList } from './details-list.js'
import { EnterIncoming } from './enter-incoming.js'
import { EntryList } from './entry-list.js'
import { OutgoingMoves } from './outgoing-moves.js'
import { TransferRow } from './transfer-row.js'
import styles from './transfers.module.css'

const Section = ({ name, children }: { name: string; children: ReactNode }) => {
  const { t } = useTranslation('bank')
  return (
    <section className="card stack" aria-labelledby={`bank-${name}`}>
      <h2 id={`bank-${name}`} className={styles.title}>{t(`section.${name}`)}</h2>
      {children}
    </section>
  )
}

const filters = {
  incoming: { kinds: ['INCOMING'], state: 'OPEN' },
  outgoing: { kinds: ['PAYOUT', 'REFUND'], state: 'OPEN' },
  sent: { kinds: ['PAYOUT', 'REFUND'], state: 'DONE' },
} as const satisfies Record<string, { kinds: readonly string[]; state: string }>

interface TransfersProps {
  which: keyof typeof filters
  onDone: (words: string) => void
  onPick: (transfer: TransferOnPage) => void
}
const Transfers = ({ which, onDone, onPick }: TransfersProps) => {
  const { t } = useTranslation('bank')
  const { data, error, fetching, loadMore, retry } = useList({ query: BankTransfersDocument, variables: { first: 10, filter: filters[which] as unknown as BankTransferFilter } })
  const done = (words: string) => {
    onDone(words)
    retry()
  }
  if (error && !data) return <QueryError error={error} onRetry={retry} />
  if (!data) return <ListSkeleton rows={1} height={80} />
  const { nodes, pageInfo } = data.bankTransfers
  if (nodes.length === 0) return <p className="dim">{t(`none.${which}`)}</p>
  return (
    <>
      <ul className={styles.list}>{nodes.map((transfer) => <TransferRow key={transfer.id} transfer={transfer}>{which === 'incoming' ? <div><Button variant="default" onClick={() => onPick(transfer)}>{t('incoming.pick')}</Button></div> : <OutgoingMoves transfer={transfer} onDone={done} />}</TransferRow>)}</ul>
      <LoadMore hasNextPage={pageInfo.hasNextPage} busy={fetching} onMore={() => loadMore(pageInfo.endCursor)} />
    </>
  )
}

/** The bank's statement in the hands of an operator: what came, what is to be sent, what waits for somebody else. */
export const TransfersTab = () => {
  const { t } = useTranslation('bank')
  const [said, setSaid] = useState('')
  const [picked, setPicked] = useState<TransferOnPage | null>(null)
  const pick = (transfer: TransferOnPage) => {
    setPicked(transfer)
    document.getElementById('bank-enter')?.scrollIntoView({ block: 'start' })
  }
  const list = { onDone: setSaid, onPick: pick }
  return (
    <div className="stack">
      <p role="status" className={said ? 'said' : 'visually-hidden'}>{said}</p>
      <p className="dim small prose">{t('operator.line')}</p>
      <Section name="second"><EntryList state="ENTERED" onDone={setSaid} /></Section>
      <Section name="enter"><EnterIncoming key={picked?.id ?? ''} expected={picked} onDone={(words) => { setSaid(words); setPicked(null) }} /></Section>
      <Section name="outgoing"><Transfers which="outgoing" {...list} /></Section>
      <Section name="incoming"><Transfers which="incoming" {...list} /></Section>
      <Section name="review"><EntryList state="REVIEW" onDone={setSaid} /></Section>
      <Section name="details"><DetailsList onDone={setSaid} /></Section>
      <Section name="sent"><Transfers which="sent" {...list} /></Section>
    </div>
  )
}
