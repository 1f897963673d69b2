import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useContractPath } from '../../lib/job-contract.js'
import { isMoveOpen } from '../../lib/moves.js'
import { errorAt, problemBeside, useAct } from '../../lib/mutation.js'
import { ConfirmSheet } from '../../ui/confirm-sheet.js'
import { LinkButton } from '../../ui/link-button.js'
import { RefusalNote } from '../../ui/refusal-note.js'
import { TextAreaField } from '../../ui/text-field.js'
import { DeclineProposalDocument, MakeOfferDocument, type Entry } from './documents.js'
import { KindFields, kindInput, kindNames, usualKind } from './kind-fields.js'
import { LimitFields, limitNames, type WorkLimits } from './limit-fields.js'
import styles from './choose-proposal.module.css'

const usual = ['price', 'experience', 'other'] as const

const Decline = ({ proposal, onClose }: { proposal: Entry['proposal']; onClose: () => void }) => {
  const { t } = useTranslation('shortlist')
  const [reason, setReason] = useState('')
  const { act, busy, problem } = useAct(DeclineProposalDocument)
  const send = async () => {
    if (await act({ input: { proposalId: proposal.id, reason: reason.trim() } })) onClose()
  }
  return (
    <ConfirmSheet danger open title={t('decline.ask', { name: proposal.freelancer.name })} confirm={t('decline.button')} busy={busy} onConfirm={() => void send()} onClose={onClose}>
      <div className="row">
        {usual.map((key) => <Button key={key} size="compact-md" variant="default" onClick={() => setReason(t(`decline.reasons.${key}`))}>{t(`decline.short.${key}`)}</Button>)}
      </div>
      <TextAreaField label={t('decline.reason')} help={t('decline.help')} maxLength={500} rows={3} value={reason} onChange={setReason} error={errorAt(problem, 'reason')} />
      <RefusalNote problem={problemBeside(problem, ['reason'])} />
    </ConfirmSheet>
  )
}

/** Choosing makes an offer and opens it; declining tells the person why. */
export const Choice = ({ proposal, jobId }: { proposal: Entry['proposal']; jobId: string }) => {
  const { t } = useTranslation('shortlist')
  const navigate = useNavigate()
  const { act, busy, problem } = useAct(MakeOfferDocument)
  const [declining, setDeclining] = useState(false)
  const [limits, setLimits] = useState<WorkLimits | null>(null)
  const [kind, setKind] = useState(usualKind)
  const pathOf = useContractPath(proposal.state === 'CHOSEN')
  const { name } = proposal.freelancer
  const choose = async () => {
    const contract = await act({ input: { proposalId: proposal.id, limits, ...kindInput(kind) } })
    if (contract) void navigate(`/contracts/${contract.id}`)
  }
  return (
    <div className={styles.choice}>
      {isMoveOpen(proposal.moves, 'choose') ? <KindFields draft={kind} problem={problem} onChange={setKind} /> : null}
      {isMoveOpen(proposal.moves, 'choose') ? <LimitFields proposal={proposal} problem={problem} onChange={setLimits} /> : null}
      {isMoveOpen(proposal.moves, 'choose') ? <Button loading={busy} aria-label={`${t('choose')}: ${name}`} onClick={() => void choose()}>{t('choose')}</Button> : null}
      {proposal.state === 'CHOSEN' ? <LinkButton to={pathOf(jobId)}>{t('openOffer')}</LinkButton> : null}
      {isMoveOpen(proposal.moves, 'decline') ? <Button variant="default" aria-label={`${t('decline.button')}: ${name}`} onClick={() => setDeclining(true)}>{t('decline.button')}</Button> : null}
      <RefusalNote problem={problemBeside(problem, [...limitNames, ...kindNames])} />
      {declining ? <Decline proposal={proposal} onClose={() => setDeclining(false)} /> : null}
    </div>
  )
}
