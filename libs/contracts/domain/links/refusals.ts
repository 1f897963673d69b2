import { Refusal } from '@rolecall/kernel'
import type { ItemState } from '../item.rules.js'

/** The item opens when other work is accepted. */
export class AwaitsOther extends Refusal {
  readonly code = 'AWAITS_OTHER'
  constructor(
    /** Title of what it waits for. */
    readonly title: string,
    readonly workState: ItemState,
  ) {
    super()
  }
}
/** Something would wait for itself. */
export class DependencyCycle extends Refusal {
  readonly code = 'DEPENDENCY_CYCLE'
  constructor() {
    super()
    this.path = ['input', 'after']
  }
}
