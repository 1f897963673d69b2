import { allDuties, catalogue } from '@rolecall/catalog'
import { type InvalidInput, NotFoundSignal } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { DutyClaim } from '../data/freelancer.entity.js'
import { ownFreelancer } from '../data/locks.js'
import { type FreelancerRead, myProfile } from '../data/profile-reads.js'
import { checkClaims } from '../domain/profile.rules.js'
import { rebuildSkill } from './rebuild-skill.js'

export interface ClaimDuties {
  readonly claims: readonly { readonly dutySlug: string; readonly level: number }[]
}

/** Says how well the person does these duties; other claims stay as they are. */
export const claimDuties = async (ctx: Ctx, { claims }: ClaimDuties): Promise<FreelancerRead | InvalidInput> => {
  const row = await ownFreelancer(ctx)
  if (!row) throw new NotFoundSignal()
  const fault = checkClaims(claims, new Set(allDuties(await catalogue(ctx)).map((duty) => duty.slug)))
  if (fault) return fault
  const freelancerId = row.accountId
  const rows = claims.map(({ dutySlug, level }) => ({ freelancerId, dutySlug, level, claimedAt: ctx.now }))
  await ctx.db.upsert(DutyClaim, rows, ['freelancerId', 'dutySlug'])
  await rebuildSkill(ctx, { freelancerId })
  return myProfile(ctx)
}
