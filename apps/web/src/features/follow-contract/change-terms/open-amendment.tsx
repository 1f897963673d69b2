import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '../../../lib/mutation.js'
import { useSession } from '../../../lib/session.js'
import { ConfirmSheet } from '../../../ui/confirm-sheet.js'
import { Countdown } from '../../../ui/countdown.js'
import { ReasonForm } from '../../../ui/reason-form.js'
import { RefusalNote } from '../../../ui/refusal-note.js'
import { ChangeLines } from './change-lines.js'
import { DeclineAmendmentDocument, SignAmendmentDocument, WithdrawAmendmentDocument, type AmendmentOnPage } from './documents.js'
import { InForce } from './in-force.js'
import styles from './change-terms.module.css'

interface Own {
  contractId: string
  amendment: AmendmentOnPage
  /** The other side. */
  name: string
  onDone: (words: string) => void
}

const Sign = ({ contractId, amendment, name, onDone }: Own) => {
  const { t } = useTranslation('change-terms')
  const { act, busy, problem } = useAct(SignAmendmentDocument)
  const [open, setOpen] = useState(false)
  const sign = async () => {
    if (await act({ input: { contractId, termsHash: amendment.hash } })) onDone(t('signed'))
  }
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('sign')}</Button>
      <ConfirmSheet open={open} title={t('signTitle', { version: amendment.version })} confirm={t('sign')} busy={busy} onConfirm={() => void sign()} onClose={() => setOpen(false)}>
        <p>{t('signText', { name, hash: amendment.hash.slice(0, 12) })}</p>
        <RefusalNote problem={problem} />
      </ConfirmSheet>
    </>
  )
}
const Withdraw = ({ contractId, amendment, onDone }: Own) => {
  const { t } = useTranslation('change-terms')
  const { act, busy, problem } = useAct(WithdrawAmendmentDocument)
  const withdraw = async () => {
    if (await act({ input: { contractId, termsHash: amendment.hash } })) onDone(t('withdrawn'))
  }
  return (
    <>
      <Button variant="default" loading={busy} onClick={() => void withdraw()}>{t('withdraw')}</Button>
      <RefusalNote problem={problem} />
    </>
  )
}
const Decline = ({ contractId, amendment, name, onDone }: Own) => {
  const { t } = useTranslation('change-terms')
  const { act, busy, problem } = useAct(DeclineAmendmentDocument)
  const [open, setOpen] = useState(false)
  const decline = async (reason: string) => {
    if (await act({ input: { contractId, termsHash: amendment.hash, reason } })) onDone(t('declined'))
  }
  if (!open) return <Button variant="default" onClick={() => setOpen(true)}>{t('decline')}</Button>
  return (
    <>
      <ReasonForm danger label={t('declineLabel')} help={t('declineHelp', { name })} send={t('decline')} busy={busy} onSend={(reason) => void decline(reason)} onCancel={() => setOpen(false)} />
      <RefusalNote problem={problem} />
    </>
  )
}

/** A change of the terms that waits for its answer: what changes, from when, until when, and the answers. */
export const OpenAmendment = (own: Own & { timeZone: string; mine: boolean }) => {
  const { amendment, name, timeZone, mine } = own
  const { t } = useTranslation('change-terms')
  const { now } = useSession()
  const { moves, note, changes, fromNow, fromPeriod, fromDay } = amendment
  return (
    <section className="card stack" aria-labelledby="open-amendment">
      <h2 id="open-amendment" className={styles.title}>{mine ? t('myProposal') : t('theirProposal', { name })}</h2>
      {note ? <p className={styles.note} dir="auto">{note}</p> : null}
      <ChangeLines changes={changes} />
      <InForce changes={changes} fromNow={fromNow} fromPeriod={fromPeriod} fromDay={fromDay} />
      <p className="small"><Countdown what={t('otherwise')} until={amendment.answersUntil} now={now()} timeZone={timeZone} /></p>
      {moves.length > 0 ? (
        <div className="row">
          {moves.includes('sign') ? <Sign {...own} /> : null}
          {moves.includes('decline') ? <Decline {...own} /> : null}
          {moves.includes('withdraw') ? <Withdraw {...own} /> : null}
        </div>
      ) : null}
    </section>
  )
}
