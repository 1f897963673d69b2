import type { Ctx } from '@rolecall/platform'
import { IsNull } from 'typeorm'
import { AccessRow } from './access.entity.js'

/** How much of what was granted is not taken back. */
export const openAccess = (ctx: Pick<Ctx, 'db'>, contractId: string): Promise<number> => ctx.db.countBy(AccessRow, { contractId, revokedAt: IsNull() })
