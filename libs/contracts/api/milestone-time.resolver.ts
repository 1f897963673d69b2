import { Int, Parent, ResolveField, Resolver } from '@nestjs/graphql'
import { money, zero, type Money } from '@rolecall/kernel'
import { DateTimeScalar, MoneyView, Public } from '@rolecall/platform'
import { isAtWork, isHandedIn } from '../domain/milestone.rules.js'
import { remindersOf } from '../domain/reminder.rules.js'
import { countItems, mayGiveUpMissed } from '../domain/shares.rules.js'
import { MilestoneView, ReminderView } from './contract.views.js'
import type { MilestoneNode } from './nodes.js'

const countsOf = async ({ sheet, id }: MilestoneNode) => countItems((await sheet.items()).get(id) ?? [])

/** What time does with the money of a milestone. */
@Resolver(() => MilestoneView)
export class MilestoneTimeResolver {
  @Public()
  @ResolveField(() => DateTimeScalar, {
    nullable: true,
    description: 'What is still protected then is decided by itself: accepted and handed in is paid, the rest goes back.',
  })
  heldUntil(@Parent() milestone: MilestoneNode): Date | null {
    return isAtWork(milestone.state) ? milestone.heldUntil : null
  }

  @Public()
  @ResolveField(() => [ReminderView], { description: 'Reminders before the silent approval; none where it is not awaited.' })
  async reminders(@Parent() milestone: MilestoneNode): Promise<ReminderView[]> {
    const { sheet, id, state, submittedAt, autoApproveAt } = milestone
    if (!isHandedIn(state) || !submittedAt || !autoApproveAt) return []
    const given = ((await sheet.reminders()).get(id) ?? []).filter((one) => one.endsAt.getTime() === autoApproveAt.getTime())
    return remindersOf({ startsAt: submittedAt, endsAt: autoApproveAt }).map(({ kind, at }) => ({
      at,
      remindedAt: given.find((one) => one.kind === kind)?.remindedAt ?? null,
    }))
  }

  @Public()
  @ResolveField(() => Int, { description: 'How many items were not handed in in time and are not given up.' })
  async missedCount(@Parent() milestone: MilestoneNode): Promise<number> {
    return (await countsOf(milestone)).missed
  }

  @Public()
  @ResolveField(() => MoneyView, {
    description: 'Shares of missed items that the business may take back now; zero while they may still come.',
  })
  async returnableAmount(@Parent() milestone: MilestoneNode): Promise<Money> {
    const counts = await countsOf(milestone)
    const may = isAtWork(milestone.state) && mayGiveUpMissed(isHandedIn(milestone.state), counts)
    return may ? money(counts.missedMinor, milestone.price.currency) : zero(milestone.price.currency)
  }
}
