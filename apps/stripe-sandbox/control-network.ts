import { topUp } from './money/float.js'
import { decide, disputeStatuses, openDispute, type Opening } from './objects/dispute-course.js'
import { chargeOf } from './objects/charges.js'
import { warnOfFraud } from './objects/fraud-warnings.js'
import { giveUpRefund } from './objects/refunds.js'
import { refused } from './protocol/errors.js'
import type { Engine } from './state/engine.js'
import type { DisputeStatus } from './state/records.js'

/** What card networks, the payers' banks and the bank of the platform would do. */
export const networkLevers = (engine: Engine) => ({
  /** The platform sends its own balance money from its bank; the id of the entry. */
  topUp: (currency: string, amount: number): Promise<{ id: string }> => engine.run((world) => topUp(world, { currency, amount })),

  /** The payer's bank disputes a charge: in full unless told otherwise. */
  openDispute: (charge: string, opening: Partial<Opening> = {}): Promise<{ id: string }> =>
    engine.run((world) => {
      const { id } = openDispute(world, chargeOf(world, charge), { kind: 'chargeback', reason: 'fraudulent', ...opening })
      return { id }
    }),

  /** The bank moves a dispute to a status; its money follows. `feeBack` gives back the fee of one that is won. */
  decideDispute: (dispute: string, given: { status: DisputeStatus; feeBack?: boolean }): Promise<void> =>
    engine.run((world) => {
      if (!world.find('dispute', dispute)) throw refused(`No such dispute: ${dispute}`)
      if (!disputeStatuses.includes(given.status)) throw refused(`Unknown dispute status: ${String(given.status)}`)
      decide(world, dispute, given)
    }),

  /** Somebody cancels, in the dashboard, a refund that waits for money. */
  cancelRefund: (id: string): Promise<void> =>
    engine.run((world) => {
      const refund = world.find('refund', id)
      if (!refund) throw refused(`No such refund: ${id}`)
      giveUpRefund(world, refund)
    }),

  /** The card network reports that a charge looks like fraud. */
  warnOfFraud: (charge: string, { fraudType = 'made_with_stolen_card' } = {}): Promise<{ id: string }> =>
    engine.run((world) => ({ id: warnOfFraud(world, chargeOf(world, charge), fraudType).id })),
})
