import { setTimeout as pause } from 'node:timers/promises'
import { moveClock } from '@rolecall/platform'
import type { World } from '../support/world.js'
import type { Levers } from './processes.js'

/**
 * Keys of the provider live 24 hours and we repeat them for 20: a leap that lands between our reading the time and the
 * provider's receiving the call must stay below the four hours between. In the world nothing of that kind happens.
 */
const STEP_SECONDS = 3 * 3600
const LEASE_SECONDS = 30
const CALM_WITHIN_MS = 3000
const TICK_MS = 1000
const PACE = 12
/** Most holds of a campaign have no contract behind them: what contracts would do with their events is nothing. */
const withoutContract = `UPDATE platform.reaction_runs r SET state = 'done', done_at = now() FROM platform.outbox o
  WHERE r.state = 'queued' AND r.reaction LIKE 'contracts.%' AND o.id = r.event_id AND o.payload ? 'milestoneId'
    AND NOT EXISTS (SELECT 1 FROM contracts.milestones m WHERE m.id::text = o.payload ->> 'milestoneId')`

/** Time of the campaign: it runs about twelve times faster than the wall's, and leaps. */
export class Clock {
  private last: Promise<unknown> = Promise.resolve()
  private timer: NodeJS.Timeout | undefined

  constructor(
    private readonly world: World,
    private readonly levers: Levers,
  ) {}

  start(): void {
    this.timer = setInterval(() => void this.inTurn(() => this.move(PACE)), TICK_MS)
  }

  stop(): Promise<unknown> {
    clearInterval(this.timer)
    return this.last
  }

  leap(seconds: number): Promise<void> {
    return this.inTurn(async () => {
      for (let left = seconds; left > 0; ) {
        const step = (await this.isCalm()) ? Math.min(left, STEP_SECONDS) : Math.min(left, LEASE_SECONDS)
        await this.move(step)
        left -= step
      }
    })
  }

  private async move(seconds: number): Promise<void> {
    await moveClock(this.world.database.manager, this.world.config, seconds * 1000)
    await this.levers.post('clock', { advanceSeconds: seconds })
    await this.world.database.query(withoutContract)
  }

  /** No call is on its way. */
  private async isCalm(): Promise<boolean> {
    for (const end = Date.now() + CALM_WITHIN_MS; Date.now() < end; await pause(20)) {
      const rows: unknown[] = await this.world.database.query(`SELECT 1 FROM payments.operations WHERE status = 'submitted' LIMIT 1`)
      if (rows.length === 0) return true
    }
    return false
  }

  private inTurn(work: () => Promise<void>): Promise<void> {
    const turn = this.last.then(work)
    this.last = turn.catch(() => undefined)
    return turn
  }
}
