import { makeOffer, Milestone, signContract, Terms } from '@rolecall/contracts'
import { HOUR_MS, later, money } from '@rolecall/kernel'
import type { PaymentGateway } from '@rolecall/payments'
import { ago, dayFrom, onDay, type Schedule } from './calendar.js'
import { brief, propose, publish, type Cast, type JobText } from './jobs.js'
import { granted, type Market } from './market.js'
import { onboardPerson, protect } from './money.js'
import { readData, type Business, type Freelancer } from './people.js'

interface DealText extends Omit<JobText, 'budget' | 'startsOn' | 'endsOn' | 'platforms' | 'languages' | 'growth'> {
  /** In whole units. */
  readonly price: number
  readonly startsAgo?: number
  readonly startsIn?: number
  /** Fixed work when nothing is said. */
  readonly kind?: 'monthly'
}
export type DealKey = 'paid' | 'inWork' | 'toApprove' | 'toSign' | 'toFund' | 'offered' | 'firstWeek' | 'monthly'
const texts = readData<Record<DealKey, DealText>>('deals')

export interface Deal {
  readonly key: DealKey
  readonly business: Business
  readonly person: Freelancer
  readonly contractId: string
  readonly milestoneId: string
  /** Days back from today on which the work begins. */
  readonly startsAgo: number
}

/** How far a deal goes: an offer, signed by the business, by both, paid. */
const stages: Record<DealKey, 'offered' | 'half' | 'signed' | 'paid'> = {
  paid: 'paid', inWork: 'paid', toApprove: 'paid', firstWeek: 'paid', monthly: 'paid', toFund: 'signed', offered: 'half', toSign: 'offered',
}
/** Days back of publishing, proposal, offer, signatures, payment. */
const momentsOf = (today: Date, text: DealText): Record<'published' | 'proposed' | 'offered' | 'signed' | 'paid', Date> => {
  const start = text.startsAgo
  if (start === undefined) return { published: ago(today, 4.1), proposed: ago(today, 3.2), offered: ago(today, 1.3), signed: ago(today, 0.9), paid: ago(today, 0.5) }
  return { published: onDay(today, start + 7, 11), proposed: onDay(today, start + 6, 15), offered: onDay(today, start + 4, 12), signed: onDay(today, start + 3, 10), paid: onDay(today, start + 1, 16) }
}

const personFor = (cast: Cast, key: DealKey, text: DealText): Freelancer => {
  if (key === 'paid' || key === 'inWork' || key === 'offered') return cast.demo
  const { currency } = cast.businesses[text.by]
  return cast.people.find((person) => person !== cast.demo && person.roleSlug === text.role && person.currency === currency && !person.isNewcomer)!
}

interface Signing { market: Market, key: DealKey, business: Business, person: Freelancer, contractId: string }
const sign = async ({ market, key, business, person, contractId }: Signing, party: 'client' | 'freelancer', at: Date): Promise<void> => {
  const { hash: termsHash } = await market.work.database.manager.findOneByOrFail(Terms, { contractId })
  const who = party === 'client' ? business : person
  await market.once({ key: `deal:${key}:${party}`, at, who, act: async (ctx) => granted(await signContract(ctx, { contractId, termsHash })).state })
}

const jobTextOf = (text: DealText, { market, business }: { market: Market, business: Business }): JobText => {
  const begins = text.startsAgo === undefined ? text.startsIn! : -text.startsAgo
  return {
    ...text, budget: money(BigInt(text.price) * 100n, business.currency), startsOn: dayFrom(market.today, begins), endsOn: dayFrom(market.today, begins + 29),
    platforms: [], languages: [business.lang], growth: false,
  }
}

interface Plot { market: Market, cast: Cast, schedule: Schedule, gateway: PaymentGateway, begun: (deal: Deal) => Promise<void> }

const agree = async ({ market, schedule, begun }: Plot, signing: Omit<Signing, 'contractId'> & { proposalId: string }): Promise<void> => {
  const { key, business, person, proposalId } = signing
  const at = momentsOf(market.today, texts[key])
  const contractId = await market.once({ key: `deal:${key}:offer`, at: at.offered, who: business, act: async (ctx) => granted(await makeOffer(ctx, { proposalId, kind: texts[key].kind ?? null })).id })
  const whole = { ...signing, contractId }
  if (stages[key] === 'offered') return
  schedule.plan(later(at.offered, HOUR_MS), () => sign(whole, 'client', later(at.offered, HOUR_MS)))
  if (stages[key] === 'half') return
  schedule.plan(at.signed, () => sign(whole, 'freelancer', at.signed))
  if (stages[key] === 'signed') return
  schedule.plan(at.paid, async () => {
    const { id: milestoneId } = await market.work.database.manager.findOneByOrFail(Milestone, { contractId })
    await protect(market, { milestoneId, business, at: at.paid })
    await market.delivery.drain()
    await begun({ key, business, person, contractId, milestoneId, startsAgo: texts[key].startsAgo! })
  })
}

const countryOf = (business: Business): string => business.lang === 'ru' ? 'RU' : 'IE'

/** Everything a deal goes through, each step at its moment. Who will be paid opens his payout account first. */
export const planDeals = (plot: Plot): void => {
  const { market, cast, schedule, gateway } = plot
  for (const key of Object.keys(texts) as DealKey[]) {
    const text = texts[key]
    const [business, person] = [cast.businesses[text.by], personFor(cast, key, text)]
    const at = momentsOf(market.today, text)
    const jobText = jobTextOf(text, { market, business })
    schedule.plan(ago(at.published, 1), () => onboardPerson(market, { person, country: countryOf(business), at: ago(at.published, 1), gateway }))
    schedule.plan(at.published, async () => {
      const job = await market.once({ key: `deal:${key}:job`, at: at.published, who: business, act: async (ctx) => brief(await publish(ctx, jobText, business)) })
      schedule.plan(at.proposed, async () => {
        const { budget } = jobText
        const proposalId = await market.once({ key: `deal:${key}:proposal`, at: at.proposed, who: person, act: (ctx) => propose(ctx, { ...job, budget }, { person, price: budget }) })
        schedule.plan(at.offered, () => agree(plot, { market, key, business, person, proposalId }))
      })
    })
  }
}
