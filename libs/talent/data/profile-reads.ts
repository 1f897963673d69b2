import { type Catalogue, catalogue, roleOf } from '@rolecall/catalog'
import { accountsByIds } from '@rolecall/identity'
import { type Money, NotFoundSignal } from '@rolecall/kernel'
import { accountIdOf, type Connection, type Ctx, pageOf, toConnection } from '@rolecall/platform'
import { In } from 'typeorm'
import { freeHoursOf } from '../domain/profile.rules.js'
import { isCapacityStale } from '../domain/preferences.rules.js'
import type { RoleStatus } from '../domain/states.js'
import { handedInKinds } from '../domain/states.js'
import { SkillEvidence } from './evidence.entity.js'
import { dutyTitle, type EvidenceRead, toEvidenceReads } from './evidence-reads.js'
import { DutyClaim, DutySkill, Freelancer, FreelancerRole } from './freelancer.entity.js'
import { byFreelancer, rateOf } from './supply.js'

export interface RoleRead {
  readonly roleSlug: string
  readonly roleTitle: string
  readonly status: RoleStatus
  readonly provenDuties: number
  readonly unconditionalDuties: number
}
export interface ProofRead {
  readonly dutySlug: string
  readonly title: string
  readonly roleSlug: string
  readonly proven: boolean
  readonly mean: number | null
  readonly quizPassed: boolean
  readonly claimedLevel: number | null
  readonly evidence: EvidenceRead[]
}
/** A profile as its reader may see it: the person sees all, others what is verified. */
export interface FreelancerRead {
  readonly id: string
  readonly name: string
  readonly headline: string
  readonly about: string
  readonly country: string
  readonly timeZone: string
  readonly languages: string[]
  readonly platforms: string[]
  readonly niches: string[]
  readonly rate: Money | null
  readonly hoursPerWeek: number
  readonly freeHours: number
  readonly available: boolean
  readonly awayUntil: string | null
  /** True for the person himself when his hours were said too long ago. */
  readonly capacityStale: boolean
  readonly roles: RoleRead[]
  readonly proofs: ProofRead[]
  readonly createdAt: Date
}

interface Parts {
  readonly current: Catalogue
  readonly lang: Ctx['lang']
  readonly now: Date
  readonly own: boolean
  readonly name: string
  readonly roles: FreelancerRole[]
  readonly skills: DutySkill[]
  readonly claims: DutyClaim[]
  readonly evidence: SkillEvidence[]
}

const roleReads = ({ current, lang, own, roles, skills }: Parts): RoleRead[] => {
  const proven = new Set(skills.filter((skill) => skill.proven).map((skill) => skill.dutySlug))
  return roles
    .filter((role) => own || role.status === 'verified')
    .map((role) => {
      const known = roleOf(current, role.roleSlug)
      const unconditional = (known?.duties ?? []).filter((duty) => !duty.conditional)
      return {
        roleSlug: role.roleSlug,
        roleTitle: known?.title[lang] ?? role.roleSlug,
        status: role.status,
        provenDuties: unconditional.filter((duty) => proven.has(duty.slug)).length,
        unconditionalDuties: unconditional.length,
      }
    })
}

const proofReads = (row: Freelancer, parts: Parts): ProofRead[] => {
  const { current, lang, own, skills, claims, evidence, name } = parts
  const cards = new Map([[row.accountId, { id: row.accountId, name, headline: row.headline }]])
  const pieces = toEvidenceReads(
    evidence.filter((piece) => own || piece.state === 'verified'),
    { current, lang, cards },
  )
  return skills
    .filter((skill) => own || skill.proven)
    .map((skill) => ({
      dutySlug: skill.dutySlug,
      title: dutyTitle(current, { slug: skill.dutySlug, lang }),
      roleSlug: current.roles.find((role) => role.duties.some((duty) => duty.slug === skill.dutySlug))?.slug ?? '',
      proven: skill.proven,
      mean: skill.mean,
      quizPassed: skill.quizPassed,
      claimedLevel: own ? (claims.find((claim) => claim.dutySlug === skill.dutySlug)?.level ?? null) : null,
      evidence: pieces.filter((piece) => piece.dutySlug === skill.dutySlug),
    }))
}

const toRead = (row: Freelancer, parts: Parts): FreelancerRead => ({
  id: row.accountId,
  name: parts.name,
  headline: row.headline,
  about: row.about,
  country: row.country,
  timeZone: row.timeZone,
  languages: row.languages,
  platforms: row.platforms,
  niches: row.niches,
  rate: rateOf(row),
  hoursPerWeek: row.hoursPerWeek,
  freeHours: freeHoursOf(row.hoursPerWeek, row.bookedHours),
  available: row.available,
  awayUntil: row.awayUntil,
  capacityStale: parts.own && row.available && isCapacityStale(row.capacityConfirmedAt, parts.now),
  roles: roleReads(parts),
  proofs: proofReads(row, parts),
  createdAt: row.createdAt,
})

/** Profiles with their roles and proofs, in the same number of statements for one as for a hundred. */
const freelancerReads = async (
  ctx: Ctx,
  { rows, own }: { rows: Freelancer[]; own: boolean },
): Promise<FreelancerRead[]> => {
  const current = await catalogue(ctx)
  if (rows.length === 0) return []
  const freelancerId = In(rows.map((row) => row.accountId))
  const accounts = await accountsByIds(
    ctx,
    rows.map((row) => row.accountId),
  )
  const roles = byFreelancer(await ctx.db.find(FreelancerRole, { where: { freelancerId }, order: { roleSlug: 'ASC' } }))
  const skills = byFreelancer(await ctx.db.find(DutySkill, { where: { freelancerId }, order: { dutySlug: 'ASC' } }))
  const claims = byFreelancer(await ctx.db.find(DutyClaim, { where: { freelancerId } }))
  const evidence = byFreelancer(
    await ctx.db.find(SkillEvidence, {
      where: { freelancerId, kind: In([...handedInKinds]) },
      order: { submittedAt: 'ASC', id: 'ASC' },
    }),
  )
  return rows.map((row) =>
    toRead(row, {
      current,
      lang: ctx.lang,
      now: ctx.now,
      own,
      name: accounts.get(row.accountId)!.name,
      roles: roles.get(row.accountId) ?? [],
      skills: skills.get(row.accountId) ?? [],
      claims: claims.get(row.accountId) ?? [],
      evidence: evidence.get(row.accountId) ?? [],
    }),
  )
}

/** The asker's own profile with everything in it; null before there is one. */
export const myProfile = async (ctx: Ctx): Promise<FreelancerRead> => {
  const accountId = accountIdOf(ctx.actor)
  const row = accountId === null ? null : await ctx.db.findOneBy(Freelancer, { accountId })
  if (!row) throw new NotFoundSignal()
  return (await freelancerReads(ctx, { rows: [row], own: true }))[0]!
}

/** A public page: only what is verified. */
export const freelancer = async (ctx: Ctx, { id }: { id: string }): Promise<FreelancerRead> => {
  const row = await ctx.db.findOneBy(Freelancer, { accountId: id })
  if (!row) throw new NotFoundSignal()
  return (await freelancerReads(ctx, { rows: [row], own: false }))[0]!
}

export interface FreelancersArgs {
  readonly first: number
  readonly after?: string | null
  readonly filter?: { readonly roleSlug?: string | null } | null
}
/** Public list of people with a verified role, the newest first. */
export const freelancers = async (ctx: Ctx, args: FreelancersArgs): Promise<Connection<FreelancerRead>> => {
  const page = pageOf(ctx.config, { ...args, list: 'freelancers' })
  const verified = ctx.db
    .createQueryBuilder(FreelancerRole, 'r')
    .where("r.freelancerId = f.accountId AND r.status = 'verified'")
  const query = ctx.db
    .createQueryBuilder(Freelancer, 'f')
    .orderBy('f.createdAt', 'DESC')
    .addOrderBy('f.accountId', 'DESC')
    .limit(page.take)
  const roleSlug = args.filter?.roleSlug
  if (roleSlug) verified.andWhere('r.roleSlug = :roleSlug')
  query.whereExists(verified).setParameters(roleSlug ? { roleSlug } : {})
  if (page.after)
    query.andWhere('(f.createdAt, f.accountId) < (CAST(:at AS timestamptz), CAST(:id AS uuid))', {
      at: page.after[0],
      id: page.after[1],
    })
  const items = await freelancerReads(ctx, { rows: await query.getMany(), own: false })
  return toConnection(ctx.config, page, { items, sortValues: (item) => [item.createdAt.toISOString(), item.id] })
}
