import { isEnding } from '../../domain/contract.rules.js'
import { disputeLimits } from '../../domain/disputes/dispute.rules.js'
import { openItemMoves, type ItemMove } from '../../domain/item.rules.js'
import { movesNow } from '../../domain/items/open-moves.js'
import { changeRoundsOf } from '../../domain/items/rounds.rules.js'
import type { MilestoneState } from '../../domain/milestone.rules.js'
import type { Viewer } from '../../domain/rights.rules.js'
import type { ItemNode } from '../nodes.js'

/** As the action that opens a dispute counts: once an item between two hand-ins, and so often in a contract. */
const disputesUsedUp = async ({ sheet, id, contractId }: ItemNode, { party }: Viewer): Promise<boolean> => {
  const used = ((await sheet.disputesUsed()).get(contractId) ?? []).filter(({ side }) => side === party)
  return used.some(({ itemId, count }) => (itemId === null ? count >= disputeLimits.aContract : itemId === id && count >= disputeLimits.anItem))
}
/** The reader may dispute an item of this milestone now. */
export const mayDisputeNow = async (item: ItemNode, milestoneState: MilestoneState): Promise<boolean> => {
  const viewer = item.sheet.viewer(item.sheet.contract(item.contractId))
  return openItemMoves({ state: item.state, milestoneState }, viewer).includes('dispute') && !(await disputesUsedUp(item, viewer))
}
/** What the reader of the page may do with an item now: exactly what the actions would take. */
export const itemMovesNow = async (item: ItemNode): Promise<ItemMove[]> => {
  const { sheet, contractId, dutySlug } = item
  const contract = sheet.contract(contractId)
  const viewer = sheet.viewer(contract)
  const { state, startsOn, endsOn } = (await sheet.milestonesById()).get(item.milestoneId)!
  const terms = (await sheet.workTerms()).get(contractId)!
  return movesNow(
    {
      ...item,
      milestoneState: state,
      changeRounds: changeRoundsOf(terms, dutySlug),
      disputesUsedUp: await disputesUsedUp(item, viewer),
      period: { startsOn, endsOn, timeZone: terms.timeZone },
      contractEnds: isEnding(contract.state),
      now: sheet.now,
    },
    viewer,
  )
}
