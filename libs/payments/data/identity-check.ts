import type { Ctx } from '@rolecall/platform'
import { Payee } from './payee.entity.js'

/** The provider asks for papers before an account may receive and pay out; bank details told to us are no such check. */
export const identityChecked = (ctx: Ctx, { freelancerId }: { freelancerId: string }): Promise<boolean> =>
  ctx.db.existsBy(Payee, { freelancerId, state: 'ready' })
