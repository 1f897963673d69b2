import {
  type JobRead,
  type ProposalRead,
  publishJob,
  saveJob,
  type SaveJob,
  sendProposal,
  type SendProposal,
} from '@rolecall/hiring'
import { isRefusal } from '@rolecall/kernel'
import type { Asker } from '@rolecall/platform'
import type { World } from '../support/world.js'
import { newPerson } from './identity.js'

const DAY_MS = 24 * 3600 * 1000
/** A day of the calendar so many days from now. */
export const dayFromNow = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10)

export interface TestBusiness {
  readonly businessId: string
  readonly ownerId: string
  readonly owner: Asker
}
export const newBusiness = async (world: World, businessName = 'Kinder Club'): Promise<TestBusiness> => {
  const { accountId, businessId } = await newPerson(world, { businessName, lang: 'en' })
  return { businessId: businessId!, ownerId: accountId, owner: world.member(accountId, businessId!) }
}

/** A complete SMM job of 30 days; the copywriter's duty without a price is not in it. */
export const jobText = (businessId: string, more: Partial<SaveJob> = {}): SaveJob => ({
  businessId,
  roleSlug: 'smm-specialist',
  title: 'Run our community',
  description: 'We teach children to swim.',
  niche: 'kids',
  level: 'working',
  hoursPerWeek: 20,
  budget: { minor: 60_000n, currency: 'EUR' },
  startsOn: dayFromNow(7),
  endsOn: dayFromNow(36),
  platforms: ['telegram'],
  languages: ['en'],
  timeZone: 'Europe/Berlin',
  minOverlapHours: 4,
  acceptsGrowth: true,
  duties: [
    { dutySlug: 'smm.daily-posting', quantity: 30, importance: 3, note: '' },
    { dutySlug: 'smm.banner-design', quantity: 8, importance: 2, note: 'Our colours.' },
  ],
  ...more,
})

const must = <T>(answer: T): Exclude<T, { code: string }> => {
  if (isRefusal(answer)) throw new Error(`${answer.code} ${JSON.stringify(answer)}`)
  return answer as Exclude<T, { code: string }>
}
export const draftJob = async (
  world: World,
  { businessId, owner }: TestBusiness,
  more: Partial<SaveJob> = {},
): Promise<JobRead> => must(await world.work.run(owner, saveJob, jobText(businessId, more))) as JobRead

export const publishedJob = async (
  world: World,
  business: TestBusiness,
  more: Partial<SaveJob> = {},
): Promise<JobRead> => {
  const { id } = await draftJob(world, business, more)
  return must(await world.work.run(business.owner, publishJob, { jobId: id })) as JobRead
}

export const proposalText = (
  job: Pick<JobRead, 'id' | 'duties' | 'budget'>,
  more: Partial<SendProposal> = {},
): SendProposal => ({
  jobId: job.id,
  coverLetter: 'I did the same for a dance school.',
  plan: 'First the plan, then the posts.',
  prices: job.duties.map((duty) => ({ jobDutyId: duty.id, price: { minor: 20_000n, currency: job.budget.currency } })),
  ...more,
})
export const sentProposal = async (world: World, asker: Asker, job: JobRead): Promise<ProposalRead> =>
  must(await world.work.run(asker, sendProposal, proposalText(job))) as ProposalRead
