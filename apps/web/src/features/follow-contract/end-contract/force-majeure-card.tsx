import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatLocalDate } from '../../../lib/dates.js'
import { useAct } from '../../../lib/mutation.js'
import { useSession } from '../../../lib/session.js'
import { Countdown } from '../../../ui/countdown.js'
import { RefusalNote } from '../../../ui/refusal-note.js'
import type { ContractOnPage } from '../contract-documents.js'
import { AcceptForceMajeureDocument, WithdrawForceMajeureDocument, type ForceMajeureOnPage } from './documents.js'
import { EndSheet } from './end-sheet.js'

interface Own {
  contract: ContractOnPage
  row: ForceMajeureOnPage
  onDone: (words: string) => void
}

const Answers = ({ contract, row, onDone }: Own) => {
  const { t } = useTranslation('endings')
  const { act, busy, problem } = useAct(AcceptForceMajeureDocument)
  const [ending, setEnding] = useState(false)
  const accept = async () => {
    if (await act({ input: { contractId: contract.id } })) onDone(t('time.given', { count: row.days }))
  }
  return (
    <>
      <div className="row">
        <Button loading={busy} onClick={() => void accept()}>{t('time.give', { count: row.days })}</Button>
        {contract.moves.includes('end') ? <Button variant="default" onClick={() => setEnding(true)}>{t('time.endInstead')}</Button> : null}
      </div>
      <RefusalNote problem={problem} />
      <EndSheet open={ending} contract={contract} preset="FORCE_MAJEURE" onClose={() => setEnding(false)} onDone={onDone} />
    </>
  )
}
const Withdraw = ({ contract, onDone }: Own) => {
  const { t } = useTranslation('endings')
  const { act, busy, problem } = useAct(WithdrawForceMajeureDocument)
  const withdraw = async () => {
    if (await act({ input: { contractId: contract.id } })) onDone(t('time.withdrawn'))
  }
  return (
    <>
      <div><Button variant="default" loading={busy} onClick={() => void withdraw()}>{t('time.withdraw')}</Button></div>
      <RefusalNote problem={problem} />
    </>
  )
}

/** The freelancer asked for time: what happened, what it would move, until when it is answered, and the answers. */
export const ForceMajeureCard = (own: Own) => {
  const { t } = useTranslation('endings')
  const { now } = useSession()
  const { contract, row } = own
  const name = contract.freelancer.name
  return (
    <section className="card stack" aria-labelledby="force-majeure">
      <h2 id="force-majeure">{contract.myParty === 'CLIENT' ? t('time.theyAsk', { name }) : t('time.youAsked')}</h2>
      <p>{t('time.facts', { why: t(`time.reasons.${row.reason}`), day: formatLocalDate(row.untilDay), count: row.days })}</p>
      {row.text ? <p dir="auto" style={{ whiteSpace: 'pre-line' }}>{row.text}</p> : null}
      {row.reportsOwed ? <p className="small">{t('time.reportsOwed')}</p> : null}
      <p className="dim small"><Countdown what={t('time.otherwise')} until={row.answerUntil} now={now()} timeZone={contract.timeZone} /></p>
      {row.moves.includes('accept') ? <Answers {...own} /> : null}
      {row.moves.includes('withdraw') ? <Withdraw {...own} /> : null}
    </section>
  )
}
