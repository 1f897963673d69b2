import { processOf, type Logger } from '@rolecall/platform'
import type { RefundFailed } from '../domain/events.js'

/** Calls an operator: the client is owed money that did not arrive. */
export const reportFailedRefund = (logger: Logger) =>
  processOf<RefundFailed>({
    name: 'payments.report-failed-refund',
    on: 'RefundFailed',
    process: async (_env, { milestoneId, decisionId }) => logger.error({ milestoneId, refundId: decisionId }, 'a refund failed; an operator has to send it again or pay it by other means'),
  })
