import { InvalidInput, MoveRefused, newId, NotAllowed } from '@rolecall/kernel'
import { accountIdOf, type Ctx } from '@rolecall/platform'
import { DutyEvent } from '../../data/items/duty-event.entity.js'
import { eventById, eventsOf } from '../../data/items/duty-events.js'
import { lockedItem, lockedMilestone } from '../../data/locks.js'
import { workTerms } from '../../data/queries.js'
import { momentOf } from '../../domain/due.rules.js'
import { EVENTS_A_PERIOD, momentFault, saidFault, type Said } from '../../domain/items/duty-events.rules.js'
import { quietOf, reactUntil, slaHoursOf } from '../../domain/items/sla.rules.js'
import { isAtWork } from '../../domain/milestone.rules.js'
import { mayAct, type Side } from '../../domain/rights.rules.js'
import { tellBoth, tellFreelancer } from '../tell-parties.js'

export interface LogDutyEvent extends Said {
  /** An item of the duty in the period. */
  readonly itemId: string
  readonly cameAt: Date
}

/** Either side writes down what the freelancer has to react to; the clock runs from the moment it came. */
export const logDutyEvent = async (ctx: Ctx, { itemId, cameAt, ...said }: LogDutyEvent) => {
  const fault = saidFault(said)
  if (fault) return fault
  const { contract, milestone, item, viewer } = await lockedItem(ctx, itemId)
  if (!mayAct(viewer, 'review')) return new NotAllowed()
  if (!isAtWork(milestone.state)) return new MoveRefused('logEvent', milestone.state)
  const terms = await workTerms(ctx, contract.id)
  const hours = slaHoursOf(terms, item.dutySlug)
  if (hours === null) return new InvalidInput('itemId', 'not_on_demand')
  const { timeZone } = terms
  const begins = momentOf(milestone.startsOn, '00:00', timeZone)
  // where the money came early, the work may have begun before the period
  const from = milestone.startedAt !== null && milestone.startedAt < begins ? milestone.startedAt : begins
  const late = momentFault('cameAt', cameAt, [from, ctx.now])
  if (late) return late
  const known = await eventsOf(ctx, { milestoneId: milestone.id, dutySlug: item.dutySlug })
  if (known.length >= EVENTS_A_PERIOD) return new InvalidInput('itemId', 'too_many', String(EVENTS_A_PERIOD))
  const until = reactUntil(cameAt, hours, { quiet: quietOf(terms), timeZone })
  await ctx.db.insert(DutyEvent, {
    id: newId(ctx.now.getTime()), contractId: contract.id, milestoneId: milestone.id, dutySlug: item.dutySlug,
    url: said.url?.trim() || null, text: said.text?.trim() || null, cameAt, party: viewer.party as Side,
    accountId: accountIdOf(ctx.actor), loggedAt: ctx.now, reactUntil: until, overdueToldAt: null,
  })
  if (viewer.party === 'client')
    await tellFreelancer(ctx, contract, { kind: 'event_logged', key: `${item.id}.${ctx.now.getTime()}`, facts: { item: item.title } })
  return item
}

export interface ReactToEvent extends Said {
  readonly eventId: string
  /** When he reacted; now where it is not given. */
  readonly reactedAt?: Date | null
  readonly escalated?: boolean | null
}
/** The freelancer writes down how he reacted, once; later than agreed is taken too, and counts as late. */
export const reactToDutyEvent = async (ctx: Ctx, { eventId, reactedAt = null, escalated = null, ...said }: ReactToEvent) => {
  const fault = saidFault(said)
  if (fault) return fault
  const known = await eventById(ctx, eventId)
  const { milestone, viewer } = await lockedMilestone(ctx, known.milestoneId)
  if (viewer.party !== 'freelancer') return new NotAllowed()
  const event = await eventById(ctx, eventId)
  if (!isAtWork(milestone.state)) return new MoveRefused('react', milestone.state)
  if (event.reactedAt !== null) return new MoveRefused('react', 'reacted')
  const at = reactedAt ?? ctx.now
  const wrong = momentFault('reactedAt', at, [event.cameAt, ctx.now])
  if (wrong) return wrong
  const change = {
    reactedAt: at, reactionLoggedAt: ctx.now, reactionUrl: said.url?.trim() || null, reactionText: said.text?.trim() || null, escalated: escalated === true,
  }
  await ctx.db.update(DutyEvent, { id: event.id }, change)
  return Object.assign(event, change)
}

/** Nobody reacted in the agreed hours: both sides hear of it, once; it moves no money. */
export const tellOverdueEvent = async (ctx: Ctx, { eventId }: { eventId: string }): Promise<void> => {
  const { milestoneId } = await eventById(ctx, eventId)
  const { contract, milestone } = await lockedMilestone(ctx, milestoneId)
  const event = await eventById(ctx, eventId)
  if (event.reactedAt !== null || event.overdueToldAt !== null || event.reactUntil > ctx.now) return
  await ctx.db.update(DutyEvent, { id: event.id }, { overdueToldAt: ctx.now })
  if (!isAtWork(milestone.state)) return
  await tellBoth(ctx, contract, { kind: 'event_overdue', key: event.id, facts: { milestone: milestone.title } })
}
