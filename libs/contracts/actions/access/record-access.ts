import { checkLength, firstFault, InvalidInput, MoveRefused, newId, NotAllowed } from '@rolecall/kernel'
import { accountIdOf, type Ctx } from '@rolecall/platform'
import { AccessRow } from '../../data/access/access.entity.js'
import { lockedContract } from '../../data/locks.js'
import { accessLimits, type AccessKind, type AccessLevel } from '../../domain/access/access.rules.js'
import { SecretRefused } from '../../domain/access/refusals.js'
import { secretIn } from '../../domain/access/secret.rules.js'
import { isPaused, isUnderWay } from '../../domain/contract.rules.js'
import { mayAct } from '../../domain/rights.rules.js'
import { tellOther } from '../tell-parties.js'

export interface RecordAccess {
  readonly contractId: string
  readonly kind: AccessKind
  readonly name: string
  readonly grantedTo: string
  readonly level: AccessLevel
}

const secretFault = (fields: Record<string, string>): SecretRefused | null => {
  for (const [field, text] of Object.entries(fields)) {
    const sign = secretIn(text)
    if (sign) return new SecretRefused(field, sign)
  }
  return null
}

/** Either side writes down what the freelancer was let into, so that nothing is forgotten at the end. Keeps no secrets. */
export const recordAccess = async (ctx: Ctx, { contractId, kind, name, grantedTo, level }: RecordAccess) => {
  const fault = firstFault(checkLength('name', name, { min: 1, max: accessLimits.nameChars }), checkLength('grantedTo', grantedTo, { min: 1, max: accessLimits.toChars }))
  if (fault) return fault
  const secret = secretFault({ name, grantedTo })
  if (secret) return secret
  const { contract, viewer } = await lockedContract(ctx, contractId)
  if (!mayAct(viewer, 'review')) return new NotAllowed()
  if (!isUnderWay(contract.state) && !isPaused(contract.state)) return new MoveRefused('recordAccess', contract.state)
  if ((await ctx.db.countBy(AccessRow, { contractId })) >= accessLimits.rows) return new InvalidInput('name', 'too_many', String(accessLimits.rows))
  const id = newId(ctx.now.getTime())
  await ctx.db.insert(AccessRow, {
    id, contractId, kind, name: name.trim(), grantedTo: grantedTo.trim(), level, recordedBy: viewer.party, recordedAccount: accountIdOf(ctx.actor),
    grantedAt: ctx.now, revokedAt: null, revokedBy: null, revokedAccount: null,
  })
  const notice = { kind: 'access_recorded', key: id, facts: { name: name.trim() } }
  await tellOther(ctx, contract, { ...notice, actor: viewer.party, act: 'review' })
  return contract
}
