import { type Catalogue, catalogue } from '@rolecall/catalog'
import type { Ctx } from '@rolecall/platform'
import { DutySkill, FreelancerRole } from '../data/freelancer.entity.js'
import { lockedFreelancer } from '../data/locks.js'
import { currentField, skillInputOf, skillKnownOf } from '../data/skill-evidence-of.js'
import { FreelancerChanged } from '../domain/events.js'
import { estimateSkills, isRoleVerified, type SkillEstimate } from '../domain/skill.rules.js'
import type { RoleStatus } from '../domain/states.js'

const statusOf = (current: Catalogue, role: FreelancerRole, proven: ReadonlySet<string>): RoleStatus => {
  const duties = current.roles.find((known) => known.slug === role.roleSlug)?.duties ?? []
  const unconditional = duties.filter((duty) => !duty.conditional).map((duty) => duty.slug)
  if (isRoleVerified(unconditional, proven)) return 'verified'
  return role.growing ? 'growth' : 'claimed'
}

interface Made {
  readonly freelancerId: string
  readonly estimates: readonly SkillEstimate[]
  readonly modelVersion: number
}
const store = async (ctx: Ctx, { freelancerId, estimates, modelVersion }: Made): Promise<void> => {
  await ctx.db.delete(DutySkill, { freelancerId })
  if (estimates.length === 0) return
  await ctx.db.insert(DutySkill, estimates.map((estimate) => ({ ...estimate, freelancerId, modelVersion, rebuiltAt: ctx.now })))
}

/** Derives skills and role states of a person anew from all evidence; part of every change of the evidence. */
export const rebuildSkill = async (ctx: Ctx, { freelancerId }: { freelancerId: string }): Promise<null> => {
  await lockedFreelancer(ctx, freelancerId)
  const current = await catalogue(ctx)
  const known = (await skillKnownOf(ctx, [freelancerId])).get(freelancerId)!
  const { field, version: modelVersion } = await currentField(ctx, current)
  const estimates = estimateSkills(field, skillInputOf(current, known, ctx.now))
  await store(ctx, { freelancerId, estimates, modelVersion })
  const proven = new Set(estimates.filter((estimate) => estimate.proven).map((estimate) => estimate.dutySlug))
  for (const role of known.roles) {
    const status = statusOf(current, role, proven)
    if (status !== role.status) await ctx.db.update(FreelancerRole, { freelancerId, roleSlug: role.roleSlug }, { status })
  }
  ctx.emit(new FreelancerChanged(freelancerId))
  return null
}
