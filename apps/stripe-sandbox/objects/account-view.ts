import type { Account, CapabilityState, RequirementEntry } from '../state/records.js'

export const includes = [
  'configuration.customer',
  'configuration.merchant',
  'configuration.recipient',
  'defaults',
  'future_requirements',
  'identity',
  'requirements',
]

const severity = ['eventually_due', 'currently_due', 'past_due']
const resolutions: Record<string, string> = {
  requirements_past_due: 'provide_info',
  rejected_incomplete_verification: 'provide_info',
  requirements_pending_verification: 'no_resolution',
  determining_status: 'no_resolution',
}

/** A v2 account: parts that were not asked for, and fields without a value, are absent. */
export const accountView = (account: Account, asked: string[] = []): object => ({
  id: account.id,
  object: 'v2.core.account',
  applied_configurations: account.recipient ? ['recipient'] : [],
  ...(account.closed && { closed: true }),
  ...(asked.some((part) => part.startsWith('configuration.')) && { configuration: configuration(account, asked) }),
  ...(account.contact_email && { contact_email: account.contact_email }),
  created: iso(account.created),
  ...(account.dashboard && { dashboard: account.dashboard }),
  ...(asked.includes('defaults') && { defaults: defaults(account) }),
  ...(account.display_name && { display_name: account.display_name }),
  ...(asked.includes('future_requirements') && { future_requirements: { entries: [] } }),
  ...(asked.includes('identity') && { identity: identity(account) }),
  livemode: false,
  metadata: account.metadata,
  ...(asked.includes('requirements') && { requirements: requirements(account.requirements) }),
})

const iso = (seconds: number): string => new Date(seconds * 1000).toISOString()

const configuration = (account: Account, asked: string[]): object =>
  asked.includes('configuration.recipient') && account.recipient
    ? {
        recipient: {
          applied: true,
          capabilities: {
            stripe_balance: { payouts: capabilityView(account.payouts), stripe_transfers: capabilityView(account.transfers) },
          },
        },
      }
    : {}

const capabilityView = ({ status, code }: CapabilityState): object => ({
  status,
  status_details: code ? [{ code, resolution: resolutions[code] ?? 'contact_stripe' }] : [],
})

const defaults = (account: Account): object => ({
  currency: account.currency,
  ...(account.bank && account.bank.status !== 'errored' && { payout_methods: { [account.bank.currency]: account.bank.id } }),
  responsibilities: { ...account.responsibilities, requirements_collector: 'stripe' },
})

const identity = (account: Account): object => ({
  ...(account.country && { country: account.country }),
  ...(account.entity_type && { entity_type: account.entity_type }),
  ...(account.individual && {
    individual: {
      account: account.id,
      created: iso(account.created),
      id: `person_${account.id.slice(5)}`,
      object: 'v2.core.account_person',
      updated: iso(account.created),
      ...account.individual,
    },
  }),
})

const requirements = (entries: RequirementEntry[]): object => {
  const worst = severity.findLast((status) => entries.some((entry) => entry.deadline === status))
  return {
    entries: entries.map(entryView),
    ...(worst ? { summary: { minimum_deadline: { status: worst } } } : { summary: {} }),
  }
}

const entryView = ({ description, from, deadline }: RequirementEntry): object => {
  const capabilities = description === 'defaults.payout_methods' ? ['stripe_balance.payouts'] : ['stripe_balance.payouts', 'stripe_balance.stripe_transfers']
  return {
    awaiting_action_from: from,
    description,
    errors: [],
    impact: {
      restricts_capabilities: capabilities.map((name) => ({
        capability: name,
        configuration: 'recipient',
        deadline: { status: deadline },
      })),
    },
    minimum_deadline: { status: deadline },
    requested_reasons: [{ code: 'routine_onboarding' }],
  }
}
