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
