import { DAY_MS, later, MINUTE_MS, newId } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { LessThan } from 'typeorm'
import { BookCheck } from '../data/book-check.entity.js'
import { checkedInvariants, ledgerViolations } from '../data/invariants.js'
import { takeTurn } from '../data/schedule.js'

/** Violations kept with the result; their number is kept whole. */
const KEPT = 200
const KEPT_MS = 30 * DAY_MS

/** Holds the books against their promises and keeps the answer. */
export const checkBooks = async (ctx: Ctx): Promise<BookCheck> => {
  const violations = await ledgerViolations(ctx)
  const tally = (invariant: string): number => violations.filter((violation) => violation.invariant === invariant).length
  const row = ctx.db.create(BookCheck, {
    id: newId(ctx.now.getTime()),
    checkedAt: ctx.now,
    tallies: Object.fromEntries(checkedInvariants.map((invariant) => [invariant, tally(invariant)])),
    violations: violations.slice(0, KEPT),
    violationCount: violations.length,
  })
  await ctx.db.save(BookCheck, row)
  await ctx.db.delete(BookCheck, { checkedAt: LessThan(later(ctx.now, -KEPT_MS)) })
  return row
}

/** The same by the clock; null when it is not due. */
export const checkBooksInTurn = async (ctx: Ctx): Promise<BookCheck | null> =>
  (await takeTurn(ctx, { name: 'check-books', everyMs: ctx.config.BOOK_CHECK_MINUTES * MINUTE_MS, first: ctx.now })) ? checkBooks(ctx) : null
