import { Refusal } from '@rolecall/kernel'
import type { SecretSign } from './secret.rules.js'

/** The text looks like a password or a key; those are never kept. The message says what to do instead. */
export class SecretRefused extends Refusal {
  readonly code = 'SECRET_REFUSED'
  constructor(
    readonly field: string,
    readonly sign: SecretSign,
  ) {
    super()
    this.path = ['input', field]
  }
}
