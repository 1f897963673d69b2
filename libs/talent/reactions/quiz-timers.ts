import type { Timer } from '@rolecall/platform'
import { closeDueQuiz, dueQuizzes } from '../actions/close-due-quizzes.js'

const ROWS = 100

/** Ends mini-tests at their time: one unit of work for each, so that one in trouble does not hold up the others. */
export const quizTimers: readonly Timer[] = [
  {
    name: 'talent.close-due-quizzes',
    sweep: async (env) => {
      const faults: unknown[] = []
      for (const sittingId of await env.run(dueQuizzes, { limit: ROWS })) {
        await env.run(closeDueQuiz, { sittingId }).catch((fault: unknown) => faults.push(fault))
      }
      if (faults.length > 0) throw new AggregateError(faults, `${faults.length} mini-tests failed in ${env.requestId}`)
    },
  },
]
