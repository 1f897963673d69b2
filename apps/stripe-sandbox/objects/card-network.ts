import type { World } from '../state/world.js'
import { cardByNumber } from './cards.js'
import { openDispute } from './dispute-course.js'
import { warnOfFraud } from './fraud-warnings.js'

/** What a test card brings upon its charge; waits until the charge's money is booked. */
export const actForCard = (world: World, id: string): 'done' | 'waiting' => {
  const charge = world.find('charge', id)
  const act = charge?._card ? cardByNumber(charge._card)?.network : undefined
  if (!charge || !act || charge.refunded || charge.disputed) return 'done'
  if (!charge.balance_transaction) return 'waiting'
  if (act === 'fraud_warning') warnOfFraud(world, charge, 'made_with_stolen_card')
  else if (act === 'inquiry') openDispute(world, charge, { kind: 'inquiry', reason: 'fraudulent' })
  else openDispute(world, charge, { kind: 'chargeback', reason: act === 'chargeback_fraudulent' ? 'fraudulent' : 'product_not_received' })
  return 'done'
}
