import { Args, Mutation, Resolver } from '@nestjs/graphql'
import { Public, Who, type RequestAsker } from '@rolecall/platform'
import { Desk } from '@rolecall/platform'
import { requestSignInCode } from '../actions/request-sign-in-code.js'
import {
  RequestSignInCodeAnswer,
  SignInAnswer,
  SignInAsDemoAnswer,
  SignInWithCodeAnswer,
  SignOutAnswer,
  SignUpAnswer,
} from './answers.js'
import { RequestSignInCodeInput, SignInAsDemoInput, SignInInput, SignInWithCodeInput, SignUpInput } from './inputs.js'
import { SignInFlow } from './sign-in-flow.js'

@Resolver()
export class SignInResolver {
  constructor(
    private readonly flow: SignInFlow,
    private readonly desk: Desk,
  ) {}

  @Public()
  @Mutation(() => SignUpAnswer, {
    description: 'Makes an account. With a password it is signed in, without one a code is mailed.',
  })
  signUp(@Who() asker: RequestAsker, @Args('input') input: SignUpInput) {
    return this.flow.signUp(asker, input)
  }

  @Public()
  @Mutation(() => SignInAnswer, { description: 'Opens a session by e-mail and password; ten tries in 15 minutes.' })
  signIn(@Who() asker: RequestAsker, @Args('input') input: SignInInput) {
    return this.flow.byPassword(asker, input)
  }

  @Public()
  @Mutation(() => RequestSignInCodeAnswer, {
    description: 'Mails a code of six digits; the answer is the same for an e-mail nobody has.',
  })
  requestSignInCode(@Who() asker: RequestAsker, @Args('input') input: RequestSignInCodeInput) {
    return this.desk.run(asker, requestSignInCode, input)
  }

  @Public()
  @Mutation(() => SignInWithCodeAnswer, { description: 'Opens a session by a mailed code.' })
  signInWithCode(@Who() asker: RequestAsker, @Args('input') input: SignInWithCodeInput) {
    return this.flow.byCode(asker, input)
  }

  @Public()
  @Mutation(() => SignInAsDemoAnswer, {
    description: 'Opens a session as a person of the demo market; demo mode only.',
  })
  signInAsDemo(@Who() asker: RequestAsker, @Args('input') input: SignInAsDemoInput) {
    return this.flow.asDemo(asker, input)
  }

  @Public()
  @Mutation(() => SignOutAnswer, { description: 'Ends the session at once.' })
  signOut(@Who() asker: RequestAsker) {
    return this.flow.end(asker)
  }
}
