import type { Timer } from '@rolecall/platform'
import { endLongRest } from '../../actions/periods/choose-plan.js'
import { keepService } from '../../actions/periods/keep-service.js'
import { contractsPastRest, servicesPastStep } from '../../data/periods/service-queries.js'
import { sweep } from '../sweep-waits.js'

/** Services renew, ask for money, rest and end by themselves. */
export const periodTimers: Timer[] = [
  sweep('contracts.keep-services', servicesPastStep, (env, contractId) => env.run(keepService, { contractId })),
  sweep('contracts.end-long-rests', contractsPastRest, (env, contractId) => env.run(endLongRest, { contractId })),
]
