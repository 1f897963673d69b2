import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useList } from '../../../lib/pages.js'
import { ChoiceChips } from '../../../ui/chips.js'
import { QueryError } from '../../../ui/error-state.js'
import { LoadMore } from '../../../ui/load-more.js'
import { ListSkeleton } from '../../../ui/page-skeleton.js'
import { ChargebackCard } from './chargeback-card.js'
import { ChargebacksDocument } from './chargeback-documents.js'
import styles from './chargebacks.module.css'
import { FreezeList } from './freeze-list.js'

const Chargebacks = ({ onDone }: { onDone: (words: string) => void }) => {
  const { t } = useTranslation('chargebacks')
  const [which, setWhich] = useState<'open' | 'all'>('open')
  const { data, error, fetching, loadMore, retry } = useList({ query: ChargebacksDocument, variables: { first: 20, filter: which === 'open' ? { open: true } : null } })
  const done = (words: string) => {
    onDone(words)
    retry()
  }
  return (
    <section className="card stack" aria-label={t('title')}>
      <ChoiceChips oneLine label={t('which.label')} value={which} onChange={(next) => setWhich(next as 'open' | 'all')} options={(['open', 'all'] as const).map((value) => ({ value, label: t(`which.${value}`) }))} />
      {error && !data ? <QueryError error={error} onRetry={retry} /> : null}
      {!data && !error ? <ListSkeleton rows={2} height={120} /> : null}
      {data && data.chargebacks.nodes.length === 0 ? <p className="dim">{t(`none.${which}`)}</p> : null}
      {data && data.chargebacks.nodes.length > 0 ? <ul className={styles.list}>{data.chargebacks.nodes.map((chargeback) => <ChargebackCard key={chargeback.id} chargeback={chargeback} onDone={done} />)}</ul> : null}
      {data ? <LoadMore hasNextPage={data.chargebacks.pageInfo.hasNextPage} busy={fetching} onMore={() => loadMore(data.chargebacks.pageInfo.endCursor)} /> : null}
    </section>
  )
}

/** For operators: disputes of card payments with their deadlines, and money that is frozen. */
export const ChargebackList = () => {
  const [said, setSaid] = useState('')
  return (
    <div className="stack">
      <p role="status" className={said ? 'said' : 'visually-hidden'}>{said}</p>
      <Chargebacks onDone={setSaid} />
      <FreezeList onDone={setSaid} />
    </div>
  )
}
