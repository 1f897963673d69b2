import { acceptItems, type Item } from '@rolecall/contracts'
import { money } from '@rolecall/kernel'
import { openDispute, type OpenDispute } from '../../libs/contracts/actions/disputes/open-dispute.js'
import { Dispute } from '../../libs/contracts/data/disputes/dispute.entity.js'
import type { GivenLine } from '../../libs/contracts/domain/disputes/division.rules.js'
import type { World } from '../support/world.js'
import { anActiveContract, daysAhead, handIn, type DealWish } from './contracts.js'
import { granted } from './market.js'

/** Five items handed in, four of them accepted; the client disputes the fifth. */
export const aDispute = async (world: World, wish: DealWish = {}, more: Partial<OpenDispute> = {}) => {
  const deal = await anActiveContract(world, { job: await daysAhead(world), ...wish })
  await handIn(world, deal, deal.items)
  const [last, ...four] = deal.items as [Item, ...Item[]]
  granted(await world.work.run(deal.business.owner, acceptItems, { itemIds: four.map((item) => item.id) }))
  const wanted = { items: [{ itemId: last.id, reason: 'not_as_agreed' as const }], wanted: 'Half of it back', ...more }
  const dispute = granted(await world.work.run(deal.business.owner, openDispute, wanted))
  return { ...deal, last, four, dispute }
}
export type Disputed = Awaited<ReturnType<typeof aDispute>>

export const disputeOf = (world: World, { dispute }: { dispute: Dispute }): Promise<Dispute> =>
  world.database.manager.findOneByOrFail(Dispute, { id: dispute.id })
/** So much of the item's share to the freelancer, the rest to the client. */
export const lineOf = (item: Pick<Item, 'id' | 'shareMinor'>, freelancerMinor: bigint, currency: 'EUR' | 'USD' = 'EUR'): GivenLine => ({
  itemId: item.id,
  toFreelancer: money(freelancerMinor, currency),
  toClient: money(item.shareMinor - freelancerMinor, currency),
})
/** The provider has confirmed what was sent: nothing of the milestone is under way. */
export const transfersArrive = async (world: World, milestoneId: string): Promise<void> => {
  await world.database.query(`UPDATE payments.operations SET status = 'confirmed', blocked_reason = NULL WHERE hold_id = $1 AND kind IN ('release', 'refund')`, [milestoneId])
}
