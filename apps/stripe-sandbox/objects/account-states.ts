import { emit, emitThin } from '../events.js'
import type { Account, Bank, CapabilityState, RequirementEntry } from '../state/records.js'
import type { World } from '../state/world.js'

export const capabilityStatuses = ['active', 'pending', 'rejected', 'restricted', 'unsupported'] as const
export type CapabilityStatus = (typeof capabilityStatuses)[number]
export type CapabilityName = 'stripe_transfers' | 'payouts'

const usualCode: Record<CapabilityStatus, string | null> = {
  active: null,
  pending: 'requirements_pending_verification',
  rejected: 'rejected_other',
  restricted: 'requirements_past_due',
  unsupported: 'unsupported_country',
}

export const capability = (status: CapabilityStatus, code: string | null = usualCode[status]): CapabilityState => ({
  status,
  code: status === 'active' ? null : code,
})

export const fieldsToGive: RequirementEntry[] = [
  'identity.individual.given_name',
  'identity.individual.surname',
  'defaults.payout_methods',
].map((description) => ({ description, from: 'user', deadline: 'currently_due' }))

export const newBankNeeded: RequirementEntry = { description: 'defaults.payout_methods', from: 'user', deadline: 'past_due' }
export const underReview: RequirementEntry = { description: 'identity.individual.documents', from: 'stripe', deadline: 'currently_due' }
export const documentNeeded: RequirementEntry = { description: 'identity.individual.documents', from: 'user', deadline: 'past_due' }

/** Sets one capability and tells the platform, if it changed. */
export const setCapability = (
  world: World,
  id: string,
  { name, state }: { name: CapabilityName; state: CapabilityState },
): void => {
  const account = world.find('account', id)
  if (!account) return
  const field = name === 'payouts' ? 'payouts' : 'transfers'
  if (account[field].status === state.status && account[field].code === state.code) return
  world.update('account', account, { [field]: state })
  emitThin(world, 'v2.core.account[configuration.recipient].capability_status_updated', {
    account: id,
    data: { updated_capability: `stripe_balance.${name}` },
  })
}

export const setRequirements = (world: World, id: string, requirements: RequirementEntry[]): void => {
  const account = world.find('account', id)
  if (!account || JSON.stringify(account.requirements) === JSON.stringify(requirements)) return
  world.update('account', account, { requirements })
  emitThin(world, 'v2.core.account[requirements].updated', { account: id })
}

/** A payout bounced: the bank account is not used again and payouts stop until another is given. */
export const disableBank = (world: World, id: string, bankId: string): void => {
  const account = world.find('account', id)
  if (!account?.bank || account.bank.id !== bankId) return
  const bank = { ...account.bank, status: 'errored' as const }
  world.update('account', account, { bank })
  emit(world, { type: 'account.external_account.updated', object: externalAccount(account, bank), account: id })
  setCapability(world, id, { name: 'payouts', state: capability('restricted') })
  setRequirements(world, id, [...account.requirements, newBankNeeded])
}

/** The v1 form of a bank account, as snapshot events carry it. */
export const externalAccount = (account: Account, bank: Bank): object => ({
  id: bank.id,
  object: 'bank_account',
  account: account.id,
  account_holder_name: account.display_name ?? null,
  account_holder_type: 'individual',
  account_type: null,
  available_payout_methods: ['standard'],
  bank_name: 'SANDBOX BANK',
  country: bank.country,
  currency: bank.currency,
  default_for_currency: true,
  fingerprint: null,
  last4: bank.number.slice(-4),
  metadata: {},
  routing_number: null,
  status: bank.status,
})
