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
export { teamRules, type TeamRule } from './domain/teams.rules.js'
export { catalogue, catalogueVersion } from './data/queries.js'
export { publishCatalogue, type PublishCatalogue } from './actions/publish-catalogue.js'
export { seedCatalogue } from './actions/seed-catalogue.js'
export { CatalogueNotReady } from './domain/refusals.js'
export { catalogEntities, catalogMigrations } from './data/tables.js'
export { CatalogApi } from './catalog.module.js'
export { type RoleName, roleName, spokenCatalogue } from './data/spoken-queries.js'
export { type Spoken, spoken } from './domain/spoken.js'
export { cadenceText } from './api/cadence-text.js'
export { CadenceEnum, EvidenceKindEnum } from './api/enums.js'
export { ChoiceView, DutyView, RoleNameView, RoleView } from './api/views.js'
