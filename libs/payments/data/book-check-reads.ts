import type { Ctx } from '@rolecall/platform'
import { BookCheck } from './book-check.entity.js'

/** The check that page and gauge go by; null before the first. */
export const newestBookCheck = async (ctx: Pick<Ctx, 'db'>): Promise<BookCheck | null> =>
  (await ctx.db.find(BookCheck, { order: { checkedAt: 'DESC', id: 'DESC' }, take: 1 }))[0] ?? null
