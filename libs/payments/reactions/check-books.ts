import type { Logger, Timer } from '@rolecall/platform'
import { checkBooksInTurn } from '../actions/check-books.js'

/** Every few minutes; a promise that does not hold is told in the log, where alerts are made. */
export const checkBooksTimer = (logger: Logger): Timer => ({
  name: 'payments.check-books',
  sweep: async (env) => {
    const check = await env.run(checkBooksInTurn, undefined)
    if (!check || check.violationCount === 0) return
    const broken = Object.fromEntries(Object.entries(check.tallies).filter(([, count]) => count > 0))
    logger.error({ bookCheckId: check.id, broken, first: check.violations[0] }, 'the books break their promises')
  },
})
