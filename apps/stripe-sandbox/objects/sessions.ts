import { emit } from '../events.js'
import { checkChargeAmount, currencyCode } from '../money/currencies.js'
import type { Call } from '../protocol/call.js'
import { missingResource, refused } from '../protocol/errors.js'
import { createdField, page, pageFields, type Paged } from '../protocol/pagination.js'
import { choice, integer, list, metadata, required, shape, text, type Fields } from '../protocol/params.js'
import type { IntentData, Metadata, Session } from '../state/records.js'
import type { World } from '../state/world.js'
import { customerOf } from './customers.js'
import { webUrl } from './web-url.js'
import { cancelIntent } from './payment-intents.js'
import { lineItem, sessionConstants, type LineItemInput } from './session-view.js'
import { addTask } from './tasks.js'

const MINUTE = 60
const DAY = 86_400
/** Clocks of the two sides may differ a little; a session of "30 minutes" must not fail by a second. */
const EXPIRY_SLACK = MINUTE

const priceData = shape({
  currency: required(text(3)),
  unit_amount: required(integer()),
  tax_behavior: choice('exclusive', 'inclusive', 'unspecified'),
  product_data: required(
    shape({
      name: required(text(250)),
      description: text(),
      images: list(text(), 8),
      metadata: metadata(),
      tax_code: text(),
      unit_label: text(12),
    }),
  ),
})

export const sessionCreateFields: Fields = {
  mode: required(choice('payment')),
  ui_mode: choice('hosted_page'),
  line_items: required(list(shape({ price_data: required(priceData), quantity: integer(1), metadata: metadata() }), 100)),
  success_url: required(text()),
  cancel_url: text(),
  client_reference_id: text(200),
  customer: text(),
  customer_email: text(800),
  currency: text(3),
  expires_at: integer(),
  locale: text(10),
  submit_type: choice('auto', 'book', 'donate', 'pay', 'subscribe'),
  integration_identifier: text(),
  metadata: metadata(),
  allowed_payment_method_types: list(choice('card')),
  excluded_payment_method_types: list(text()),
  payment_intent_data: shape({
    capture_method: choice('automatic', 'automatic_async'),
    description: text(),
    metadata: metadata(),
    receipt_email: text(),
    statement_descriptor: text(22),
    statement_descriptor_suffix: text(22),
    transfer_group: text(),
  }),
  expand: list(text()),
}
export const sessionListFields: Fields = {
  ...pageFields,
  ...createdField,
  payment_intent: text(),
  status: choice('open', 'complete', 'expired'),
}

interface CreateParams {
  line_items: LineItemInput[]
  success_url: string
  cancel_url?: string
  client_reference_id?: string
  customer?: string
  customer_email?: string
  currency?: string
  expires_at?: number
  locale?: string
  submit_type?: string
  integration_identifier?: string
  metadata?: Metadata
  allowed_payment_method_types?: string[]
  excluded_payment_method_types?: string[]
  payment_intent_data?: IntentData
}

export const createSession = ({ world, params }: Call): Session => {
  const input = params as unknown as CreateParams
  const currency = currencyCode(input.line_items[0]?.price_data.currency ?? input.currency ?? '')
  if (input.line_items.some((item) => item.price_data.currency.toLowerCase() !== currency)) {
    throw refused('All line items must have the same currency.', { param: 'line_items' })
  }
  const items = input.line_items.map((item) => lineItem(world, item, currency))
  const total = items.reduce((sum, item) => sum + item.amount_total, 0)
  checkChargeAmount(total, currency)
  const id = world.newId('cs_test')
  const session = world.insert('session', {
    ...sessionConstants,
    id,
    allowed_payment_method_types: input.allowed_payment_method_types ?? null,
    ...(input.excluded_payment_method_types && { excluded_payment_method_types: input.excluded_payment_method_types }),
    amount_subtotal: total,
    amount_total: total,
    total_details: { amount_discount: 0, amount_shipping: 0, amount_tax: 0 },
    cancel_url: input.cancel_url ? webUrl(input.cancel_url, 'cancel_url') : null,
    success_url: webUrl(input.success_url, 'success_url'),
    client_reference_id: input.client_reference_id ?? null,
    created: world.now,
    currency,
    customer: payer(world, input),
    customer_details: null,
    customer_email: input.customer_email ?? null,
    expires_at: expiry(world, input.expires_at),
    integration_identifier: input.integration_identifier ?? null,
    locale: input.locale ?? null,
    metadata: input.metadata ?? {},
    mode: 'payment',
    payment_intent: null,
    payment_status: 'unpaid',
    status: 'open',
    submit_type: input.submit_type ?? null,
    ui_mode: 'hosted_page',
    url: `${world.settings.publicUrl}/pay/${id}`,
    _items: items,
    _intent: input.payment_intent_data ?? {},
  })
  addTask(world, { type: 'session.expire', object: id, at: session.expires_at, forceable: false })
  return session
}

const payer = (world: World, { customer, customer_email }: CreateParams): string | null => {
  if (!customer) return null
  if (customer_email) throw refused('You may only specify one of these parameters: customer, customer_email.', { param: 'customer' })
  return customerOf(world, customer, 'customer').id
}

const expiry = (world: World, asked: number | undefined): number => {
  if (asked === undefined) return world.now + DAY
  const after = asked - world.now
  if (after < 30 * MINUTE - EXPIRY_SLACK || after > DAY + EXPIRY_SLACK) {
    throw refused('The `expires_at` timestamp must be at least 30 minutes and less than 24 hours from session creation.', {
      param: 'expires_at',
    })
  }
  return asked
}

export const sessionOf = (world: World, id: string): Session => {
  const session = world.find('session', id)
  if (!session) throw missingResource('checkout.session', id)
  return session
}

export const getSession = ({ world, path }: Call): Session => sessionOf(world, path.id!)

export const listSessions = ({ world, params, account }: Call): object => {
  const { status, payment_intent } = params
  const found = world
    .of('session', account)
    .filter((one) => (!status || one.status === status) && (!payment_intent || one.payment_intent === payment_intent))
  return page(world, params as Paged, { found, url: '/v1/checkout/sessions' })
}

export const listLineItems = ({ world, path, params }: Call): object => {
  const found = [...sessionOf(world, path.id!)._items].reverse()
  return page(world, params as Paged, { found, url: `/v1/checkout/sessions/${path.id}/line_items` })
}

export const expireSession = ({ world, path }: Call): Session => {
  const session = sessionOf(world, path.id!)
  if (session.status !== 'open') {
    throw refused(`Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of ${session.status}.`)
  }
  return closeSession(world, session)
}

/** Ends an open session unpaid, by request or because its time is over. */
export const closeSession = (world: World, session: Session): Session => {
  const expired = world.update('session', session, { status: 'expired', url: null })
  const intent = world.find('payment_intent', session.payment_intent)
  if (intent && intent.status !== 'succeeded') cancelIntent(world, intent, 'expired')
  emit(world, { type: 'checkout.session.expired', object: expired })
  return expired
}
