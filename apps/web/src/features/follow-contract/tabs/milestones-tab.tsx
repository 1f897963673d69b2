import { useTranslation } from 'react-i18next'
import { EndingOfContractDocument } from '../end-contract/documents.js'
import { EndSection } from '../end-contract/end-section.js'
import { ServicePartDocument } from '../follow-periods/documents.js'
import { ServiceCard } from '../follow-periods/service-card.js'
import { ContractLinksDocument } from '../links/link-documents.js'
import { LinksCard } from '../links/links-card.js'
import { MilestoneList } from '../milestone-list.js'
import type { TabProps } from './tab-props.js'
import { Whole } from './whole.js'

const documents = [ServicePartDocument, ContractLinksDocument, EndingOfContractDocument]

/** Milestones or periods with the state of the work and of the money. */
export const MilestonesTab = ({ contract, onDone }: TabProps) => {
  const { t } = useTranslation('contract')
  return (
    <Whole contractId={contract.id} documents={documents}>
      <ServiceCard contract={contract} onDone={onDone} />
      <MilestoneList contract={contract} milestones={contract.milestones} title={t('milestones.title')} onDone={onDone} />
      <LinksCard contractId={contract.id} businessId={contract.business.id} onDone={onDone} />
      <EndSection contract={contract} onDone={onDone} />
    </Whole>
  )
}
