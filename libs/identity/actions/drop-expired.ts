import { later, wallClock } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { TRACES_KEPT_MS } from '../domain/code.rules.js'
import { SESSION_IDLE_MS } from '../domain/session.rules.js'

/** Forgets sessions that ended and traces of sign-ins that count no more. */
export const dropExpired = async (ctx: Ctx): Promise<void> => {
  const now = wallClock.now()
  await ctx.db.query('DELETE FROM identity.sessions WHERE ends_at <= $1 OR seen_at <= $2', [
    now,
    later(now, -SESSION_IDLE_MS),
  ])
  await ctx.db.query('DELETE FROM identity.sign_in_attempts WHERE at <= $1', [later(now, -TRACES_KEPT_MS)])
  await ctx.db.query('DELETE FROM identity.sign_in_codes WHERE created_at <= $1', [later(now, -TRACES_KEPT_MS)])
}
