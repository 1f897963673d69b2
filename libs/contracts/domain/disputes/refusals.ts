import { Refusal, type Money } from '@rolecall/kernel'

export const divisionFaults = ['foreign_item', 'twice', 'item_missing', 'currency', 'negative', 'does_not_add_up'] as const
/** An offer or a ruling that does not divide the disputed shares exactly. */
export class DivisionRefused extends Refusal {
  readonly code = 'DIVISION_REFUSED'
  constructor(
    readonly reason: (typeof divisionFaults)[number],
    readonly itemId: string,
    /** The share that has to be divided, where the item is one of the dispute. */
    readonly share: Money | null = null,
  ) {
    super()
    this.path = ['input', 'lines']
  }
}

export const conflictReasons = ['party', 'same_business', 'had_first_turn', 'taken_already'] as const
/** This moderator may not rule here. */
export class ConflictOfInterest extends Refusal {
  readonly code = 'CONFLICT_OF_INTEREST'
  constructor(readonly reason: (typeof conflictReasons)[number]) {
    super()
  }
}
/** The offer on the screen is no longer on the table: a newer one stands, or it was one's own. */
export class OfferReplaced extends Refusal {
  readonly code = 'OFFER_REPLACED'
}
