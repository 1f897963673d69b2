import { processOf, type Logger } from '@rolecall/platform'
import type { ChargebackNeedsReview } from '../domain/events.js'

/** Calls an operator: no rule knows what to do with this dispute. */
export const reportOddChargeback = (logger: Logger) =>
  processOf<ChargebackNeedsReview>({
    name: 'payments.report-odd-chargeback',
    on: 'ChargebackNeedsReview',
    process: async (_env, { chargebackId }) => logger.error({ chargebackId }, 'a dispute matches no milestone or is in a state unknown to us; a person has to look'),
  })
