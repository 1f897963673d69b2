import type { Timer } from '@rolecall/platform'
import { endingsToSettle } from '../../data/endings/ending-queries.js'
import { sweep } from '../sweep-waits.js'
import { settleContractEnding } from './settle-endings.js'

/** Waits of contracts that come to their end. */
export const endingTimers: Timer[] = [sweep('contracts.settle-endings', endingsToSettle, settleContractEnding)]
