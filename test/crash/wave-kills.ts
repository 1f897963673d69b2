import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { diceOf } from '../campaign/dice.js'
import { aCrowd } from '../factories/crowd.js'
import { aBusiness, aPublishedJob, type TestBusiness } from '../factories/market.js'
import { somePeople } from '../factories/matching.js'
import type { World } from '../support/world.js'
import { brokenWaves, brokenWhole } from './wave-verdict.js'

const PEOPLE = 1600
const JOBS_A_KILL = 2
const KILL_AT_LATEST_MS = 2500
const SETTLED_WITHIN_MS = 120_000
/** Runs that were put back often wait for minutes; then this much of an hour is let pass at once. */
const LEAP_AFTER_MS = 15_000
/** Time for what might still come twice. */
const ECHO_MS = 1500

/** Moments to be killed in, as seen from outside: what is in them now, by id. */
const moments: Record<string, string> = {
  'while people are scored': "SELECT id::text AS id FROM matching.runs WHERE state = 'scoring' AND scored > 0",
  'before the first wave': "SELECT id::text AS id FROM matching.runs WHERE state = 'done' AND wave = 0",
  'while invitations are written': `SELECT pid::text AS id FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
     AND state <> 'idle' AND query ILIKE ANY (ARRAY['%hiring.invitations (%', '%notifications.notices%'])`,
}
/** A moment from the table, or so many milliseconds after the worker has started. */
type Moment = string | number

export interface KillWish {
  readonly world: World
  readonly queueUrl: string
  readonly kills: number
  readonly seed: number
  readonly say?: (words: string) => void
}
export interface KillReport {
  readonly seed: number
  readonly kills: number
  /** Kills that left work undone, by moment. */
  readonly interrupted: Record<string, number>
  readonly jobs: number
  readonly invitations: number
  readonly violations: string[]
}

/** Kills the real worker again and again while it ranks and invites, then lets one finish. */
export class WaveKills {
  private readonly started: ChildProcess[] = []
  private readonly jobIds: string[] = []
  private readonly interrupted: Record<string, number> = {}
  private business!: TestBusiness

  constructor(private readonly wish: KillWish) {}

  async run(): Promise<KillReport> {
    const { world, kills, seed, say } = this.wish
    this.business = await aBusiness(world)
    await aCrowd(world, somePeople(PEOPLE, seed).map((person) => ({ ...person, timeZone: 'Europe/Berlin' })))
    const dice = diceOf(seed)
    const names = Object.keys(moments)
    for (let kill = 0; kill < kills; kill += 1) {
      // each named moment once, then at random
      const moment: Moment = names[kill] ?? (dice.chance(0.4) ? dice.pick(names) : dice.int(0, 1500))
      await this.killOnce(moment)
      say?.(`kill ${kill + 1} of ${kills}: ${moment}`)
    }
    await this.finish()
    const violations = [...(await brokenWaves(world, this.jobIds)), ...(await brokenWhole(world))]
    const [{ n }] = (await world.database.query('SELECT count(*)::int AS n FROM hiring.invitations')) as [{ n: number }]
    return { seed, kills, interrupted: this.interrupted, jobs: this.jobIds.length, invitations: n, violations }
  }

  end(): void {
    for (const child of this.started) child.kill('SIGKILL')
  }

  /** The real worker in a process of its own, from the sources. */
  private async startWorker(): Promise<ChildProcess> {
    const { world, queueUrl } = this.wish
    const child = spawn(process.execPath, ['--import', './test/support/typescript.mjs', 'apps/worker/main.ts'], {
      env: {
        ...process.env, NODE_ENV: 'test', DATABASE_URL: world.config.DATABASE_URL, QUEUE_URL: queueUrl, LOG_LEVEL: 'silent',
        JOB_LOCK_MS: '2000', JOB_STALLED_CHECK_MS: '1000', TICK_MS: '500',
      },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    this.started.push(child)
    await once(child, 'message')
    return child
  }
  private async inMoment(moment: string): Promise<string[]> {
    return ((await this.wish.world.database.query(moments[moment]!)) as { id: string }[]).map(({ id }) => id)
  }
  private async found(sql: string): Promise<boolean> {
    return ((await this.wish.world.database.query(sql)) as unknown[]).length > 0
  }
  private unfinished(): Promise<{ id: string }[]> {
    return this.wish.world.database.query('SELECT j AS id FROM unnest($1::uuid[]) AS j WHERE NOT EXISTS (SELECT 1 FROM matching.runs r WHERE r.job_id = j AND r.wave = 1)', [this.jobIds])
  }

  private async killOnce(moment: Moment): Promise<void> {
    for (let index = 0; index < JOBS_A_KILL; index += 1) {
      this.jobIds.push((await aPublishedJob(this.wish.world, this.business, { title: `Job number ${this.jobIds.length + 1}` })).id)
    }
    // what an earlier kill left in this moment is not this one's
    const left = new Set(typeof moment === 'string' ? await this.inMoment(moment) : [])
    const child = await this.startWorker()
    if (typeof moment === 'number') await pause(moment)
    const end = Date.now() + KILL_AT_LATEST_MS
    while (typeof moment === 'string' && (await this.inMoment(moment)).every((id) => left.has(id)) && Date.now() < end);
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
    if ((await this.unfinished()).length === 0) return
    const name = typeof moment === 'number' ? 'at any moment' : moment
    this.interrupted[name] = (this.interrupted[name] ?? 0) + 1
  }

  private async finish(): Promise<void> {
    await this.startWorker()
    let leapAt = Date.now() + LEAP_AFTER_MS
    for (const end = Date.now() + SETTLED_WITHIN_MS; (await this.unfinished()).length > 0; await pause(100)) {
      if (Date.now() > leapAt) {
        leapAt += LEAP_AFTER_MS
        await this.wish.world.database.query("UPDATE platform.reaction_runs SET queued_at = queued_at - interval '1 hour' WHERE state = 'queued'")
      }
      if (Date.now() > end) throw new Error(`jobs without a wave after ${SETTLED_WITHIN_MS} ms: ${JSON.stringify(await this.unfinished())}`)
    }
    const busy = "SELECT 1 FROM platform.reaction_runs WHERE reaction LIKE 'matching.%' AND state = 'queued' LIMIT 1"
    for (const end = Date.now() + SETTLED_WITHIN_MS; (await this.found(busy)) && Date.now() < end; await pause(200));
    await pause(ECHO_MS)
  }
}
