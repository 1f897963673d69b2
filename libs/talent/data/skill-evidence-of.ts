import { adjacentRoles, allDuties, type Catalogue } from '@rolecall/catalog'
import { ownersOf } from '@rolecall/identity'
import { DAY_MS } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { In } from 'typeorm'
import { clientsBehind } from '../domain/clients.rules.js'
import type { FieldDuty, SkillField } from '../domain/skill-field.js'
import { skillModel } from '../domain/skill-model.js'
import type { GradedPiece, SkillInput } from '../domain/skill.rules.js'
import { fieldFor } from '../domain/taught-field.js'
import { SkillEvidence } from './evidence.entity.js'
import { DutyClaim, FreelancerRole } from './freelancer.entity.js'
import { SkillFieldRow } from './skill-field.entity.js'
import { byFreelancer } from './supply.js'

/** The duties of the catalogue; those that need the same skill are of one family. */
export const fieldDuties = (current: Catalogue): FieldDuty[] =>
  allDuties(current).map(({ slug, roleSlug, skills }) => ({ slug, roleSlug, families: skills.map((need) => need.skill) }))

export const newestField = async (ctx: Ctx): Promise<SkillFieldRow | null> =>
  (await ctx.db.find(SkillFieldRow, { order: { version: 'DESC' }, take: 1 }))[0] ?? null

/** The field that estimates now, and its version. */
export const currentField = async (ctx: Ctx, current: Catalogue): Promise<{ field: SkillField; version: number }> => {
  const row = await newestField(ctx)
  return { field: fieldFor(fieldDuties(current), row?.field ?? null), version: row?.version ?? skillModel.version }
}

/** All that speaks for a person's skills. */
export interface SkillKnown {
  readonly roles: FreelancerRole[]
  readonly claims: DutyClaim[]
  readonly evidence: SkillEvidence[]
  /** The client behind each business that judged work; null for the person's own. */
  readonly clients: Map<string, string | null>
}

/** The clients behind the evidence of these people, by person, in one statement. */
export const clientsOf = async (ctx: Ctx, evidence: ReadonlyMap<string, readonly SkillEvidence[]>): Promise<Map<string, Map<string, string | null>>> => {
  const businesses = (rows: readonly SkillEvidence[]): string[] => rows.flatMap((row) => (row.kind === 'deliverable' && row.clientId !== null ? [row.clientId] : []))
  const owners = await ownersOf(ctx, [...evidence.values()].flatMap(businesses))
  return new Map([...evidence].map(([freelancerId, rows]) => [freelancerId, clientsBehind(businesses(rows), { owners, freelancerId })]))
}
/** In four statements, whatever the number of people. */
export const skillKnownOf = async (ctx: Ctx, freelancerIds: readonly string[]): Promise<Map<string, SkillKnown>> => {
  const freelancerId = In([...freelancerIds])
  const roles = byFreelancer(await ctx.db.findBy(FreelancerRole, { freelancerId }))
  const claims = byFreelancer(await ctx.db.findBy(DutyClaim, { freelancerId }))
  const evidence = byFreelancer(await ctx.db.find(SkillEvidence, { where: { freelancerId, state: 'verified' }, order: { id: 'ASC' } }))
  const clients = await clientsOf(ctx, evidence)
  return new Map(freelancerIds.map((id) => [id, {
    roles: roles.get(id) ?? [],
    claims: claims.get(id) ?? [],
    evidence: evidence.get(id) ?? [],
    clients: clients.get(id) ?? new Map<string, string | null>(),
  }]))
}

/** What the rules read of it: duties of the person's roles and those with evidence or a claim. */
export const skillInputOf = (current: Catalogue, { roles, claims, evidence, clients }: SkillKnown, now: Date): SkillInput => {
  const named = new Set([...claims, ...evidence].map((row) => row.dutySlug))
  const own = new Set(roles.map((role) => role.roleSlug))
  const held = new Set(roles.filter((role) => !role.growing).map((role) => role.roleSlug))
  const ageDays = (row: SkillEvidence): number => (now.getTime() - row.reviewedAt!.getTime()) / DAY_MS
  return {
    duties: allDuties(current).filter((duty) => own.has(duty.roleSlug) || named.has(duty.slug)).map(({ slug }) => slug),
    heldRoles: held,
    adjacentRoles: new Set([...held].flatMap((slug) => adjacentRoles(current, slug).map((edge) => edge.to))),
    graded: evidence.flatMap((row): GradedPiece[] =>
      row.kind === 'deliverable' || row.kind === 'review' ? [] : [{ dutySlug: row.dutySlug, kind: row.kind, skill: row.skillSlug, value: row.value!, ageDays: ageDays(row) }],
    ),
    deliveries: evidence.flatMap((row) => {
      const clientId = row.clientId === null ? null : clients.get(row.clientId)
      // work for a business of one's own shows nothing
      if (row.kind !== 'deliverable' || (row.clientId !== null && !clientId)) return []
      return [{ dutySlug: row.dutySlug, clientId: clientId ?? null, accepted: row.value === 1, ageDays: ageDays(row) }]
    }),
    claims,
  }
}
