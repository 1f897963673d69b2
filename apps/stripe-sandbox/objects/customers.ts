import { emit } from '../events.js'
import type { Call } from '../protocol/call.js'
import { missingResource } from '../protocol/errors.js'
import { list, metadata, shape, text, type Fields } from '../protocol/params.js'
import type { Customer, Metadata } from '../state/records.js'
import type { World } from '../state/world.js'

const addressParts = ['city', 'country', 'line1', 'line2', 'postal_code', 'state'] as const

export const customerCreateFields: Fields = {
  address: shape(Object.fromEntries(addressParts.map((part) => [part, text(500)]))),
  description: text(),
  email: text(512),
  metadata: metadata(),
  name: text(256),
  phone: text(20),
  preferred_locales: list(text(10)),
  expand: list(text()),
}

interface CreateParams {
  address?: Partial<Record<(typeof addressParts)[number], string>>
  description?: string
  email?: string
  metadata?: Metadata
  name?: string
  phone?: string
  preferred_locales?: string[]
}

export const createCustomer = ({ world, params }: Call): Customer => {
  const input = params as CreateParams
  const { address } = input
  const id = world.newId('cus')
  const customer = world.insert('customer', {
    id,
    object: 'customer',
    address: address ? Object.fromEntries(addressParts.map((part) => [part, address[part] ?? null])) : null,
    balance: 0,
    created: world.now,
    currency: null,
    customer_account: null,
    default_source: null,
    delinquent: false,
    description: input.description ?? null,
    discount: null,
    email: input.email ?? null,
    invoice_prefix: id.slice(-8).toUpperCase(),
    invoice_settings: { custom_fields: null, default_payment_method: null, footer: null, rendering_options: null },
    livemode: false,
    metadata: input.metadata ?? {},
    name: input.name ?? null,
    next_invoice_sequence: 1,
    phone: input.phone ?? null,
    preferred_locales: input.preferred_locales ?? [],
    shipping: null,
    tax_exempt: 'none',
    test_clock: null,
  })
  emit(world, { type: 'customer.created', object: customer })
  return customer
}

export const customerOf = (world: World, id: string, param = 'id'): Customer => {
  const customer = world.find('customer', id)
  if (!customer) throw missingResource('customer', id, param)
  return customer
}

export const getCustomer = ({ world, path }: Call): Customer => customerOf(world, path.id!)
