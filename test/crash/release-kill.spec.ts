// @queue: a worker killed in the middle of paying out money, again and again.
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import type { Control } from '../../apps/stripe-sandbox/control.js'
import { act, look } from '../journeys/commands.js'
import { contractOf, euros, jobText, payPage, profileText, proposalText, readyPayee } from '../journeys/people.js'
import { withStage, type Person } from '../journeys/stage.js'
import { eventually } from '../support/api.js'

const PRICE_MINOR = 20_000
const NET_MINOR = 18_000
const LEASE_MS = 30_000
const KILL_AT_LATEST_MS = 10_000
/** Deaths that must have met their moment; a call of an earlier death may take the fault of a later one. */
const MET_AT_LEAST = 3

const stage = withStage({ worker: false })
const started: ChildProcess[] = []
let business: Person
let freelancer: Person
/** Contracts whose milestone is handed in and accepted, one for each death. */
const ready: { contractId: string; milestoneId: string }[] = []

/** The real worker in a process of its own, from the sources. */
const startWorker = async (): Promise<ChildProcess> => {
  const { DATABASE_URL, queueUrl } = stage.api.config
  const child = spawn(process.execPath, ['--import', './test/support/typescript.mjs', 'apps/worker/main.ts'], {
    env: {
      ...process.env, ...stage.env, NODE_ENV: 'test', DATABASE_URL, QUEUE_URL: queueUrl, LOG_LEVEL: 'silent', DEMO_MODE: 'true',
      JOB_LOCK_MS: '2000', JOB_STALLED_CHECK_MS: '1000', TICK_MS: '500',
    },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  started.push(child)
  await once(child, 'message')
  return child
}
const kill = async (child: ChildProcess): Promise<void> => {
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}

const signedContract = async (): Promise<{ contractId: string; milestoneId: string }> => {
  const text = jobText(business.businessId!, { duties: [{ dutySlug: 'smm.competitor-monitoring', quantity: 1, importance: 1, note: '' }] })
  const job = await act(business, { name: 'saveJob', input: text, fields: 'id duties { id }' })
  await act(business, { name: 'publishJob', input: { jobId: job.id } })
  const { id: proposalId } = await act(freelancer, { name: 'sendProposal', input: proposalText(job), fields: 'id' })
  const { id: contractId } = await act(business, { name: 'makeOffer', input: { proposalId }, fields: 'id' })
  const sign = { name: 'signContract', input: { contractId, termsHash: (await contractOf(business, contractId)).terms.hash } }
  await act(business, sign)
  await act(freelancer, sign)
  return { contractId, milestoneId: (await contractOf(business, contractId)).milestones[0].id }
}
const fund = async (milestoneId: string): Promise<void> => {
  const { url } = await act(business, { name: 'fundMilestone', input: { milestoneId }, fields: 'url' })
  await payPage(url)
}
const workDone = async ({ contractId, milestoneId }: { contractId: string; milestoneId: string }): Promise<void> => {
  const [milestone] = await eventually(async () => {
    const { state, milestones } = await contractOf(freelancer, contractId)
    return state === 'ACTIVE' && milestones
  }, 30_000)
  const { id: itemId } = milestone.items[0]
  await act(freelancer, { name: 'submitItem', input: { itemId, evidence: [{ kind: 'TEXT', text: 'Three competitors with a conclusion each.' }] } })
  await act(business, { name: 'acceptItem', input: { itemId } })
  await act(freelancer, { name: 'submitMilestone', input: { milestoneId } })
}

type Provider = Awaited<ReturnType<Control['state']>>
const provider = (): Provider => stage.sandbox.control.state()
const releases = (status: string): Promise<unknown[]> =>
  stage.world.database.query(`SELECT 1 FROM payments_audit.operations WHERE kind = 'release' AND status = $1 AND created_at = (
    SELECT max(created_at) FROM payments_audit.operations WHERE kind = 'release')`, [status])

/** Moments of a release to be killed in; a fault of the provider holds each of them open. */
const deaths: { name: string; fault: string | null; reached: (transfers: number) => Promise<boolean> }[] = [
  { name: 'the call is under way', fault: 'slow', reached: async () => (await releases('submitted')).length > 0 },
  { name: 'the transfer is made and its answer never comes', fault: 'timeout_after_effect', reached: async (before) => provider()['transfer']!.length > before },
  { name: 'the connection broke after the transfer', fault: 'reset_after', reached: async (before) => provider()['transfer']!.length > before },
  { name: 'the outcome is in doubt', fault: '500_not_stored', reached: async () => (await releases('unknown')).length > 0 },
  { name: 'the transfer has just been made', fault: null, reached: async (before) => provider()['transfer']!.length > before },
]

beforeAll(async () => {
  business = await stage.newcomer({ businessName: 'Blue Lane' })
  freelancer = await stage.newcomer({ name: 'Vera' })
  await act(freelancer, { name: 'saveProfile', input: { ...profileText, hoursPerWeek: 60 } })
  const worker = await startWorker()
  await readyPayee(freelancer)
  for (let count = 0; count < deaths.length; count++) ready.push(await signedContract())
  for (const { milestoneId } of ready) await fund(milestoneId)
  for (const deal of ready) await workDone(deal)
  await kill(worker)
}, 120_000)
afterAll(() => {
  for (const child of started) child.kill('SIGKILL')
})

test('five deaths in the middle of a release: one transfer each, nothing lost, nothing doubled', async () => {
  const reached: string[] = []
  for (const [index, death] of deaths.entries()) {
    const before = provider()['transfer']!.length
    if (death.fault) stage.sandbox.control.addFault({ kind: death.fault as 'slow', method: 'POST', path: '/v1/transfers', ms: 4000 })
    await act(business, { name: 'approveMilestone', input: { milestoneId: ready[index]!.milestoneId, expectedAmount: euros(PRICE_MINOR) } })
    const worker = await startWorker()
    const end = Date.now() + KILL_AT_LATEST_MS
    let seen = false
    while (!seen && Date.now() < end) {
      seen = await death.reached(before)
      if (!seen) await pause(2)
    }
    await kill(worker)
    if (seen) reached.push(death.name)
    stage.sandbox.control.clearFaults()
    // whoever finds a call of a dead worker waits until it has surely ended
    await stage.world.passTime(LEASE_MS)
  }
  expect(reached.length).toBeGreaterThanOrEqual(MET_AT_LEAST)

  await startWorker()
  await eventually(async () => {
    await stage.world.passTime(LEASE_MS)
    await pause(400)
    const states = await Promise.all(ready.map(async ({ contractId }) => (await contractOf(business, contractId)).state))
    return states.every((state) => state === 'ENDED')
  }, 60_000)
  const transfers = provider()['transfer'] as { amount: number; transfer_group: string; metadata: { operationId: string } }[]
  expect(transfers).toHaveLength(deaths.length)
  expect(new Set(transfers.map((transfer) => transfer.metadata.operationId)).size).toBe(deaths.length)
  expect(transfers.map((transfer) => transfer.amount)).toEqual(deaths.map(() => NET_MINOR))
  expect(await stage.world.database.query(`SELECT kind, status, count(*)::int AS n FROM payments_audit.operations WHERE kind = 'release' GROUP BY 1, 2`)).toEqual([
    { kind: 'release', status: 'confirmed', n: deaths.length },
  ])
  const notices: { nodes: { kind: string }[] } = (await look(freelancer, '{ notices(first: 100) { nodes { kind } } }')).notices
  expect(notices.nodes.filter(({ kind }) => kind === 'contract_released')).toHaveLength(deaths.length)
  expect(await stage.faultsOfBooks()).toEqual([])
}, 150_000)
