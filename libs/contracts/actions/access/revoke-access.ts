import { MoveRefused, NotAllowed, NotFoundSignal } from '@rolecall/kernel'
import { accountIdOf, type Ctx } from '@rolecall/platform'
import { openAccess } from '../../data/access/access-queries.js'
import { AccessRow } from '../../data/access/access.entity.js'
import { lockedContract } from '../../data/locks.js'
import { mayAct } from '../../domain/rights.rules.js'
import { finish } from '../endings/wrap-up.js'
import { awaitsAccess } from '../../domain/contract.rules.js'

/** Either side marks that access was taken back. The last one open lets a contract end whose work is over. */
export const revokeAccess = async (ctx: Ctx, { accessId }: { accessId: string }) => {
  const known = await ctx.db.findOneBy(AccessRow, { id: accessId })
  if (!known) throw new NotFoundSignal()
  const { contract, viewer } = await lockedContract(ctx, known.contractId)
  if (!mayAct(viewer, 'review')) return new NotAllowed()
  const row = await ctx.db.findOneByOrFail(AccessRow, { id: accessId })
  if (row.revokedAt) return new MoveRefused('revokeAccess', 'revoked')
  await ctx.db.update(AccessRow, { id: accessId }, { revokedAt: ctx.now, revokedBy: viewer.party, revokedAccount: accountIdOf(ctx.actor) })
  if (awaitsAccess(contract) && (await openAccess(ctx, contract.id)) === 0) await finish(ctx, contract)
  return contract
}
