import { Args, Mutation, Resolver } from '@nestjs/graphql'
import { isRefusal, type NotFound } from '@rolecall/kernel'
import { answerOf, Desk, SignedIn, Who, type RequestAsker } from '@rolecall/platform'
import { encode } from 'uqr'
import { recordSecondFactorAttempt } from '../actions/record-sign-in-attempt.js'
import { confirmEnrolment, passSecondFactor, startEnrolment, type Passed } from '../actions/second-factor.js'
import { meOf, type MeFacts } from '../data/queries.js'
import { recoveryCodesLeft } from '../data/second-factor.js'
import { TooManyTries, WrongSecondFactor } from '../domain/refusals.js'
import { SecondFactorCodeInput, SecondFactorEnrolledView, SecondFactorPassedView, SecondFactorSetupView } from './second-factor.views.js'
import { withoutKey } from './sign-in-flow.js'

const StartSecondFactorAnswer = answerOf('StartSecondFactorAnswer', SecondFactorSetupView)
const ConfirmSecondFactorAnswer = answerOf('ConfirmSecondFactorAnswer', SecondFactorEnrolledView, [WrongSecondFactor, TooManyTries])
const PassSecondFactorAnswer = answerOf('PassSecondFactorAnswer', SecondFactorPassedView, [WrongSecondFactor, TooManyTries])

/** The picture as one path: a browser draws it without any markup of ours. */
const pictureOf = (text: string): { size: number; path: string } => {
  const { size, data } = encode(text, { ecc: 'M', border: 4 })
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  return { size, path }
}

/** Staff outside demo mode: the authenticator, and its code after signing in. */
@Resolver()
export class SecondFactorResolver {
  constructor(private readonly desk: Desk) {}

  @SignedIn()
  @Mutation(() => StartSecondFactorAnswer, { description: 'Secret and picture for an authenticator; for staff who have none yet.' })
  async startSecondFactor(@Who() asker: RequestAsker): Promise<typeof StartSecondFactorAnswer> {
    const made = await this.desk.run(withoutKey(asker), startEnrolment, undefined)
    return isRefusal(made) ? made : { ...made, picture: pictureOf(made.address) }
  }

  @SignedIn()
  @Mutation(() => ConfirmSecondFactorAnswer, { description: 'The first code of the new authenticator; tells the recovery codes, once.' })
  async confirmSecondFactor(@Who() asker: RequestAsker, @Args('input') { code }: SecondFactorCodeInput): Promise<typeof ConfirmSecondFactorAnswer> {
    const passed = await this.tried(asker, () => this.desk.run(withoutKey(asker), confirmEnrolment, { code, token: asker.sessionToken! }))
    return isRefusal(passed) ? passed : { ...(await this.enter(asker, passed)), recoveryCodes: passed.recoveryCodes }
  }

  @SignedIn()
  @Mutation(() => PassSecondFactorAnswer, { description: 'The second step of a sign-in: a code of the authenticator or a recovery code; five tries in 15 minutes.' })
  async passSecondFactor(@Who() asker: RequestAsker, @Args('input') { code }: SecondFactorCodeInput): Promise<typeof PassSecondFactorAnswer> {
    const passed = await this.tried(asker, () => this.desk.run(withoutKey(asker), passSecondFactor, { code, token: asker.sessionToken! }))
    if (isRefusal(passed)) return passed
    return { ...(await this.enter(asker, passed)), recoveryCodesLeft: await this.desk.read(asker, recoveryCodesLeft, passed.accountId) }
  }

  /** The try is committed before it is judged: a refusal must not forget it. */
  private async tried<T>(asker: RequestAsker, judge: () => Promise<T>): Promise<T | TooManyTries | NotFound> {
    const tooMany = await this.desk.run(withoutKey(asker), recordSecondFactorAttempt, undefined)
    return isRefusal(tooMany) ? tooMany : judge()
  }

  private async enter(asker: RequestAsker, { accountId, token }: Passed): Promise<{ me: MeFacts }> {
    asker.setSession(token)
    return { me: (await this.desk.read(asker, meOf, { accountId, passed: true }))! }
  }
}
