import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useQuery } from 'urql'
import { formatMoment } from '../../../lib/dates.js'
import { formatMoney } from '../../../lib/money.js'
import { useAct } from '../../../lib/mutation.js'
import { useSession } from '../../../lib/session.js'
import { ConfirmSheet } from '../../../ui/confirm-sheet.js'
import { Countdown } from '../../../ui/countdown.js'
import { RefusalNote } from '../../../ui/refusal-note.js'
import type { ContractOnPage } from '../contract-documents.js'
import styles from '../contract.module.css'
import { PauseServiceDocument, ResumeServiceDocument, ServicePartDocument, StopServiceDocument, type ServiceOnPage } from './documents.js'

type Move = 'pause' | 'stop' | 'resume'

/** A pause is taken back without a new month; after a rest a month begins, and a trial waits for a decision again. */
const goingOn = (contract: ContractOnPage, { state }: ServiceOnPage) => {
  if (contract.terms.kind === 'TRIAL') return 'tryOn'
  return state === 'RESTING' ? 'begin' : 'resume'
}
/** The side that could go on after a rest is not offered it: by these terms, or while a payment is under way. */
const isHeld = ({ state, moves }: ServiceOnPage, party: ContractOnPage['myParty']) => state === 'RESTING' && party === 'CLIENT' && moves.length > 0 && !moves.includes('resume')

/** One move with the sentence that says what follows. */
const MoveButton = ({ move, contract, service, onDone }: { move: Move; contract: ContractOnPage; service: ServiceOnPage; onDone: (words: string) => void }) => {
  const { t } = useTranslation('periods')
  const acts = { pause: useAct(PauseServiceDocument), stop: useAct(StopServiceDocument), resume: useAct(ResumeServiceDocument) }
  const { act, busy, problem } = acts[move]
  const [open, setOpen] = useState(false)
  const words = move === 'resume' ? goingOn(contract, service) : move
  const send = async () => {
    if (!(await act({ contractId: contract.id }))) return
    setOpen(false)
    onDone(t(`${words}.done`))
  }
  return (
    <>
      <Button variant={move === 'resume' ? 'filled' : 'default'} onClick={() => setOpen(true)}>{t(`${words}.button`)}</Button>
      <ConfirmSheet open={open} danger={move === 'stop'} title={t(`${words}.button`)} confirm={t(`${words}.button`)} busy={busy} onConfirm={() => void send()} onClose={() => setOpen(false)}>
        <p>{t(`${words}.text`)}</p>
        <RefusalNote problem={problem} />
      </ConfirmSheet>
    </>
  )
}

/** Reminders of money that were given, and how long it is waited for. */
const Unpaid = ({ service, timeZone }: { service: ServiceOnPage; timeZone: string }) => {
  const { t } = useTranslation('periods')
  const { now } = useSession()
  if (!service.restsAt || !service.unpaidSince || service.state === 'RESTING') return null
  if (new Date(service.unpaidSince) > now()) return <p className="dim small">{t('begins', { at: formatMoment(new Date(service.unpaidSince), timeZone) })}</p>
  return (
    <>
      <p className="small"><Countdown what={t('unpaid')} until={service.restsAt} now={now()} timeZone={timeZone} /></p>
      {service.tries.map(({ number, triedAt }) => <p key={number} className="dim small">{t('try', { number, at: formatMoment(new Date(triedAt), timeZone) })}</p>)}
    </>
  )
}

/** What follows the paid period: renewal, a pause, the end, or the decision after a paid trial. */
export const ServiceCard = ({ contract, onDone }: { contract: ContractOnPage; onDone: (words: string) => void }) => {
  const { t } = useTranslation('periods')
  const [{ data }] = useQuery({ query: ServicePartDocument, variables: { id: contract.id } })
  const service = data?.contract?.service
  if (!service) return null
  const { monthPrice, monthTotal } = contract.terms
  return (
    <section className="card stack" aria-labelledby="service-title">
      <div className="row-between">
        <h2 id="service-title" className={styles.matrixTitle}>{t(`state.${service.state}`)}</h2>
        {monthPrice && monthTotal ? <span className="small dim">{t('month', { price: formatMoney(monthPrice), total: formatMoney(monthTotal) })}</span> : null}
      </div>
      <p className="small">{t(`about.${isHeld(service, contract.myParty) ? 'HELD' : service.state}`)}</p>
      {service.stepAt && !service.unpaidSince ? <p className="dim small">{t(`next.${service.state}`, { at: formatMoment(new Date(service.stepAt), contract.timeZone) })}</p> : null}
      <Unpaid service={service} timeZone={contract.timeZone} />
      {service.state === 'TRYING' ? <p><Link to={`/contracts/${contract.id}/terms`}>{t('goOn')}</Link></p> : null}
      {service.moves.length > 0 ? (
        <div className="row">
          {(service.moves as Move[]).map((move) => <MoveButton key={move} move={move} contract={contract} service={service} onDone={onDone} />)}
        </div>
      ) : null}
    </section>
  )
}
