import { Int, Parent, ResolveField, Resolver } from '@nestjs/graphql'
import { money, type Money } from '@rolecall/kernel'
import { MoneyView, Public, translate } from '@rolecall/platform'
import { itemWait } from '../../domain/items/item-waits.rules.js'
import { changeRoundsOf } from '../../domain/items/rounds.rules.js'
import { skipOutcome, type SkipOutcome } from '../../domain/items/skip.rules.js'
import { WaitsForView } from '../contract.views.js'
import { ItemView } from '../item.views.js'
import type { ItemNode } from '../nodes.js'
import { DueChangeView, SkipOutcomeEnum } from './views.js'

/** What the moves of an item depend on. */
@Resolver(() => ItemView)
export class ItemClocksResolver {
  @Public()
  @ResolveField(() => MoneyView, { nullable: true, description: 'What of its share is due, where it is accepted in part; null where it is the whole.' })
  acceptedShare(@Parent() { sheet, acceptedMinor, contractId }: ItemNode): Money | null {
    return acceptedMinor === null ? null : money(acceptedMinor, sheet.contract(contractId).price.currency)
  }

  @Public()
  @ResolveField(() => Int, { description: 'Agreed rounds of changes.' })
  async changeRounds(@Parent() { sheet, contractId, dutySlug }: ItemNode): Promise<number> {
    return changeRoundsOf((await sheet.workTerms()).get(contractId)!, dutySlug)
  }

  @Public()
  @ResolveField(() => Int, { description: 'Rounds of changes that were answered by a new hand-in.' })
  changeRoundsUsed(@Parent() { rounds }: ItemNode): number {
    return Math.max(0, rounds - 1)
  }

  @Public()
  @ResolveField(() => SkipOutcomeEnum, { nullable: true, description: 'What would become of its money if the client skipped it now; null when he cannot.' })
  skipOutcome(@Parent() item: ItemNode): SkipOutcome | null {
    return skipOutcome(item, item.sheet.now)
  }

  @Public()
  @ResolveField(() => DueChangeView, { nullable: true, description: 'A due date that one side wishes and the other has not answered.' })
  async dueChange(@Parent() { sheet, id }: ItemNode): Promise<DueChangeView | null> {
    return ((await sheet.dueChanges()).get(id) ?? null) as DueChangeView | null
  }

  @Public()
  @ResolveField(() => WaitsForView, { nullable: true, description: 'Who acts next on it; null when nothing is awaited.' })
  async waitsFor(@Parent() item: ItemNode): Promise<WaitsForView | null> {
    const { sheet } = item
    const wait = itemWait(item, (await sheet.milestonesById()).get(item.milestoneId)!)
    if (!wait) return null
    const say = (part: string): string => translate(sheet.lang, `wait.${wait.key}.${part}`)
    const isMine = wait.party === sheet.viewer(sheet.contract(item.contractId)).party
    return { party: wait.party.toUpperCase(), until: wait.until, text: say(isMine ? 'mine' : 'text'), otherwise: say('otherwise') }
  }
}
