/** A ranking of people for a job was asked for. */
export class MatchRunQueued {
  readonly event = 'MatchRunQueued' as const
  constructor(readonly runId: string) {}
}
/** The ranking is stored; the first wave may go out. */
export class MatchRunScored {
  readonly event = 'MatchRunScored' as const
  constructor(readonly runId: string) {}
}
/** A person answered an invitation or let it pass. */
export class InviteRecordChanged {
  readonly event = 'InviteRecordChanged' as const
  constructor(readonly freelancerId: string) {}
}
/** What matching knows of a person was brought up to date. */
export class SupplyRefreshed {
  readonly event = 'SupplyRefreshed' as const
  constructor(readonly freelancerId: string) {}
}
/** Waves of one role are due together. */
export class BatchQueued {
  readonly event = 'BatchQueued' as const
  constructor(readonly batchId: string) {}
}
