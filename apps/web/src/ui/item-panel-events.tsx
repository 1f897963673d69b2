import { Button } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { formatMoment } from '../lib/dates.js'
import { ItemEventsDocument, LogDutyEventDocument, ReactToDutyEventDocument, type DutyEvent } from '../lib/duty-events.js'
import { errorAt, problemBeside, useAct } from '../lib/mutation.js'
import { Countdown } from './countdown.js'
import styles from './item-panel.module.css'
import { RefusalNote } from './refusal-note.js'
import { CheckField, TextAreaField, TextField } from './text-field.js'

/** A link in what was typed, and the words around it. */
const partsOf = (typed: string): { url: string | null; text: string | null } => {
  const url = /https?:\/\/\S+/i.exec(typed)?.[0] ?? null
  return { url, text: (url ? typed.replace(url, ' ') : typed).trim() || null }
}
const localNow = (now: Date): string => new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)

const LogForm = ({ itemId, now, onDone, onCancel }: { itemId: string; now: Date; onDone: () => void; onCancel: () => void }) => {
  const { t } = useTranslation(['work', 'ui'])
  const { act, busy, problem } = useAct(LogDutyEventDocument)
  const [what, setWhat] = useState('')
  const [cameAt, setCameAt] = useState(() => localNow(now))
  const [tried, setTried] = useState(false)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (what.trim() && cameAt && (await act({ itemId, cameAt: new Date(cameAt).toISOString(), ...partsOf(what) }))) onDone()
  }
  return (
    <form className="stack" onSubmit={(event) => void send(event)} noValidate>
      <TextAreaField label={t('work:events.what')} help={t('work:events.whatHelp')} value={what} onChange={setWhat} maxLength={2000} autoFocus error={tried && !what.trim() ? t('ui:field.required') : (errorAt(problem, 'text') ?? errorAt(problem, 'url'))} />
      <TextField label={t('work:events.cameAt')} type="datetime-local" max={localNow(now)} value={cameAt} onChange={setCameAt} error={errorAt(problem, 'cameAt')} />
      <RefusalNote problem={problemBeside(problem, ['text', 'url', 'cameAt'])} />
      <div className="row"><Button type="submit" loading={busy}>{t('work:events.log')}</Button><Button variant="default" onClick={onCancel}>{t('ui:cancel')}</Button></div>
    </form>
  )
}

const ReactForm = ({ eventId, onDone, onCancel }: { eventId: string; onDone: () => void; onCancel: () => void }) => {
  const { t } = useTranslation(['work', 'ui'])
  const { act, busy, problem } = useAct(ReactToDutyEventDocument)
  const [what, setWhat] = useState('')
  const [escalated, setEscalated] = useState(false)
  const [tried, setTried] = useState(false)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (what.trim() && (await act({ eventId, escalated, ...partsOf(what) }))) onDone()
  }
  return (
    <form className="stack" onSubmit={(event) => void send(event)} noValidate>
      <TextAreaField label={t('work:events.reaction')} help={t('work:events.whatHelp')} value={what} onChange={setWhat} maxLength={2000} autoFocus error={tried && !what.trim() ? t('ui:field.required') : null} />
      <CheckField label={t('work:events.escalated')} checked={escalated} onChange={setEscalated} />
      <RefusalNote problem={problem} />
      <div className="row"><Button type="submit" loading={busy}>{t('work:events.react')}</Button><Button variant="default" onClick={onCancel}>{t('ui:cancel')}</Button></div>
    </form>
  )
}

const Words = ({ url, text }: { url?: string | null; text?: string | null }) => (
  <span dir="auto">{text}{url ? <> <a href={url} target="_blank" rel="noopener noreferrer nofollow" className={styles.link}>{url.replace(/^https?:\/\//, '')}</a></> : null}</span>
)

const EventRow = ({ event, now, timeZone, mayReact, onDone }: { event: DutyEvent; now: Date; timeZone: string; mayReact: boolean; onDone: () => void }) => {
  const { t } = useTranslation('work')
  const [reacting, setReacting] = useState(false)
  const done = () => {
    setReacting(false)
    onDone()
  }
  return (
    <li className={styles.event}>
      <p><Words url={event.url} text={event.text} /></p>
      <p className="dim tiny">{t('events.came', { at: formatMoment(new Date(event.cameAt), timeZone) })}</p>
      {event.reactedAt ? (
        <>
          <p>{event.escalated ? t('events.handedOver') : t('events.answered')} <Words url={event.reactionUrl} text={event.reactionText} /></p>
          <p className="tiny" data-late={event.inTime === false}>{t(event.inTime ? 'events.inTime' : 'events.late', { at: formatMoment(new Date(event.reactedAt), timeZone) })}</p>
        </>
      ) : <p><Countdown what={t('events.until')} until={event.reactUntil} now={now} timeZone={timeZone} /></p>}
      {!event.reactedAt && mayReact && !reacting ? <div><Button size="sm" variant="light" onClick={() => setReacting(true)}>{t('events.react')}</Button></div> : null}
      {reacting ? <ReactForm eventId={event.id} onDone={done} onCancel={() => setReacting(false)} /> : null}
    </li>
  )
}

interface ItemEventsProps {
  itemId: string
  party: 'CLIENT' | 'FREELANCER'
  now: Date
  timeZone: string
  /** The item is still being worked on. */
  isOpen: boolean
}
/** What a duty on demand had to react to, how quickly that happened, and a place to write down what comes. */
export const ItemEvents = ({ itemId, party, now, timeZone, isOpen }: ItemEventsProps) => {
  const { t } = useTranslation('work')
  const [{ data }, ask] = useQuery({ query: ItemEventsDocument, variables: { id: itemId } })
  const [logging, setLogging] = useState(false)
  const sla = data?.item?.sla
  if (!sla) return null
  const done = () => {
    setLogging(false)
    ask({ requestPolicy: 'network-only' })
  }
  return (
    <section className="stack" aria-labelledby="panel-events">
      <h3 id="panel-events">{t('events.title')}</h3>
      <p className="dim small">{t('events.hours', { count: sla.hours })} {sla.events > 0 ? t('events.rate', { inTime: sla.inTime, events: sla.events, goal: sla.goal }) : t('events.none')}</p>
      <ul className={styles.events}>
        {data.item!.events.map((event) => <EventRow key={event.id} event={event} now={now} timeZone={timeZone} mayReact={isOpen && party === 'FREELANCER'} onDone={done} />)}
      </ul>
      {logging ? <LogForm itemId={itemId} now={now} onDone={done} onCancel={() => setLogging(false)} /> : null}
      {isOpen && !logging ? <div><Button size="sm" variant="default" onClick={() => setLogging(true)}>{t('events.open')}</Button></div> : null}
    </section>
  )
}
