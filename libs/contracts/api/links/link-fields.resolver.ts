import { roleName } from '@rolecall/catalog'
import { Parent, ResolveField, Resolver } from '@nestjs/graphql'
import { Public } from '@rolecall/platform'
import { isTiedTo, type TiedFacts } from '../../data/links/link-queries.js'
import type { Sheet } from '../../data/sheet.js'
import type { ContractState } from '../../domain/contract.rules.js'
import { mayAct } from '../../domain/rights.rules.js'
import { ContractView } from '../contract.views.js'
import { ItemView } from '../item.views.js'
import type { ContractNode, ItemNode } from '../nodes.js'
import { LinkedContractView, SuggestedDependencyView, TiedWorkView, WorkDependencyView } from './link.views.js'

const mayLink = (contract: ContractNode): boolean => {
  const viewer = contract.sheet.viewer(contract)
  return viewer.party === 'client' && mayAct(viewer, 'offer')
}

/** The way to it is for a party of its contract alone. */
const shownTo = (sheet: Sheet, work: TiedFacts, waiting: boolean): TiedWorkView => {
  const { dutySlug, title, ordinal, state, dueAt } = work
  const known = sheet.isParty(work) ? { contractId: work.contractId, itemId: work.shownId } : { contractId: null, itemId: null }
  return { dutySlug, title, ordinal, state, dueAt, waiting, isWhole: work.itemId === null, ...known }
}

@Resolver(() => ItemView)
export class ItemLinksResolver {
  @Public()
  @ResolveField(() => [TiedWorkView], { description: 'Work of other contracts that has to be accepted before this item opens.' })
  async after(@Parent() item: ItemNode): Promise<TiedWorkView[]> {
    return (await item.sheet.dependencies()).filter(({ of }) => isTiedTo(of, item)).map(({ after, waiting }) => shownTo(item.sheet, after, waiting))
  }

  @Public()
  @ResolveField(() => [TiedWorkView], { description: 'Work of other contracts that opens when this item is accepted.' })
  async before(@Parent() item: ItemNode): Promise<TiedWorkView[]> {
    return (await item.sheet.dependencies()).filter(({ after }) => isTiedTo(after, item)).map(({ of, waiting }) => shownTo(item.sheet, of, waiting))
  }
}

@Resolver(() => ContractView)
export class ContractLinksResolver {
  @Public()
  @ResolveField(() => [LinkedContractView], { description: 'Contracts that belong to this one, as far as the reader is a party of them.' })
  async linkedContracts(@Parent() { sheet, id }: ContractNode): Promise<LinkedContractView[]> {
    const linked = (await sheet.linked()).filter((other) => other.of === id && sheet.isParty(other))
    const catalogue = linked.length > 0 ? await sheet.catalogue() : null
    return linked.map((other) => ({
      id: other.id, title: other.title, state: other.state as ContractState,
      role: roleName(catalogue!, { slug: other.roleSlug, lang: sheet.lang }).title,
    }))
  }

  @Public()
  @ResolveField(() => [WorkDependencyView], { description: 'What waits for what between this contract and others.' })
  async dependencies(@Parent() contract: ContractNode): Promise<WorkDependencyView[]> {
    const { sheet, id } = contract
    const viewer = sheet.viewer(contract)
    const moves = viewer.party === 'client' && mayAct(viewer, 'offer') ? ['remove'] : []
    return (await sheet.dependencies()).flatMap((each): WorkDependencyView[] => {
      const { of, after, waiting } = each
      const [waits, isHere] = [of.contractId === id, after.contractId === id]
      return waits || isHere ? [{ id: each.id, waits, of: shownTo(sheet, of, waiting), after: shownTo(sheet, after, waiting), waiting, moves }] : []
    })
  }

  @Public()
  @ResolveField(() => Boolean, { description: 'Whether the reader may link this contract with others.' })
  linksContracts(@Parent() contract: ContractNode): boolean {
    return mayLink(contract)
  }

  @Public()
  @ResolveField(() => [SuggestedDependencyView], { description: 'What the roles of a team make worth linking, for who may link; nothing that was linked or taken apart before.' })
  async suggestedDependencies(@Parent() contract: ContractNode): Promise<SuggestedDependencyView[]> {
    if (!mayLink(contract)) return []
    return (await contract.sheet.teamWork()).flatMap((work): SuggestedDependencyView[] => {
      const { contractId, contractTitle, dutySlug, title, afterContractId, afterContractTitle, afterDutySlug, afterTitle } = work
      if (contractId === contract.id) return [{ contractId: afterContractId, contractTitle: afterContractTitle, waits: true, dutySlug, title, otherDutySlug: afterDutySlug, otherTitle: afterTitle }]
      return afterContractId === contract.id ? [{ contractId, contractTitle, waits: false, dutySlug: afterDutySlug, title: afterTitle, otherDutySlug: dutySlug, otherTitle: title }] : []
    })
  }
}
