import { adjacentRoles, type Catalogue, catalogue, type CatalogueDuty, roleOf, roleSkills } from '@rolecall/catalog'
import { personOf } from '@rolecall/identity'
import { NotFoundSignal } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { type Cure, curesFor, halfWeightAt, levelOf, roleLevel, type SkillLevel, stepGap, weightNow } from '../domain/ladder.rules.js'
import type { RoleStatus, SkillEvidenceKind } from '../domain/states.js'
import { SkillEvidence } from './evidence.entity.js'
import { DutySkill, Freelancer, FreelancerRole } from './freelancer.entity.js'
import { quizBanks } from './quiz-files.js'
import { clientsOf } from './skill-evidence-of.js'

export interface LadderEvidence {
  readonly id: string
  readonly kind: SkillEvidenceKind
  readonly value: number
  readonly at: Date
  /** What it weighs now, 1 when new. */
  readonly weight: number
  readonly halfAt: Date
  readonly url: string | null
  readonly skillTitle: string | null
}
export interface LadderDuty {
  readonly dutySlug: string
  readonly title: string
  readonly roleSlug: string
  readonly conditional: boolean
  readonly proven: boolean
  readonly mean: number | null
  readonly level: SkillLevel
  readonly pieces: number
  readonly clients: number
  /** When the newest piece counts half; null without one. */
  readonly halfAt: Date | null
  readonly cures: Cure[]
  readonly evidence: LadderEvidence[]
}
export interface GapSkill {
  readonly slug: string
  readonly title: string
  /** Duties of the next role that need it. */
  readonly duties: { readonly slug: string; readonly title: string }[]
}
export interface LadderStep {
  readonly fromSlug: string
  readonly roleSlug: string
  readonly roleTitle: string
  readonly gap: GapSkill[]
  /** What the catalogue alone says. */
  readonly wholeGap: number
  readonly skills: number
  readonly growing: boolean
}
export interface LadderRole {
  readonly roleSlug: string
  readonly roleTitle: string
  readonly status: RoleStatus
  readonly provenDuties: number
  readonly unconditionalDuties: number
  readonly level: SkillLevel
  readonly duties: LadderDuty[]
  readonly steps: LadderStep[]
}

interface Known {
  readonly ctx: Ctx
  readonly current: Catalogue
  readonly skills: Map<string, DutySkill>
  readonly evidence: SkillEvidence[]
  readonly roles: FreelancerRole[]
  readonly clients: Map<string, string | null>
}
const knownOf = async (ctx: Ctx): Promise<Known> => {
  const freelancerId = personOf(ctx)
  if (!(await ctx.db.existsBy(Freelancer, { accountId: freelancerId }))) throw new NotFoundSignal()
  const evidence = await ctx.db.find(SkillEvidence, { where: { freelancerId }, order: { reviewedAt: 'DESC', id: 'DESC' } })
  return {
    ctx,
    current: await catalogue(ctx),
    skills: new Map((await ctx.db.findBy(DutySkill, { freelancerId })).map((row) => [row.dutySlug, row])),
    evidence,
    clients: (await clientsOf(ctx, new Map([[freelancerId, evidence]]))).get(freelancerId)!,
    roles: await ctx.db.find(FreelancerRole, { where: { freelancerId }, order: { roleSlug: 'ASC' } }),
  }
}

const skillTitle = ({ current, ctx }: Known, slug: string | null): string | null =>
  slug === null ? null : (current.skills.find((skill) => skill.slug === slug)?.title[ctx.lang] ?? slug)
const evidenceOf = (known: Known, row: SkillEvidence): LadderEvidence => ({
  id: row.id,
  kind: row.kind,
  value: row.value!,
  at: row.reviewedAt!,
  weight: row.kind === 'review' ? 0 : weightNow(row.reviewedAt!, known.ctx.now),
  halfAt: halfWeightAt(row.reviewedAt!),
  url: row.url === '' ? null : row.url,
  skillTitle: skillTitle(known, row.skillSlug),
})

/** Work for a business of one's own shows nothing. */
const isOwnBusiness = ({ clients }: Pick<Known, 'clients'>, { clientId }: SkillEvidence): boolean => clientId !== null && clients.get(clientId) === null

const EVIDENCE_SHOWN = 50
const dutyRead = (known: Known, duty: CatalogueDuty): LadderDuty => {
  const { skills, evidence, ctx } = known
  const skill = skills.get(duty.slug)
  const pieces = evidence.filter((row) => row.dutySlug === duty.slug)
  const verified = pieces.filter((row) => row.state === 'verified' && !isOwnBusiness(known, row))
  const counted = verified.filter((row) => row.kind !== 'review')
  const proven = skill?.proven ?? false
  const hasQuiz = !(skill?.quizPassed ?? false) && duty.skills.some(({ skill: slug }) => quizBanks().has(slug))
  return {
    dutySlug: duty.slug,
    title: duty.title[ctx.lang],
    roleSlug: duty.roleSlug,
    conditional: duty.conditional,
    proven,
    mean: skill?.mean ?? null,
    level: proven ? levelOf(skill!.mean) : 'none',
    pieces: counted.length,
    clients: new Set(counted.flatMap((row) => (row.clientId === null ? [] : (known.clients.get(row.clientId) ?? [])))).size,
    halfAt: counted[0] ? halfWeightAt(counted[0].reviewedAt!) : null,
    cures: curesFor({ proven, mean: skill?.mean ?? 0, hasQuiz, waiting: pieces.some((row) => row.state === 'submitted') }),
    evidence: verified.slice(0, EVIDENCE_SHOWN).map((row) => evidenceOf(known, row)),
  }
}

/** Duties that show their skills: proven, or accepted by a client at least once. */
const shownDuties = ({ skills, evidence, clients }: Known): Set<string> =>
  new Set([
    ...[...skills.values()].filter(({ proven }) => proven).map(({ dutySlug }) => dutySlug),
    ...evidence.filter((row) => row.kind === 'deliverable' && row.value === 1 && !isOwnBusiness({ clients }, row)).map(({ dutySlug }) => dutySlug),
  ])

const stepRead = (known: Known, { from, to, shown }: { from: string; to: string; shown: Set<string> }): LadderStep => {
  const { current, ctx, roles } = known
  const next = roleOf(current, to)!
  const gap = stepGap(current, { from, to, shownDuties: shown })
  return {
    fromSlug: from,
    roleSlug: to,
    roleTitle: next.title[ctx.lang],
    gap: gap.map((slug) => ({
      slug,
      title: skillTitle(known, slug)!,
      duties: next.duties.filter((duty) => duty.skills.some(({ skill }) => skill === slug)).map((duty) => ({ slug: duty.slug, title: duty.title[ctx.lang] })),
    })),
    wholeGap: stepGap(current, { from, to, shownDuties: [] }).length,
    skills: roleSkills(next).length,
    growing: roles.some((role) => role.roleSlug === to && role.growing),
  }
}

/** A role that one grows into is one's own once it is verified. */
const isOwn = ({ growing, status }: FreelancerRole): boolean => !growing || status === 'verified'

const roleRead = (known: Known, role: FreelancerRole): LadderRole[] => {
  const { current, ctx, roles } = known
  const found = roleOf(current, role.roleSlug)
  if (!found) return []
  const duties = found.duties.map((duty) => dutyRead(known, duty))
  const unconditional = duties.filter(({ conditional }) => !conditional)
  const held = new Set(roles.filter(isOwn).map(({ roleSlug }) => roleSlug))
  const shown = shownDuties(known)
  const next = !isOwn(role) ? [] : adjacentRoles(current, role.roleSlug).filter(({ to }) => !held.has(to))
  return [{
    roleSlug: role.roleSlug,
    roleTitle: found.title[ctx.lang],
    status: role.status,
    provenDuties: unconditional.filter(({ proven }) => proven).length,
    unconditionalDuties: unconditional.length,
    level: roleLevel(unconditional.map(({ mean, proven }) => ({ mean: mean ?? 0, proven }))),
    duties,
    steps: next.map(({ to }) => stepRead(known, { from: role.roleSlug, to, shown })),
  }]
}

/** The asker's roles with what is shown of them, and the steps to others. */
export const myLadder = async (ctx: Ctx): Promise<LadderRole[]> => {
  const known = await knownOf(ctx)
  return known.roles.flatMap((role) => roleRead(known, role))
}

/** One duty of the catalogue as the asker has shown it. */
export const myDuty = async (ctx: Ctx, { slug }: { slug: string }): Promise<LadderDuty> => {
  const known = await knownOf(ctx)
  const duty = known.current.roles.flatMap((role) => role.duties).find((one) => one.slug === slug)
  if (!duty) throw new NotFoundSignal()
  return dutyRead(known, duty)
}
