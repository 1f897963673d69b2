import { HOUR_MS, InvalidInput, NotFoundSignal } from '@rolecall/kernel'
import { moveClock, type Ctx } from '@rolecall/platform'
import { In } from 'typeorm'
import { Account } from '../data/account.entity.js'
import { demoEmail, demoKeys, isDemoKey, SKIP_HOURS_MAX, type DemoKey } from '../domain/demo.rules.js'
import { signIn, type Entered } from './sign-in.js'

/** The demo persons there are; none outside demo mode. */
export const demoPersons = async (ctx: Ctx): Promise<DemoKey[]> => {
  if (!ctx.config.DEMO_MODE) return []
  const rows = await ctx.db.find(Account, {
    select: { id: true, email: true },
    where: { email: In(demoKeys.map(demoEmail)) },
  })
  const known = new Set(rows.map((row) => row.email))
  return demoKeys.filter((key) => known.has(demoEmail(key)))
}

/** Enters as a demo person without a password; outside demo mode there is no such thing. */
export const signInAsDemo = async (
  ctx: Ctx,
  { key, oldToken }: { key: string; oldToken: string | null },
): Promise<Entered> => {
  if (!ctx.config.DEMO_MODE || !isDemoKey(key)) throw new NotFoundSignal()
  const email = demoEmail(key)
  const account = await ctx.db.findOneBy(Account, { email })
  if (!account) throw new NotFoundSignal()
  return signIn(ctx, { accountId: account.id, email, oldToken })
}

/** May the clock step so far? Asked before the sandbox's clock moves. */
export const checkSkip = async (ctx: Ctx, { hours }: { hours: number }): Promise<null | InvalidInput> => {
  if (!ctx.config.DEMO_MODE) throw new NotFoundSignal()
  return hours >= 1 && hours <= SKIP_HOURS_MAX ? null : new InvalidInput('hours', 'out_of_range', `1-${SKIP_HOURS_MAX}`)
}

/** Moves business time of the whole installation; the worker's next tick finds what became due. */
export const skipTime = async (ctx: Ctx, input: { hours: number }): Promise<{ ok: true } | InvalidInput> => {
  const fault = await checkSkip(ctx, input)
  if (fault) return fault
  await moveClock(ctx.db, ctx.config, input.hours * HOUR_MS)
  return { ok: true }
}
