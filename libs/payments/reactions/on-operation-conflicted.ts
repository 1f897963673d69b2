import { tellStaff } from '@rolecall/notifications'
import { processOf, type Ctx, type Logger } from '@rolecall/platform'
import type { OperationConflicted } from '../domain/events.js'

const tellOperators = (ctx: Ctx, { operationId }: { operationId: string }): Promise<void> =>
  tellStaff(ctx, 'operator', { kind: 'operation_conflict', path: '/admin/money?tab=operations', key: `operation_conflict:${operationId}` })

/** Calls an operator and whoever watches the log: the provider knows this key with other parameters. */
export const reportConflict = (logger: Logger) =>
  processOf<OperationConflicted>({
    name: 'payments.report-conflict',
    on: 'OperationConflicted',
    process: async (env, { operationId }) => {
      logger.error({ operationId }, 'an idempotency key was used with other parameters; nothing is sent again, a person has to look')
      await env.run(tellOperators, { operationId })
    },
  })
