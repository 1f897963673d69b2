import { Refusal, type Money } from '@rolecall/kernel'

/** The terms on the signer's screen are not the terms in force. */
export class TermsChanged extends Refusal {
  readonly code = 'TERMS_CHANGED'
  constructor(readonly hash: string) {
    super()
  }
}
/** The evidence fulfils none of the alternatives; `missing` is what each of them lacks, joined by `+`. */
export class EvidenceMissing extends Refusal {
  readonly code = 'EVIDENCE_MISSING'
  readonly missing: string[]
  constructor(lacking: readonly (readonly string[])[]) {
    super()
    this.missing = lacking.map((set) => set.join('+').toUpperCase())
    this.path = ['input', 'evidence']
  }
}
/** One piece of evidence cannot be taken as it is. */
export class EvidenceRefused extends Refusal {
  readonly code = 'EVIDENCE_REFUSED'
  readonly kind: string
  constructor(
    kind: string,
    readonly reason: string,
    /** The line, node or field at which it stops being readable. */
    readonly place: string | null = null,
  ) {
    super()
    this.kind = kind.toUpperCase()
    this.path = ['input', 'evidence']
  }
}
/** The link already stands under another item of this freelancer. */
export class DuplicateEvidence extends Refusal {
  readonly code = 'DUPLICATE_EVIDENCE'
  constructor(
    readonly itemId: string,
    readonly url: string,
  ) {
    super()
    this.path = ['input', 'evidence']
  }
}
/** Items are still to be handed in or decided. */
export class ItemsOpen extends Refusal {
  readonly code = 'ITEMS_OPEN'
  constructor(
    readonly toDo: number,
    readonly toDecide: number,
    readonly accepted: number,
  ) {
    super()
  }
}
/** Why an amendment cannot be proposed or signed as it is: see the texts `refusal.AMENDMENT_REFUSED.<reason>`. */
export const amendmentRefusalReasons = ['unchanged', 'no_period_left', 'from_now_money', 'nothing_running', 'too_little_to_pay', 'tied_items', 'overtaken', 'own_proposal', 'their_proposal', 'other_open', 'too_many_today', 'too_many'] as const
export type AmendmentRefusalReason = (typeof amendmentRefusalReasons)[number]
/** The change of the terms does not fit how the contract stands now. */
export class AmendmentRefused extends Refusal {
  readonly code = 'AMENDMENT_REFUSED'
  constructor(readonly reason: AmendmentRefusalReason) {
    super()
  }
}
/** The amount on the payer's screen is not what would be released now. */
export class AmountChanged extends Refusal {
  readonly code = 'AMOUNT_CHANGED'
  constructor(readonly amount: Money) {
    super()
  }
}
/** The file is too large, of a kind that is not taken, or not what its name says. */
export class FileRefused extends Refusal {
  readonly code = 'FILE_REFUSED'
  constructor(
    readonly reason: string,
    readonly limit: string | null = null,
  ) {
    super()
  }
}
