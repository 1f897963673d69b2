import { emitThin } from '../events.js'
import { currencyCode } from '../money/currencies.js'
import { sums } from '../money/book.js'
import type { Call } from '../protocol/call.js'
import { missingResource, refused } from '../protocol/errors.js'
import { v2Page, v2PageFields } from '../protocol/pagination.js'
import { choice, flag, list, metadata, required, shape, text, type Fields } from '../protocol/params.js'
import type { Account, Metadata } from '../state/records.js'
import type { World } from '../state/world.js'
import { capability, fieldsToGive, setRequirements } from './account-states.js'
import { accountView, includes } from './account-view.js'

const requestedFlag = shape({ requested: required(flag()) })

const accountFields: Fields = {
  configuration: shape({
    recipient: shape({
      applied: flag(),
      capabilities: shape({ stripe_balance: shape({ stripe_transfers: requestedFlag }) }),
    }),
  }),
  contact_email: text(800),
  contact_phone: text(50),
  dashboard: choice('express', 'full', 'none'),
  defaults: shape({
    currency: text(3),
    locales: list(text(10)),
    responsibilities: shape({
      fees_collector: required(choice('application', 'application_custom', 'application_express', 'stripe')),
      losses_collector: required(choice('application', 'stripe')),
    }),
  }),
  display_name: text(200),
  identity: shape({
    country: text(2),
    entity_type: choice('company', 'government_entity', 'individual', 'non_profit'),
    individual: shape({ email: text(800), given_name: text(100), surname: text(100) }),
  }),
  include: list(choice(...includes)),
  metadata: metadata(),
}
export const accountCreateFields = accountFields
export const accountUpdateFields = accountFields
export const accountRetrieveFields: Fields = { include: list(choice(...includes)) }
export const accountListFields: Fields = {
  applied_configurations: list(choice('customer', 'merchant', 'recipient')),
  closed: flag(),
  ...v2PageFields,
}
export const accountCloseFields: Fields = { applied_configurations: list(choice('customer', 'merchant', 'recipient')) }

interface AccountParams {
  configuration?: { recipient?: { capabilities?: { stripe_balance?: { stripe_transfers?: { requested: boolean } } } } }
  contact_email?: string
  dashboard?: string
  defaults?: { currency?: string; responsibilities?: Record<string, string> }
  display_name?: string
  identity?: { country?: string; entity_type?: string; individual?: Account['individual'] }
  include?: string[]
  metadata?: Metadata
}

const currencyOfCountry: Record<string, string> = { us: 'usd', gb: 'gbp', jp: 'jpy', ru: 'rub' }

export const createAccount = ({ world, params }: Call): object => {
  const input = params as AccountParams
  const country = input.identity?.country?.toLowerCase()
  const recipient = input.configuration?.recipient !== undefined
  const account = world.insert('account', {
    id: world.newId('acct'),
    created: world.now,
    ...plainFields(input),
    currency: currencyCode(input.defaults?.currency ?? currencyOfCountry[country ?? ''] ?? 'eur'),
    metadata: input.metadata ?? {},
    closed: false,
    recipient,
    transfers: capability('restricted'),
    payouts: capability('restricted'),
    requirements: recipient ? fieldsToGive : [],
    bank: null,
    responsibilities: input.defaults?.responsibilities ?? { fees_collector: 'stripe', losses_collector: 'stripe' },
  })
  emitThin(world, 'v2.core.account.created', { account: account.id })
  return accountView(account, input.include)
}

const plainFields = (input: AccountParams): Partial<Account> => ({
  ...(input.contact_email && { contact_email: input.contact_email }),
  ...(input.dashboard && { dashboard: input.dashboard }),
  ...(input.display_name && { display_name: input.display_name }),
  ...(input.identity?.country && { country: input.identity.country.toLowerCase() }),
  ...(input.identity?.entity_type && { entity_type: input.identity.entity_type }),
  ...(input.identity?.individual && { individual: input.identity.individual }),
})

export const accountOf = (world: World, id: string, param = 'id'): Account => {
  const account = world.find('account', id)
  if (!account) throw missingResource('account', id, param)
  return account
}

export const getAccount = ({ world, path, params }: Call): object =>
  accountView(accountOf(world, path.id!), params.include as string[] | undefined)

export const updateAccount = ({ world, path, params }: Call): object => {
  const account = openAccount(world, path.id!)
  const input = params as AccountParams
  const metadata = Object.fromEntries(
    Object.entries({ ...account.metadata, ...input.metadata }).filter(([, value]) => value !== ''),
  )
  const recipient = account.recipient || input.configuration?.recipient !== undefined
  const changed = world.update('account', account, { ...plainFields(input), metadata, recipient })
  emitThin(world, 'v2.core.account.updated', { account: account.id })
  if (recipient && !account.recipient) setRequirements(world, account.id, fieldsToGive)
  return accountView(world.find('account', changed.id)!, input.include)
}

const openAccount = (world: World, id: string): Account => {
  const account = accountOf(world, id)
  if (account.closed) throw refused(`Account ${id} is closed.`, { code: 'account_closed' })
  return account
}

export const listAccounts = ({ world, params }: Call): object => {
  const found = world.all('account').filter((account) => account.closed === ((params.closed as boolean | undefined) ?? false))
  return v2Page(params, { found, url: '/v2/core/accounts', view: (account) => accountView(account) })
}

export const closeAccount = ({ world, path }: Call): object => {
  const account = openAccount(world, path.id!)
  const { available, pending } = sums(world, account.id)
  if ([...available.values(), ...pending.values()].some((amount) => amount !== 0)) {
    throw refused(`Account ${account.id} cannot be closed while it has a balance.`, { code: 'account_balance_not_zero' })
  }
  const closed = world.update('account', account, { closed: true })
  emitThin(world, 'v2.core.account.closed', { account: account.id })
  return accountView(closed)
}
