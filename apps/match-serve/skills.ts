import { estimateInField, type FieldDuty, type FieldEstimate, type FieldInput, type SkillField } from '../../libs/talent/domain/skill-field.js'
import { fieldOf, isLookKind, shippedField } from '../../libs/talent/domain/skill-population.js'
import { skillModel } from '../../libs/talent/domain/skill-model.js'
import type { Catalogue, Freelancer } from './protocol.js'

/** What is believed of a person's skill in one duty. */
export interface Skill {
  readonly mean: number
  readonly variance: number
  readonly proven: boolean
}
export interface Skills {
  of(duty: string): Skill | undefined
  /** Variance of a weighed sum over duties; unknown duties count for themselves. */
  varianceOf(duties: readonly string[], weights: readonly number[]): number
}
type Evidence = Pick<Freelancer, 'roles' | 'duties' | 'stats'>
const CLAIM_MOST = 5

/** The catalogue as the skill estimate wants it, and how skills hang together among the people of this market. */
export class SkillBook {
  private readonly duties: readonly FieldDuty[]
  private readonly places: ReadonlyMap<string, number>
  private readonly next: ReadonlyMap<string, readonly string[]>
  private field: SkillField

  constructor({ roles, adjacency }: Catalogue) {
    this.duties = roles.flatMap((role) => role.duties.map(({ id, family }) => ({ slug: id, roleSlug: role.id, ...(family ? { families: [family] } : {}) })))
    this.places = new Map(this.duties.map(({ slug }, place) => [slug, place]))
    this.next = new Map(Object.entries(adjacency))
    this.field = shippedField(this.duties)
  }

  /** Learns the field from everybody who is there. */
  learn(people: Iterable<Evidence>): void {
    this.field = fieldOf(this.duties, [...people].map((one) => this.inputOf(one)))
  }

  /** Roles that lie next to one of these. */
  besides(roles: Iterable<string>): Set<string> {
    return new Set([...roles].flatMap((role) => [...(this.next.get(role) ?? [])]))
  }

  /** Evidence of the protocol as the field reads it. */
  inputOf({ roles, duties, stats }: Evidence): FieldInput {
    const heldRoles = new Set(roles.map((one) => one.role))
    const known = Object.entries(duties)
    return {
      heldRoles,
      adjacentRoles: this.besides(heldRoles),
      graded: new Map(known.flatMap(([slug, { score, by }]) =>
        score === null || score === undefined ? [] : [[slug, [{ kind: isLookKind(by) ? by : 'quiz', value: Math.min(1, Math.max(0, score)) }]] as const])),
      delivered: new Map(Object.entries(stats.dutyOutcomes).flatMap(([slug, { n, accepted }]) =>
        n > 0 ? [[slug, { share: accepted / n, count: Math.min(n, skillModel.deliveryCap) }] as const] : [])),
      claimed: new Map(known.flatMap(([slug, { claimed }]) => (claimed ? [[slug, claimed / CLAIM_MOST] as const] : []))),
    }
  }

  skillsOf(evidence: Evidence): Skills {
    const input = this.inputOf(evidence)
    const estimate = estimateInField(this.field, input)
    // one's own claims prove nothing
    const shown = input.claimed.size === 0 ? estimate : estimateInField(this.field, { ...input, claimed: new Map() })
    const isProven = (slug: string, place: number): boolean => {
      const delivered = input.delivered.get(slug)
      const hasProof = input.graded.has(slug) || (delivered !== undefined && delivered.share > 0)
      return hasProof && Math.min(estimate.means[place]!, shown.means[place]!) >= skillModel.provenMean
    }
    return new FieldSkills(this.places, estimate, isProven)
  }
}

class FieldSkills implements Skills {
  constructor(
    private readonly places: ReadonlyMap<string, number>,
    private readonly estimate: FieldEstimate,
    private readonly isProven: (slug: string, place: number) => boolean,
  ) {}
  of(duty: string): Skill | undefined {
    const place = this.places.get(duty)
    if (place === undefined) return undefined
    return { mean: this.estimate.means[place]!, variance: this.estimate.variances[place]!, proven: this.isProven(duty, place) }
  }
  varianceOf(duties: readonly string[], weights: readonly number[]): number {
    const known = duties.flatMap((duty, index) => {
      const place = this.places.get(duty)
      return place === undefined ? [] : [{ place, weight: weights[index]! }]
    })
    return this.estimate.varianceOf(known.map(({ place }) => place), known.map(({ weight }) => weight))
  }
}
