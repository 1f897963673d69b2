import type { Actor, Config, Ctx } from '@rolecall/platform'
import { IsNull, Not } from 'typeorm'
import type { SecondFactorState } from '../domain/second-factor.rules.js'
import { StaffGrant } from './account.entity.js'
import { RecoveryCode, StaffTotp } from './second-factor.entity.js'

/** The demo's staff is entered by a button. */
export const needsSecondFactor = (config: Pick<Config, 'DEMO_MODE'>): boolean => !config.DEMO_MODE

/** Staff rights lie idle in a session that has not shown a code; everything else goes on. */
export const withIdleRights = (config: Pick<Config, 'DEMO_MODE'>, actor: Actor, passedAt: Date | null): Actor => {
  if (actor.kind !== 'person' || actor.staff.length === 0 || passedAt !== null || !needsSecondFactor(config)) return actor
  return { ...actor, staff: [], idleStaff: actor.staff }
}

/** Where somebody stands; `passed` says whether the session has shown a code. */
export const secondFactorOf = async (ctx: Ctx, { accountId, passed }: { accountId: string; passed: boolean }): Promise<SecondFactorState> => {
  if (!needsSecondFactor(ctx.config) || !(await ctx.db.existsBy(StaffGrant, { accountId }))) return 'not_needed'
  if (!(await ctx.db.existsBy(StaffTotp, { accountId, confirmedAt: Not(IsNull()) }))) return 'enrol'
  return passed ? 'passed' : 'code'
}
export const recoveryCodesLeft = (ctx: Ctx, accountId: string): Promise<number> => ctx.db.countBy(RecoveryCode, { accountId, usedAt: IsNull() })
