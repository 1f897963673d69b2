import { NotAllowed, NotFoundSignal } from '@rolecall/kernel'
import { rightIn, type Ctx, type MemberRight } from '@rolecall/platform'
import { rightsTo, type BusinessAct } from '../domain/rights.rules.js'

/** Strangers do not find the business; members without one of the rights are told so. */
export const requireRight = (
  ctx: Pick<Ctx, 'actor'>,
  businessId: string,
  rights: readonly MemberRight[],
): null | NotAllowed => {
  const right = rightIn(ctx.actor, businessId)
  if (right === null) throw new NotFoundSignal()
  return rights.includes(right) ? null : new NotAllowed()
}

/** The same by kind of act: `mayIn(ctx, businessId, 'hire')`. */
export const mayIn = (ctx: Pick<Ctx, 'actor'>, businessId: string, act: BusinessAct): null | NotAllowed =>
  requireRight(ctx, businessId, rightsTo[act])
