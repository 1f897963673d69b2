import type { Ctx } from '@rolecall/platform'
import { unpaidSinceDay } from '../../domain/periods/unpaid.rules.js'
import { SWEEP_ROWS, idsOf } from '../due-queries.js'

/** Periods of agreed days that began without their money; a service asks for its own. */
export const periodsPastPayment = (ctx: Ctx): Promise<string[]> =>
  idsOf(
    ctx,
    `SELECT m.id FROM contracts.milestones m JOIN contracts.contracts c ON c.id = m.contract_id
      WHERE m.state = 'planned' AND m.starts_on <= $1 AND c.state = 'active'
        AND NOT EXISTS (SELECT 1 FROM contracts.services s WHERE s.contract_id = c.id AND s.state <> 'stopped')
      ORDER BY m.starts_on LIMIT ${SWEEP_ROWS}`,
    unpaidSinceDay(ctx.now),
  )
