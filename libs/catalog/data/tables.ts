import { CatalogueVersions1764200000000 } from './migrations/1764200000000-catalogue-versions.js'
import { CatalogueVersion } from './version.entity.js'

/** What the hosts hand to the database. */
export const catalogEntities: Function[] = [CatalogueVersion]
export const catalogMigrations: Function[] = [CatalogueVersions1764200000000]
