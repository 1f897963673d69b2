import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCatalogue } from '../../../lib/catalogue.js'
import { formatMonth, localDateOf } from '../../../lib/dates.js'
import { useList } from '../../../lib/pages.js'
import { EmptyState } from '../../../ui/empty-state.js'
import { QueryError } from '../../../ui/error-state.js'
import { UndoBar, useDateMoves } from '../../../ui/item-panel-undo.js'
import { LoadMore } from '../../../ui/load-more.js'
import { ListSkeleton } from '../../../ui/page-skeleton.js'
import { SelectField } from '../../../ui/text-field.js'
import type { ContractOnPage } from '../contract-documents.js'
import { ItemDrawer } from '../item-drawer.js'
import { MaterialsDocument, type Material, type MaterialKind } from './documents.js'
import { MaterialRow } from './material-row.js'
import styles from './materials.module.css'

const kinds: readonly MaterialKind[] = ['LINK', 'FILE', 'TEXT', 'METRICS', 'ADS_EXPORT', 'INBOX_LOG', 'FLOW', 'TEST_RUN']
interface Wish {
  dutySlug: string
  kind: MaterialKind | ''
}
const all: Wish = { dutySlug: '', kind: '' }

const FilterBar = ({ contract, wish, onChange }: { contract: ContractOnPage; wish: Wish; onChange: (wish: Wish) => void }) => {
  const { t } = useTranslation('materials')
  const { dutyOf } = useCatalogue()
  const duties = contract.terms.duties.map(({ dutySlug, title }) => ({ value: dutySlug, label: dutyOf(dutySlug)?.title ?? title }))
  return (
    <div className={styles.filter} role="group" aria-label={t('filter')}>
      <SelectField label={t('duty')} value={wish.dutySlug} onChange={(dutySlug) => onChange({ ...wish, dutySlug })} options={duties} placeholder={t('anyDuty')} />
      <SelectField label={t('kind')} value={wish.kind} onChange={(kind) => onChange({ ...wish, kind: kind as Wish['kind'] })} options={kinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))} placeholder={t('anyKind')} />
    </div>
  )
}

/** Months as the zone of the contract counts them, the newest first. */
const byMonth = (materials: readonly Material[], timeZone: string): [month: string, Material[]][] => {
  const months = new Map<string, Material[]>()
  for (const material of materials) {
    const month = localDateOf(new Date(material.submittedAt), timeZone).slice(0, 7)
    months.set(month, [...(months.get(month) ?? []), material])
  }
  return [...months]
}

interface MonthsProps {
  contract: ContractOnPage
  materials: readonly Material[]
  onOpen: (itemId: string) => void
}
const Months = ({ contract, materials, onOpen }: MonthsProps) => {
  const titles = new Map(contract.milestones.flatMap(({ items }) => items.map(({ id, title }) => [id, title])))
  return byMonth(materials, contract.timeZone).map(([month, pieces]) => (
    <section key={month} aria-label={formatMonth(month)}>
      <h3 className={styles.month}>{formatMonth(month)}</h3>
      <ul className={styles.rows}>
        {pieces.map((material) => (
          <MaterialRow key={material.id} material={material} title={titles.get(material.item.id) ?? material.item.title} timeZone={contract.timeZone} onOpen={() => onOpen(material.item.id)} />
        ))}
      </ul>
    </section>
  ))
}

/** All that was handed in within the contract, by month, with what opens the item it belongs to. */
export const Materials = ({ contract }: { contract: ContractOnPage }) => {
  const { t } = useTranslation('materials')
  const [wish, setWish] = useState(all)
  const [open, setOpen] = useState<string | null>(null)
  const [said, setSaid] = useState('')
  const moves = useDateMoves(setSaid)
  const filter = { dutySlug: wish.dutySlug || null, kind: wish.kind || null }
  const { data, error, fetching, loadMore, retry } = useList({ query: MaterialsDocument, variables: { id: contract.id, first: 30, filter } })
  const isChosen = Boolean(wish.dutySlug || wish.kind)
  const found = data?.contract?.materials
  const isEmpty = found?.nodes.length === 0
  if (isEmpty && !isChosen && !fetching) return <EmptyState title={t('empty')} text={t('emptyText')} />
  return (
    <section className="card stack" aria-labelledby="materials-title">
      <h2 id="materials-title">{t('title')}</h2>
      <p className="dim small">{t('about', { business: contract.business.name, freelancer: contract.freelancer.name })}</p>
      <FilterBar contract={contract} wish={wish} onChange={setWish} />
      <p role="status" className={said ? 'said' : 'visually-hidden'}>{said}</p>
      {error && !data ? <QueryError error={error} onRetry={retry} /> : null}
      {!found && !error ? <ListSkeleton rows={6} height={72} /> : null}
      {isEmpty && isChosen ? <div className="row"><p className="dim">{t('nothing')}</p><Button variant="default" size="compact-sm" onClick={() => setWish(all)}>{t('clear')}</Button></div> : null}
      {found ? <Months contract={contract} materials={found.nodes} onOpen={setOpen} /> : null}
      {found ? <LoadMore hasNextPage={found.pageInfo.hasNextPage} busy={fetching} onMore={() => loadMore(found.pageInfo.endCursor)} /> : null}
      <ItemDrawer ids={open ? [open] : []} contract={contract} onClose={() => setOpen(null)} onDone={setSaid} onMove={moves.start} />
      <UndoBar {...moves} />
    </section>
  )
}
