import { Int, Parent, ResolveField, Resolver } from '@nestjs/graphql'
import { money, zero, type Money } from '@rolecall/kernel'
import { MoneyView, Public } from '@rolecall/platform'
import { isWaiting } from '../domain/item.rules.js'
import { changeRoundsOf, hasRoundsLeft } from '../domain/items/rounds.rules.js'
import { isHandedIn, openMilestoneMoves } from '../domain/milestone.rules.js'
import { atMost, countItems, isPayable, leftMinor, mayGiveUpMissed } from '../domain/shares.rules.js'
import { ApprovalSharesView, HoldMoneyView, MilestoneView } from './contract.views.js'
import { ItemView } from './item.views.js'
import { mayDisputeNow } from './items/item-moves-now.js'
import { onSheet, type ItemNode, type MilestoneNode } from './nodes.js'

const itemsOf = async ({ sheet, id }: MilestoneNode) => (await sheet.items()).get(id) ?? []
const moneyOf = async ({ sheet, id, price }: MilestoneNode): Promise<HoldMoneyView> => {
  const none = zero(price.currency)
  const unpaid = {
    state: 'unfunded',
    frozen: false,
    frozenReason: null,
    provider: null,
    amount: price,
    clientFee: none,
    released: none,
    refunded: none,
    paidAt: null,
    releasedAt: null,
    transferState: null,
  } as const
  return (await sheet.holds()).get(id) ?? unpaid
}

/** A milestone is sent back with the items that have a round of changes left; where items wait, one of them has to. */
const roundsUsedUp = async (milestone: MilestoneNode): Promise<boolean> => {
  const terms = (await milestone.sheet.workTerms()).get(milestone.contractId)!
  const waiting = (await itemsOf(milestone)).filter((item) => isWaiting(item.state))
  return waiting.length > 0 && !waiting.some((item) => hasRoundsLeft(item, changeRoundsOf(terms, item.dutySlug)))
}

/** Shares of accepted items that are not paid yet, as far as their money is still there. */
const approvableMinor = async (milestone: MilestoneNode): Promise<bigint> => {
  const { payableMinor } = countItems(await itemsOf(milestone))
  const hold = (await milestone.sheet.holds()).get(milestone.id)
  return hold?.paidAt ? atMost(payableMinor, leftMinor(hold)) : payableMinor
}

@Resolver(() => MilestoneView)
export class MilestoneFieldsResolver {
  @Public()
  @ResolveField(() => HoldMoneyView, { description: 'Its protected funds.' })
  money(@Parent() milestone: MilestoneNode): Promise<HoldMoneyView> {
    return moneyOf(milestone)
  }

  @Public()
  @ResolveField(() => [ItemView], { description: 'Its items by due moment.' })
  async items(@Parent() milestone: MilestoneNode): Promise<ItemNode[]> {
    return (await itemsOf(milestone)).map((item) => onSheet(milestone.sheet, item))
  }

  @Public()
  @ResolveField(() => Int, { description: 'How many items it has, with those for work on demand.' })
  async itemCount(@Parent() milestone: MilestoneNode): Promise<number> {
    return (await itemsOf(milestone)).length
  }

  @Public()
  @ResolveField(() => Int, { description: 'How many of them are accepted.' })
  async acceptedCount(@Parent() milestone: MilestoneNode): Promise<number> {
    return countItems(await itemsOf(milestone)).accepted
  }

  @Public()
  @ResolveField(() => MoneyView, { description: 'Sum of the shares of accepted items that are not paid yet: what an approval releases.' })
  async approvableAmount(@Parent() milestone: MilestoneNode): Promise<Money> {
    return money(await approvableMinor(milestone), milestone.price.currency)
  }

  @Public()
  @ResolveField(() => ApprovalSharesView, {
    nullable: true,
    description: 'How the approvable amount divides when it is released now; null before both have signed.',
  })
  async approvalShares(@Parent() milestone: MilestoneNode): Promise<ApprovalSharesView | null> {
    const hold = (await milestone.sheet.holds()).get(milestone.id)
    if (!hold) return null
    const { currency } = milestone.price
    const { grossMinor, commissionMinor, netMinor, clientFeeMinor } = hold.sharesOf(await approvableMinor(milestone))
    return {
      gross: money(grossMinor, currency),
      commission: money(commissionMinor, currency),
      freelancerNet: money(netMinor, currency),
      clientFee: money(clientFeeMinor, currency),
    }
  }

  @Public()
  @ResolveField(() => [String], {
    description: 'What the reader may do with it now: fund, submit, askChanges, approve, payItems, dispute.',
  })
  async moves(@Parent() milestone: MilestoneNode): Promise<string[]> {
    const { sheet, state } = milestone
    const contract = sheet.contract(milestone.contractId)
    const { paidAt } = await moneyOf(milestone)
    const items = await itemsOf(milestone)
    const payable = items.some(isPayable) || mayGiveUpMissed(isHandedIn(state), countItems(items))
    const situation = { state, contractState: contract.state, unpaid: paidAt === null, payable, roundsUsedUp: await roundsUsedUp(milestone) }
    const open = openMilestoneMoves(situation, sheet.viewer(contract))
    const disputable = await Promise.all(items.map((item) => mayDisputeNow(onSheet(sheet, item), state)))
    return disputable.includes(true) ? [...open, 'dispute'] : open
  }
}
