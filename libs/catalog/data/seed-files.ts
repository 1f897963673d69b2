import { readFileSync } from 'node:fs'
import { type CatalogueContent, roleShortKeys } from '../domain/catalogue.js'
import { assembleCatalogue, type WrittenDuty, type WrittenRole } from '../domain/assemble.rules.js'

const seedFile = <T>(name: string): T => JSON.parse(readFileSync(new URL(`./seed/${name}.json`, import.meta.url), 'utf8'))

/** The catalogue as shipped in data/seed. The database copy is the one the shop runs on. */
export const shippedCatalogue = (): CatalogueContent => {
  const duties = new Map(roleShortKeys.map((key) => [key, seedFile<WrittenDuty[]>(`duties-${key}`)]))
  const roles = seedFile<WrittenRole[]>('roles').map((role) => ({ ...role, duties: duties.get(role.shortKey) ?? [] }))
  return assembleCatalogue({
    roles,
    skills: seedFile('skills'),
    platforms: seedFile('platforms'),
    niches: seedFile('niches'),
    languages: seedFile('languages'),
  })
}
