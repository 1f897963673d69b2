import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../lib/session.js'
import { Tabs } from '../../ui/tabs.js'
import { WaitLine } from '../../ui/wait-line.js'
import { AdsReportCard } from './ads-report-card.js'
import { Checklist } from './checklist.js'
import type { ContractOnPage } from './contract-documents.js'
import { ContractHeader } from './contract-header.js'
import { FundCard } from './fund-card.js'
import { MilestoneList } from './milestone-list.js'
import { useReaderContract } from './reader-contract.js'
import { TermsSheet } from './terms-sheet.js'

const isClosed = (state: string): boolean => state === 'APPROVED' || state === 'CANCELLED'

/** The signed contract: who acts next, the money to protect, then checklist, milestones and terms. */
export const ContractWork = ({ contract: signed }: { contract: ContractOnPage }) => {
  const contract = useReaderContract(signed)
  const { t } = useTranslation('contract')
  const { now } = useSession()
  const [said, setSaid] = useState('')
  const { milestones, waitsFor } = contract
  const toFund = contract.state === 'SIGNED' ? milestones.find((milestone) => milestone.moves.includes('fund')) : undefined
  // the card above already asks for the money of the first one
  const open = milestones.filter((milestone) => !isClosed(milestone.state)).slice(0, 2)
  const current = toFund ? [] : open.length > 0 ? open : milestones.slice(-1)
  return (
    <>
      <ContractHeader contract={contract} money />
      {waitsFor ? <WaitLine waitsFor={waitsFor} now={now()} timeZone={contract.timeZone} mine={waitsFor.party === contract.myParty} /> : null}
      {toFund ? <FundCard milestone={toFund} provider={contract.terms.provider} /> : null}
      <p role="status" className={said ? 'said' : 'visually-hidden'}>{said}</p>
      <Tabs
        label={t('tabs.label')}
        tabs={[
          {
            key: 'checklist',
            title: t('tabs.checklist'),
            body: () => (
              <>
                <Checklist contract={contract} />
                {contract.adsReport ? <AdsReportCard contractId={contract.id} report={contract.adsReport} /> : null}
                {current.length > 0 ? <MilestoneList contract={contract} milestones={current} title={t('milestones.current')} onDone={setSaid} /> : null}
              </>
            ),
          },
          { key: 'milestones', title: t('tabs.milestones'), body: () => <MilestoneList contract={contract} milestones={milestones} title={t('milestones.title')} onDone={setSaid} /> },
          { key: 'terms', title: t('tabs.terms'), body: () => <TermsSheet contract={contract} /> },
        ]}
      />
    </>
  )
}
