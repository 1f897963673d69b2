import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeclineReason } from '../../gql/graphql.js'
import { formatLocalDate, localDateOf } from '../../lib/dates.js'
import { errorAt, problemBeside, useAct } from '../../lib/mutation.js'
import { useSession } from '../../lib/session.js'
import { useUndo } from '../../lib/undo.js'
import { RefusalNote } from '../../ui/refusal-note.js'
import { TextField } from '../../ui/text-field.js'
import { DeclineInvitationDocument } from './documents.js'
import styles from './answer-invitation.module.css'

const reasons = ['BUSY', 'RATE', 'NICHE', 'DUTIES', 'CLIENT', 'OTHER'] as const satisfies readonly DeclineReason[]
const DAY_MS = 86_400_000
const busyFor = [7, 14, 30] as const
type Send = (reason: DeclineReason, busyUntil?: string) => void
interface Wish {
  reason: DeclineReason
  busyUntil?: string
}

/** Declined, and for a few seconds not sent yet. */
const WayBack = ({ reason, onUndo }: { reason: DeclineReason; onUndo: (() => void) | null }) => {
  const { t } = useTranslation('invitations')
  return (
    <div className={styles.undo}>
      <p role="status">{t('declined', { reason: t(`reason.${reason}`) })}</p>
      {onUndo ? <Button autoFocus variant="default" size="compact-md" onClick={onUndo}>{t('undo')}</Button> : null}
    </div>
  )
}

/** No time: how long, in the same tap; the days go into one's availability. */
const BusyUntil = ({ busy, error, send }: { busy: boolean; error: string | null; send: Send }) => {
  const { t } = useTranslation('invitations')
  const { now } = useSession()
  const dayAfter = (days: number) => localDateOf(new Date(now().getTime() + days * DAY_MS))
  const [day, setDay] = useState('')
  return (
    <div className="stack">
      <p className={styles.label}>{t('busyUntil')}</p>
      <div className={styles.reasonButtons}>
        {busyFor.map((days, place) => <Button key={days} autoFocus={place === 0} variant="default" disabled={busy} onClick={() => send('BUSY', dayAfter(days))}>{formatLocalDate(dayAfter(days))}</Button>)}
        <Button variant="default" disabled={busy} onClick={() => send('BUSY')}>{t('onlyThis')}</Button>
      </div>
      <TextField label={t('otherDay')} type="date" min={dayAfter(0)} value={day} onChange={setDay} error={error} />
      {day ? <Button variant="light" disabled={busy} onClick={() => send('BUSY', day)}>{t('busyUntilDay', { day: formatLocalDate(day) })}</Button> : null}
    </div>
  )
}

/** One button, then one reason: two taps and the invitation is declined, with a way back for a slip of the finger. */
export const Decline = ({ invitationId, onLeave }: { invitationId: string; onLeave: (isLeaving: boolean) => void }) => {
  const { t } = useTranslation('invitations')
  const [asked, setAsked] = useState<'reason' | 'busy' | null>(null)
  const button = useRef<HTMLButtonElement>(null)
  const wasAsked = useRef(false)
  const sent = useRef<DeclineReason | null>(null)
  const { act, busy, problem } = useAct(DeclineInvitationDocument)
  const { pending, start, undo } = useUndo<Wish>((wish) => {
    sent.current = wish.reason
    void act({ input: { invitationId, ...wish } })
  })
  useEffect(() => {
    // taken back or thought better of: the keyboard stays where it was
    if (asked === null && pending === null && wasAsked.current) button.current?.focus()
    wasAsked.current = asked !== null || pending !== null
  }, [asked, pending])
  const isLeaving = pending !== null || busy
  useEffect(() => onLeave(isLeaving), [onLeave, isLeaving])
  const takeBack = () => {
    setAsked(null)
    undo()
  }
  if (pending) return <WayBack reason={pending.reason} onUndo={takeBack} />
  if (busy && sent.current) return <WayBack reason={sent.current} onUndo={null} />
  if (!asked) return <Button ref={button} variant="default" onClick={() => setAsked('reason')}>{t('decline')}</Button>
  const send: Send = (reason, busyUntil) => start({ reason, ...(busyUntil ? { busyUntil } : {}) })
  return (
    <div className="stack" role="group" aria-labelledby="decline-title">
      <p id="decline-title" className={styles.label}>{t('declineWhy')}</p>
      {asked === 'busy' ? <BusyUntil busy={busy} error={errorAt(problem, 'busyUntil')} send={send} /> : (
        <div className={styles.reasonButtons}>
          {reasons.map((reason, index) => (
            <Button key={reason} autoFocus={index === 0} variant="default" disabled={busy} onClick={() => (reason === 'BUSY' ? setAsked('busy') : send(reason))}>{t(`reason.${reason}`)}</Button>
          ))}
        </div>
      )}
      <p className="dim small">{t('noHarm')}</p>
      <Button variant="subtle" size="compact-md" onClick={() => setAsked(null)}>{t('ui:cancel')}</Button>
      <RefusalNote problem={problemBeside(problem, ['busyUntil'])} />
    </div>
  )
}
