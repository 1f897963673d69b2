import { adjacentRoles, allDuties, type Catalogue, catalogue, sisterDuties } from '@rolecall/catalog'
import { DAY_MS } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { SkillEvidence } from '../data/evidence.entity.js'
import { DutyClaim, DutySkill, FreelancerRole } from '../data/freelancer.entity.js'
import { lockedFreelancer } from '../data/locks.js'
import { FreelancerChanged } from '../domain/events.js'
import { skillModel } from '../domain/skill-model.js'
import { estimateSkills, isRoleVerified, type SkillEstimate, type SkillInput } from '../domain/skill.rules.js'
import type { RoleStatus } from '../domain/states.js'

interface Known {
  readonly roles: FreelancerRole[]
  readonly claims: DutyClaim[]
  readonly evidence: SkillEvidence[]
}

/** Duties of the person's roles and those with evidence or a claim. */
const inputOf = (current: Catalogue, { roles, claims, evidence }: Known, now: Date): SkillInput => {
  const named = new Set([...claims, ...evidence].map((row) => row.dutySlug))
  const own = new Set(roles.map((role) => role.roleSlug))
  const held = new Set(roles.filter((role) => !role.growing).map((role) => role.roleSlug))
  const ageDays = (row: SkillEvidence): number => (now.getTime() - row.reviewedAt!.getTime()) / DAY_MS
  return {
    duties: allDuties(current)
      .filter((duty) => own.has(duty.roleSlug) || named.has(duty.slug))
      .map((duty) => ({ slug: duty.slug, roleSlug: duty.roleSlug, sisters: sisterDuties(current, duty.slug) })),
    heldRoles: held,
    adjacentRoles: new Set([...held].flatMap((slug) => adjacentRoles(current, slug).map((edge) => edge.to))),
    graded: evidence.flatMap((row) =>
      row.kind === 'deliverable'
        ? []
        : [{ dutySlug: row.dutySlug, kind: row.kind, skill: row.skillSlug, value: row.value!, ageDays: ageDays(row) }],
    ),
    deliveries: evidence.flatMap((row) =>
      row.kind === 'deliverable'
        ? [{ dutySlug: row.dutySlug, clientId: row.clientId, accepted: row.value === 1, ageDays: ageDays(row) }]
        : [],
    ),
    claims,
  }
}

const statusOf = (current: Catalogue, role: FreelancerRole, proven: ReadonlySet<string>): RoleStatus => {
  const duties = current.roles.find((known) => known.slug === role.roleSlug)?.duties ?? []
  const unconditional = duties.filter((duty) => !duty.conditional).map((duty) => duty.slug)
  if (isRoleVerified(unconditional, proven)) return 'verified'
  return role.growing ? 'growth' : 'claimed'
}

const store = async (ctx: Ctx, freelancerId: string, estimates: SkillEstimate[]): Promise<void> => {
  await ctx.db.delete(DutySkill, { freelancerId })
  if (estimates.length === 0) return
  const made = { freelancerId, modelVersion: skillModel.version, rebuiltAt: ctx.now }
  await ctx.db.insert(
    DutySkill,
    estimates.map((estimate) => ({ ...estimate, ...made })),
  )
}

/** Derives skills and role states of a person anew from all evidence; part of every change of the evidence. */
export const rebuildSkill = async (ctx: Ctx, { freelancerId }: { freelancerId: string }): Promise<null> => {
  await lockedFreelancer(ctx, freelancerId)
  const current = await catalogue(ctx)
  const roles = await ctx.db.findBy(FreelancerRole, { freelancerId })
  const claims = await ctx.db.findBy(DutyClaim, { freelancerId })
  const evidence = await ctx.db.find(SkillEvidence, {
    where: { freelancerId, state: 'verified' },
    order: { id: 'ASC' },
  })
  const estimates = estimateSkills(inputOf(current, { roles, claims, evidence }, ctx.now))
  await store(ctx, freelancerId, estimates)
  const proven = new Set(estimates.filter((estimate) => estimate.proven).map((estimate) => estimate.dutySlug))
  for (const role of roles) {
    const status = statusOf(current, role, proven)
    if (status !== role.status)
      await ctx.db.update(FreelancerRole, { freelancerId, roleSlug: role.roleSlug }, { status })
  }
  ctx.emit(new FreelancerChanged(freelancerId))
  return null
}
