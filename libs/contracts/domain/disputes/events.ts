export class DisputeOpened {
  readonly event = 'DisputeOpened' as const
  constructor(readonly disputeId: string) {}
}
/** Agreed, withdrawn, ruled or divided by the default. */
export class DisputeEnded {
  readonly event = 'DisputeEnded' as const
  constructor(readonly disputeId: string) {}
}
