import { Button } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { zoneOptions } from '../../lib/countries.js'
import { formatRelative, localDateOf } from '../../lib/dates.js'
import { errorAt, problemBeside, useAct } from '../../lib/mutation.js'
import { useSession } from '../../lib/session.js'
import { RefusalNote } from '../../ui/refusal-note.js'
import { CheckField, SelectField, TextField } from '../../ui/text-field.js'
import { AwayDays } from './away-days.js'
import { SaveAvailabilityDocument, type Days, type MyTime, type MyWishes } from './documents.js'
import styles from './availability.module.css'

const shown = ['hoursPerWeek', 'timeZone', 'awayPeriods']
/** An older word "away until" is one more period that began. */
const periodsOf = (time: MyTime, wishes: MyWishes, today: string): Days[] => {
  const ahead = wishes.awayPeriods.filter(({ untilOn }) => untilOn >= today).map(({ fromOn, untilOn }) => ({ fromOn, untilOn }))
  const open = time.awayUntil && time.awayUntil >= today && !ahead.some(({ fromOn }) => fromOn <= today) ? [{ fromOn: today, untilOn: time.awayUntil }] : []
  return [...open, ...ahead]
}

/** Hours a week, days away and zone; saving confirms the hours, and so does the one tap while they are unsure. */
export const TimeForm = ({ time, wishes }: { time: MyTime; wishes: MyWishes }) => {
  const { t } = useTranslation('availability')
  const { now } = useSession()
  const today = localDateOf(now(), time.timeZone)
  const { act, busy, problem } = useAct(SaveAvailabilityDocument)
  const [available, setAvailable] = useState(time.available)
  const [hours, setHours] = useState(String(time.hoursPerWeek))
  const [timeZone, setTimeZone] = useState(time.timeZone)
  const [periods, setPeriods] = useState(() => periodsOf(time, wishes, today))
  const [saved, setSaved] = useState(false)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    setSaved(false)
    setSaved(Boolean(await act({ input: { available, hoursPerWeek: Number(hours) || 0, awayUntil: null, awayPeriods: periods, timeZone } })))
  }
  return (
    <form className="card stack" style={{ gap: 18 }} onSubmit={(event) => void send(event)} aria-labelledby="time-title">
      <div>
        <h2 id="time-title">{t('time')}</h2>
        <p className="dim small">{t('confirmedAt', { when: formatRelative(new Date(wishes.capacityConfirmedAt), now()) })}</p>
      </div>
      <CheckField label={t('available')} checked={available} onChange={setAvailable} />
      <div className={styles.pair}>
        <TextField label={t('hours')} help={t('free', { count: time.freeHours })} inputMode="numeric" required value={hours} onChange={setHours} error={errorAt(problem, 'hoursPerWeek')} />
        <SelectField label={t('zone')} options={zoneOptions(timeZone)} value={timeZone} onChange={setTimeZone} error={errorAt(problem, 'timeZone')} />
      </div>
      <AwayDays periods={periods} today={today} error={errorAt(problem, 'awayPeriods')} onChange={setPeriods} />
      <RefusalNote problem={problemBeside(problem, shown)} />
      <div className="row">
        <Button type="submit" loading={busy}>{t('saveTime')}</Button>
        <span role="status" className="dim small">{saved && !problem ? t('ui:saved') : ''}</span>
      </div>
    </form>
  )
}
