import { registerAccount } from '@rolecall/identity'
import { DAY_MS, isRefusal, money, newId, type Money, type Refusal } from '@rolecall/kernel'
import type { Asker } from '@rolecall/platform'
import { publishJob, saveJob, sendProposal, type JobRead, type ProposalRead, type SaveJob } from '@rolecall/hiring'
import { gradeSkillEvidence, saveProfile, type SaveProfile, submitSkillEvidence } from '@rolecall/talent'
import type { World } from '../support/world.js'

/** The answer, or a failed test that says which refusal came instead. */
export const granted = <T>(answer: T): Exclude<T, Refusal> => {
  if (isRefusal(answer)) throw new Error(`refused: ${answer.code} ${JSON.stringify(answer)}`)
  return answer as Exclude<T, Refusal>
}
export const smmDuties = [
  'smm.daily-posting', 'smm.competitor-monitoring', 'smm.community-inbox', 'smm.negative-comments', 'smm.community-atmosphere', 'smm.banner-design',
]

let people = 0
const register = async (world: World, businessName?: string): Promise<{ accountId: string, businessId: string | null }> => {
  people += 1
  const input = { email: `person.${people}.${newId().slice(-8)}@test.example`, name: `Person ${people}`, lang: 'en', timeZone: 'Europe/Moscow', country: 'DE' } as const
  return granted(await world.work.run(world.system, registerAccount, { ...input, ...(businessName ? { businessName } : {}) }))
}

export interface TestBusiness { readonly businessId: string, readonly accountId: string, readonly owner: Asker }
export const aBusiness = async (world: World, name = 'Fern Café'): Promise<TestBusiness> => {
  const { accountId, businessId } = await register(world, name)
  return { accountId, businessId: businessId!, owner: world.member(accountId, businessId!) }
}

export interface FreelancerWish {
  /** An account that is there already. */
  readonly accountId?: string
  readonly profile?: Partial<SaveProfile>
  /** Grade of every piece of evidence; absent leaves the role claimed. */
  readonly grade?: 0.4 | 0.6 | 0.8 | 1
  /** Duties with evidence, all six by default. */
  readonly shown?: readonly string[]
}
export interface TestFreelancer { readonly id: string, readonly asker: Asker }

const profile: SaveProfile = {
  headline: 'Runs communities', about: '', country: 'DE', timeZone: 'Europe/Berlin', languages: ['ru', 'en'], platforms: ['vk', 'telegram'],
  niches: [], rate: money(1800n, 'EUR'), hoursPerWeek: 30, roleSlugs: ['smm-specialist'], growthRoleSlugs: [],
}
/** A freelancer with a profile whose evidence a moderator has graded. */
export const aFreelancer = async (world: World, { accountId: given, profile: more, grade, shown = smmDuties }: FreelancerWish = {}): Promise<TestFreelancer> => {
  const accountId = given ?? (await register(world)).accountId
  const asker = world.as({ accountId })
  granted(await world.work.run(asker, saveProfile, { ...profile, ...more }))
  if (grade === undefined) return { id: accountId, asker }
  const moderator = world.as({ accountId: newId(), staff: ['moderator'] })
  for (const dutySlug of shown) {
    const piece = { dutySlug, kind: 'task', url: `https://work.example/${dutySlug}`, note: 'Made for a café' } as const
    const { id } = granted(await world.work.run(asker, submitSkillEvidence, piece))
    granted(await world.work.run(moderator, gradeSkillEvidence, { id, grade }))
  }
  return { id: accountId, asker }
}

const day = (ahead: number): string => new Date(Date.now() + ahead * DAY_MS).toISOString().slice(0, 10)
/** A job draft of 30 days, 20 hours a week, 1720 EUR: 20 EUR an hour. */
export const aDraft = (business: TestBusiness, more: Partial<SaveJob> = {}): SaveJob => ({
  businessId: business.businessId,
  roleSlug: 'smm-specialist',
  title: 'SMM for a café',
  description: 'Posts, stories and answers for a small café.',
  niche: 'food',
  level: 'starting',
  hoursPerWeek: 20,
  budget: money(172_000n, 'EUR'),
  startsOn: day(10),
  endsOn: day(39),
  platforms: ['vk'],
  languages: ['ru'],
  timeZone: 'Europe/Moscow',
  minOverlapHours: 4,
  acceptsGrowth: false,
  duties: smmDuties.map((dutySlug, index) => ({ dutySlug, quantity: 4, importance: 3 - (index % 3), note: '' })),
  ...more,
})
export const aPublishedJob = async (world: World, business: TestBusiness, more: Partial<SaveJob> = {}): Promise<JobRead> => {
  const draft = granted(await world.work.run(business.owner, saveJob, aDraft(business, more)))
  return granted(await world.work.run(business.owner, publishJob, { jobId: draft.id }))
}

/** A proposal with the same price for every duty. */
export const aProposal = async (world: World, { asker }: TestFreelancer, parts: { job: JobRead, each?: Money }): Promise<ProposalRead> => {
  const price = parts.each ?? money(25_000n, 'EUR')
  const prices = parts.job.duties.map((duty) => ({ jobDutyId: duty.id, price }))
  const letter = 'I have run the pages of two cafés and answer within the hour.'
  return granted(await world.work.run(asker, sendProposal, { jobId: parts.job.id, coverLetter: letter, plan: 'Start with a content plan.', prices }))
}
