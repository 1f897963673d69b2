import { Int, Parent, ResolveField, Resolver } from '@nestjs/graphql'
import { money, zero, type Money } from '@rolecall/kernel'
import { MoneyView, Public } from '@rolecall/platform'
import { countItems } from '../data/queries.js'
import { openMilestoneMoves } from '../domain/milestone.rules.js'
import { HoldMoneyView, MilestoneView } from './contract.views.js'
import { ItemView } from './item.views.js'
import { onSheet, type ItemNode, type MilestoneNode } from './nodes.js'

const itemsOf = async ({ sheet, id }: MilestoneNode) => (await sheet.items()).get(id) ?? []
const moneyOf = async ({ sheet, id, price }: MilestoneNode): Promise<HoldMoneyView> => {
  const none = zero(price.currency)
  const unpaid = {
    state: 'unfunded',
    frozen: false,
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
  @ResolveField(() => MoneyView, { description: 'Sum of the shares of accepted items: what an approval releases.' })
  async approvableAmount(@Parent() milestone: MilestoneNode): Promise<Money> {
    return money(countItems(await itemsOf(milestone)).acceptedMinor, milestone.price.currency)
  }

  @Public()
  @ResolveField(() => [String], {
    description: 'What the reader may do with it now: fund, submit, askChanges, approve.',
  })
  async moves(@Parent() milestone: MilestoneNode): Promise<string[]> {
    const { sheet, state } = milestone
    const contract = sheet.contract(milestone.contractId)
    const { paidAt } = await moneyOf(milestone)
    return openMilestoneMoves({ state, contractState: contract.state, unpaid: paidAt === null }, sheet.viewer(contract))
  }
}
