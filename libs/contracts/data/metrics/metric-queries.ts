import type { Ctx } from '@rolecall/platform'
import { In } from 'typeorm'
import { SWEEP_ROWS, idsOf } from '../due-queries.js'
import { Metric } from './metric.entity.js'

/** Numbers of some contracts, oldest measured first. */
export const metricsOfContracts = (ctx: Pick<Ctx, 'db'>, contractIds: readonly string[]): Promise<Metric[]> =>
  ctx.db.find(Metric, { where: { contractId: In([...contractIds]) }, order: { measuredOn: 'ASC', id: 'ASC' } })

/** Numbers nobody has answered to in time. */
export const metricsPastConfirm = (ctx: Ctx): Promise<string[]> =>
  idsOf(
    ctx,
    `SELECT id FROM contracts.metrics WHERE state = 'proposed' AND confirm_until <= $1 ORDER BY confirm_until LIMIT ${SWEEP_ROWS}`,
  )
