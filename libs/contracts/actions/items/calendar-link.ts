import { createHash, randomBytes } from 'node:crypto'
import { personOf } from '@rolecall/identity'
import type { Ctx } from '@rolecall/platform'
import { CalendarLink } from '../../data/items/calendar-link.entity.js'

const TOKEN_BYTES = 32
const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')

/** A new secret address of the asker's calendar; the one before opens nothing any more. The secret is told once. */
export const renewCalendarLink = async (ctx: Ctx) => {
  const token = randomBytes(TOKEN_BYTES).toString('base64url')
  const link = { accountId: personOf(ctx), tokenHash: hashOf(token), madeAt: ctx.now }
  await ctx.db.upsert(CalendarLink, link, ['accountId'])
  return { token, madeAt: link.madeAt }
}
/** The address opens nothing any more. */
export const dropCalendarLink = async (ctx: Ctx) => {
  await ctx.db.delete(CalendarLink, { accountId: personOf(ctx) })
  return { done: true }
}
export const calendarLinkOf = (ctx: Ctx): Promise<CalendarLink | null> => ctx.db.findOneBy(CalendarLink, { accountId: personOf(ctx) })

/** Whose calendar the secret opens; null for any other text. */
export const calendarOwner = async (ctx: Pick<Ctx, 'db'>, token: string): Promise<string | null> =>
  (await ctx.db.findOneBy(CalendarLink, { tokenHash: hashOf(token) }))?.accountId ?? null
