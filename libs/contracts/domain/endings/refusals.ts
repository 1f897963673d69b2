import { Refusal, type Money } from '@rolecall/kernel'

/** The amounts on the screen are not those that would move now. */
export class EndingChanged extends Refusal {
  readonly code = 'ENDING_CHANGED'
  constructor(
    readonly accepted: Money,
    readonly review: Money,
    readonly returned: Money,
  ) {
    super()
  }
}
