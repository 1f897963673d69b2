export * from './domain/events.js'
export * from './domain/refusals.js'
export { rightsTo, type BusinessAct } from './domain/rights.rules.js'
export { demoEmail, demoKeys, type DemoKey } from './domain/demo.rules.js'
export { CODE_MINUTES, signInCode } from './domain/code.rules.js'
export {
  accountIdsOfStaff,
  accountIdsWithRight,
  accountsByIds,
  businessesByIds,
  membersOf,
  membershipsOf,
  ownersOf,
  personOf,
  type AccountFacts,
  type BusinessFacts,
} from './data/queries.js'
export { requireFresh } from './data/fresh.js'
export { mayIn, requireRight } from './data/rights.js'
export { signInCodeText } from './data/sign-in-queries.js'
export { identityEntities, identityMigrations } from './data/tables.js'
export { createAccount, registerAccount, type CreateAccount, type RegisterAccount } from './actions/register-account.js'
export { createBusiness, type CreateBusiness } from './actions/create-business.js'
export { addMember, removeMember } from './actions/change-members.js'
export { resetSecondFactor } from './actions/reset-second-factor.js'
export { grantStaff } from './actions/grant-staff.js'
export { signIn } from './actions/sign-in.js'
export { LangEnum, MemberRightEnum, StaffRightEnum } from './api/enums.js'
export { AccountView, BusinessView, DoneView, MeView } from './api/views.js'
export { IdentityApi, IdentityWorker } from './identity.module.js'
