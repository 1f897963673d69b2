import { accountsByIds, requireFresh, type SignInAgain } from '@rolecall/identity'
import { InvalidInput, isRefusal, TemporarilyUnavailable, type NotFound } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import type { Payee } from '../data/payee.entity.js'
import type { PayeeParams } from '../domain/gateway.js'
import { applyPayee, beginPayee } from './payees.js'
import type { Provider } from './provider.js'

export interface Onboard {
  readonly freelancerId: string
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  readonly refreshUrl: string
  readonly returnUrl: string
}
const RETRY_SECONDS = 10

interface Begun {
  readonly account: string | null
  readonly params: PayeeParams
}
const paramsOf = async (ctx: Ctx, payee: Payee): Promise<PayeeParams> => {
  const person = (await accountsByIds(ctx, [payee.freelancerId])).get(payee.freelancerId)
  if (!person) throw new Error(`payee ${payee.freelancerId} has no account`)
  return { freelancerId: payee.freelancerId, country: payee.country, email: person.email, name: person.name, provider: payee.provider }
}
export const beginOnboarding = async (ctx: Ctx, input: { freelancerId: string; country: string }): Promise<Begun | InvalidInput | SignInAgain> => {
  const stale = requireFresh(ctx)
  if (stale) return stale
  const payee = await beginPayee(ctx, input)
  if (isRefusal(payee)) return payee
  return { account: payee.stripeAccountId, params: await paramsOf(ctx, payee) }
}

const createAccount = async (provider: Provider, params: PayeeParams): Promise<string | InvalidInput | TemporarilyUnavailable> => {
  const { freelancerId, country } = params
  const outcome = await provider.gateway.createPayee(params, `rc:payee:${freelancerId}:${country}`)
  if (outcome.kind === 'rejected') return new InvalidInput('country', 'unsupported')
  if (outcome.kind !== 'done') return new TemporarilyUnavailable(RETRY_SECONDS)
  await provider.run(applyPayee, { freelancerId, facts: outcome.facts })
  return outcome.facts.accountId
}

/** A fresh link to the provider's own form, where the bank account is named: right after signing in only. The account is made at the first visit. */
export const onboard = async (provider: Provider, input: Onboard): Promise<{ url: string } | InvalidInput | SignInAgain | TemporarilyUnavailable | NotFound> => {
  const { freelancerId, country, refreshUrl, returnUrl } = input
  const begun = await provider.run(beginOnboarding, { freelancerId, country })
  if (isRefusal(begun)) return begun
  const account = begun.account ?? (await createAccount(provider, begun.params))
  if (isRefusal(account)) return account
  try {
    return { url: await provider.gateway.onboardingLink({ account, refreshUrl, returnUrl }) }
  } catch {
    return new TemporarilyUnavailable(RETRY_SECONDS)
  }
}
