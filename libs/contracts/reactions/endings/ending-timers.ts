import type { Timer } from '@rolecall/platform'
import { endWithOpenAccess, remindOfAccess } from '../../actions/access/close-access.js'
import { acceptForceMajeure, remindOfForceMajeure } from '../../actions/endings/accept-force-majeure.js'
import { followSilence } from '../../actions/endings/watch-silence.js'
import {
  accessPastWait,
  accessToRemind,
  endingsToSettle,
  forceMajeuresPastAnswer,
  forceMajeuresToRemind,
  silencesToFollow,
} from '../../data/endings/ending-queries.js'
import { sweep } from '../sweep-waits.js'
import { settleContractEnding } from './settle-endings.js'

/** Waits of contracts that come to their end, of silent freelancers, and of those who asked for time. */
export const endingTimers: Timer[] = [
  sweep('contracts.settle-endings', endingsToSettle, settleContractEnding),
  sweep('contracts.follow-silence', silencesToFollow, (env, milestoneId) => env.run(followSilence, { milestoneId })),
  sweep('contracts.remind-of-force-majeure', forceMajeuresToRemind, (env, contractId) => env.run(remindOfForceMajeure, { contractId })),
  sweep('contracts.give-time', forceMajeuresPastAnswer, (env, contractId) => env.run(acceptForceMajeure, { contractId })),
  sweep('contracts.remind-of-access', accessToRemind, (env, contractId) => env.run(remindOfAccess, { contractId })),
  sweep('contracts.end-with-open-access', accessPastWait, (env, contractId) => env.run(endWithOpenAccess, { contractId })),
]
