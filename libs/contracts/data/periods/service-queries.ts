import type { Ctx } from '@rolecall/platform'
import { Service } from './service.entity.js'
import { SWEEP_ROWS, idsOf } from '../due-queries.js'
import { Terms } from '../terms.entity.js'
import { goesOn } from '../../domain/periods/service.rules.js'

/** Services with something to do by itself, oldest first. */
export const servicesPastStep = (ctx: Ctx): Promise<string[]> =>
  idsOf(
    ctx,
    `SELECT contract_id AS id FROM contracts.services WHERE step_at <= $1 ORDER BY step_at LIMIT ${SWEEP_ROWS}`,
  )
/** Contracts that rested too long. */
export const contractsPastRest = (ctx: Ctx): Promise<string[]> =>
  idsOf(
    ctx,
    `SELECT id FROM contracts.contracts WHERE waits_until <= $1 AND state = 'paused' ORDER BY waits_until LIMIT ${SWEEP_ROWS}`,
  )
export const serviceOfContract = (ctx: Pick<Ctx, 'db'>, contractId: string): Promise<Service | null> =>
  ctx.db.findOneBy(Service, { contractId })
/** The contract is not over with its last milestone. */
export const hasMoreToCome = async (ctx: Pick<Ctx, 'db'>, contractId: string): Promise<boolean> => {
  const service = await serviceOfContract(ctx, contractId)
  return service !== null && goesOn(service.state)
}
/** Of versions, the newest first, the one that holds in this period. */
export const holdsIn = (versions: readonly Terms[], ordinal: number): Terms => versions.find(({ content }) => (content.amends?.fromPeriod ?? 1) <= ordinal)!
/** All versions of a contract's terms, the newest first. */
export const termsVersions = (ctx: Pick<Ctx, 'db'>, contractId: string): Promise<Terms[]> => ctx.db.find(Terms, { where: { contractId }, order: { version: 'DESC' } })
/** The newest version that holds in this period. */
export const termsOfPeriod = async (ctx: Pick<Ctx, 'db'>, { contractId, ordinal }: { contractId: string; ordinal: number }): Promise<Terms> =>
  holdsIn(await termsVersions(ctx, contractId), ordinal)
