import type { CadenceLine, CatalogueContent, CatalogueDuty, CatalogueRole, EvidenceRule, Localized } from './catalogue.js'

/** The text in the reader's language; any language but Russian is read in English. */
export const localized = (text: Localized, language: string): string => (language.startsWith('ru') ? text.ru : text.en)

export const roleOf = (catalogue: Pick<CatalogueContent, 'roles'>, slug: string): CatalogueRole | null =>
  catalogue.roles.find((role) => role.slug === slug) ?? null

/** All duties of all roles, in the order of the catalogue. */
export const allDuties = (catalogue: Pick<CatalogueContent, 'roles'>): CatalogueDuty[] =>
  catalogue.roles.flatMap((role) => [...role.duties])

const bySlug = new WeakMap<object, Map<string, CatalogueDuty>>()
/** A duty by slug; the index is built once per catalogue, which never changes. */
export const dutyOf = (catalogue: Pick<CatalogueContent, 'roles'>, slug: string): CatalogueDuty | null => {
  let index = bySlug.get(catalogue.roles)
  if (!index) bySlug.set(catalogue.roles, (index = new Map(allDuties(catalogue).map((duty) => [duty.slug, duty]))))
  return index.get(slug) ?? null
}

/** The evidence an item of this line needs. */
export const evidenceFor = (duty: Pick<CatalogueDuty, 'evidence'>, line: Pick<CadenceLine, 'evidence'>): EvidenceRule =>
  line.evidence ?? duty.evidence
