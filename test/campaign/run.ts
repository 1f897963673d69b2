import 'reflect-metadata'
import { setTimeout as pause } from 'node:timers/promises'
import { testWorld } from '../support/world.js'
import { Clock } from './clock.js'
import { ownFloat } from './float.js'
import { reap, type Death } from './killer.js'
import { live } from './lifecycles.js'
import { planOf, type CampaignWish, type Plan } from './plan.js'
import { Processes } from './processes.js'
import { onboardPayee, untilQuiet } from './quiet.js'
import { Track, type Stand } from './track.js'
import { judge, type Verdict } from './verdict.js'

export interface RunWish extends CampaignWish {
  readonly parallel: number
  readonly workers: number
  /** The platform's own money at the provider in each currency. */
  readonly float: number
  readonly databaseUrl: string
}
export interface Report extends Verdict {
  readonly seed: number
  readonly lifecycles: number
  readonly seconds: number
  readonly kinds: Record<string, number>
  readonly deaths: readonly Death[]
  readonly faults: Record<string, number>
  readonly leaps: number
  readonly refusals: Record<string, number>
  readonly operations: Record<string, number>
  readonly topUps: number
  readonly stillOpen: readonly string[]
}

const banks = { good: '000123456789', no_account: '000111111116', closed: '000111111113', returned: '000000009995' } as const
const say = (text: string): void => void process.stderr.write(`${text}\n`)
const countBy = (names: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1
  return counts
}

const openStand = async (plan: Plan, { databaseUrl, workers, float }: RunWish): Promise<Stand> => {
  const world = await testWorld({ url: databaseUrl, name: '' })
  const processes = await Processes.start(databaseUrl, { workers, float })
  await ownFloat(world, float)
  const freelancers: string[] = []
  for (const { n } of plan.payees) freelancers.push(await processes.ask('person', { name: `Payee${n}`, country: 'DE' }))
  const stand: Stand = { world, processes, freelancers, payees: plan.payees, refusals: new Map(), topUps: [], broken: [] }
  for (const { n, bank } of plan.payees.filter(({ onboarding }) => onboarding === 'ready')) await onboardPayee(stand, { n, bankNumber: banks[bank] })
  for (const { n } of plan.payees.filter(({ onboarding, mode }) => onboarding === 'ready' && mode === 'hand')) {
    await processes.ask('payoutMode', { freelancerId: freelancers[n]!, mode: 'hand' })
  }
  return stand
}

/** What the plan lets go wrong when lifecycle `n` begins. */
const disturb = async (stand: Stand, { troubles }: Plan, { n, clock }: { n: number; clock: Clock }): Promise<void> => {
  const { levers } = stand.processes
  for (const trouble of troubles.filter(({ at }) => at === n)) {
    // Time does not wait for anybody, and nobody for time.
    if (trouble.what === 'clock') void clock.leap(trouble.seconds).catch(() => undefined)
    else if (trouble.what === 'webhook') await levers.post('webhook-faults', { kind: trouble.kind, nth: trouble.nth, ms: trouble.ms, times: trouble.times })
    else {
      const [method, path] = trouble.path.split(' ')
      const fault = { kind: trouble.kind, method, path, ms: trouble.ms }
      await levers.post('faults', { ...fault, nth: trouble.nth })
      // The SDK repeats a reset call once by itself: both answers have to be lost.
      if (trouble.kind === 'reset_after' && trouble.nth === 1) await levers.post('faults', { ...fault, nth: 2 })
    }
  }
}

const liveAll = async (stand: Stand, plan: Plan, { parallel, clock }: { parallel: number; clock: Clock }): Promise<{ tracks: Track[]; deaths: Death[] }> => {
  const tracks: Track[] = []
  let next = 0
  let ended = 0
  const lane = async (): Promise<void> => {
    while (next < plan.all.length) {
      const life = plan.all[next++]!
      await disturb(stand, plan, { n: life.n, clock })
      const track = new Track(stand, life)
      tracks.push(track)
      await live(track)
      ended++
      if (ended % 10 === 0 || ended === plan.all.length) say(`  ${ended} of ${plan.all.length} lifecycles have gone their course`)
    }
  }
  const latecomers = async (): Promise<void> => {
    while (ended < plan.all.length / 2) await pause(100)
    for (const { n, bank } of plan.payees.filter(({ onboarding }) => onboarding === 'late')) await onboardPayee(stand, { n, bankNumber: banks[bank] })
  }
  const [deaths] = await Promise.all([reap(stand, plan, () => ended), latecomers(), ...Array.from({ length: parallel }, lane)])
  return { tracks, deaths }
}

export const tellPlan = (plan: Plan): void => {
  say(`Campaign with seed ${plan.seed}: ${plan.lifecycles} lifecycles of ${plan.payees.length} freelancers, ${plan.deaths.length} deaths`)
  say(`  courses: ${JSON.stringify(countBy(plan.all.map(({ kind }) => kind)))}`)
  say(`  troubles: ${JSON.stringify(countBy(plan.troubles.map((trouble) => (trouble.what === 'clock' ? 'clock' : trouble.kind))))}`)
  say(`  deaths: ${plan.deaths.map(({ after, moment }) => `${moment} after ${after}`).join(', ')}`)
}

/** Lives through a plan and judges what is left. */
export const runCampaign = async (wish: RunWish): Promise<Report> => {
  const startedAt = Date.now()
  const plan = planOf(wish)
  tellPlan(plan)
  const stand = await openStand(plan, wish)
  const clock = new Clock(stand.world, stand.processes.levers)
  try {
    clock.start()
    const { tracks, deaths } = await liveAll(stand, plan, { parallel: wish.parallel, clock })
    say('  nothing goes wrong any more; time passes until it is quiet')
    const open = await untilQuiet(stand, clock)
    await clock.stop()
    const verdict = await judge(stand, tracks)
    const operations: { what: string; n: number }[] = await stand.world.database.query(`SELECT kind || ' ' || status AS what, count(*)::int AS n FROM payments.operations GROUP BY 1 ORDER BY 1`)
    const stillOpen = open.map(({ what, n }) => `${n} ${what}`)
    return {
      seed: wish.seed,
      lifecycles: tracks.length,
      seconds: Math.round((Date.now() - startedAt) / 1000),
      kinds: countBy(plan.all.map(({ kind }) => kind)),
      deaths,
      faults: countBy(plan.troubles.flatMap((trouble) => (trouble.what === 'clock' ? [] : [trouble.kind]))),
      leaps: plan.troubles.filter(({ what }) => what === 'clock').length,
      refusals: Object.fromEntries([...stand.refusals].sort()),
      operations: Object.fromEntries(operations.map(({ what, n }) => [what, n])),
      topUps: stand.topUps.length,
      stillOpen,
      ...verdict,
      violations: [...verdict.violations, ...stillOpen.map((what) => `still open: ${what}`)],
    }
  } finally {
    await clock.stop().catch(() => undefined)
    await stand.processes.stop()
    await stand.world.close()
  }
}
