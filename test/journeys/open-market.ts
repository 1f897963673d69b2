import { afterAll, beforeAll } from '@jest/globals'
import { submitMilestone, proposeAmendment } from '@rolecall/contracts'
import { inviteFreelancer, pauseJob, saveJob } from '@rolecall/hiring'
import { grantStaff } from '@rolecall/identity'
import { fromPublicId, toPublicId, type IdKind } from '@rolecall/kernel'
import { startQuiz, submitSkillEvidence } from '@rolecall/talent'
import { startSandbox } from '../../apps/stripe-sandbox/start.js'
import { recordAccess } from '../../libs/contracts/actions/access/record-access.js'
import { addDependency } from '../../libs/contracts/actions/links/dependencies.js'
import { recordMetrics } from '../../libs/contracts/actions/metrics/record-metrics.js'
import { anActiveContract, anOffer, aSignedContract, handIn, smallJob, termsOf } from '../factories/contracts.js'
import { aDraft, aFreelancer, aProposal, aPublishedJob, granted, type TestBusiness, type TestFreelancer } from '../factories/market.js'
import { startApi } from '../support/api.js'
import { testWorld, type World } from '../support/world.js'
import { act } from './commands.js'
import { disputesOf } from './open-disputes.js'
import { itemsInMoves } from './open-items.js'
import { moneyOf } from './open-money.js'
import { upload } from './people.js'
import type { Market, Newcomer, Scene } from './scene.js'

export type { Market, Newcomer, Scene } from './scene.js'

const idOf = (kind: IdKind, visible: string): string => fromPublicId(kind, visible)!
const parties = async ({ api, world }: Scene) => {
  const owner = await api.newcomer({ businessName: 'Fern Café' })
  const freelancer = await api.newcomer({ name: 'Vera' })
  const businessId = idOf('business', owner.businessId!)
  const accountId = idOf('account', owner.accountId)
  const business: TestBusiness = { businessId, accountId, owner: world.member(accountId, businessId) }
  const person = await aFreelancer(world, { accountId: idOf('account', freelancer.accountId), profile: { hoursPerWeek: 60 } })
  return { owner, freelancer, business, person }
}

const jobsOf = async (world: World, { business, person }: { business: TestBusiness; person: TestFreelancer }) => {
  const draft = granted(await world.work.run(business.owner, saveJob, aDraft(business)))
  const open = await aPublishedJob(world, business, { duties: [{ dutySlug: 'smm.daily-posting', quantity: 30, importance: 2, note: '' }] })
  const paused = await aPublishedJob(world, business)
  granted(await world.work.run(business.owner, pauseJob, { jobId: paused.id }))
  const invitation = granted(await world.work.run(business.owner, inviteFreelancer, { jobId: open.id, freelancerId: person.id }))
  const proposed = await aPublishedJob(world, business)
  const proposal = await aProposal(world, person, { job: proposed })
  const other = await aFreelancer(world)
  return {
    draft: toPublicId('job', draft.id), open: toPublicId('job', open.id), paused: toPublicId('job', paused.id), otherFreelancer: toPublicId('account', other.id),
    duty: toPublicId('jobDuty', draft.duties[0]!.id), openDuty: toPublicId('jobDuty', open.duties[0]!.id),
    invitation: toPublicId('invitation', invitation.id), proposal: toPublicId('proposal', proposal.id),
  }
}
const contractsOf = async (world: World, parties: { business: TestBusiness; person: TestFreelancer }) => {
  const wish = { business: parties.business, freelancer: parties.person, job: { ...smallJob, hoursPerWeek: 1 } }
  const offered = await anOffer(world, wish)
  const signed = await aSignedContract(world, wish)
  const active = await anActiveContract(world, wish)
  const done = await anActiveContract(world, wish)
  await handIn(world, active, active.items.slice(0, 1))
  const proposed = granted(await world.work.run(active.freelancer.asker, proposeAmendment, { contractId: active.contractId, termsHash: (await termsOf(world, active)).hash, reviewWindowDays: 6 }))
  await world.database.query(`INSERT INTO contracts.services (contract_id, state, chosen_by, milestone_id) VALUES ($1, 'renewing', NULL, $2)`, [active.contractId, active.milestone.id])
  const numbers = { contractId: active.contractId, kind: 'baseline' as const, measuredOn: '2026-01-01', values: [{ series: 'activity', value: 12 }] }
  granted(await world.work.run(active.freelancer.asker, recordMetrics, numbers))
  const community = { contractId: active.contractId, kind: 'community', name: 'Fern Café', grantedTo: '@vera', level: 'publish' } as const
  granted(await world.work.run(parties.business.owner, recordAccess, community))
  const [access] = await world.database.query('SELECT id FROM contracts.access_rows WHERE contract_id = $1', [active.contractId])
  const answers = { contractId: signed.contractId, dutySlug: 'smm.negative-comments' }
  granted(await world.work.run(parties.business.owner, addDependency, { of: answers, after: { ...answers, contractId: active.contractId } }))
  const [dependency] = await world.database.query('SELECT id FROM contracts.item_dependencies WHERE contract_id = $1', [signed.contractId])
  const [metric] = await world.database.query('SELECT id FROM contracts.metrics WHERE contract_id = $1', [active.contractId])
  await handIn(world, done, done.items)
  granted(await world.work.run(done.freelancer.asker, submitMilestone, { milestoneId: done.milestone.id }))
  return {
    hash: (await termsOf(world, offered)).hash,
    signedHash: (await termsOf(world, signed)).hash,
    laterHash: proposed.hash,
    ids: {
      offered: toPublicId('contract', offered.contractId), signed: toPublicId('contract', signed.contractId), unpaid: toPublicId('milestone', signed.milestone.id),
      active: toPublicId('contract', active.contractId), inWork: toPublicId('milestone', active.milestone.id), handedIn: toPublicId('milestone', done.milestone.id),
      waiting: toPublicId('item', active.items[0]!.id), toDo: toPublicId('item', active.items[1]!.id),
      metric: toPublicId('metric', metric.id), dependency: toPublicId('dependency', dependency.id),
      access: toPublicId('access', access.id), ...(await itemsInMoves(world, active)), ...(await disputesOf(world, await anActiveContract(world, wish))),
    },
  }
}

/** Written through the actions, seen over HTTP. */
const openMarket = async (scene: Scene): Promise<Market> => {
  const { api, world } = scene
  const { owner, freelancer, ...sides } = await parties(scene)
  const jobs = await jobsOf(world, sides)
  const contracts = await contractsOf(world, sides)
  const piece = { dutySlug: 'smm.daily-posting', kind: 'task', url: 'https://work.example/1', note: '' } as const
  const { id } = granted(await world.work.run(sides.person.asker, submitSkillEvidence, piece))
  const quiz = granted(await world.work.run(sides.person.asker, startQuiz, { skillSlug: 'posting' }))
  await act(freelancer, { name: 'startPayeeOnboarding', input: { country: 'DE' }, fields: 'url' })
  const file = (await (await upload({ api } as never, freelancer)).json()) as { id: string }
  const [notice] = await world.database.query('SELECT id FROM notifications.notices WHERE account_id = $1 LIMIT 1', [sides.business.accountId])
  const [receipt] = await world.database.query('SELECT id FROM payments.receipts WHERE business_id = $1 LIMIT 1', [sides.business.businessId])
  const accounts = { business: owner.businessId!, ownerAccount: owner.accountId, freelancerAccount: freelancer.accountId }
  const ids = { ...accounts, ...jobs, ...contracts.ids, evidence: toPublicId('evidence', id), quiz: toPublicId('quiz', quiz.id), file: file.id, notice: toPublicId('notice', notice.id), receipt: toPublicId('receipt', receipt.id), ...(await moneyOf(world, contracts.ids.handedIn)) }
  return { owner, freelancer, ids, hash: contracts.hash, signedHash: contracts.signedHash, laterHash: contracts.laterHash }
}
const staffed = async ({ api, world }: Scene, right: 'moderator' | 'operator'): Promise<Newcomer> => {
  const person = await api.newcomer({ name: right })
  await world.work.run(world.system, grantStaff, { email: person.email, right })
  return person
}

/** Two markets of strangers behind one API; no worker, so that nothing moves but what is asked. */
export const withTwoMarkets = (storageDir: string): Scene => {
  const scene = {} as Scene
  beforeAll(async () => {
    scene.sandbox = await startSandbox({ port: 0, automaticPayouts: false, webhooks: [] })
    const stripe = { STRIPE_API_HOST: '127.0.0.1', STRIPE_API_PORT: String(scene.sandbox.port), STRIPE_API_PROTOCOL: 'http' }
    scene.api = await startApi({ env: { ...stripe, STORAGE_DIR: storageDir, REQUIRE_READY_PAYEE: 'false' } })
    scene.world = await testWorld(undefined, { REQUIRE_READY_PAYEE: 'false' })
    scene.one = await openMarket(scene)
    scene.other = await openMarket(scene)
    scene.nobody = await scene.api.newcomer()
    scene.moderator = await staffed(scene, 'moderator')
    scene.operator = await staffed(scene, 'operator')
  }, 90_000)
  afterAll(async () => {
    await scene.world?.close()
    await scene.api?.close()
    await scene.sandbox?.close()
  })
  return scene
}
