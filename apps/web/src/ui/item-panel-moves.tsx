import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { DateWish, ItemMoves } from '../lib/item-moves.js'
import { mayMove, type ItemActs, type ItemFacts } from '../lib/items.js'
import { formatMoney } from '../lib/money.js'
import { DueForm, type DaysOfPeriod } from './item-panel-due.js'
import { PartForm } from './item-panel-part.js'
import styles from './item-panel.module.css'
import { ReasonForm } from './reason-form.js'
import { RefusalNote } from './refusal-note.js'

/** What was done with an item in its panel; key of the sentence in work.json under `done`. */
export type ItemDone = 'submitted' | 'accepted' | 'asked' | 'partly' | 'agreed' | 'skipped' | 'blocked' | 'unblocked' | 'answered'
export interface ItemMovesProps {
  item: ItemFacts
  acts: ItemActs
  moves: ItemMoves
  now: Date
  timeZone: string
  period: DaysOfPeriod | null
  onDone: (item: ItemFacts, what: ItemDone) => void
  /** Moves the due date, after a while in which it can be taken back; without it the move is not offered. */
  onMove: ((wish: DateWish) => void) | null
}
type Form = 'ask' | 'part' | 'skip' | 'block' | 'move'

const useForms = ({ item, acts, moves, now, timeZone, period, onDone, onMove }: ItemMovesProps, close: () => void): Record<Form, () => ReactNode> => {
  const { t } = useTranslation('work')
  const { busy, problem } = moves
  const rounds = t('rounds.next', { round: item.changeRoundsUsed + 1, count: item.changeRounds })
  return {
    ask: () => (
      <>
        <ReasonForm label={t('ask.label')} help={`${t('ask.help')} ${rounds}`} send={t('ask.send')} busy={acts.busy} onCancel={close} onSend={(reason) => void acts.ask(item.id, reason).then((sent) => sent && onDone(item, 'asked'))} />
        <RefusalNote problem={acts.problem} />
      </>
    ),
    part: () => <PartForm share={item.share} busy={busy} problem={problem} onCancel={close} onSend={(amount, reason) => void moves.acceptPart(item.id, amount, reason).then((done) => done && onDone(item, 'partly'))} />,
    skip: () => (
      <>
        <p className="small">{t(`skip.outcome.${item.skipOutcome ?? 'PAID'}`, { amount: formatMoney(item.share) })}</p>
        <ReasonForm label={t('skip.label')} help={t('skip.help')} send={t('skip.send')} busy={busy} onCancel={close} onSend={(reason) => void moves.takeOff(item.id, reason).then((done) => done && onDone(item, 'skipped'))} />
        <RefusalNote problem={problem} />
      </>
    ),
    block: () => (
      <>
        <ReasonForm label={t('block.label')} help={t('block.help')} send={t('block.send')} busy={busy} onCancel={close} onSend={(reason) => void moves.block(item.id, reason).then((done) => done && onDone(item, 'blocked'))} />
        <RefusalNote problem={problem} />
      </>
    ),
    move: () => <DueForm item={item} now={now} timeZone={timeZone} period={period} onCancel={close} onSend={(dueOn, reason) => onMove?.({ itemId: item.id, title: item.title, dueOn, reason })} />,
  }
}

/** The answers to what was handed in. */
const Answers = ({ item, acts, moves, onDone, show }: Pick<ItemMovesProps, 'item' | 'acts' | 'moves' | 'onDone'> & { show: (form: Form) => void }) => {
  const { t } = useTranslation('work')
  const part = item.acceptedShare
  return (
    <div className={styles.buttons}>
      {mayMove(item, 'accept') ? <Button loading={acts.busy} onClick={() => void acts.accept([item.id]).then((taken) => taken && onDone(item, 'accepted'))}>{t('accept')}</Button> : null}
      {mayMove(item, 'askChanges') ? <Button variant="default" onClick={() => show('ask')}>{t('ask.open')}</Button> : null}
      {mayMove(item, 'acceptPartly') ? <Button variant="default" onClick={() => show('part')}>{t('part.open')}</Button> : null}
      {mayMove(item, 'agreePart') ? <Button loading={moves.busy} onClick={() => void moves.agree(item.id).then((done) => done && onDone(item, 'agreed'))}>{part ? t('part.agreeTo', { amount: formatMoney(part) }) : t('part.agree')}</Button> : null}
      {mayMove(item, 'unblock') ? <Button loading={moves.busy} onClick={() => void moves.unblock(item.id).then((done) => done && onDone(item, 'unblocked'))}>{t('block.undo')}</Button> : null}
    </div>
  )
}

/** All moves that are open now: the answers first, then the rarer ones; each that needs words opens its form. */
export const ItemPanelMoves = (props: ItemMovesProps) => {
  const { item, acts, moves, onMove } = props
  const { t } = useTranslation('work')
  const [form, setForm] = useState<Form | null>(null)
  const show = (next: Form | null) => {
    acts.clear()
    moves.clear()
    setForm(next)
  }
  const forms = useForms(props, () => show(null))
  if (form) return <div className="stack">{forms[form]()}</div>
  const isUsedUp = mayMove(item, 'accept') && !mayMove(item, 'askChanges') && item.changeRoundsUsed >= item.changeRounds
  const rare = (['move', 'block', 'skip'] as const).filter((move) => mayMove(item, move) && (move !== 'move' || onMove !== null))
  return (
    <div className="stack">
      {isUsedUp ? <p className="dim small">{t('rounds.usedUp', { count: item.changeRounds })}</p> : null}
      <Answers {...props} show={show} />
      {rare.length > 0 ? <div className={styles.rare}>{rare.map((move) => <Button key={move} variant="subtle" onClick={() => show(move)}>{t(move === 'move' ? 'moveDate.open' : `${move}.open`)}</Button>)}</div> : null}
      <RefusalNote problem={acts.problem ?? moves.problem} />
    </div>
  )
}
