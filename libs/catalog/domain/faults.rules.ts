import { type CatalogueContent, type CatalogueDuty, textLanguages } from './catalogue.js'
import { allDuties, roleOf } from './lookup.js'

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const isText = (value: Record<string, unknown>): boolean => textLanguages.some((language) => language in value)

/** Places where a text lacks one of the languages, as paths. */
export const untranslated = (value: unknown, path = ''): string[] => {
  if (!isRecord(value)) return []
  if (!Array.isArray(value) && isText(value)) {
    const missing = textLanguages.filter((language) => typeof value[language] !== 'string' || !value[language].trim())
    return missing.map((language) => `${path}.${language}: text missing`)
  }
  return Object.entries(value).flatMap(([key, inner]) => untranslated(inner, path ? `${path}.${key}` : key))
}

const repeated = (names: readonly string[]): string[] => names.filter((name, index) => names.indexOf(name) !== index)

const dutyFaults = (duty: CatalogueDuty): string[] => [
  ...(duty.cadence.length < 1 || duty.cadence.length > 2 ? [`${duty.slug}: needs one or two cadence lines`] : []),
  ...(duty.evidence.length === 0 || duty.evidence.some((set) => set.length === 0)
    ? [`${duty.slug}: needs an evidence rule`]
    : []),
  ...(duty.skills.length === 0 ? [`${duty.slug}: belongs to no skill`] : []),
  ...duty.cadence
    .filter((line) => line.countsAsItem && line.quantity < 1)
    .map((line) => `${duty.slug}: a ${line.cadence} line needs a quantity`),
  ...duty.cadence
    .filter((line) => line.cadence === 'per_event' && line.slaHours === null)
    .map(() => `${duty.slug}: work on demand needs hours to react`),
]

/** Everything that keeps a catalogue from being published; empty when it may be. */
export const catalogueFaults = (content: CatalogueContent): string[] => {
  const duties = allDuties(content)
  const known = new Set(duties.map((duty) => duty.slug))
  const names = [content.roles, duties, content.skills, content.platforms, content.niches, content.languages]
  return [
    ...untranslated(content),
    ...names.flatMap((list) => repeated(list.map(({ slug }) => slug))).map((slug) => `${slug}: named twice`),
    ...repeated(duties.map((duty) => duty.code)).map((code) => `${code}: code used twice`),
    ...duties.flatMap(dutyFaults),
    ...content.skills.flatMap((skill) =>
      skill.dutySlugs.filter((duty) => !known.has(duty)).map((duty) => `${skill.slug}: unknown duty ${duty}`),
    ),
    ...content.edges
      .flatMap((edge) => [edge.from, edge.to])
      .filter((slug) => !roleOf(content, slug))
      .map((slug) => `${slug}: unknown role in an edge`),
  ]
}
