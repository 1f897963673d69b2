import type { Timer } from '@rolecall/platform'
import { endLongRest } from '../../actions/periods/choose-plan.js'
import { dropUnpaid } from '../../actions/periods/drop-unpaid.js'
import { keepService } from '../../actions/periods/keep-service.js'
import { contractsPastRest, servicesPastStep } from '../../data/periods/service-queries.js'
import { periodsPastPayment } from '../../data/periods/unpaid-queries.js'
import { sweep } from '../sweep-waits.js'

/** Services renew, ask for money, rest and end by themselves; agreed periods that nobody pays for are given up. */
export const periodTimers: Timer[] = [
  sweep('contracts.keep-services', servicesPastStep, (env, contractId) => env.run(keepService, { contractId })),
  sweep('contracts.end-long-rests', contractsPastRest, (env, contractId) => env.run(endLongRest, { contractId })),
  sweep('contracts.drop-unpaid-periods', periodsPastPayment, (env, milestoneId) => env.run(dropUnpaid, { milestoneId })),
]
