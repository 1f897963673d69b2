import { useTranslation } from 'react-i18next'
import type { ItemFacts } from '../lib/items.js'
import styles from './predecessors.module.css'
import { StateBadge } from './state-badge.js'

/** Work of another contract that has to be accepted before: its title and state are all that is shown of it. */
export const Predecessors = ({ after }: Pick<ItemFacts, 'after'>) => {
  const { t } = useTranslation('ui')
  if (after.length === 0) return null
  return (
    <section className={styles.after} aria-label={t('after.title')}>
      <h3>{t('after.title')}</h3>
      <ul>{after.map(({ title, state, waiting }) => <li key={title} data-waiting={waiting}><span dir="auto">{title}</span> <StateBadge kind="item" state={state} /></li>)}</ul>
    </section>
  )
}
