import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useReaderItems } from '../../lib/catalogue.js'
import { formatLocalDate, localDateOf } from '../../lib/dates.js'
import { graphql } from '../../lib/graphql.js'
import type { DateWish } from '../../lib/item-moves.js'
import { useItemActs, type ItemFacts } from '../../lib/items.js'
import { useKeysOn, usePageKeys } from '../../lib/keys.js'
import { useList } from '../../lib/pages.js'
import { useSaid } from '../../lib/said.js'
import { useSession } from '../../lib/session.js'
import { Drawer } from '../../ui/drawer.js'
import { EmptyState } from '../../ui/empty-state.js'
import { QueryError } from '../../ui/error-state.js'
import { ItemPanel } from '../../ui/item-panel.js'
import type { ItemDone } from '../../ui/item-panel-moves.js'
import { UndoBar, useDateMoves } from '../../ui/item-panel-undo.js'
import { LinkButton } from '../../ui/link-button.js'
import { LoadMore } from '../../ui/load-more.js'
import { PageHeader } from '../../ui/page-header.js'
import { PageKeys } from '../../ui/page-keys.js'
import { ListSkeleton } from '../../ui/page-skeleton.js'
import { TodayGroups } from './today-groups.js'

const TodayDocument = graphql(`
  query Today($first: Int!, $after: String) {
    myItems(scope: TODAY, first: $first, after: $after) { nodes { ...ItemFacts } pageInfo { hasNextPage endCursor } }
  }
`)

/** J and K move between the duties of all groups, once single letters are switched on; Enter opens what has the focus. */
const useRowKeys = () => {
  const rows = useRef<HTMLDivElement>(null)
  const [keysOn] = useKeysOn()
  usePageKeys(({ code }) => {
    const step = { KeyJ: 1, KeyK: -1 }[code]
    if (!keysOn || !step) return false
    const openers = [...(rows.current?.querySelectorAll<HTMLElement>('li > button') ?? [])]
    const at = openers.findIndex((each) => each.parentElement!.contains(document.activeElement))
    openers[Math.min(Math.max(at + step, 0), openers.length - 1)]?.focus()
    return true
  })
  return rows
}
const keyLines = [{ keys: ['J'], says: 'nextRow' }, { keys: ['K'], says: 'backRow' }, { keys: ['Enter'], says: 'openRow' }] as const

const Panel = ({ item, onDone, onClose, onMove }: { item: ItemFacts | null; onDone: (words: string) => void; onClose: () => void; onMove: (wish: DateWish) => void }) => {
  const { t } = useTranslation('work')
  const { now } = useSession()
  const acts = useItemActs()
  const done = (handed: ItemFacts, what: ItemDone) => {
    onDone(t(`done.${what}`, { title: handed.title }))
    onClose()
  }
  const move = (wish: DateWish) => {
    onMove(wish)
    onClose()
  }
  return (
    <Drawer open={item !== null} title={item?.title ?? ''} line={item ? <span dir="auto">{item.contract.title}</span> : null} onClose={onClose}>
      {item ? <ItemPanel item={item} acts={acts} now={now()} timeZone={item.contract.timeZone} party="FREELANCER" onDone={done} onMove={move} /> : null}
    </Drawer>
  )
}

/** Duties of today over all contracts: what is late, what is due, what comes tomorrow. */
export const TodayPage = () => {
  const { t } = useTranslation('work')
  const { now, me } = useSession()
  const { data, error, fetching, loadMore, retry } = useList({ query: TodayDocument, variables: { first: 50 } })
  const [open, setOpen] = useState<string | null>(null)
  const [said, setSaid] = useState(useSaid())
  const moves = useDateMoves(setSaid)
  const rows = useRowKeys()
  const timeZone = me?.account.timeZone ?? 'UTC'
  const today = localDateOf(now(), timeZone)
  const items = useReaderItems(data?.myItems.nodes)
  const left = items?.filter(({ dueAt, contract }) => localDateOf(new Date(dueAt), contract.timeZone) <= localDateOf(now(), contract.timeZone)).length ?? 0
  return (
    <>
      <PageHeader title={t('todayPage.title')} line={<span>{formatLocalDate(today)}{left ? ` · ${t('todayPage.left', { count: left })}` : ''}</span>}>
        {items?.length ? <LinkButton variant="default" to="/today/several">{t('many.open')}</LinkButton> : null}
      </PageHeader>
      <p role="status" className={said ? 'said' : 'visually-hidden'}>{said}</p>
      {error && !data ? <QueryError error={error} onRetry={retry} /> : null}
      {!items && !error ? <ListSkeleton rows={6} height={72} /> : null}
      {items && items.length === 0 ? <EmptyState title={t('todayPage.empty')} text={t('todayPage.emptyText')} action={{ to: '/contracts', label: t('todayPage.contracts') }} /> : null}
      {items && items.length > 0 ? (
        <>
          <div ref={rows} style={{ display: 'contents' }}><TodayGroups items={items} now={now()} onOpen={setOpen} /></div>
          <PageKeys letters lines={keyLines.map(({ keys, says }) => ({ keys, words: t(`keys.${says}`) }))} />
        </>
      ) : null}
      {data ? <LoadMore hasNextPage={data.myItems.pageInfo.hasNextPage} busy={fetching} onMore={() => loadMore(data.myItems.pageInfo.endCursor)} /> : null}
      <Panel item={items?.find((item) => item.id === open) ?? null} onDone={setSaid} onClose={() => setOpen(null)} onMove={moves.start} />
      <UndoBar {...moves} />
    </>
  )
}
