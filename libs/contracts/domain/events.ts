export class ContractOffered {
  readonly event = 'ContractOffered' as const
  constructor(readonly contractId: string) {}
}
/** Both sides have signed. */
export class ContractSigned {
  readonly event = 'ContractSigned' as const
  constructor(readonly contractId: string) {}
}
/** Both sides have signed a later version of the terms. */
export class ContractAmended {
  readonly event = 'ContractAmended' as const
  constructor(
    readonly contractId: string,
    readonly version: number,
  ) {}
}
export class ContractCancelled {
  readonly event = 'ContractCancelled' as const
  constructor(readonly contractId: string) {}
}
export class ContractEnded {
  readonly event = 'ContractEnded' as const
  constructor(readonly contractId: string) {}
}
export class ItemSubmitted {
  readonly event = 'ItemSubmitted' as const
  constructor(readonly itemId: string) {}
}
export class ItemAccepted {
  readonly event = 'ItemAccepted' as const
  constructor(readonly itemId: string) {}
}
/** An export shows more spent on ads than the terms allow. */
export class AdSpendOverCap {
  readonly event = 'AdSpendOverCap' as const
  constructor(
    readonly contractId: string,
    readonly itemId: string,
  ) {}
}
export class MilestoneSubmitted {
  readonly event = 'MilestoneSubmitted' as const
  constructor(readonly milestoneId: string) {}
}
export class MilestoneApproved {
  readonly event = 'MilestoneApproved' as const
  /** False where it only ended because nothing was left to pay. */
  constructor(
    readonly milestoneId: string,
    readonly byDecision = true,
  ) {}
}
/** It was at work and ended without anything being paid for it. */
export class MilestoneCancelled {
  readonly event = 'MilestoneCancelled' as const
  constructor(readonly milestoneId: string) {}
}
