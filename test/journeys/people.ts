import { DAY_MS } from '@rolecall/kernel'
import { eventually, type Visitor } from '../support/api.js'
import { act, look } from './commands.js'
import type { Person, Stage } from './stage.js'

export const euros = (minor: number) => ({ minor: String(minor), currency: 'EUR' })
export const dayAhead = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10)

const shownDuties = ['smm.competitor-monitoring', 'smm.community-atmosphere', 'smm.banner-design', 'smm.daily-posting', 'smm.community-inbox']
export const profileText = {
  headline: 'SMM for clubs and studios', about: 'Six years with communities of parents.', country: 'DE', timeZone: 'Europe/Berlin',
  languages: ['en', 'ru'], platforms: ['telegram', 'vk'], niches: ['kids'], rate: euros(1500), hoursPerWeek: 30, roleSlugs: ['smm-specialist'], growthRoleSlugs: [],
}

/** A freelancer with a profile whose work a moderator has looked at; everything over HTTP. */
export const verifiedFreelancer = async (stage: Stage, { name, moderator, grade }: { name: string; moderator: Person; grade: number }): Promise<Person> => {
  const person = await stage.newcomer({ name, lang: 'EN' })
  await act(person, { name: 'saveProfile', input: profileText })
  for (const dutySlug of shownDuties) {
    const piece = { dutySlug, kind: 'PORTFOLIO', url: `https://works.example/${person.accountId}/${dutySlug}`, note: 'Made for a club' }
    const { id } = await act(person, { name: 'submitSkillEvidence', input: piece, fields: 'id' })
    await act(moderator, { name: 'gradeSkillEvidence', input: { id, grade } })
  }
  return person
}

/** Opens the payout account at the provider's form, as a person would. */
export const readyPayee = async (person: Visitor): Promise<void> => {
  const { url } = await act(person, { name: 'startPayeeOnboarding', input: { country: 'DE' }, fields: 'url' })
  const form = (await fetch(url, { redirect: 'manual' })).headers.get('location')!
  const body = new URLSearchParams({ given_name: 'Vera', surname: 'Lind', country: 'DE', bank: '000123456789', outcome: 'active' })
  const sent = await fetch(new URL(form, url), { method: 'POST', body, redirect: 'manual' })
  if (sent.status !== 303) throw new Error(`onboarding: ${sent.status}`)
  await eventually(async () => (await look(person, '{ myPayee { state } }')).myPayee.state === 'READY')
}

/** A month of SMM for a swimming school: four reports as text, four links, one banner with a file. */
export const jobText = (businessId: string, more: object = {}) => ({
  businessId, roleSlug: 'smm-specialist', title: 'SMM for a swimming school', description: 'Posts and answers for parents.', niche: 'kids', level: 'STARTING',
  hoursPerWeek: 10, budget: euros(80_000), startsOn: dayAhead(3), endsOn: dayAhead(32), platforms: ['telegram'], languages: ['en'],
  timeZone: 'Europe/Berlin', minOverlapHours: 4, acceptsGrowth: false,
  duties: [
    { dutySlug: 'smm.competitor-monitoring', quantity: 4, importance: 2, note: '' },
    { dutySlug: 'smm.community-atmosphere', quantity: 4, importance: 3, note: '' },
    { dutySlug: 'smm.banner-design', quantity: 1, importance: 1, note: 'In our blue.' },
  ],
  ...more,
})

/** 500.00 for the three duties. */
export const proposalText = (job: { id: string; duties: { id: string }[] }) => ({
  jobId: job.id,
  coverLetter: 'I ran the pages of two clubs.',
  plan: 'First the parents, then the posts.',
  prices: job.duties.map((duty, index) => ({ jobDutyId: duty.id, price: euros([20_000, 25_000, 5_000][index]!) })),
})

/** Pays the provider's hosted page with a card, as the form of the page does. */
export const payPage = async (url: string, number = '4242424242424242'): Promise<number> => {
  const body = new URLSearchParams({ number, expiry: '12/34', cvc: '123' })
  return (await fetch(url, { method: 'POST', body, redirect: 'manual' })).status
}

const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==', 'base64')
export const upload = (stage: Stage, who: Visitor, { name = 'banner.png', type = 'image/png', bytes = png as Uint8Array, lang = 'en' } = {}): Promise<Response> =>
  fetch(`${stage.api.url}/files`, {
    method: 'POST',
    headers: { cookie: who.cookie() ?? '', 'content-type': type, 'x-file-name': encodeURIComponent(name), 'x-requested-with': 'rolecall', 'x-language': lang },
    body: Buffer.from(bytes),
  })

export const contractFields = `id state myParty moves terms { hash quote { clientTotal { minor } freelancerNet { minor } } signedByClientAt signedByFreelancerAt }
  milestones { id state moves itemCount acceptedCount approvableAmount { minor currency } money { state released { minor } transferState }
    items { id dutySlug state dueAt required counted moves share { minor } } }`
export const contractOf = async (who: Visitor, id: string) =>
  (await look(who, `query ($id: ContractId!) { contract(id: $id) { ${contractFields} } }`, { id })).contract
