import { Account, Business, Member, StaffGrant } from './account.entity.js'
import { Identity1764100000000 } from './migrations/1764100000000-identity.js'
import { IdentitySecondFactor1764200010000 } from './migrations/1764200010000-identity-second-factor.js'
import { RecoveryCode, StaffTotp } from './second-factor.entity.js'
import { Session, SignInAttempt, SignInCode } from './sign-in.entity.js'

/** What the hosts hand to the database. */
export const identityEntities: Function[] = [Account, Business, Member, StaffGrant, Session, SignInCode, SignInAttempt, StaffTotp, RecoveryCode]
export const identityMigrations: Function[] = [Identity1764100000000, IdentitySecondFactor1764200010000]
