import { Injectable } from '@nestjs/common'
import { isRefusal, type InvalidInput, type NotFound } from '@rolecall/kernel'
import { Desk, inWords, type Asker, type RequestAsker } from '@rolecall/platform'
import { signInAsDemo } from '../actions/demo.js'
import { passwordHolds } from '../actions/password-hash.js'
import { recordSignInAttempt } from '../actions/record-sign-in-attempt.js'
import { registerAccount, type RegisterAccount } from '../actions/register-account.js'
import { requestSignInCode } from '../actions/request-sign-in-code.js'
import { signIn, signInWithCode, signOut, type Entered } from '../actions/sign-in.js'
import { meOf, type MeFacts } from '../data/queries.js'
import { passwordHashOf } from '../data/sign-in-queries.js'
import { WrongCredentials, type EmailTaken, type TooManyTries, type WrongCode } from '../domain/refusals.js'
import type { CodeSentView, SignedInView } from './views.js'

/** Units of work of a sign-in in their order: what must be remembered is committed before what may refuse. */
@Injectable()
export class SignInFlow {
  constructor(private readonly desk: Desk) {}

  async byPassword(
    asker: RequestAsker,
    { email, password }: { email: string; password: string },
  ): Promise<SignedInView | WrongCredentials | TooManyTries | NotFound> {
    const tooMany = await this.desk.run(withoutKey(asker), recordSignInAttempt, { email, method: 'password' })
    if (isRefusal(tooMany)) return tooMany
    const found = await this.desk.read(asker, passwordHashOf, { email })
    const holds = await passwordHolds(found?.hash ?? null, password)
    if (!found || !holds) return inWords(new WrongCredentials(), asker.lang)
    return this.open(asker, found.accountId, email)
  }

  async byCode(
    asker: RequestAsker,
    { email, code }: { email: string; code: string },
  ): Promise<SignedInView | WrongCode | TooManyTries | NotFound> {
    const tooMany = await this.desk.run(withoutKey(asker), recordSignInAttempt, { email, method: 'code' })
    if (isRefusal(tooMany)) return tooMany
    return this.enter(
      asker,
      await this.desk.run(withoutKey(asker), signInWithCode, { email, code, oldToken: asker.sessionToken }),
    )
  }

  async asDemo(asker: RequestAsker, { key }: { key: string }): Promise<SignedInView | NotFound> {
    return this.enter(
      asker,
      await this.desk.run(withoutKey(asker), signInAsDemo, { key, oldToken: asker.sessionToken }),
    )
  }

  /** With a password the new account is signed in, without one a code is mailed. */
  async signUp(
    asker: RequestAsker,
    input: RegisterAccount,
  ): Promise<SignedInView | CodeSentView | EmailTaken | InvalidInput | NotFound> {
    const made = await this.desk.run(withoutKey(asker), registerAccount, input)
    if (isRefusal(made)) return made
    if (input.password) return this.open(asker, made.accountId, input.email)
    return this.desk.run(withoutKey(asker), requestSignInCode, { email: input.email })
  }

  async end(asker: RequestAsker): Promise<{ ok: true } | NotFound> {
    const done = await this.desk.run(withoutKey(asker), signOut, { token: asker.sessionToken })
    asker.setSession(null)
    return done
  }

  private async open(asker: RequestAsker, accountId: string, email: string): Promise<SignedInView | NotFound> {
    return this.enter(
      asker,
      await this.desk.run(withoutKey(asker), signIn, { accountId, email, oldToken: asker.sessionToken }),
    )
  }

  /** Hands the cookie over and loads the person for the answer. */
  private async enter<R>(asker: RequestAsker, entered: Entered | R): Promise<SignedInView | R> {
    if (isRefusal(entered)) return entered as R
    const { accountId, token } = entered as Entered
    asker.setSession(token)
    const me = (await this.desk.read(asker, meOf, { accountId, passed: false })) as MeFacts
    return { me }
  }
}

/** Tokens and codes are never kept for a repeated request. */
export const withoutKey = (asker: RequestAsker): Asker => ({
  actor: asker.actor,
  lang: asker.lang,
  requestId: asker.requestId,
})
