import { Field, InputType, Int, ObjectType } from '@nestjs/graphql'
import { MeView } from './views.js'

@ObjectType('SecondFactorPicture', { description: 'A QR picture as one path of squares.' })
export class SecondFactorPictureView {
  @Field(() => Int, { description: 'Width and height in squares, the quiet edge included.' })
  size: number
  @Field({ description: 'SVG path of the dark squares.' })
  path: string
}
@ObjectType('SecondFactorSetup', { description: 'What an authenticator needs; shown until its first code was entered.' })
export class SecondFactorSetupView {
  @Field({ description: 'For typing it in by hand, base 32.' })
  secret: string
  @Field({ description: 'The same as an otpauth:// address, which a telephone opens.' })
  address: string
  @Field(() => SecondFactorPictureView, { description: 'The address as a QR picture.' })
  picture: SecondFactorPictureView
}
@ObjectType('SecondFactorEnrolled', { description: 'The authenticator is set up; the session may use the staff rights.' })
export class SecondFactorEnrolledView {
  @Field(() => MeView, { description: 'The person, now with the staff rights.' })
  me: MeView
  @Field(() => [String], { description: 'Ten codes for the day the authenticator is lost; each works once, and they are never shown again.' })
  recoveryCodes: string[]
}
@ObjectType('SecondFactorPassed', { description: 'The session may use the staff rights.' })
export class SecondFactorPassedView {
  @Field(() => MeView, { description: 'The person, now with the staff rights.' })
  me: MeView
  @Field(() => Int, { description: 'How many recovery codes are left.' })
  recoveryCodesLeft: number
}
@InputType({ description: 'A one-time code.' })
export class SecondFactorCodeInput {
  @Field({ description: 'Six digits of the authenticator; for signing in also a recovery code.' })
  code: string
}
