import { useCatalogue } from '../../lib/catalogue.js'
import { formatMoment } from '../../lib/dates.js'
import { formatMoney } from '../../lib/money.js'
import { StateBadge } from '../../ui/state-badge.js'
import type { DisputableContract, DisputableMilestone } from './documents.js'
import styles from './open-dispute.module.css'

/** The items of the milestone that this side may dispute now. */
export const PickItems = ({ contract, milestone, ids, onChange }: {
  contract: DisputableContract
  milestone: DisputableMilestone
  ids: readonly string[]
  onChange: (ids: readonly string[]) => void
}) => {
  const { dutyOf } = useCatalogue()
  const toggle = (id: string) => onChange(ids.includes(id) ? ids.filter((each) => each !== id) : [...ids, id])
  return (
    <ul className={styles.items}>
      {milestone.items.filter((item) => item.moves.includes('dispute')).map((item) => (
        <li key={item.id}>
          <label className={styles.item}>
            <input type="checkbox" checked={ids.includes(item.id)} onChange={() => toggle(item.id)} />
            <span className={styles.words}>
              <span dir="auto">{dutyOf(item.dutySlug)?.title ?? item.title} {item.ordinal}</span>
              <span className="row small dim"><StateBadge kind="item" state={item.state} /> {formatMoment(new Date(item.dueAt), contract.timeZone)}</span>
            </span>
            <span className="nowrap">{formatMoney(item.share)}</span>
          </label>
        </li>
      ))}
    </ul>
  )
}
