import { emit } from '../events.js'
import type { Call } from '../protocol/call.js'
import { missingResource, refused } from '../protocol/errors.js'
import { createdField, page, pageFields, type Paged } from '../protocol/pagination.js'
import { text, type Fields } from '../protocol/params.js'
import type { Charge, FraudWarning } from '../state/records.js'
import type { World } from '../state/world.js'

export const warningListFields: Fields = { ...pageFields, ...createdField, charge: text(), payment_intent: text() }

/** The network's early word on a charge; no money moves. A refund in full, or a dispute, settles it. */
export const warnOfFraud = (world: World, charge: Charge, fraudType: string): FraudWarning => {
  if (charge.status !== 'succeeded' || !charge.payment_intent) throw refused(`Charge ${charge.id} cannot be warned of.`)
  const warning = world.insert('fraud_warning', {
    id: world.newId('issfr'),
    object: 'radar.early_fraud_warning',
    actionable: !charge.refunded && !charge.disputed,
    charge: charge.id,
    created: world.now,
    fraud_type: fraudType,
    livemode: false,
    payment_intent: charge.payment_intent,
  })
  emit(world, { type: 'radar.early_fraud_warning.created', object: warning })
  return warning
}

export const settleWarnings = (world: World, charge: string): void => {
  for (const warning of world.all('fraud_warning')) {
    if (warning.charge !== charge || !warning.actionable) continue
    const settled = world.update('fraud_warning', warning, { actionable: false })
    emit(world, { type: 'radar.early_fraud_warning.updated', object: settled, previous: { actionable: true } })
  }
}

export const getWarning = ({ world, path }: Call): FraudWarning => {
  const warning = world.find('fraud_warning', path.id)
  if (!warning) throw missingResource('early_fraud_warning', path.id!)
  return warning
}

export const listWarnings = ({ world, params, account }: Call): object => {
  const { charge, payment_intent } = params
  const found = world
    .of('fraud_warning', account)
    .filter((one) => (!charge || one.charge === charge) && (!payment_intent || one.payment_intent === payment_intent))
  return page(world, params as Paged, { found, url: '/v1/radar/early_fraud_warnings' })
}
