import { Refusal } from '@rolecall/kernel'

/** What the client can do when the agreed rounds of changes are used up. */
export const waysOn = ['accept', 'acceptPartly', 'dispute', 'amend'] as const

/** More rounds of changes than were agreed need another agreement. */
export class RoundsUsedUp extends Refusal {
  readonly code = 'ROUNDS_USED_UP'
  readonly ways: string[] = [...waysOn]
  constructor(
    readonly itemId: string,
    readonly agreed: number,
  ) {
    super()
    this.path = ['input', 'itemId']
  }
}
