export class MailQueued {
  readonly event = 'MailQueued' as const
  constructor(readonly mailId: string) {}
}
