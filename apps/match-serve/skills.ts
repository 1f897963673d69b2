import { estimateSkills, type GradedPiece, type SkillDuty } from '../../libs/talent/domain/skill.rules.js'
import type { Delivery } from '../../libs/talent/domain/delivery.rules.js'
import type { Catalogue, Freelancer } from './protocol.js'

/** What is believed of a person's skill in one duty. */
export interface Skill {
  readonly mean: number
  readonly variance: number
  readonly proven: boolean
}
export type Skills = ReadonlyMap<string, Skill>

const KINDS = ['task', 'portfolio', 'quiz'] as const
/** Deliveries without dates and clients: beyond these, more of them say nothing more. */
const DELIVERIES_MOST = 24

const deliveriesOf = (dutySlug: string, { n, accepted }: { n: number; accepted: number }): Delivery[] => {
  const count = Math.min(DELIVERIES_MOST, Math.round(n))
  const good = n > 0 ? Math.round((accepted / n) * count) : 0
  return Array.from({ length: count }, (_, index) => ({ dutySlug, clientId: null, accepted: index < good, ageDays: 0 }))
}
const gradedOf = (duties: Freelancer['duties']): GradedPiece[] =>
  Object.entries(duties).flatMap(([dutySlug, { score, by }]) => {
    if (score === null || score === undefined) return []
    return [{ dutySlug, kind: KINDS.find((kind) => kind === by) ?? 'quiz', value: Math.min(1, Math.max(0, score)), ageDays: 0 }]
  })

/** The catalogue as the skill estimate of the product wants it: a family is what it calls sisters. */
export class SkillBook {
  private readonly duties: readonly SkillDuty[]
  private readonly next: ReadonlyMap<string, readonly string[]>

  constructor({ roles, adjacency }: Catalogue) {
    const all = roles.flatMap((role) => role.duties.map((duty) => ({ ...duty, role: role.id })))
    const families = new Map<string, string[]>()
    for (const { id, family } of all) if (family) families.set(family, [...(families.get(family) ?? []), id])
    this.duties = all.map(({ id, family, role }) => ({ slug: id, roleSlug: role, sisters: family ? families.get(family)! : [] }))
    this.next = new Map(Object.entries(adjacency))
  }

  /** Roles that lie next to one of these. */
  besides(roles: Iterable<string>): Set<string> {
    return new Set([...roles].flatMap((role) => [...(this.next.get(role) ?? [])]))
  }

  skillsOf({ roles, duties, stats }: Pick<Freelancer, 'roles' | 'duties' | 'stats'>): Skills {
    const heldRoles = new Set(roles.map((one) => one.role))
    const estimates = estimateSkills({
      duties: this.duties,
      heldRoles,
      adjacentRoles: this.besides(heldRoles),
      graded: gradedOf(duties),
      deliveries: Object.entries(stats.dutyOutcomes).flatMap(([slug, outcome]) => deliveriesOf(slug, outcome)),
      claims: Object.entries(duties).flatMap(([dutySlug, { claimed }]) => (claimed ? [{ dutySlug, level: claimed }] : [])),
    })
    return new Map(estimates.map(({ dutySlug, mean, variance, proven }) => [dutySlug, { mean, variance, proven }]))
  }
}
