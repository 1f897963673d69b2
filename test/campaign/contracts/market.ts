import { makeOffer, signContract, Terms } from '@rolecall/contracts'
import type { SaveJob } from '@rolecall/hiring'
import { isRefusal, money, newId, type Currency } from '@rolecall/kernel'
import { Job, JobDuty } from '../../../libs/hiring/data/job.entity.js'
import { Proposal, ProposalPrice } from '../../../libs/hiring/data/answer.entity.js'
import { aBusiness, aFreelancer, aProposal, aPublishedJob, granted, type TestBusiness, type TestFreelancer } from '../../factories/market.js'
import { byHand, readyPayee } from '../../ledger/deal.js'
import type { Shop } from '../../ledger/shop.js'
import type { World } from '../../support/world.js'
import { diceOf, type Dice } from '../dice.js'

export interface Floor {
  readonly shop: Shop
  readonly world: World
}
/** A contract of the run with both sides of it, and chance of its own. */
export interface Pact {
  readonly n: number
  readonly contractId: string
  readonly business: TestBusiness
  readonly freelancer: TestFreelancer
  readonly dice: Dice
  readonly kind: ContractKind
  /** From this day on nobody says a word or pays: what is left has to end by itself within the 120 days. */
  readonly silentFrom: number
  readonly payUntil: number
  /** False: later periods are never paid. */
  readonly paysLater: boolean
}
type ContractKind = 'fixed' | 'monthly' | 'trial'
/** Protected money is decided 75 days after it was paid; an unpaid month rests a week after its first day, for 30 days. */
const limits: Record<ContractKind, Pick<Pact, 'silentFrom' | 'payUntil'>> = {
  fixed: { silentFrom: 75, payUntil: 43 },
  trial: { silentFrom: 75, payUntil: 43 },
  monthly: { silentFrom: 40, payUntil: 38 },
}
export interface Wish {
  readonly seed: number
  readonly contracts: number
}

interface Kind {
  readonly roleSlug: string
  readonly days: number
  readonly currency: Currency
  /** Smallest price of a duty, in minor units. */
  readonly fromMinor: number
  readonly duties: Readonly<Record<string, number>>
}
/** Every role, five currencies, one period and several; small enough that a run of hundreds ends in a minute. */
const kinds: readonly Kind[] = [
  { roleSlug: 'smm-specialist', days: 28, currency: 'USD', fromMinor: 4_000, duties: { 'smm.competitor-monitoring': 4, 'smm.stats-growth': 1 } },
  { roleSlug: 'smm-specialist', days: 21, currency: 'EUR', fromMinor: 3_500, duties: { 'smm.community-atmosphere': 3, 'smm.negative-comments': 1 } },
  { roleSlug: 'targeted-ads-specialist', days: 30, currency: 'GBP', fromMinor: 5_000, duties: { 'ads.cabinet-setup': 1, 'ads.test-campaigns': 1, 'ads.optimisation': 1 } },
  { roleSlug: 'content-manager', days: 30, currency: 'RUB', fromMinor: 40_000, duties: { 'content.community-atmosphere': 4, 'content.attendance-hold': 1 } },
  { roleSlug: 'copywriter', days: 14, currency: 'JPY', fromMinor: 6_000, duties: { 'copy.product-research': 1, 'copy.write-to-brief': 4 } },
  { roleSlug: 'copywriter', days: 31, currency: 'EUR', fromMinor: 9_000, duties: { 'copy.monthly-volume': 1, 'copy.product-research': 1 } },
  { roleSlug: 'chatbot-funnel-architect', days: 20, currency: 'USD', fromMinor: 9_000, duties: { 'bot.build-to-brief': 1, 'bot.launch-on-time': 1, 'bot.test': 1 } },
  { roleSlug: 'smm-specialist', days: 45, currency: 'USD', fromMinor: 6_000, duties: { 'smm.stats-growth': 1, 'smm.influencer-collab': 2 } },
  { roleSlug: 'targeted-ads-specialist', days: 59, currency: 'EUR', fromMinor: 7_000, duties: { 'ads.optimisation': 1, 'ads.results-analytics': 2 } },
]

interface Template {
  readonly kind: Kind
  readonly job: Job
  readonly duties: JobDuty[]
  readonly proposal: Proposal
  readonly prices: ProposalPrice[]
}
const dayAfter = (now: Date, days: number): string => new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10)

/** One job and one proposal of each kind by the use cases; the others are copies of them. */
const templateOf = async ({ world }: Floor, kind: Kind, { business, freelancer, now }: { business: TestBusiness; freelancer: TestFreelancer; now: Date }): Promise<Template> => {
  const draft: Partial<SaveJob> = {
    roleSlug: kind.roleSlug, hoursPerWeek: 1, budget: money(BigInt(kind.fromMinor) * 100n, kind.currency), startsOn: dayAfter(now, 5), endsOn: dayAfter(now, 4 + kind.days),
    duties: Object.entries(kind.duties).map(([dutySlug, quantity]) => ({ dutySlug, quantity, importance: 2, note: '' })),
  }
  const job = await aPublishedJob(world, business, draft)
  const { id } = await aProposal(world, freelancer, { job, each: money(BigInt(kind.fromMinor), kind.currency) })
  const { manager } = world.database
  return {
    kind,
    job: await manager.findOneByOrFail(Job, { id: job.id }),
    duties: await manager.findBy(JobDuty, { jobId: job.id }),
    proposal: await manager.findOneByOrFail(Proposal, { id }),
    prices: await manager.findBy(ProposalPrice, { proposalId: id }),
  }
}

interface Copies {
  readonly jobs: Job[]
  readonly duties: JobDuty[]
  readonly proposals: Proposal[]
  readonly prices: ProposalPrice[]
}
/** The same job of another business with a proposal of another person, who asks other prices. */
const copyOf = ({ job, duties, proposal, prices }: Template, { business, freelancer, dice }: Pick<Pact, 'business' | 'freelancer' | 'dice'>, into: Copies): string => {
  const [jobId, proposalId] = [newId(), newId()]
  const ids = new Map(duties.map((duty) => [duty.id, newId()]))
  const asked = prices.map((line) => ({ ...line, proposalId, jobDutyId: ids.get(line.jobDutyId)!, price: money((line.price.minor * BigInt(dice.int(101, 499))) / 100n, line.price.currency) }))
  into.jobs.push({ ...job, id: jobId, businessId: business.businessId })
  into.duties.push(...duties.map((duty) => ({ ...duty, id: ids.get(duty.id)!, jobId })))
  into.proposals.push({ ...proposal, id: proposalId, jobId, freelancerId: freelancer.id, total: money(asked.reduce((sum, line) => sum + line.price.minor, 0n), job.budget.currency) } as Proposal)
  into.prices.push(...(asked as ProposalPrice[]))
  return proposalId
}

const inLots = async <T>(rows: readonly T[], size: number, work: (lot: T[]) => Promise<unknown>): Promise<void> => {
  for (let from = 0; from < rows.length; from += size) await work(rows.slice(from, from + size))
}
const LOT = 250
const insertAll = async ({ world }: Floor, { jobs, duties, proposals, prices }: Copies): Promise<void> => {
  const { manager } = world.database
  await inLots(jobs, LOT, (lot) => manager.insert(Job, lot))
  await inLots(duties, LOT, (lot) => manager.insert(JobDuty, lot))
  await inLots(proposals, LOT, (lot) => manager.insert(Proposal, lot))
  await inLots(prices, LOT, (lot) => manager.insert(ProposalPrice, lot))
}

/** So many at once; one process and one database have no use for more. */
export const SIDE_BY_SIDE = 6
export const each = async <T>(all: readonly T[], work: (one: T) => Promise<unknown>): Promise<void> => {
  const queue = [...all]
  const lane = async (): Promise<void> => {
    for (let one = queue.shift(); one !== undefined; one = queue.shift()) await work(one)
  }
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, lane))
}

const BUSINESSES = 5
const FREELANCERS = 10
const hours = { hoursPerWeek: 60 }
const somePeople = async ({ shop, world }: Floor): Promise<{ businesses: TestBusiness[]; freelancers: TestFreelancer[] }> => {
  const businesses: TestBusiness[] = []
  const freelancers: TestFreelancer[] = []
  for (let n = 0; n < BUSINESSES; n += 1) businesses.push(await aBusiness(world, `Business ${n}`))
  for (let n = 0; n < FREELANCERS; n += 1) {
    const accountId = await readyPayee(shop, `Vera${newId().slice(-6)}`)
    freelancers.push(await aFreelancer(world, { accountId, profile: hours }))
    if (n % 2 === 0) await byHand(shop, shop.signIn(accountId))
  }
  return { businesses, freelancers }
}

/** Offers of all kinds, made by the use case; who signs, pays, works and is silent is for the days to come. */
export const offers = async (floor: Floor, { seed, contracts }: Wish): Promise<Pact[]> => {
  const { world } = floor
  const { businesses, freelancers } = await somePeople(floor)
  const now = (await world.work.read(world.system, async (ctx) => ctx.now, undefined))!
  const templates: Template[] = []
  for (const kind of kinds) templates.push(await templateOf(floor, kind, { business: businesses[0]!, freelancer: freelancers[0]!, now }))
  const copies: Copies = { jobs: [], duties: [], proposals: [], prices: [] }
  const drafts = Array.from({ length: contracts }, (_, n) => {
    const dice = diceOf(seed * 100_003 + n)
    const kind = dice.weighed({ fixed: 8, monthly: 1, trial: 1 })
    const pact = { n, dice, kind, ...limits[kind], paysLater: dice.chance(0.6), business: dice.pick(businesses), freelancer: freelancers[n % FREELANCERS]! }
    return { ...pact, proposalId: copyOf(templates[n % templates.length]!, pact, copies) }
  })
  await insertAll(floor, copies)
  const pacts: Pact[] = []
  await each(drafts, async ({ proposalId, ...pact }) => {
    const trial = pact.kind === 'trial' ? { trialDays: pact.dice.int(7, 14) } : {}
    const wish = { proposalId, kind: pact.kind, ...trial, reviewWindowDays: pact.dice.int(3, 14), startsOn: dayAfter(now, pact.dice.int(2, 12)) }
    const made = await world.work.run(pact.business.owner, makeOffer, wish)
    if (!isRefusal(made)) return pacts.push({ ...pact, contractId: made.id })
    // too cheap for a few days to try each other
    const { trialDays: _, ...fixed } = { trialDays: 0, ...wish, kind: 'fixed' as const }
    return pacts.push({ ...pact, kind: 'fixed', contractId: granted(await world.work.run(pact.business.owner, makeOffer, fixed)).id })
  })
  return pacts.sort((a, b) => a.n - b.n)
}

/** Signs for one side, with the hash of the newest terms. */
export const sign = async ({ world }: Floor, { contractId, ...pact }: Pact, side: 'business' | 'freelancer'): Promise<unknown> => {
  const { hash: termsHash } = await world.database.manager.findOneOrFail(Terms, { where: { contractId }, order: { version: 'DESC' } })
  return world.work.run(side === 'business' ? pact.business.owner : pact.freelancer.asker, signContract, { contractId, termsHash })
}
