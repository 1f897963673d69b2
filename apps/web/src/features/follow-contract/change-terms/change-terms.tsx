import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import type { ContractOnPage } from '../contract-documents.js'
import { AmendmentsDocument } from './documents.js'
import { FormerAmendments } from './former-amendments.js'
import { OpenAmendment } from './open-amendment.js'
import { ProposeForm } from './propose-form.js'

const takesChanges = ['SIGNED', 'ACTIVE', 'PAUSED']

/** What of the terms waits for an answer, the way to propose changes, and what became of earlier ones. */
export const ChangeTerms = ({ contract, onDone }: { contract: ContractOnPage; onDone: (words: string) => void }) => {
  const { t } = useTranslation('change-terms')
  const [{ data }] = useQuery({ query: AmendmentsDocument, variables: { id: contract.id } })
  const [proposing, setProposing] = useState(false)
  const amendments = data?.contract?.amendments
  if (!amendments) return null
  const open = amendments.find(({ state }) => state === 'PROPOSED')
  const name = contract.myParty === 'CLIENT' ? contract.freelancer.name : contract.business.name
  const done = (words: string) => {
    setProposing(false)
    onDone(words)
  }
  return (
    <>
      {open ? <OpenAmendment contractId={contract.id} amendment={open} name={name} timeZone={contract.timeZone} mine={open.proposedBy === contract.myParty} onDone={onDone} /> : null}
      {/* what is being written stays when the other side proposes first */}
      {proposing ? <ProposeForm contract={contract} onDone={done} onClose={() => setProposing(false)} /> : null}
      {!proposing && !open && takesChanges.includes(contract.state) ? <div><Button variant="default" onClick={() => setProposing(true)}>{t('propose')}</Button></div> : null}
      <FormerAmendments amendments={amendments.filter(({ state }) => state !== 'PROPOSED')} timeZone={contract.timeZone} />
    </>
  )
}
