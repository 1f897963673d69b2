import { catalogue, mainLine, roleOf, type CatalogueDuty } from '@rolecall/catalog'
import { inviteFreelancer, publishJob, saveJob, sendProposal, type JobRead, type SaveJob } from '@rolecall/hiring'
import { isRefusal, money, type Money } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { ago, dayFrom, type Schedule } from './calendar.js'
import { lottery } from './lottery.js'
import { granted, type Market } from './market.js'
import { readData, texts, type Business, type BusinessKey, type Freelancer } from './people.js'

/** What a job of the market says, in the words of its business. */
export interface JobText {
  readonly by: BusinessKey
  readonly role: string
  readonly title: string
  readonly description: string
  readonly niche: string
  readonly level: SaveJob['level']
  readonly hours: number
  readonly budget: Money
  readonly startsOn: string
  readonly endsOn: string
  readonly platforms: readonly string[]
  readonly languages: readonly string[]
  readonly growth: boolean
  /** The checklist; all duties of the role when absent. */
  readonly duties?: readonly string[]
  readonly quantities?: Readonly<Record<string, number>>
}

const lineOf = (duty: CatalogueDuty, place: number, quantities: JobText['quantities']) => ({
  dutySlug: duty.slug, quantity: quantities?.[duty.slug] ?? Math.max(1, mainLine(duty.cadence).quantity), importance: place < 2 ? 3 : place < 5 ? 2 : 1, note: '',
})

/** Writes a job with its checklist from the catalogue and puts it on the board. */
export const publish = async (ctx: Ctx, text: JobText, business: Business): Promise<JobRead> => {
  const role = roleOf(await catalogue(ctx), text.role)!
  const asked = role.duties.filter((duty) => text.duties ? text.duties.includes(duty.slug) : !duty.conditional)
  const draft = granted(await saveJob(ctx, {
    businessId: business.businessId, roleSlug: text.role, title: text.title, description: text.description, niche: text.niche, level: text.level,
    hoursPerWeek: text.hours, budget: text.budget, startsOn: text.startsOn, endsOn: text.endsOn, platforms: text.platforms, languages: text.languages,
    timeZone: business.timeZone, minOverlapHours: role.defaultMinOverlapHours, acceptsGrowth: text.growth && text.level !== 'senior',
    duties: asked.map((duty, place) => lineOf(duty, place, text.quantities)),
  }))
  return granted(await publishJob(ctx, { jobId: draft.id }))
}

/** As much of a published job as a proposal needs; kept in the notebook of steps. */
export interface Published {
  readonly id: string
  readonly duties: readonly { readonly id: string, readonly dutySlug: string, readonly quantity: number, readonly importance: number }[]
}
type Priced = Published & { readonly budget: Money }

const ROUND_MINOR = 10_000n
const bps = (amount: Money, share: number): bigint => (amount.minor * BigInt(share)) / 10_000n

/** Prices for all priced lines, in round figures, that add up to about the share of the budget. */
export const pricesFor = (job: Pick<Priced, 'duties'>, wished: Money, unpriced: readonly string[] = ['copy.text-quality']) => {
  const lines = job.duties.filter((duty) => !unpriced.includes(duty.dutySlug))
  const weights = lines.map((line) => BigInt(line.importance * 2 + Math.min(line.quantity, 10)))
  const whole = weights.reduce((sum, weight) => sum + weight, 0n)
  const round = wished.currency === 'EUR' ? 500n : ROUND_MINOR
  const rough = weights.map((weight) => ((wished.minor * weight) / whole / round) * round || round)
  const rest = wished.minor - rough.reduce((sum, price) => sum + price, 0n)
  return lines.map((line, place) => ({ jobDutyId: line.id, price: money(rough[place]! + (place === 0 ? rest : 0n), wished.currency) }))
}

export const propose = async (ctx: Ctx, job: Priced, { person, price }: { person: Freelancer, price: Money }): Promise<string> => {
  const draw = lottery(`${job.id.length}${person.name}${price.minor}`)
  const { lang } = person
  const words = { coverLetter: draw.pick(texts.letters[lang]), plan: draw.pick(texts.plans[lang]) }
  return granted(await sendProposal(ctx, { jobId: job.id, ...words, prices: pricesFor(job, price) })).id
}

interface OpenJob extends Omit<JobText, 'budget' | 'startsOn' | 'endsOn'> {
  readonly daysAgo: number
  /** In whole units of the business's currency. */
  readonly budget: number
  readonly proposals: number
  readonly key?: string
}

export interface Cast {
  readonly businesses: Record<BusinessKey, Business>
  readonly people: readonly Freelancer[]
  readonly demo: Freelancer
}
export const brief = (job: JobRead): Published => ({
  id: job.id, duties: job.duties.map(({ id, dutySlug, quantity, importance }) => ({ id, dutySlug, quantity, importance })),
})

const proposersFor = (cast: Cast, text: OpenJob, currency: string): Freelancer[] =>
  cast.people.filter((person) => person !== cast.demo && person.roleSlug === text.role && person.currency === currency && !person.isNewcomer).slice(0, text.proposals)

/** The demo freelancer is asked by hand when no wave has reached him, and has opened nothing yet. */
const inviteDemo = async (market: Market, cast: Cast, { id, by }: { id: string, by: Business }): Promise<void> => {
  await market.once({
    key: 'invite-demo', at: ago(market.today, 0.08), who: by,
    act: async (ctx) => {
      const asked = await inviteFreelancer(ctx, { jobId: id, freelancerId: cast.demo.accountId })
      if (isRefusal(asked) && asked.code !== 'ALREADY_INVITED') throw new Error(asked.code)
    },
  })
}

/** The 18 open jobs, with proposals on some; the market starts to look for people by itself. */
export const planOpenJobs = (market: Market, cast: Cast, schedule: Schedule): void => {
  for (const [number, text] of readData<OpenJob[]>('open-jobs').entries()) {
    const business = cast.businesses[text.by]
    const draw = lottery(text.title)
    const begins = draw.between(5, 16)
    const budget = money(BigInt(text.budget) * 100n, business.currency)
    const at = ago(market.today, text.daysAgo)
    schedule.plan(at, async () => {
      const whole = { ...text, budget, startsOn: dayFrom(market.today, begins), endsOn: dayFrom(market.today, begins + 29) }
      const job = await market.once({ key: `job:${number}`, at, who: business, act: async (ctx) => brief(await publish(ctx, whole, business)) })
      if (text.key === 'invite-demo') schedule.plan(ago(market.today, 0.08), () => inviteDemo(market, cast, { id: job.id, by: business }))
      for (const [place, person] of proposersFor(cast, text, business.currency).entries()) {
        const sentAt = ago(market.today, Math.max(0.05, text.daysAgo - 0.2 - place * 0.3))
        const price = money(((bps(budget, draw.between(8200, 10_400))) / 10_000n) * 10_000n, budget.currency)
        schedule.plan(sentAt, async () => void await market.once({
          key: `proposal:${number}:${place}`, at: sentAt, who: person, act: (ctx) => propose(ctx, { ...job, budget }, { person, price }),
        }))
      }
    })
  }
}
