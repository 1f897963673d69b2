import type { LineItem } from '../state/records.js'
import type { World } from '../state/world.js'

/** Fields of a checkout session that this sandbox never changes. */
export const sessionConstants = {
  object: 'checkout.session',
  adaptive_pricing: { enabled: false },
  after_expiration: null,
  allow_promotion_codes: null,
  automatic_tax: { enabled: false, liability: null, provider: null, status: null },
  billing_address_collection: null,
  client_secret: null,
  collected_information: null,
  consent: null,
  consent_collection: null,
  currency_conversion: null,
  custom_fields: [],
  custom_text: { after_submit: null, shipping_address: null, submit: null, terms_of_service_acceptance: null },
  customer_account: null,
  customer_creation: 'if_required',
  discounts: [],
  invoice: null,
  invoice_creation: null,
  livemode: false,
  managed_payments: null,
  origin_context: null,
  payment_link: null,
  payment_method_collection: 'if_required',
  payment_method_configuration_details: null,
  payment_method_options: null,
  payment_method_types: ['card'],
  permissions: null,
  phone_number_collection: { enabled: false },
  recovered_from: null,
  saved_payment_method_options: null,
  setup_intent: null,
  shipping_address_collection: null,
  shipping_cost: null,
  shipping_options: [],
  subscription: null,
  wallet_options: null,
}

export interface LineItemInput {
  quantity?: number
  metadata?: Record<string, string>
  price_data: {
    currency: string
    unit_amount: number
    tax_behavior?: string
    product_data: { name: string; description?: string }
  }
}

export const lineItem = (world: World, input: LineItemInput, currency: string): LineItem => {
  const quantity = input.quantity ?? 1
  const total = input.price_data.unit_amount * quantity
  return {
    id: world.newId('li'),
    object: 'item',
    adjustable_quantity: null,
    amount_discount: 0,
    amount_subtotal: total,
    amount_tax: 0,
    amount_total: total,
    currency,
    description: input.price_data.product_data.name,
    metadata: input.metadata ?? {},
    price: price(world, input, currency),
    quantity,
  }
}

const price = (world: World, { price_data }: LineItemInput, currency: string) => ({
  id: world.newId('price'),
  object: 'price',
  active: false,
  billing_scheme: 'per_unit',
  created: world.now,
  currency,
  custom_unit_amount: null,
  livemode: false,
  lookup_key: null,
  metadata: {},
  nickname: null,
  product: world.newId('prod'),
  recurring: null,
  tax_behavior: price_data.tax_behavior ?? 'unspecified',
  tiers_mode: null,
  transform_quantity: null,
  type: 'one_time',
  unit_amount: price_data.unit_amount,
  unit_amount_decimal: String(price_data.unit_amount),
})
