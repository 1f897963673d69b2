import type { CatalogueContent, CatalogueRole, RoleEdge } from './catalogue.js'
import { dutyOf, roleOf } from './lookup.js'

/** Skills of a role, each once, in the order of its duties. */
export const roleSkills = (role: Pick<CatalogueRole, 'duties'>): string[] => [
  ...new Set(role.duties.flatMap((duty) => duty.skills.map((need) => need.skill))),
]

type Roles = Pick<CatalogueContent, 'roles'>
const skillsBySlug = (catalogue: Roles, slug: string): string[] => {
  const role = roleOf(catalogue, slug)
  return role ? roleSkills(role) : []
}

/** Skills that two roles have in common. */
export const sharedSkills = (catalogue: Roles, [one, other]: readonly [string, string]): string[] => {
  const others = new Set(skillsBySlug(catalogue, other))
  return skillsBySlug(catalogue, one).filter((skill) => others.has(skill))
}

/** Skills of the target role that the first role does not bring along. */
export const skillGap = (catalogue: Roles, { from, to }: { from: string; to: string }): string[] => {
  const brought = new Set(skillsBySlug(catalogue, from))
  return skillsBySlug(catalogue, to).filter((skill) => !brought.has(skill))
}

/** Sister duties: others that need a skill of this one, whatever the role. */
export const sisterDuties = (catalogue: Pick<CatalogueContent, 'roles' | 'skills'>, slug: string): string[] => {
  const needs = new Set(dutyOf(catalogue, slug)?.skills.map((need) => need.skill))
  const related = catalogue.skills.filter((skill) => needs.has(skill.slug)).flatMap((skill) => [...skill.dutySlugs])
  return [...new Set(related)].filter((duty) => duty !== slug)
}

export const MIN_EDGE_WEIGHT = 0.1

/** The edge with its weight: common skills / skills of the target role, at least 0.1; without any, a career step. */
export const roleEdge = (catalogue: Roles, { from, to }: { from: string; to: string }): RoleEdge => {
  const shared = sharedSkills(catalogue, [from, to]).length
  const weight = Math.max(MIN_EDGE_WEIGHT, shared / skillsBySlug(catalogue, to).length)
  return { from, to, kind: shared === 0 ? 'career' : 'skill', weight }
}

/** Steps from this role to others, the nearest first. */
export const adjacentRoles = (catalogue: Pick<CatalogueContent, 'edges'>, from: string): RoleEdge[] =>
  catalogue.edges.filter((edge) => edge.from === from).sort((a, b) => b.weight - a.weight)
