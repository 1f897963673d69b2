import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { formatDay, formatRange } from '../../lib/dates.js'
import { formatMoney } from '../../lib/money.js'
import { useSession } from '../../lib/session.js'
import { Countdown } from '../../ui/countdown.js'
import { StateBadge } from '../../ui/state-badge.js'
import { lookOf } from '../../ui/states.js'
import type { ContractOnPage, MilestoneOnPage } from './contract-documents.js'
import styles from './contract.module.css'
import { besideThePlan } from './item-counts.js'
import { MilestoneMoves } from './milestone-moves.js'
import { ReminderLine } from './reminder-line.js'

/** Released money counts first, then the work, then protected money: one sign a row. */
const signOf = ({ state, money }: MilestoneOnPage) =>
  money.state === 'RELEASED' ? lookOf('money', 'RELEASED') : state === 'PLANNED' ? lookOf('money', money.state) : lookOf('milestone', state)

/** Work cannot start without its money: both sides read why, and what the business can do about it. */
const Unfunded = ({ contract, milestone }: { contract: ContractOnPage; milestone: MilestoneOnPage }) => {
  const { t } = useTranslation('contract')
  const { state, money, moves } = milestone
  if (state !== 'PLANNED' || (money.state !== 'UNFUNDED' && money.state !== 'FUNDING')) return null
  const mine = contract.myParty === 'CLIENT'
  if (money.state === 'UNFUNDED' && mine && !moves.includes('fund')) return null
  return <p className={styles.unfunded}>{t(`milestones.unfunded.${money.state}.${mine ? 'client' : 'freelancer'}`)}</p>
}

const Dates = ({ milestone, timeZone }: { milestone: MilestoneOnPage; timeZone: string }) => {
  const { t } = useTranslation('contract')
  const { now } = useSession()
  const { autoApproveAt, reworkUntil, reminders, heldUntil, state, money, changesReason } = milestone
  return (
    <>
      {state === 'SUBMITTED' && autoApproveAt ? <p><Countdown what={t('milestones.autoApprove')} until={autoApproveAt} now={now()} timeZone={timeZone} /></p> : null}
      <ReminderLine reminders={reminders} timeZone={timeZone} />
      {state === 'CHANGES_REQUESTED' && reworkUntil ? <p><Countdown what={t('milestones.rework')} until={reworkUntil} now={now()} timeZone={timeZone} /></p> : null}
      {state === 'CHANGES_REQUESTED' && changesReason ? <p className={styles.asked} dir="auto"><strong>{t('milestones.asked')}</strong> {changesReason}</p> : null}
      {money.frozen ? <p className={styles.frozen}>{t(`milestones.frozenBy.${money.frozenReason}`, { defaultValue: t('milestones.frozen') })}</p> : null}
      {heldUntil && money.paidAt ? <p className="dim small">{t('milestones.heldUntil', { day: formatDay(new Date(heldUntil), timeZone) })}</p> : null}
      {money.releasedAt ? <p className="dim small">{t('milestones.releasedAt', { day: formatDay(new Date(money.releasedAt), timeZone), amount: formatMoney(money.released) })}</p> : null}
      {money.refunded.minor === '0' ? null : <p className="dim small">{t('milestones.refunded', { amount: formatMoney(money.refunded) })}</p>}
    </>
  )
}

/** The dispute that withholds a share of it now. */
const disputeOf = ({ items }: MilestoneOnPage): string | null => items.find((item) => item.state === 'DISPUTED')?.disputeId ?? null

/** Terms count planned items only: the rest of the number is named. */
const Accepted = ({ milestone: { acceptedCount, itemCount, items } }: { milestone: MilestoneOnPage }) => {
  const { t } = useTranslation('contract')
  const beside = besideThePlan(items)
  return <span>{t('milestones.accepted', { done: acceptedCount, count: itemCount })}{beside > 0 ? `, ${t('milestones.beside', { beside })}` : ''}</span>
}

export const MilestoneRow = ({ contract, milestone, onDone }: { contract: ContractOnPage; milestone: MilestoneOnPage; onDone: (words: string) => void }) => {
  const { t } = useTranslation('contract')
  const { tone, sign } = signOf(milestone)
  return (
    <li className={styles.milestone}>
      <span className={styles.mark} data-tone={tone} aria-hidden="true">{sign}</span>
      <div className={styles.milestoneWords}>
        <h3 className={styles.milestoneTitle} dir="auto">{milestone.title}</h3>
        <p className={styles.badges}>
          <span>{formatRange(milestone.startsOn, milestone.endsOn)}</span>
          <StateBadge kind="milestone" state={milestone.state} />
          <StateBadge kind="money" state={milestone.money.frozen ? 'FROZEN' : milestone.money.state} />
          {milestone.itemCount > 0 ? <Accepted milestone={milestone} /> : null}
          {disputeOf(milestone) ? <Link to={`/disputes/${disputeOf(milestone)}`}>{t('milestones.seeDispute')}</Link> : null}
          {milestone.state === 'PLANNED' ? null : <Link to={`/contracts/${contract.id}/report/${milestone.id}`}>{t('milestones.report')}</Link>}
        </p>
        <Unfunded contract={contract} milestone={milestone} />
        <Dates milestone={milestone} timeZone={contract.timeZone} />
      </div>
      <div className={styles.milestoneSide}>
        <strong className={styles.price}>{formatMoney(milestone.price)}</strong>
        <MilestoneMoves contract={contract} milestone={milestone} onDone={onDone} />
      </div>
    </li>
  )
}
