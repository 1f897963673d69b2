import type { CardBehaviour } from './cards.js'

export const noBilling = { address: null, email: null, name: null, phone: null, tax_id: null }
export const EXPIRES = { exp_month: 12, exp_year: 2034 }

/** Fields of a charge that this sandbox never changes. */
export const chargeConstants = {
  object: 'charge',
  application: null,
  application_fee: null,
  application_fee_amount: null,
  billing_details: noBilling,
  calculated_statement_descriptor: 'SANDBOX',
  customer: null,
  disputed: false,
  failure_balance_transaction: null,
  fraud_details: {},
  livemode: false,
  on_behalf_of: null,
  receipt_number: null,
  receipt_url: null,
  review: null,
  shipping: null,
  source: null,
  source_transfer: null,
  statement_descriptor: null,
  statement_descriptor_suffix: null,
  transfer_data: null,
}

export const outcome = (declined: string | undefined) => ({
  advice_code: declined ? 'try_again_later' : null,
  network_advice_code: null,
  network_decline_code: declined ? '01' : null,
  network_status: declined ? 'declined_by_network' : 'approved_by_network',
  reason: declined ?? null,
  risk_level: 'normal',
  risk_score: 20,
  seller_message: declined ? 'The bank did not return any further details with this decline.' : 'Payment complete.',
  type: declined ? 'issuer_declined' : 'authorized',
})

const threeDSecure = {
  authentication_flow: 'challenge',
  electronic_commerce_indicator: '05',
  exemption_indicator: null,
  result: 'authenticated',
  result_reason: null,
  transaction_id: null,
  version: '2.2.0',
}

export const paymentMethodDetails = (card: CardBehaviour, amount: number) => ({
  type: 'card',
  card: {
    amount_authorized: amount,
    authorization_code: null,
    brand: card.brand,
    checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: 'pass' },
    country: 'US',
    electronic_commerce_indicator: null,
    ...EXPIRES,
    funding: 'credit',
    installments: null,
    last4: card.number.slice(-4),
    mandate: null,
    network: card.brand,
    network_token: { used: false },
    network_transaction_id: null,
    regulated_status: 'unregulated',
    three_d_secure: card.challenge ? threeDSecure : null,
    transaction_link_id: null,
    wallet: null,
  },
})
