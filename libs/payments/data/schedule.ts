import { later } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'

export interface Turn {
  readonly name: string
  readonly everyMs: number
  /** When it is due for the first time. */
  readonly first: Date
}

/** True for one caller a turn: whoever finds it due moves it on. */
export const takeTurn = async (ctx: Ctx, { name, everyMs, first }: Turn): Promise<boolean> => {
  await ctx.db.query('INSERT INTO payments.schedules (name, due_at) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING', [name, first])
  const [taken]: [unknown[], number] = await ctx.db.query('UPDATE payments.schedules SET due_at = $3 WHERE name = $1 AND due_at <= $2 RETURNING 1', [name, ctx.now, later(ctx.now, everyMs)])
  return taken.length > 0
}

/** A turn that came to nothing is had again before its time. */
export const bringForward = async (ctx: Ctx, { name, to }: { name: string; to: Date }): Promise<void> => {
  await ctx.db.query('UPDATE payments.schedules SET due_at = least(due_at, $2) WHERE name = $1', [name, to])
}
