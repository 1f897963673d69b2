import { InvalidInput, isRefusal, newId } from '@rolecall/kernel'
import type { Ctx, Lang } from '@rolecall/platform'
import { Account } from '../data/account.entity.js'
import { commonPasswords } from '../data/common-passwords.js'
import { cleanEmail } from '../domain/email.rules.js'
import { AccountCreated } from '../domain/events.js'
import { checkPassword } from '../domain/password.rules.js'
import { EmailTaken } from '../domain/refusals.js'
import { checkCountry, checkName, checkTimeZone } from './check-input.js'
import { createBusinessFor } from './create-business.js'
import { hashPassword } from './password-hash.js'

export interface CreateAccount {
  readonly email: string
  readonly name: string
  /** Without one the person signs in by e-mail code. */
  readonly password?: string | null
  readonly lang: Lang
  readonly timeZone: string
  readonly country: string
}
export interface RegisterAccount extends CreateAccount {
  /** Makes a business of this name with the person as its owner. */
  readonly businessName?: string | null
}
export interface Registered {
  readonly accountId: string
  readonly businessId: string | null
}

const checkAccount = (input: CreateAccount): InvalidInput | null =>
  checkName('name', input.name) ??
  (input.password ? checkPassword(input.password, commonPasswords) : null) ??
  checkTimeZone(input.timeZone) ??
  checkCountry(input.country)

/** A new person. */
export const createAccount = async (
  ctx: Ctx,
  input: CreateAccount,
): Promise<{ accountId: string } | InvalidInput | EmailTaken> => {
  const email = cleanEmail(input.email)
  if (email === null) return new InvalidInput('email', 'email_malformed')
  const fault = checkAccount(input)
  if (fault) return fault
  if (await ctx.db.existsBy(Account, { email })) return new EmailTaken().at('input', 'email')
  const { lang, timeZone, country } = input
  const passwordHash = input.password ? await hashPassword(input.password) : null
  const account = {
    id: newId(ctx.now.getTime()),
    name: input.name.trim(),
    email,
    lang,
    timeZone,
    country,
    passwordHash,
    createdAt: ctx.now,
  }
  // Two sign-ups at once: the second finds the row of the first here.
  const added = await ctx.db
    .createQueryBuilder()
    .insert()
    .into(Account)
    .values(account)
    .orIgnore()
    .returning('id')
    .execute()
  if ((added.raw as unknown[]).length === 0) return new EmailTaken().at('input', 'email')
  ctx.emit(new AccountCreated(account.id))
  return { accountId: account.id }
}

/** A sign-up: a person and, when a name is given, his business. */
export const registerAccount = async (
  ctx: Ctx,
  input: RegisterAccount,
): Promise<Registered | InvalidInput | EmailTaken> => {
  const made = await createAccount(ctx, input)
  if (isRefusal(made)) return made
  if (!input.businessName?.trim()) return { accountId: made.accountId, businessId: null }
  const { timeZone, country } = input
  const business = await createBusinessFor(ctx, made.accountId, { name: input.businessName, timeZone, country })
  if (isRefusal(business)) return business.at('input', 'businessName')
  return { accountId: made.accountId, businessId: business.id }
}
