import { Refusal } from '@rolecall/kernel'

/** There is an account with this e-mail already. */
export class EmailTaken extends Refusal {
  readonly code = 'EMAIL_TAKEN'
}
/** E-mail and password do not belong together; says nothing about which of them is wrong. */
export class WrongCredentials extends Refusal {
  readonly code = 'WRONG_CREDENTIALS'
}
/** The code is wrong, used, too old or was tried too often. */
export class WrongCode extends Refusal {
  readonly code = 'WRONG_CODE'
}
/** No code of the authenticator at this moment, one that was taken already, or no recovery code. */
export class WrongSecondFactor extends Refusal {
  readonly code = 'WRONG_SECOND_FACTOR'
}
/** It is long since this session showed who sits there; where money goes is only changed right after a sign-in. */
export class SignInAgain extends Refusal {
  readonly code = 'SIGN_IN_AGAIN'
}
/** The limit of attempts is reached. */
export class TooManyTries extends Refusal {
  readonly code = 'TOO_MANY_TRIES'
  constructor(readonly retryAfterSeconds: number) {
    super()
  }
}
/** A business must keep an owner. */
export class LastOwner extends Refusal {
  readonly code = 'LAST_OWNER'
}
/** Nobody signed up with this e-mail, so the person cannot be made a member yet. */
export class NoSuchAccount extends Refusal {
  readonly code = 'NO_SUCH_ACCOUNT'
}
