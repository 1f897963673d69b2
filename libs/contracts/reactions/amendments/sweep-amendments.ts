import type { Timer } from '@rolecall/platform'
import { lapseAmendment } from '../../actions/amendments/answer-amendment.js'
import { amendmentsPastAnswer } from '../../data/due-queries.js'
import { sweep } from '../sweep-waits.js'

/** Proposed changes of terms end by themselves. */
export const amendmentTimers: Timer[] = [
  sweep('contracts.lapse-amendments', amendmentsPastAnswer, (env, amendmentId) => env.run(lapseAmendment, { amendmentId })),
]
