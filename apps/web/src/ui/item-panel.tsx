import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { formatMoment } from '../lib/dates.js'
import { evidenceWords } from '../lib/duty-words.js'
import { useItemMoves, type DateWish } from '../lib/item-moves.js'
import { mayMove, type ItemActs, type ItemFacts } from '../lib/items.js'
import { formatMoney } from '../lib/money.js'
import { roundsAsked } from '../lib/rounds.js'
import { BothClocks } from './both-clocks.js'
import { EvidenceForm } from './evidence-form.js'
import { EvidenceList } from './evidence-list.js'
import { ItemHistory } from './item-history.js'
import { DueWish, type DaysOfPeriod } from './item-panel-due.js'
import { ItemEvents } from './item-panel-events.js'
import { ItemPanelMoves, type ItemDone } from './item-panel-moves.js'
import styles from './item-panel.module.css'
import { TiedWork } from './tied-work.js'
import { WaitLine } from './wait-line.js'

interface ItemPanelProps {
  item: ItemFacts
  acts: ItemActs
  now: Date
  timeZone: string
  /** The side the reader is on. */
  party: 'CLIENT' | 'FREELANCER'
  /** Criteria of the signed terms. */
  acceptance?: string | null
  period?: DaysOfPeriod | null
  onDone: (item: ItemFacts, what: ItemDone) => void
  onMove?: (wish: DateWish) => void
}

const Facts = ({ item, timeZone, acceptance }: Pick<ItemPanelProps, 'item' | 'timeZone' | 'acceptance'>) => {
  const { t } = useTranslation(['work', 'duties'])
  const { changeRounds, acceptedShare, blockedAt } = item
  return (
    <dl className={styles.facts}>
      <dt>{t('work:panel.due')}</dt>
      <dd><BothClocks at={item.dueAt} timeZone={timeZone} /></dd>
      <dt>{t('work:panel.share')}</dt>
      <dd>{acceptedShare ? t('work:part.of', { part: formatMoney(acceptedShare), share: formatMoney(item.share) }) : formatMoney(item.share)}</dd>
      <dt>{t('work:panel.required')}</dt>
      <dd>{evidenceWords(t, item.required)}</dd>
      {acceptance ? <><dt>{t('work:panel.acceptance')}</dt><dd dir="auto">{acceptance}</dd></> : null}
      {item.rounds > 0 ? <><dt>{t('work:rounds.name')}</dt><dd>{t('work:rounds.of', { used: roundsAsked(item), count: changeRounds })}</dd></> : null}
      {blockedAt ? <><dt>{t('work:block.since')}</dt><dd><time dateTime={blockedAt}>{formatMoment(new Date(blockedAt), timeZone)}</time></dd></> : null}
    </dl>
  )
}

const HandIn = ({ item, acts, onDone }: Pick<ItemPanelProps, 'item' | 'acts' | 'onDone'>) => {
  const { t } = useTranslation('work')
  return (
    <section className="stack" aria-labelledby="panel-submit">
      <h3 id="panel-submit">{t(item.rounds > 0 ? 'panel.submitAgain' : 'panel.submit')}</h3>
      <EvidenceForm
        key={item.id}
        dutySlug={item.dutySlug}
        required={item.required}
        look={(evidence) => acts.look(item.id, evidence)}
        busy={acts.busy}
        problem={acts.problem}
        autoFocus
        onSubmit={(evidence) => void acts.submit(item.id, evidence).then((sent) => sent && onDone(item, 'submitted'))}
      />
    </section>
  )
}

/** The way to its dispute, or to a new one. */
const DisputeLinks = ({ item }: Pick<ItemPanelProps, 'item'>) => {
  const { t } = useTranslation('work')
  const opens = mayMove(item, 'dispute')
  if (!opens && !item.disputeId) return null
  return (
    <p className="row small">
      {item.disputeId ? <Link to={`/disputes/${item.disputeId}`}>{t('dispute.see')}</Link> : null}
      {opens ? <Link to={`/contracts/${item.contract.id}/dispute/${item.milestoneId}?item=${item.id}`}>{t('dispute.open')}</Link> : null}
    </p>
  )
}

/** One item: who acts next, what is asked for, what was handed in, what happened, and the moves open to the reader. */
export const ItemPanel = ({ item, acts, now, timeZone, party, acceptance, period = null, onDone, onMove }: ItemPanelProps) => {
  const { t } = useTranslation('work')
  const moves = useItemMoves()
  const { waitsFor, dueChange } = item
  const lastReason = ['CHANGES_REQUESTED', 'PARTLY_ACCEPTED', 'BLOCKED'].includes(item.state) ? item.history.filter((event) => event.reason).at(-1)?.reason : null
  return (
    <>
      {waitsFor ? <WaitLine waitsFor={waitsFor} now={now} timeZone={timeZone} mine={waitsFor.party === party} /> : null}
      {lastReason ? <p className={styles.returned} dir="auto"><strong>{t(`panel.reason.${item.state}`)}</strong> {lastReason}</p> : null}
      <DueWish item={item} mine={dueChange?.party === party} now={now} timeZone={timeZone} moves={moves} onDone={() => onDone(item, 'answered')} />
      <TiedWork after={item.after} before={item.before} timeZone={timeZone} />
      <Facts item={item} timeZone={timeZone} acceptance={acceptance} />
      {item.evidence.length > 0 ? (
        <section className="stack" aria-labelledby="panel-evidence">
          <h3 id="panel-evidence">{t('panel.evidence')}</h3>
          <EvidenceList evidence={item.evidence} rounds={item.rounds} timeZone={timeZone} />
        </section>
      ) : null}
      {mayMove(item, 'submit') ? <HandIn item={item} acts={acts} onDone={onDone} /> : null}
      <ItemEvents key={`events-${item.id}`} itemId={item.id} party={party} now={now} timeZone={timeZone} isOpen={!['ACCEPTED', 'SKIPPED'].includes(item.state)} />
      <ItemPanelMoves key={item.id} item={item} acts={acts} moves={moves} now={now} timeZone={timeZone} period={period} onDone={onDone} onMove={onMove ?? null} />
      <DisputeLinks item={item} />
      <details className={styles.past}>
        <summary>{t('panel.history')}</summary>
        <ItemHistory history={item.history} timeZone={timeZone} />
      </details>
    </>
  )
}
