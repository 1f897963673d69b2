import type {
  CadenceLine,
  CatalogueContent,
  CatalogueDuty,
  CatalogueLanguage,
  CatalogueNiche,
  CataloguePlatform,
  CatalogueRole,
  CatalogueSkill,
  Localized,
} from './catalogue.js'
import { roleEdge } from './skills.rules.js'

/** The seed files as they are written by hand: what is usual is left out. */
export type WrittenLine = Pick<CadenceLine, 'cadence' | 'quantity'> & Partial<CadenceLine>
export type WrittenDuty = Omit<CatalogueDuty, 'roleSlug' | 'conditional' | 'condition' | 'priced' | 'skills' | 'cadence'> & {
  condition?: Localized
  priced?: boolean
  cadence: WrittenLine[]
}
export type WrittenRole = Omit<CatalogueRole, 'duties'> & { growsInto: string[]; duties: WrittenDuty[] }
export type WrittenSkill = CatalogueSkill & { minLevel?: number }
export type WrittenPlatform = Omit<CataloguePlatform, 'remarks'> & Partial<Pick<CataloguePlatform, 'remarks'>>
export interface WrittenCatalogue {
  roles: WrittenRole[]
  skills: WrittenSkill[]
  platforms: WrittenPlatform[]
  niches: CatalogueNiche[]
  languages: CatalogueLanguage[]
}

const usualLine = {
  weekdaysOnly: false,
  slaHours: null,
  countsAsItem: true,
  slotted: false,
  label: null,
  evidence: null,
}
const wholeLine = (line: WrittenLine): CadenceLine => ({
  ...usualLine,
  firstPeriodOnly: line.cadence === 'once',
  ...line,
})

const wholeDuty = (duty: WrittenDuty, { roleSlug, skills }: { roleSlug: string; skills: WrittenSkill[] }): CatalogueDuty => ({
  ...duty,
  roleSlug,
  conditional: duty.condition !== undefined,
  condition: duty.condition ?? null,
  priced: duty.priced ?? true,
  cadence: duty.cadence.map(wholeLine),
  skills: skills
    .filter((skill) => skill.dutySlugs.includes(duty.slug))
    .map((skill) => ({ skill: skill.slug, minLevel: skill.minLevel ?? 0 })),
})

/** Fills in what the files leave out, ties duties to skills and weighs the steps between roles. */
export const assembleCatalogue = (written: WrittenCatalogue): CatalogueContent => {
  const roles = written.roles.map(({ growsInto: _steps, ...role }): CatalogueRole => ({
    ...role,
    duties: role.duties.map((duty) => wholeDuty(duty, { roleSlug: role.slug, skills: written.skills })),
  }))
  return {
    roles,
    skills: written.skills.map(({ slug, title, dutySlugs }) => ({ slug, title, dutySlugs })),
    edges: written.roles.flatMap((role) => role.growsInto.map((to) => roleEdge({ roles }, { from: role.slug, to }))),
    platforms: written.platforms.map((platform) => ({ remarks: [], ...platform })),
    niches: written.niches,
    languages: written.languages,
  }
}
