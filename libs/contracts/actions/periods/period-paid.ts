import { isRefusal } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { Contract } from '../../data/contract.entity.js'
import { Item } from '../../data/item.entity.js'
import { Milestone } from '../../data/milestone.entity.js'
import { Service } from '../../data/periods/service.entity.js'
import { serviceOfContract, termsOfPeriod } from '../../data/periods/service-queries.js'
import { dayIn, plusDays } from '../../domain/periods.rules.js'
import { noticeAt, serviceMoves, trialNoticeAt } from '../../domain/periods/service.rules.js'
import { kindOf, type TermsContent } from '../../domain/terms.js'
import { nextMonth } from '../amendments/plan-amended.js'
import { relayItems } from '../amendments/relay-items.js'
import { saveService, wakeContract } from './service-steps.js'

interface Paid {
  readonly contract: Contract
  readonly milestone: Milestone
}

/** A month that is paid late begins on that day: the whole of its work for the whole of its price. */
const beginToday = async (ctx: Ctx, { milestone }: Paid, content: TermsContent): Promise<void> => {
  const today = dayIn(content.timeZone, ctx.now)
  if (milestone.startsOn >= today) return
  const planned = nextMonth(content, { ordinal: milestone.ordinal, after: plusDays(today, -1) })
  const carried = (await ctx.db.findBy(Item, { milestoneId: milestone.id })).filter((item) => item.carriedFrom !== null)
  const price = carried.reduce((sum, item) => sum + item.shareMinor, planned.priceMinor)
  // a month that would cost another amount stays as it was paid
  if (price !== milestone.price.minor) return
  const days = { startsOn: planned.startsOn, endsOn: planned.endsOn }
  await ctx.db.update(Milestone, { id: milestone.id }, days)
  Object.assign(milestone, days)
  await relayItems(ctx, { milestone, timeZone: content.timeZone }, planned.items)
}

const nextStep = (content: TermsContent, { endsOn }: Milestone): Date =>
  kindOf(content) === 'trial' ? trialNoticeAt(endsOn, content.timeZone) : noticeAt(endsOn, content.timeZone)

/** The money of a period came: its clock towards the next one starts. Fixed work has none. */
export const periodPaid = async (ctx: Ctx, { contract, milestone }: Paid): Promise<void> => {
  const { content } = await termsOfPeriod(ctx, { contractId: contract.id, ordinal: milestone.ordinal })
  const kind = kindOf(content)
  if (kind === 'fixed') return
  if (kind === 'monthly') await beginToday(ctx, { contract, milestone }, content)
  const stepAt = nextStep(content, milestone)
  await ctx.db.update(Contract, { id: contract.id }, { endsOn: milestone.endsOn })
  const service = await serviceOfContract(ctx, contract.id)
  if (!service) {
    const state = kind === 'trial' ? 'trying' : 'renewing'
    await ctx.db.insert(Service, { contractId: contract.id, state, chosenBy: null, milestoneId: milestone.id, stepAt, unpaidSince: null })
    return
  }
  const awake = serviceMoves.to('wake', service.state, 'system')
  await wakeContract(ctx, contract)
  await saveService(ctx, service, { milestoneId: milestone.id, stepAt, unpaidSince: null, ...(isRefusal(awake) ? {} : { state: awake }) })
}
