import { askItemChanges, type Item } from '@rolecall/contracts'
import { createBusiness, grantStaff } from '@rolecall/identity'
import { newId, toPublicId } from '@rolecall/kernel'
import { claimHold, releaseHold } from '@rolecall/payments'
import { submitSkillEvidence } from '@rolecall/talent'
import { anActiveContract, anOffer, handIn } from '../../factories/contracts.js'
import { dayFromNow } from '../../factories/hiring.js'
import { aDraft, aProposal, aPublishedJob, granted, type TestBusiness, type TestFreelancer } from '../../factories/market.js'
import { saveJob } from '@rolecall/hiring'
import { eventually } from '../../support/api.js'
import { market, newAccount, verified, type Account } from './people.js'
import type { Stack } from './stack.js'

/** Who looks at the pages, and the addresses of what they look at. */
export interface Shown {
  readonly owner: Account
  readonly freelancer: Account
  readonly newcomer: Account
  readonly moderator: Account
  readonly operator: Account
  readonly person: string
  readonly draft: string
  readonly job: string
  /** Open, and the freelancer has not answered yet. */
  readonly otherJob: string
  readonly invitation: string
  readonly proposal: string
  readonly offer: string
  readonly contract: string
  /** Of a payment, for the business; of a release, for both. */
  readonly receipts: Record<'funding' | 'release', string>
}
const job = { languages: ['en'], niche: 'food', title: 'Run the community of a café with three houses', description: 'Posts, stories and answers.' }

const anOwner = async (stack: Stack): Promise<{ owner: Account; business: TestBusiness }> => {
  const { world } = stack
  const owner = await newAccount(stack, { lang: 'en', name: 'Berta Klaus' })
  const made = granted(await world.work.run(world.as({ accountId: owner.accountId }), createBusiness, { name: 'Fern Café', timeZone: 'Europe/Berlin', country: 'DE' }))
  return { owner, business: { businessId: made.id, accountId: owner.accountId, owner: world.member(owner.accountId, made.id) } }
}

const aStaff = async (stack: Stack, right: 'moderator' | 'operator', name: string): Promise<Account> => {
  const account = await newAccount(stack, { lang: 'en', name })
  await stack.world.work.run(stack.world.system, grantStaff, { email: account.email, right })
  return account
}

/** A contract in work: one item waits for the business, one was sent back, the rest is to come. */
const anActive = async ({ world }: Stack, parties: { business: TestBusiness; freelancer: TestFreelancer }): Promise<string> => {
  const deal = await anActiveContract(world, { ...parties, job: { ...job, startsOn: dayFromNow(1), endsOn: dayFromNow(30), hoursPerWeek: 5 } })
  const given: Item[] = deal.items.slice(0, 2)
  await handIn(world, deal, given)
  granted(await world.work.run(parties.business.owner, askItemChanges, { itemId: given[0]!.id, reason: 'Name three competitors.' }))
  return toPublicId('contract', deal.contractId)
}

/** A contract whose first milestone is released: there is money to see on both sides, and a receipt of each movement. */
const aReleased = async ({ world }: Stack, parties: { business: TestBusiness; freelancer: TestFreelancer }): Promise<Shown['receipts']> => {
  const { milestone } = await anActiveContract(world, { ...parties, job: { ...job, title: 'Greet the first guests', startsOn: dayFromNow(1), endsOn: dayFromNow(30), hoursPerWeek: 5 } })
  await world.work.run(world.system, async (ctx) => {
    const hold = await claimHold(ctx, milestone.id)
    return releaseHold(ctx, { hold, amountMinor: milestone.price.minor, decisionId: newId() })
  }, undefined)
  const rows: { kind: 'funding' | 'release'; id: string }[] = await world.database.query('SELECT kind, id FROM payments.receipts WHERE milestone_id = $1', [milestone.id])
  return Object.fromEntries(rows.map(({ kind, id }) => [kind, toPublicId('receipt', id)])) as Shown['receipts']
}

const publicIdOf = async ({ world }: Stack, kind: 'invitation' | 'proposal', clause: { jobId: string; freelancerId: string }): Promise<string> =>
  eventually(async () => {
    const rows: { id: string }[] = await world.database.query(`SELECT id FROM hiring.${kind}s WHERE job_id = $1 AND freelancer_id = $2`, [clause.jobId, clause.freelancerId])
    return rows[0] && toPublicId(kind, rows[0].id)
  }, 30_000)

/** A small market that fills every page: jobs in all states, invitations, proposals, contracts, evidence. */
export const seedPages = async (stack: Stack): Promise<Shown> => {
  const { world } = stack
  const { owner, business } = await anOwner(stack)
  const people = []
  for (const name of market.en.names) {
    const account = await newAccount(stack, { lang: 'en', name })
    people.push({ account, ...(await verified(stack, 'en', { accountId: account.accountId, grade: 0.8 })) })
  }
  const [first, second] = people as [(typeof people)[0], (typeof people)[0]]
  const draft = granted(await world.work.run(business.owner, saveJob, aDraft(business, job)))
  const published = await aPublishedJob(world, business, job)
  const other = await aPublishedJob(world, business, { ...job, title: 'Banners for the summer menu' })
  await aProposal(world, first, { job: published })
  await aProposal(world, second, { job: published })
  const offer = await anOffer(world, { business, freelancer: first, job: { ...job, title: 'Answer the guests', hoursPerWeek: 5 } })
  const contract = await anActive(stack, { business, freelancer: first })
  const receipts = await aReleased(stack, { business, freelancer: first })
  granted(await world.work.run(first.asker, submitSkillEvidence, { dutySlug: 'smm.targeted-ads', kind: 'portfolio', url: 'https://work.example/ads', note: 'A campaign for a bakery' }))
  return {
    owner, freelancer: first.account,
    newcomer: await newAccount(stack, { lang: 'en', name: 'Nina Newman' }),
    moderator: await aStaff(stack, 'moderator', 'Marta Moll'),
    operator: await aStaff(stack, 'operator', 'Oskar Orlow'),
    person: toPublicId('account', first.id), draft: toPublicId('job', draft.id), job: toPublicId('job', published.id), otherJob: toPublicId('job', other.id),
    invitation: await publicIdOf(stack, 'invitation', { jobId: other.id, freelancerId: first.id }),
    proposal: await publicIdOf(stack, 'proposal', { jobId: published.id, freelancerId: first.id }),
    offer: toPublicId('contract', offer.contractId), contract, receipts,
  }
}
