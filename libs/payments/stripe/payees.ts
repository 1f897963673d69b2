import { toPublicId } from '@rolecall/kernel'
import type Stripe from 'stripe'
import type { OnboardingParams, PayeeParams } from '../domain/gateway.js'
import type { PayeeFacts, PayeeRequirement } from '../domain/payee.rules.js'

type Part = 'configuration.recipient' | 'requirements' | 'identity' | 'defaults'
const include: Part[] = ['configuration.recipient', 'requirements', 'identity', 'defaults']

const requirementOf = (entry: Stripe.V2.Core.Account.Requirements.Entry): PayeeRequirement => ({
  name: entry.description,
  waitsFor: entry.awaiting_action_from === 'stripe' ? 'provider' : 'user',
  deadline: entry.minimum_deadline.status === 'past_due' || entry.minimum_deadline.status === 'currently_due' ? entry.minimum_deadline.status : 'eventually_due',
})

/** The first capability that does not work says why. */
const stopReasonOf = (capabilities: readonly ({ status: string; status_details: readonly { code: string }[] } | undefined)[]): string | null =>
  capabilities.find((capability) => capability && capability.status !== 'active')?.status_details[0]?.code ?? null

const accountFacts = (account: Stripe.V2.Core.Account): PayeeFacts => {
  const capabilities = account.configuration?.recipient?.capabilities?.stripe_balance
  return {
    accountId: account.id,
    transfers: capabilities?.stripe_transfers?.status ?? null,
    payouts: capabilities?.payouts?.status ?? null,
    requirements: (account.requirements?.entries ?? []).map(requirementOf),
    closed: account.closed ?? false,
    stopReason: stopReasonOf([capabilities?.stripe_transfers, capabilities?.payouts]),
  }
}

/** A recipient: gets transfers, is paid out by us; fees and losses are the platform's (PAYMENTS D3). */
export const createAccount = async (stripe: Stripe, params: PayeeParams, key: string): Promise<PayeeFacts> => {
  const account = await stripe.v2.core.accounts.create(
    {
      contact_email: params.email,
      display_name: params.name,
      dashboard: 'express',
      defaults: { responsibilities: { fees_collector: 'application', losses_collector: 'application' } },
      identity: { country: params.country as 'us', entity_type: 'individual' },
      configuration: { recipient: { capabilities: { stripe_balance: { stripe_transfers: { requested: true } } } } },
      metadata: { freelancerId: toPublicId('account', params.freelancerId) },
      include,
    },
    { idempotencyKey: key },
  )
  await stripe.balanceSettings.update(
    { payments: { payouts: { schedule: { interval: 'manual' } } } },
    { stripeContext: account.id, idempotencyKey: `${key}:schedule` },
  )
  return accountFacts(account)
}

export const readAccount = async (stripe: Stripe, account: string): Promise<PayeeFacts> =>
  accountFacts(await stripe.v2.core.accounts.retrieve(account, { include }))

export const createLink = async (stripe: Stripe, { account, refreshUrl, returnUrl }: OnboardingParams): Promise<string> => {
  const link = await stripe.v2.core.accountLinks.create({
    account,
    use_case: { type: 'account_onboarding', account_onboarding: { refresh_url: refreshUrl, return_url: returnUrl } },
  })
  return link.url
}
