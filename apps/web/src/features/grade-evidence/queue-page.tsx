import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { formatRelative } from '../../lib/dates.js'
import { useCatalogue } from '../../lib/catalogue.js'
import { useList } from '../../lib/pages.js'
import { useSession } from '../../lib/session.js'
import { EmptyState } from '../../ui/empty-state.js'
import { QueryError } from '../../ui/error-state.js'
import { LoadMore } from '../../ui/load-more.js'
import { ModeratorQueues } from '../../ui/moderator-queues.js'
import { PageHeader } from '../../ui/page-header.js'
import { PageKeys } from '../../ui/page-keys.js'
import { ListSkeleton } from '../../ui/page-skeleton.js'
import { EvidenceCard } from './evidence-card.js'
import { EvidenceQueueDocument } from './queue-documents.js'
import styles from './queue.module.css'

/** Keys of the piece that has the focus: 1-4 grade it, R refuses, O shows other evidence. */
const keyed = (code: string): string | null => /^(?:Digit([1-4])|Key([RO]))$/.exec(code)?.slice(1).find(Boolean) ?? null

const keyLines = ['J', 'K', '1-4', 'R', 'O'] as const

/** J and K move between the pieces, others act on the one in focus; never while typing. A piece that is judged leaves its place to the next one. */
const useWalk = (waiting: number) => {
  const list = useRef<HTMLUListElement>(null)
  const acted = useRef<number | null>(null)
  useEffect(() => {
    const place = acted.current
    const at = document.activeElement
    acted.current = null
    if (place === null || (at !== document.body && at !== list.current)) return
    const cards = [...(list.current?.querySelectorAll<HTMLElement>('article') ?? [])]
    cards[Math.min(place, cards.length - 1)]?.focus()
  }, [waiting])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || (event.target as Element).matches('input, textarea, select')) return
      const step = { KeyJ: 1, KeyK: -1 }[event.code]
      const cards = [...(list.current?.querySelectorAll<HTMLElement>('article') ?? [])]
      const at = cards.findIndex((card) => card.contains(document.activeElement))
      const button = keyed(event.code) && cards[at]?.querySelector<HTMLElement>(`[data-key='${keyed(event.code)}']`)
      if (button) {
        event.preventDefault()
        acted.current = at
        button.click()
        return
      }
      if (!step || cards.length === 0) return
      event.preventDefault()
      cards[Math.min(Math.max(at + step, 0), cards.length - 1)]?.focus()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  return list
}

const Queue = () => {
  const { t } = useTranslation('mod')
  const { now } = useSession()
  const { catalogue, error: unknown } = useCatalogue()
  const { data, error, fetching, loadMore, retry } = useList({ query: EvidenceQueueDocument, variables: { first: 20 } })
  const waiting = data?.evidenceQueue.nodes.filter(({ state }) => state === 'SUBMITTED') ?? []
  const walk = useWalk(waiting.length)
  if (error && !data) return <QueryError error={error} onRetry={retry} />
  if (!data || (!catalogue && !unknown)) return <ListSkeleton height={180} />
  const { pageInfo } = data.evidenceQueue
  if (waiting.length === 0) return <EmptyState title={t('empty')} text={t('emptyText')} />
  return (
    <>
      <p className="dim small">{t('oldest', { when: formatRelative(new Date(waiting[0]!.submittedAt), now()) })} <PageKeys lines={keyLines.map((key) => ({ keys: [key], words: t(`keys.${key}`) }))} /></p>
      <ul ref={walk} className={styles.list}>{waiting.map((piece) => <li key={piece.id}><EvidenceCard piece={piece} /></li>)}</ul>
      <LoadMore hasNextPage={pageInfo.hasNextPage} busy={fetching} onMore={() => loadMore(pageInfo.endCursor)} />
    </>
  )
}

/** The moderator's queue of work that shows duties, oldest first. */
export const QueuePage = () => {
  const { t } = useTranslation('mod')
  const { isModerator } = useSession()
  return (
    <>
      <PageHeader title={t('title')} line={t('line')} />
      {isModerator ? <><ModeratorQueues /><Queue /></> : <EmptyState title={t('notForYou')} action={{ to: '/home', label: t('home') }} />}
    </>
  )
}
