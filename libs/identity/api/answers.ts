import { createUnionType, Int } from '@nestjs/graphql'
import { InvalidInput, isRefusal, MoveRefused, NotAllowed, NotFound, TemporarilyUnavailable } from '@rolecall/kernel'
import { answerOf, IdempotencyKeyReused, registerRefusal } from '@rolecall/platform'
import { EmailTaken, LastOwner, NoSuchAccount, SignInAgain, TooManyTries, WrongCode, WrongCredentials, WrongSecondFactor } from '../domain/refusals.js'
import { AccountView, BusinessView, CodeSentView, DoneView, MemberView, SignedInView } from './views.js'

registerRefusal(EmailTaken, 'There is an account with this e-mail; sign in instead.')
registerRefusal(WrongCredentials, 'E-mail and password do not belong together.')
registerRefusal(WrongCode, 'The code is wrong, used or too old.')
registerRefusal(WrongSecondFactor, 'The code is wrong, was taken already, or is of another moment.')
registerRefusal(TooManyTries, 'Too many attempts for this e-mail.', {
  retryAfterSeconds: { type: () => Int, description: 'Try again after so many seconds.' },
})
registerRefusal(SignInAgain, 'The sign-in is too long ago for this: sign in once more, then repeat it.')
registerRefusal(LastOwner, 'A business keeps at least one owner.')
registerRefusal(NoSuchAccount, 'Nobody signed up with this e-mail yet.')

/** SignedIn with a password, CodeSent without one. */
export const SignUpAnswer = createUnionType({
  name: 'SignUpAnswer',
  description: 'The payload or a named refusal.',
  types: () =>
    [
      SignedInView,
      CodeSentView,
      EmailTaken,
      InvalidInput,
      NotFound,
      NotAllowed,
      MoveRefused,
      IdempotencyKeyReused,
    ] as const,
  resolveType: (value: object) => {
    if (isRefusal(value)) return value.constructor as never
    return 'me' in value ? SignedInView : CodeSentView
  },
})
export const SignInAnswer = answerOf('SignInAnswer', SignedInView, [WrongCredentials, TooManyTries])
export const RequestSignInCodeAnswer = answerOf('RequestSignInCodeAnswer', CodeSentView)
export const SignInWithCodeAnswer = answerOf('SignInWithCodeAnswer', SignedInView, [WrongCode, TooManyTries])
export const SignInAsDemoAnswer = answerOf('SignInAsDemoAnswer', SignedInView)
export const SignOutAnswer = answerOf('SignOutAnswer', DoneView)
export const CreateBusinessAnswer = answerOf('CreateBusinessAnswer', BusinessView)
export const AddMemberAnswer = answerOf('AddMemberAnswer', MemberView, [NoSuchAccount, LastOwner])
export const RemoveMemberAnswer = answerOf('RemoveMemberAnswer', DoneView, [LastOwner])
export const UpdateAccountAnswer = answerOf('UpdateAccountAnswer', AccountView)
export const SkipTimeAnswer = answerOf('SkipTimeAnswer', DoneView, [TemporarilyUnavailable])
