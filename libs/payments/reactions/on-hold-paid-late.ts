import { processOf, type Logger } from '@rolecall/platform'
import type { HoldPaidLate } from '../domain/events.js'

/** Calls an operator: money lies frozen that nobody asked for any more. */
export const reportLatePayment = (logger: Logger) =>
  processOf<HoldPaidLate>({
    name: 'payments.report-late-payment',
    on: 'HoldPaidLate',
    process: async (_env, { milestoneId }) => logger.error({ milestoneId }, 'a payment came for a closed hold; it is frozen and has to be given back'),
  })
