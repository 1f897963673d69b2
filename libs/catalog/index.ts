export * from './domain/catalogue.js'
export { allDuties, dutyOf, evidenceFor, localized, roleOf } from './domain/lookup.js'
export {
  DAYS_IN_WEEK,
  EVERY_WEEK_QUANTITY,
  defaultPeriod,
  everyDayQuantity,
  mainLine,
  plannedItemCount,
  plannedLineCount,
  withQuantity,
  type PlanPeriod,
} from './domain/cadence.rules.js'
export { adjacentRoles, roleSkills, sharedSkills, sisterDuties, skillGap } from './domain/skills.rules.js'
export { catalogue, catalogueVersion } from './data/queries.js'
export { publishCatalogue, type PublishCatalogue } from './actions/publish-catalogue.js'
export { seedCatalogue } from './actions/seed-catalogue.js'
export { CatalogueNotReady } from './domain/refusals.js'
export { CatalogueVersion } from './data/version.entity.js'
export { CatalogueVersions1764000100000 } from './data/migrations/1764000100000-catalogue-versions.js'
