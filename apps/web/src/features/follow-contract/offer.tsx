import { useTranslation } from 'react-i18next'
import { useSession } from '../../lib/session.js'
import { WaitLine } from '../../ui/wait-line.js'
import type { ContractOnPage } from './contract-documents.js'
import { ContractHeader } from './contract-header.js'
import { OfferActions } from './offer-actions.js'
import { QuoteCard } from './quote-card.js'
import { DutyTable, PeriodTable, RulesCard } from './terms-sheet.js'

/** The offer on one screen: what is done, when, for how much, by which rules; and the signature. */
export const Offer = ({ contract, reload }: { contract: ContractOnPage; reload: () => void }) => {
  const { t } = useTranslation('contract')
  const { now } = useSession()
  const { waitsFor, endReason, state } = contract
  return (
    <>
      <ContractHeader contract={contract} money={false} />
      {waitsFor ? <WaitLine waitsFor={waitsFor} now={now()} timeZone={contract.timeZone} mine={waitsFor.party === contract.myParty} /> : null}
      {state === 'CANCELLED' ? <p className="card">{endReason ? t('offer.cancelledWhy', { reason: endReason }) : t('offer.cancelled')}</p> : null}
      <div className="columns">
        <div className="stack">
          <DutyTable terms={contract.terms} />
          <PeriodTable terms={contract.terms} />
          <RulesCard contract={contract} />
        </div>
        <div className="stack">
          <QuoteCard contract={contract} />
          <OfferActions contract={contract} reload={reload} />
        </div>
      </div>
    </>
  )
}
