import { isRefusal, money, type Currency, type Money, type Refusal } from '@rolecall/kernel'
import { MoneyMoveRefused } from '@rolecall/payments'
import { accountIdOf, type Ctx } from '@rolecall/platform'
import type { Amendment } from '../../data/amendments/amendment.entity.js'
import { Contract } from '../../data/contract.entity.js'
import { lockedMilestone } from '../../data/locks.js'
import { Milestone } from '../../data/milestone.entity.js'
import { latestTerms } from '../../data/queries.js'
import { periodRows } from '../../data/amendments/period-rows.js'
import { serviceOfContract } from '../../data/periods/service-queries.js'
import { Service } from '../../data/periods/service.entity.js'
import { beginOf, serviceMoves } from '../../domain/periods/service.rules.js'
import { Signature, Terms } from '../../data/terms.entity.js'
import { changesPlan, runsOn } from '../../domain/amendments/effect.rules.js'
import { ContractAmended } from '../../domain/events.js'
import { isPlanned } from '../../domain/milestone.rules.js'
import { dayIn, plusDays } from '../../domain/periods.rules.js'
import type { PlannedMilestone } from '../../domain/plan.rules.js'
import { AmendmentRefused } from '../../domain/refusals.js'
import { kindOf, type TermsContent } from '../../domain/terms.js'
import { refreshAwaiting } from '../links/refresh-awaiting.js'
import { amendmentAtHand, keepAnswer, tellAmended, type AmendmentAtHand, type AmendmentToAnswer } from './answer-amendment.js'
import { changeRunning } from './change-running.js'
import { unpayableTerms } from './payable-terms.js'
import { nextMonth, planOfAmendment } from './plan-amended.js'
import { relayPeriods } from './relay-periods.js'
import type { Side } from '../../domain/rights.rules.js'

/** The proposal becomes the next version of the terms, with the signatures of both. */
const putDown = async (ctx: Ctx, { amendment, viewer }: AmendmentAtHand): Promise<void> => {
  const { id, contractId, version, hash, lang, content, proposedBy, accountId, proposedAt } = amendment
  await ctx.db.insert(Terms, { id, contractId, version, hash, lang, content, createdAt: proposedAt })
  await ctx.db.insert(Signature, [
    { termsId: id, party: proposedBy, accountId, hash, signedAt: proposedAt },
    { termsId: id, party: viewer.party as Side, accountId: accountIdOf(ctx.actor)!, hash, signedAt: ctx.now },
  ])
}

/** Milestones under their locks, in the order of their ids. */
const lockAll = async (ctx: Ctx, rows: readonly Milestone[]): Promise<void> => {
  for (const { id } of [...rows].sort((a, b) => (a.id < b.id ? -1 : 1))) await lockedMilestone(ctx, id)
}

/** Unpaid periods from the first one on that follows the new terms; refused when money came for one of them meanwhile. */
const openRows = async (ctx: Ctx, { contractId, content }: Amendment): Promise<Milestone[] | AmendmentRefused | MoneyMoveRefused> => {
  await lockAll(ctx, await ctx.db.findBy(Milestone, { contractId }))
  const { kept, open } = await periodRows(ctx, contractId)
  const { fromPeriod } = content.amends!
  const taken = kept.filter(({ ordinal }) => ordinal >= fromPeriod)
  // a page that is open may still end unpaid
  if (taken.length > 0) return taken.every(({ state }) => isPlanned(state)) ? new MoneyMoveRefused('page_open', 'funding') : new AmendmentRefused('overtaken')
  return open.filter(({ ordinal }) => ordinal >= fromPeriod)
}

const changeNow = async (ctx: Ctx, content: TermsContent, before: TermsContent): Promise<null | AmendmentRefused> => {
  if (!content.amends!.fromNow) return null
  const today = dayIn(content.timeZone, ctx.now)
  const milestone = (await ctx.db.findBy(Milestone, { contractId: content.contractId })).find((row) => runsOn(row, today))
  return milestone ? changeRunning(ctx, { milestone, content, before }) : new AmendmentRefused('nothing_running')
}

/** After days to try each other the sides go on: month by month with a clock of its own, or to an end like any fixed work. */
const goOn = async (ctx: Ctx, content: TermsContent, before: TermsContent): Promise<void> => {
  const service = kindOf(before) === 'trial' ? await serviceOfContract(ctx, content.contractId) : null
  if (!service || kindOf(content) === 'trial') return
  const monthly = kindOf(content) === 'monthly'
  const state = serviceMoves.to(monthly ? 'begin' : 'end', service.state, 'system')
  const next = await ctx.db.findOneBy(Milestone, { contractId: content.contractId, ordinal: content.amends!.fromPeriod, state: 'planned' })
  if (isRefusal(state) || !next) return
  const unpaidSince = monthly ? beginOf(next.startsOn, content.timeZone) : null
  await ctx.db.update(Service, { contractId: content.contractId }, { state, chosenBy: null, milestoneId: next.id, unpaidSince, stepAt: unpaidSince })
}

const isListed = ({ milestones }: TermsContent, row: Milestone): boolean => milestones.some(({ ordinal }) => ordinal === row.ordinal)
/** The month of a service that was laid out while the proposal waited begins when it would have begun. */
const planNow = (content: TermsContent, [row]: readonly Milestone[]): PlannedMilestone[] =>
  kindOf(content) === 'monthly' && row && !isListed(content, row)
    ? [nextMonth(content, { ordinal: row.ordinal, after: plusDays(row.startsOn, -1) })]
    : planOfAmendment(content)
/** What the contract costs by the new terms, with a month that they do not list because it was laid out later. */
const priceOf = (content: TermsContent, rows: readonly Milestone[]): Money => {
  const unlisted = rows.filter((row) => isPlanned(row.state) && !isListed(content, row))
  return money(unlisted.reduce((sum, { price }) => sum + price.minor, BigInt(content.quote.priceMinor)), content.currency as Currency)
}

/** What follows from the new terms, at once and from the next unpaid period on. */
const putInForce = async (ctx: Ctx, { contract, amendment }: AmendmentAtHand, before: TermsContent): Promise<null | Refusal> => {
  const { content } = amendment
  const rows = await openRows(ctx, amendment)
  if (isRefusal(rows)) return rows
  const unpayable = unpayableTerms(ctx, { content, before })
  if (unpayable) return unpayable
  const refused = changesPlan(before, content) ? await relayPeriods(ctx, { contract, content, rows, plan: planNow(content, rows) }) : null
  if (refused) return refused
  const price = priceOf(content, rows)
  await ctx.db.update(Contract, { id: contract.id }, { endsOn: content.endsOn, price })
  Object.assign(contract, { endsOn: content.endsOn, price })
  await goOn(ctx, content, before)
  const unchanged = await changeNow(ctx, content, before)
  if (unchanged) return unchanged
  // new items of a duty that waits for other work wait from their first moment
  await refreshAwaiting(ctx, { contractId: contract.id })
  return null
}

/** The other side signs: the new version is in force, the former one stays on record. */
export const signAmendment = async (ctx: Ctx, answer: AmendmentToAnswer) => {
  const hand = await amendmentAtHand(ctx, answer, 'sign')
  if (isRefusal(hand)) return hand
  const { amendment, contract } = hand
  const former = await latestTerms(ctx, contract.id)
  if (former.version !== amendment.version - 1) return new AmendmentRefused('overtaken')
  await putDown(ctx, hand)
  const refused = await putInForce(ctx, hand, former.content)
  if (refused) return refused
  ctx.emit(new ContractAmended(contract.id, amendment.version))
  await tellAmended(ctx, hand, { kind: 'amendment_signed' })
  return keepAnswer(ctx, hand)
}
