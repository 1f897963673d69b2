import { Refusal } from '@rolecall/kernel'
import type { PayeeState } from './states.js'

/** Why money does not move: see the texts `refusal.MONEY_MOVE_REFUSED.<reason>`. */
export const moneyMoveReasons = ['not_funded', 'already_funded', 'frozen', 'not_enough_held', 'open_operation', 'nothing_to_release', 'nothing_to_refund', 'not_failed', 'under_review', 'page_open', 'closed', 'not_frozen', 'chargeback_open'] as const
export type MoneyMoveReason = (typeof moneyMoveReasons)[number]

/** The protected funds of this milestone are not in a state for this move. */
export class MoneyMoveRefused extends Refusal {
  readonly code = 'MONEY_MOVE_REFUSED'
  constructor(
    readonly reason: MoneyMoveReason,
    /** Present state of the money. */
    readonly state: string,
  ) {
    super()
  }
}
/** Why nothing can be done about a chargeback now: see the texts `refusal.CHARGEBACK_REFUSED.<reason>`. */
export const chargebackRefusalReasons = ['not_open', 'sending', 'no_evidence', 'decided', 'unmatched', 'nothing_to_claw_back', 'no_clawback', 'clawed_back'] as const
export type ChargebackRefusalReason = (typeof chargebackRefusalReasons)[number]

/** This chargeback is not in a state for this. */
export class ChargebackRefused extends Refusal {
  readonly code = 'CHARGEBACK_REFUSED'
  constructor(
    readonly reason: ChargebackRefusalReason,
    /** Present state of the chargeback. */
    readonly state: string,
  ) {
    super()
  }
}
/** There is no balance in this currency to pay out. */
export class NothingToWithdraw extends Refusal {
  readonly code = 'NOTHING_TO_WITHDRAW'
  constructor(readonly currency: string) {
    super()
  }
}
/** The freelancer's payout account cannot receive money yet. */
export class PayeeNotReady extends Refusal {
  readonly code = 'PAYEE_NOT_READY'
  constructor(readonly state: PayeeState) {
    super()
  }
}
