import type { Party } from '../rights.rules.js'
import type { EndingReason } from './ending.rules.js'

/** A side ended a contract before its work was done; its money is being settled. */
export class ContractEnding {
  readonly event = 'ContractEnding' as const
  constructor(
    readonly contractId: string,
    readonly party: Party,
    readonly reason: EndingReason,
    /** Stands in the freelancer's record. */
    readonly counts: boolean,
  ) {}
}
