import type { Call } from '../protocol/call.js'
import { missingResource } from '../protocol/errors.js'
import type { PaymentMethod } from '../state/records.js'
import type { World } from '../state/world.js'
import type { CardBehaviour } from './cards.js'
import { EXPIRES, noBilling } from './charge-view.js'

/** The card a payer typed in: used once and saved for nobody. */
export const cardMethod = (world: World, { brand, number, challenge }: CardBehaviour): PaymentMethod =>
  world.insert('payment_method', {
    id: world.newId('pm'),
    object: 'payment_method',
    allow_redisplay: 'unspecified',
    billing_details: noBilling,
    card: {
      brand,
      checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: 'pass' },
      country: 'US',
      display_brand: brand,
      ...EXPIRES,
      fingerprint: `fp_${number.slice(-8)}`,
      funding: 'credit',
      generated_from: null,
      last4: number.slice(-4),
      networks: { available: [brand], preferred: null },
      regulated_status: 'unregulated',
      three_d_secure_usage: { supported: challenge === true },
      wallet: null,
    },
    created: world.now,
    customer: null,
    customer_account: null,
    livemode: false,
    metadata: {},
    type: 'card',
  })

export const getPaymentMethod = ({ world, path }: Call): PaymentMethod => {
  const method = world.find('payment_method', path.id)
  if (!method) throw missingResource('PaymentMethod', path.id!)
  return method
}
