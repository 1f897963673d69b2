import { dutyOf } from '@rolecall/catalog'
import { cumulativeFee, DAY_MS, later, money, NotFoundSignal, zero } from '@rolecall/kernel'
import type { HoldFacts } from '@rolecall/payments'
import { translate, type Ctx } from '@rolecall/platform'
import { acceptedAdsIn } from '../../data/ads-queries.js'
import { Milestone } from '../../data/milestone.entity.js'
import { lastInboxChecks, movesOfMilestone } from '../../data/reports/report-reads.js'
import { comparisonOf, standingOf } from '../../domain/metrics/compare.rules.js'
import { onTimePercent, periodFacts, type DutyFacts } from '../../domain/reports/period.rules.js'
import { leftMinor } from '../../domain/shares.rules.js'
import type { TermsQuote } from '../../domain/terms.js'
import { adsShown, checksShown } from '../evidence-shown.js'
import { contractNode, type ContractNode } from '../nodes.js'
import type { PeriodLineView, PeriodMoneyView, PeriodReportView } from './report.views.js'

/** The last measurement of a period is often taken in the days after it. */
const MEASURED_AFTER_DAYS = 3
const dayAfter = (day: string, days: number): string => later(new Date(`${day}T00:00:00Z`), days * DAY_MS).toISOString().slice(0, 10)

const lineShown = (facts: Omit<DutyFacts, 'dutySlug' | 'title'>, { dutySlug, title }: { dutySlug: string | null; title: string }): PeriodLineView => {
  const { planned, done, in_part: inPart, missed, skipped, open, changes } = facts
  return { dutySlug, title, planned, done, inPart, missed, skipped, open, changes, onTimePercent: onTimePercent(facts) }
}
const moneyShown = (milestone: Milestone, hold: HoldFacts | undefined, rates: TermsQuote): PeriodMoneyView => {
  const { price } = milestone
  const none = zero(price.currency)
  if (!hold?.paidAt) return { price, released: none, commission: none, freelancerNet: none, clientFee: none, refunded: none, protected: none }
  const released = hold.released.minor
  const commission = cumulativeFee(0n, released, rates.commissionBps)
  const of = (minor: bigint) => money(minor, price.currency)
  return {
    price, released: hold.released, commission: of(commission), freelancerNet: of(released - commission),
    clientFee: released === hold.amount.minor ? hold.clientFee : of(cumulativeFee(0n, released, rates.clientFeeBps)),
    refunded: hold.refunded, protected: of(leftMinor(hold)),
  }
}
/** Words of the terms in the reader's language, where that is another one; other names stay as they were signed. */
const inReadersWords = async ({ sheet }: ContractNode, milestone: Milestone, lang: Ctx['lang']) => {
  if (lang === sheet.lang) return { title: milestone.title, dutyTitle: ({ title }: { title: string }) => title }
  const catalogue = await sheet.catalogue()
  return {
    title: translate(sheet.lang, 'contract.milestone', { ordinal: milestone.ordinal }),
    dutyTitle: ({ dutySlug, title }: { dutySlug: string; title: string }) => dutyOf(catalogue, dutySlug)?.title[sheet.lang] ?? title,
  }
}
const metricsShown = async ({ sheet, id }: ContractNode, endsOn: string) => {
  const until = dayAfter(endsOn, MEASURED_AFTER_DAYS)
  const points = ((await sheet.metrics()).get(id) ?? []).filter((metric) => metric.kind === 'baseline' || metric.measuredOn <= until)
  return standingOf(points).map(comparisonOf)
}

/** The report of a period for the parties of its contract. The number of statements does not grow with its items. */
export const periodReport = async (ctx: Ctx, { milestoneId }: { milestoneId: string }): Promise<PeriodReportView> => {
  const milestone = await ctx.db.findOneBy(Milestone, { id: milestoneId })
  if (!milestone) throw new NotFoundSignal()
  const contract = await contractNode(ctx, { id: milestone.contractId })
  const { sheet } = contract
  const { duties, total } = periodFacts((await sheet.items()).get(milestoneId) ?? [], await movesOfMilestone(ctx, milestoneId))
  const { content } = (await sheet.terms()).get(contract.id)!
  const { startsOn, endsOn } = milestone
  const { title, dutyTitle } = await inReadersWords(contract, milestone, content.lang)
  return {
    id: milestone.id, contractId: contract.id, contractTitle: contract.title, title, startsOn, endsOn, state: milestone.state, madeAt: ctx.now,
    business: (await sheet.businesses()).get(contract.businessId)?.name ?? '',
    freelancer: (await sheet.freelancers()).get(contract.freelancerId)?.name ?? '',
    total: lineShown(total, { dutySlug: null, title: '' }),
    duties: duties.map((duty) => lineShown(duty, { dutySlug: duty.dutySlug, title: dutyTitle(duty) })),
    answers: checksShown(await lastInboxChecks(ctx, milestoneId), ctx.lang),
    metrics: await metricsShown(contract, endsOn),
    ads: adsShown(await acceptedAdsIn(ctx, { contractId: contract.id, from: startsOn, to: endsOn }), contract.price.currency),
    money: moneyShown(milestone, (await sheet.holds()).get(milestoneId), content.quote),
  }
}
