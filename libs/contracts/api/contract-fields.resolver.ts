import { roleName, RoleNameView, type RoleName } from '@rolecall/catalog'
import { BusinessView, type BusinessFacts } from '@rolecall/identity'
import { Parent, ResolveField, Resolver } from '@nestjs/graphql'
import { subtract, sumMoney, zero, type Money } from '@rolecall/kernel'
import { DateTimeScalar, MoneyView, Public, translate } from '@rolecall/platform'
import { FreelancerCardView, type FreelancerCard } from '@rolecall/talent'
import { isCalledOff, isEnding, isUnderWay, openContractMoves } from '../domain/contract.rules.js'
import { mayAskAgain } from '../domain/endings/force-majeure.rules.js'
import { isToDo } from '../domain/item.rules.js'
import { unpaidUntil } from '../domain/periods/unpaid.rules.js'
import { serviceWait } from '../domain/periods/service-wait.js'
import { waitOf } from '../domain/waiting.rules.js'
import { askedUntilOf } from './endings/force-majeure.views.js'
import { ContractView, MilestoneView, WaitsForView } from './contract.views.js'
import { PartyEnum } from './enums.js'
import { onSheet, type ContractNode, type MilestoneNode } from './nodes.js'
import { TermsView } from './terms.views.js'
import { termsShown } from './terms-shown.js'
import type { Side } from '../domain/rights.rules.js'

const milestonesOf = async ({ sheet, id }: ContractNode) => (await sheet.milestones()).get(id) ?? []
const holdsOf = async (contract: ContractNode) => {
  const holds = await contract.sheet.holds()
  return (await milestonesOf(contract)).flatMap((milestone) => holds.get(milestone.id) ?? [])
}

@Resolver(() => ContractView)
export class ContractFieldsResolver {
  @Public()
  @ResolveField(() => RoleNameView, { description: 'The role.' })
  async role(@Parent() contract: ContractNode): Promise<RoleName> {
    const { sheet, roleSlug: slug } = contract
    return roleName(await sheet.catalogue(), { slug, lang: sheet.lang })
  }

  @Public()
  @ResolveField(() => BusinessView, { description: 'The client.' })
  async business(@Parent() contract: ContractNode): Promise<BusinessFacts> {
    return (await contract.sheet.businesses()).get(contract.businessId)!
  }

  @Public()
  @ResolveField(() => FreelancerCardView, { description: 'The freelancer.' })
  async freelancer(@Parent() contract: ContractNode): Promise<FreelancerCard> {
    return (await contract.sheet.freelancers()).get(contract.freelancerId)!
  }

  @Public()
  @ResolveField(() => TermsView, { description: 'The terms in force.' })
  async terms(@Parent() { sheet, id }: ContractNode): Promise<TermsView> {
    const terms = (await sheet.terms()).get(id)!
    return termsShown(terms, (await sheet.signatures()).get(terms.id) ?? [], sheet.lang)
  }

  @Public()
  @ResolveField(() => [MilestoneView], { description: 'Milestones in order; none before both have signed.' })
  async milestones(@Parent() contract: ContractNode): Promise<MilestoneNode[]> {
    return (await milestonesOf(contract)).map((milestone) => onSheet(contract.sheet, milestone))
  }

  @Public()
  @ResolveField(() => MoneyView, { description: 'Released so far, commission included.' })
  async released(@Parent() contract: ContractNode): Promise<Money> {
    return sumMoney(
      (await holdsOf(contract)).map((hold) => hold.released),
      contract.price.currency,
    )
  }

  @Public()
  @ResolveField(() => MoneyView, { description: 'Protected now: paid and neither released nor given back.' })
  async protected(@Parent() contract: ContractNode): Promise<Money> {
    const paid = (await holdsOf(contract)).filter((hold) => hold.paidAt !== null)
    const held = paid.map((hold) => [hold.released, hold.refunded, hold.lost].reduce(subtract, hold.amount))
    return sumMoney(held, contract.price.currency)
  }

  @Public()
  @ResolveField(() => MoneyView, { description: 'Given back to the business, and what a chargeback took.' })
  async returned(@Parent() contract: ContractNode): Promise<Money> {
    const back = (await holdsOf(contract)).flatMap((hold) => [hold.refunded, hold.lost])
    return sumMoney(back, contract.price.currency)
  }

  @Public()
  @ResolveField(() => MoneyView, { description: 'Agreed and not paid yet.' })
  async planned(@Parent() contract: ContractNode): Promise<Money> {
    if (isCalledOff(contract.state)) return zero(contract.price.currency)
    const milestones = await milestonesOf(contract)
    const unpaid = (await holdsOf(contract)).filter((hold) => hold.paidAt === null)
    return milestones.length === 0
      ? contract.price
      : sumMoney(
          unpaid.map((hold) => hold.amount),
          contract.price.currency,
        )
  }

  @Public()
  @ResolveField(() => PartyEnum, { description: 'The reader’s side.' })
  myParty(@Parent() contract: ContractNode): Side {
    return contract.sheet.viewer(contract).party as Side
  }

  @Public()
  @ResolveField(() => [String], { description: 'What the reader may do with it now: sign, withdraw, decline, end, recordAccess, askForceMajeure.' })
  async moves(@Parent() contract: ContractNode): Promise<string[]> {
    const { sheet, id, state } = contract
    const moves = openContractMoves(state, sheet.viewer(contract))
    if (!moves.includes('askForceMajeure')) return moves
    const asked = (await sheet.forceMajeures()).get(id) ?? []
    return mayAskAgain(asked, sheet.now) ? moves : moves.filter((move) => move !== 'askForceMajeure')
  }

  @Public()
  @ResolveField(() => DateTimeScalar, {
    nullable: true,
    description: 'The earliest due moment of an item not handed in.',
  })
  async nextDueAt(@Parent() contract: ContractNode): Promise<Date | null> {
    const items = await contract.sheet.items()
    const toDo = (await milestonesOf(contract)).flatMap(({ id }) =>
      (items.get(id) ?? []).filter((item) => isToDo(item.state)),
    )
    return toDo.reduce<Date | null>((first, { dueAt }) => (first === null || dueAt < first ? dueAt : first), null)
  }

  @Public()
  @ResolveField(() => WaitsForView, { nullable: true, description: 'Who acts next; null when nothing is awaited.' })
  async waitsFor(@Parent() contract: ContractNode): Promise<WaitsForView | null> {
    const { sheet, state, waitsUntil } = contract
    const items = await sheet.items()
    const milestones = (await milestonesOf(contract)).map((milestone) => ({
      ...milestone,
      fundUntil: unpaidUntil({ startsOn: milestone.startsOn, timeZone: contract.timeZone }),
      items: items.get(milestone.id) ?? [],
    }))
    const reportUntil = isEnding(state) ? ((await sheet.endings()).get(contract.id)?.reportUntil ?? null) : null
    const askedUntil = isUnderWay(state) ? askedUntilOf(await sheet.forceMajeures(), contract.id) : null
    const service = serviceWait((await sheet.services()).get(contract.id) ?? null)
    const wait = waitOf({ state, waitsUntil, reportUntil, askedUntil, service, milestones })
    if (!wait) return null
    const say = (part: string): string => translate(sheet.lang, `wait.${wait.key}.${part}`)
    // who has to act is spoken to, the other side is told
    const text = say(wait.party === sheet.viewer(contract).party ? 'mine' : 'text')
    return { party: wait.party.toUpperCase(), until: wait.until, text, otherwise: say('otherwise') }
  }
}
