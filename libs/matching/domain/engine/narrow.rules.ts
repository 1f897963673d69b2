import { freeHours } from '../eligibility.rules.js'
import { unknownSkill } from '../fit.rules.js'
import { type MatchPerson, payeeBars } from '../match.js'
import { GROWING, OPEN, VERIFIED } from './rows.js'

/** A role as the narrow form needs it. */
export interface NarrowRole {
  readonly slug: string
  /** Roles from which a step to it is usual. */
  readonly adjacent: readonly string[]
  readonly dutySlugs: readonly string[]
}
export interface NarrowFacts {
  readonly roleSlug: string
  readonly flags: number
  readonly freeHours: number
  readonly proven: number
  readonly means: number[]
}

const flagsOf = (person: MatchPerson, role: NarrowRole): number => {
  const grows = person.growthRoles.includes(role.slug) && person.verifiedRoles.some((verified) => role.adjacent.includes(verified))
  const isOpen = person.available && !(payeeBars as readonly string[]).includes(person.payeeState)
  return (person.verifiedRoles.includes(role.slug) ? VERIFIED : 0) | (grows ? GROWING : 0) | (isOpen ? OPEN : 0)
}

/** A person in each role he names; masks of words and zones are put beside it where they are known. */
export const narrowFactsOf = (person: MatchPerson, roles: readonly NarrowRole[]): NarrowFacts[] => {
  const named = new Set([...person.claimedRoles, ...person.verifiedRoles, ...person.growthRoles])
  const skills = new Map(person.duties.map((skill) => [skill.dutySlug, skill]))
  return roles.filter(({ slug }) => named.has(slug)).map((role) => {
    const known = role.dutySlugs.map((slug) => skills.get(slug) ?? unknownSkill)
    return {
      roleSlug: role.slug,
      flags: flagsOf(person, role),
      freeHours: freeHours(person),
      proven: known.reduce((mask, { proven }, place) => mask | (proven ? 1 << place : 0), 0),
      means: known.map(({ mean }) => mean),
    }
  })
}
