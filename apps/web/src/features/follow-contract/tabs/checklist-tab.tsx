import { useTranslation } from 'react-i18next'
import { Checklist } from '../checklist.js'
import { MilestoneList } from '../milestone-list.js'
import type { TabProps } from './tab-props.js'

const isClosed = (state: string): boolean => state === 'APPROVED' || state === 'CANCELLED'

/** The duties by days, and below them the milestones they belong to now. */
export const ChecklistTab = ({ contract, onDone }: TabProps) => {
  const { t } = useTranslation('contract')
  const { milestones, state } = contract
  // the card above the tabs already asks for the money of the first one
  const toFund = state === 'SIGNED' && milestones.some((milestone) => milestone.moves.includes('fund'))
  const open = milestones.filter((milestone) => !isClosed(milestone.state)).slice(0, 2)
  const current = toFund ? [] : open.length > 0 ? open : milestones.slice(-1)
  return (
    <>
      <Checklist contract={contract} />
      {current.length > 0 ? <MilestoneList contract={contract} milestones={current} title={t('milestones.current')} onDone={onDone} /> : null}
    </>
  )
}
