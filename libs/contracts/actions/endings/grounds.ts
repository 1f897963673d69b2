import type { Ctx } from '@rolecall/platform'
import type { Contract } from '../../data/contract.entity.js'
import type { Grounds } from '../../domain/endings/ending.rules.js'

export interface FoundGrounds extends Grounds {
  /** The ads cabinet was banned: reports of what was spent are still to come. */
  readonly reportsAwaited: boolean
}
/** What has happened in the contract that gives its sides further reasons to end it. */
export const groundsOf = async (_ctx: Ctx, _contract: Contract): Promise<FoundGrounds> => ({ isSilent: false, isForceMajeure: false, reportsAwaited: false })
