// @queue: a worker killed in the middle of ranking and inviting, again and again.
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { aCrowd } from '../factories/crowd.js'
import { aBusiness, aPublishedJob, type TestBusiness } from '../factories/market.js'
import { lottery, somePeople } from '../factories/matching.js'
import { testQueueUrl } from '../support/queue.js'
import { testWorld, type World } from '../support/world.js'

const PEOPLE = 1600
const SEED = 20261
const KILL_AT_LATEST_MS = 2500
const SETTLED_WITHIN_MS = 60_000

let world: World
let business: TestBusiness
let queueUrl: string
const started: ChildProcess[] = []
const jobIds: string[] = []

beforeAll(async () => {
  world = await testWorld()
  queueUrl = await testQueueUrl()
  business = await aBusiness(world)
  const skilled = somePeople(PEOPLE, SEED).map((person) => ({ ...person, timeZone: 'Europe/Berlin' }))
  await aCrowd(world, skilled)
}, 60_000)
afterAll(async () => {
  for (const child of started) child.kill('SIGKILL')
  await world.close()
})

/** The real worker in a process of its own, from the sources. */
const startWorker = async (): Promise<ChildProcess> => {
  const child = spawn(process.execPath, ['--import', './test/support/typescript.mjs', 'apps/worker/main.ts'], {
    env: {
      ...process.env, NODE_ENV: 'test', DATABASE_URL: world.config.DATABASE_URL, QUEUE_URL: queueUrl, LOG_LEVEL: 'silent',
      JOB_LOCK_MS: '2000', JOB_STALLED_CHECK_MS: '1000', TICK_MS: '500',
    },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  started.push(child)
  await once(child, 'message')
  return child
}
const publish = async (count: number): Promise<void> => {
  for (let index = 0; index < count; index++) jobIds.push((await aPublishedJob(world, business, { title: `Job number ${jobIds.length + 1}` })).id)
}
const found = async (sql: string): Promise<boolean> => ((await world.database.query(sql)) as unknown[]).length > 0

/** Moments to be killed in, as seen from outside. */
const moments: Record<string, string> = {
  'while people are scored': "SELECT 1 FROM matching.runs WHERE state = 'scoring' AND scored > 0",
  'before the first wave': "SELECT 1 FROM matching.runs WHERE state = 'done' AND wave = 0",
  'while invitations are written': `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
     AND state <> 'idle' AND query ILIKE ANY (ARRAY['%hiring.invitations (%', '%notifications.notices%'])`,
}
const killAt = async (child: ChildProcess, reached: () => Promise<boolean>): Promise<boolean> => {
  const end = Date.now() + KILL_AT_LATEST_MS
  let seen = false
  while (!seen && Date.now() < end) seen = await reached()
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
  return seen
}
const unfinished = (): Promise<{ id: string }[]> =>
  world.database.query('SELECT j AS id FROM unnest($1::uuid[]) AS j WHERE NOT EXISTS (SELECT 1 FROM matching.runs r WHERE r.job_id = j AND r.wave = 1)', [jobIds])

test('every person has exactly one invitation and one notice, however often the worker dies', async () => {
  const interrupted: string[] = []
  for (const [name, sql] of Object.entries(moments)) {
    await publish(2)
    if (await killAt(await startWorker(), () => found(sql))) interrupted.push(name)
  }
  await publish(2)
  const unlucky = await startWorker()
  await pause(Math.floor(lottery(SEED)() * 300))
  await killAt(unlucky, () => Promise.resolve(true))
  if ((await unfinished()).length > 0) interrupted.push('at any moment')
  expect(interrupted.length).toBeGreaterThanOrEqual(2)

  await startWorker()
  for (const end = Date.now() + SETTLED_WITHIN_MS; (await unfinished()).length > 0; await pause(100)) {
    if (Date.now() > end) throw new Error(`jobs without a wave after ${SETTLED_WITHIN_MS} ms: ${JSON.stringify(await unfinished())}`)
  }
  await pause(1500)

  const runs: { job_id: string; state: string; total: number; scored: number; wave: number; invited: number; candidates: number; ranks: number; invitations: number; notices: number; events: number; waves: number }[] =
    await world.database.query(
      `SELECT r.job_id, r.state, r.total, r.scored, r.wave, r.invited,
         (SELECT count(*)::int FROM matching.candidates c WHERE c.run_id = r.id) AS candidates,
         (SELECT max(rank) FROM matching.candidates c WHERE c.run_id = r.id) AS ranks,
         (SELECT count(*)::int FROM hiring.invitations i WHERE i.job_id = r.job_id) AS invitations,
         (SELECT count(DISTINCT wave)::int FROM hiring.invitations i WHERE i.job_id = r.job_id) AS waves,
         (SELECT count(*)::int FROM notifications.notices n JOIN hiring.invitations i ON n.key = 'invitation:' || i.id WHERE i.job_id = r.job_id) AS notices,
         (SELECT count(*)::int FROM matching.match_events e WHERE e.job_id = r.job_id AND e.kind = 'invited') AS events
       FROM matching.runs r`,
    )
  expect(runs.map((run) => run.job_id).sort()).toEqual([...jobIds].sort())
  for (const run of runs) {
    expect(run).toMatchObject({ state: 'done', wave: 1, waves: 1, scored: run.total, candidates: 200, ranks: 200 })
    expect(run.invitations).toBeGreaterThanOrEqual(3)
    expect(run.invitations).toBeLessThanOrEqual(8)
    expect([run.invited, run.notices, run.events]).toEqual([run.invitations, run.invitations, run.invitations])
  }
  const all: { notices: number; invitations: number }[] = await world.database.query(
    `SELECT (SELECT count(*)::int FROM notifications.notices WHERE kind = 'invitation') AS notices, (SELECT count(*)::int FROM hiring.invitations) AS invitations`,
  )
  expect(all[0]!.notices).toBe(all[0]!.invitations)
  expect(await found(`SELECT 1 FROM hiring.invitations i JOIN matching.supply s USING (freelancer_id) GROUP BY freelancer_id, weekly_cap HAVING count(*) > weekly_cap`)).toBe(false)
  expect(await found("SELECT 1 FROM platform.reaction_runs WHERE reaction LIKE 'matching.%' AND state <> 'done'")).toBe(false)
}, 150_000)
