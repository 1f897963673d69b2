import { useTranslation } from 'react-i18next'
import { EndSection } from '../end-contract/end-section.js'
import { LinksCard } from '../links/links-card.js'
import { ServiceCard } from '../follow-periods/service-card.js'
import { MilestoneList } from '../milestone-list.js'
import type { TabProps } from './tab-props.js'

/** Milestones or periods with the state of the work and of the money. */
export const MilestonesTab = ({ contract, onDone }: TabProps) => {
  const { t } = useTranslation('contract')
  return (
    <>
      <ServiceCard contract={contract} onDone={onDone} />
      <MilestoneList contract={contract} milestones={contract.milestones} title={t('milestones.title')} onDone={onDone} />
      <LinksCard contractId={contract.id} businessId={contract.business.id} onDone={onDone} />
      <EndSection contract={contract} onDone={onDone} />
    </>
  )
}
