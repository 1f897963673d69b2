import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql'
import { isRefusal } from '@rolecall/kernel'
import { Desk, Public, SignedIn, Who, type Asker } from '@rolecall/platform'
import { logDutyEvent, reactToDutyEvent } from '../../actions/items/duty-events.js'
import type { Item } from '../../data/item.entity.js'
import type { DutyEvent } from '../../data/items/duty-event.entity.js'
import { isInTime, slaFacts, slaHoursOf } from '../../domain/items/sla.rules.js'
import { ItemView } from '../item.views.js'
import { itemNode, type ItemNode } from '../nodes.js'
import { LogDutyEventAnswer, ReactToDutyEventAnswer } from './answers.js'
import { LogDutyEventInput, ReactToDutyEventInput } from './inputs.js'
import { DutyEventView, ItemSlaView } from './views.js'

const eventsOf = async ({ sheet, milestoneId, dutySlug }: ItemNode): Promise<DutyEvent[]> => (await sheet.dutyEvents()).get(`${milestoneId}.${dutySlug}`) ?? []

@Resolver(() => ItemView)
export class DutyEventResolver {
  constructor(private readonly desk: Desk) {}

  @SignedIn()
  @Mutation(() => LogDutyEventAnswer, { description: 'Writes down what a duty on demand has to react to. Either side.' })
  async logDutyEvent(@Who() asker: Asker, @Args('input') input: LogDutyEventInput) {
    const answer = await this.desk.run(asker, logDutyEvent, input)
    return isRefusal(answer) ? answer : this.desk.read(asker, itemNode, answer as Item)
  }

  @SignedIn()
  @Mutation(() => ReactToDutyEventAnswer, { description: 'Writes down how an event was reacted to, once. Freelancer.' })
  reactToDutyEvent(@Who() asker: Asker, @Args('input') input: ReactToDutyEventInput) {
    return this.desk.run(asker, reactToDutyEvent, input)
  }

  @Public()
  @ResolveField(() => ItemSlaView, { nullable: true, description: 'Reactions of its duty in its period; null where no hours to react were agreed.' })
  async sla(@Parent() item: ItemNode): Promise<ItemSlaView | null> {
    const hours = slaHoursOf((await item.sheet.workTerms()).get(item.contractId)!, item.dutySlug)
    return hours === null ? null : { hours, ...slaFacts(await eventsOf(item), item.sheet.now) }
  }

  @Public()
  @ResolveField(() => [DutyEventView], { description: 'What its duty had to react to in its period, the first first; empty for other duties.' })
  events(@Parent() item: ItemNode): Promise<DutyEvent[]> {
    return eventsOf(item)
  }
}

@Resolver(() => DutyEventView)
export class DutyEventFieldsResolver {
  @Public()
  @ResolveField(() => Boolean, { nullable: true, description: 'Whether the reaction came in time; null while there is none.' })
  inTime(@Parent() event: DutyEvent): boolean | null {
    return event.reactedAt === null ? null : isInTime(event)
  }
}
