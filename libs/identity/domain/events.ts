export class AccountCreated {
  readonly event = 'AccountCreated' as const
  constructor(readonly accountId: string) {}
}
export class BusinessCreated {
  readonly event = 'BusinessCreated' as const
  constructor(readonly businessId: string) {}
}
/** Emitted for unknown e-mails too, so that both do equal work; then there is no account to write to. */
export class SignInCodeRequested {
  readonly event = 'SignInCodeRequested' as const
  constructor(readonly codeId: string) {}
}
