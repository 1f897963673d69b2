import { Button } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { addDays } from '../lib/calendar.js'
import { formatMoment, localDateOf } from '../lib/dates.js'
import type { ItemMoves } from '../lib/item-moves.js'
import type { ItemFacts } from '../lib/items.js'
import { Countdown } from './countdown.js'
import styles from './item-panel.module.css'
import { TextAreaField, TextField } from './text-field.js'

/** First and last day a due date may be moved to. */
export interface DaysOfPeriod {
  startsOn: string
  endsOn: string
}
interface DueFormProps {
  item: ItemFacts
  now: Date
  timeZone: string
  /** Unknown outside the page of the contract: the API knows it anyhow. */
  period: DaysOfPeriod | null
  onSend: (dueOn: string, reason: string | null) => void
  onCancel: () => void
}

/** Another day for an item; the hour stays. */
export const DueForm = ({ item, now, timeZone, period, onSend, onCancel }: DueFormProps) => {
  const { t } = useTranslation(['work', 'ui'])
  const due = localDateOf(new Date(item.dueAt), timeZone)
  const today = localDateOf(now, timeZone)
  const first = period && period.startsOn > today ? period.startsOn : today
  const [day, setDay] = useState(() => (due >= today ? addDays(due, 1) : addDays(today, 1)))
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const isOutside = day < first || (period !== null && day > period.endsOn)
  const fault = !day ? t('ui:field.required') : isOutside ? t('work:moveDate.outside') : day === due ? t('work:moveDate.same') : null
  const send = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!fault) onSend(day, reason.trim() || null)
  }
  return (
    <form className="stack" onSubmit={send} noValidate>
      <TextField label={t('work:moveDate.day')} type="date" autoFocus min={first} max={period?.endsOn} value={day} onChange={setDay} error={tried ? fault : null} />
      <TextAreaField label={t('work:moveDate.reason')} help={t('work:moveDate.help')} value={reason} onChange={setReason} maxLength={2000} />
      <div className="row">
        <Button type="submit">{t('work:moveDate.send')}</Button>
        <Button variant="default" onClick={onCancel}>{t('ui:cancel')}</Button>
      </div>
    </form>
  )
}

/** A day that one side wishes: the other agrees or declines, the one who wishes can take it back. */
export const DueWish = ({ item, mine, now, timeZone, moves, onDone }: {
  item: ItemFacts
  /** The reader wishes it himself. */
  mine: boolean
  now: Date
  timeZone: string
  moves: ItemMoves
  onDone: () => void
}) => {
  const { t } = useTranslation('work')
  const { dueChange } = item
  if (!dueChange || dueChange.state !== 'OPEN') return null
  const answer = (agree: boolean) => void moves.answer(item.id, agree).then((done) => done && onDone())
  return (
    <div className={styles.wish}>
      <p><strong>{t(mine ? 'moveDate.asked' : 'moveDate.wish', { from: formatMoment(new Date(dueChange.fromAt), timeZone), to: formatMoment(new Date(dueChange.toAt), timeZone) })}</strong></p>
      {dueChange.reason ? <p dir="auto">{dueChange.reason}</p> : null}
      {dueChange.answerUntil ? <p><Countdown what={t('moveDate.stays')} until={dueChange.answerUntil} now={now} timeZone={timeZone} /></p> : null}
      <div className={styles.buttons}>
        {mine ? null : <Button loading={moves.busy} onClick={() => answer(true)}>{t('moveDate.agree')}</Button>}
        <Button variant="default" loading={moves.busy} onClick={() => answer(false)}>{t(mine ? 'moveDate.takeBack' : 'moveDate.decline')}</Button>
      </div>
    </div>
  )
}
