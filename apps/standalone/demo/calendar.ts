import { DAY_MS, HOUR_MS } from '@rolecall/kernel'

const MOSCOW_MS = 3 * HOUR_MS

/** So many days before the market's today. */
export const ago = (today: Date, days: number): Date => new Date(today.getTime() - days * DAY_MS)

/** An hour of the Moscow day that lies so many whole days back; never later than today. */
export const onDay = (today: Date, days: number, hour: number): Date => {
  const midnight = Math.floor((today.getTime() + MOSCOW_MS) / DAY_MS) * DAY_MS - MOSCOW_MS
  return new Date(Math.min(midnight - days * DAY_MS + hour * HOUR_MS, today.getTime()))
}

/** The day of the calendar so many days from today, as people in Moscow count. */
export const dayFrom = (today: Date, days: number): string => new Date(today.getTime() + MOSCOW_MS + days * DAY_MS).toISOString().slice(0, 10)

/** Acts planned for moments, done in the order of their moments; an act may plan further ones. */
export class Schedule {
  private readonly planned: { at: Date, order: number, act: () => Promise<void> }[] = []
  private order = 0

  plan(at: Date, act: () => Promise<void>): void {
    this.planned.push({ at, order: this.order++, act })
  }

  /** Does everything; `after` follows each act. */
  async run(after: () => Promise<void>): Promise<void> {
    for (;;) {
      this.planned.sort((a, b) => a.at.getTime() - b.at.getTime() || a.order - b.order)
      const next = this.planned.shift()
      if (!next) return
      await next.act()
      await after()
    }
  }
}
