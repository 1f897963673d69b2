import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useCatalogue } from '../lib/catalogue.js'
import { formatDay } from '../lib/dates.js'
import type { ItemFacts } from '../lib/items.js'
import { StateBadge } from './state-badge.js'
import styles from './tied-work.module.css'

type Tied = ItemFacts['after'][number]

/** Title in the reader's language where the catalogue knows it, and which item of the duty it is. */
export const useTiedTitle = () => {
  const { t } = useTranslation('ui')
  const { dutyOf } = useCatalogue()
  return ({ dutySlug, title, ordinal, isWhole }: Pick<Tied, 'dutySlug' | 'title' | 'ordinal' | 'isWhole'>): string =>
    t(isWhole ? 'tied.whole' : 'tied.item', { title: dutyOf(dutySlug)?.title ?? title, ordinal })
}

/** One end of a dependency: what it is, when it is due, where it stands; a way to it for the parties of its contract. */
export const TiedName = ({ work, timeZone }: { work: Tied; timeZone: string }) => {
  const { t } = useTranslation('ui')
  const titleOf = useTiedTitle()
  const { contractId, itemId, state, dueAt } = work
  return (
    <span className={styles.name}>
      {contractId && itemId ? <Link to={`/contracts/${contractId}?item=${itemId}`} dir="auto">{titleOf(work)}</Link> : <span dir="auto">{titleOf(work)}</span>}
      <time className="dim nowrap" dateTime={dueAt}>{t('tied.due', { at: formatDay(new Date(dueAt), timeZone) })}</time>
      <StateBadge kind="item" state={state} />
    </span>
  )
}

const List = ({ title, works, timeZone }: { title: string; works: readonly Tied[]; timeZone: string }) =>
  works.length === 0 ? null : (
    <section className={styles.tied} aria-label={title}>
      <h3>{title}</h3>
      <ul>{works.map((work) => <li key={`${work.dutySlug} ${work.ordinal} ${work.dueAt}`} data-waiting={work.waiting}><TiedName work={work} timeZone={timeZone} /></li>)}</ul>
    </section>
  )

/** Work of other contracts that this item waits for, and work that waits for it. */
export const TiedWork = ({ after, before, timeZone }: Pick<ItemFacts, 'after' | 'before'> & { timeZone: string }) => {
  const { t } = useTranslation('ui')
  return (
    <>
      <List title={t('tied.after')} works={after} timeZone={timeZone} />
      <List title={t('tied.before')} works={before} timeZone={timeZone} />
    </>
  )
}
