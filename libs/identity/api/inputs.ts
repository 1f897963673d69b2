import { Field, InputType, Int } from '@nestjs/graphql'
import { ids, TimeZoneScalar, type Lang, type MemberRight } from '@rolecall/platform'
import { LangEnum, MemberRightEnum } from './enums.js'

@InputType({ description: 'A new account.' })
export class SignUpInput {
  @Field({ description: 'Address for signing in and for mails.' })
  email: string
  @Field({ description: 'Name shown to others, at most 120 characters.' })
  name: string
  @Field(() => String, {
    nullable: true,
    description: 'At least 10 characters, not a common one; without it one signs in by e-mail code.',
  })
  password?: string | null
  @Field(() => LangEnum, { description: 'Language of texts and mails.' })
  lang: Lang
  @Field(() => TimeZoneScalar, { description: 'Zone of the person and of the business made with it.' })
  timeZone: string
  @Field({ description: 'ISO 3166-1 code of the country.' })
  country: string
  @Field(() => String, { nullable: true, description: 'Makes a business of this name, owned by the new account.' })
  businessName?: string | null
}

@InputType({ description: 'E-mail and password.' })
export class SignInInput {
  @Field({ description: 'Address of the account.' })
  email: string
  @Field({ description: 'Password of the account.' })
  password: string
}

@InputType({ description: 'Where to send a code.' })
export class RequestSignInCodeInput {
  @Field({ description: 'Address of the account.' })
  email: string
}

@InputType({ description: 'E-mail and the code that was mailed to it.' })
export class SignInWithCodeInput {
  @Field({ description: 'Address of the account.' })
  email: string
  @Field({ description: 'Six digits.' })
  code: string
}

@InputType({ description: 'A person of the demo market.' })
export class SignInAsDemoInput {
  @Field({ description: 'Key of a demo login.' })
  key: string
}

@InputType({ description: 'A new business.' })
export class CreateBusinessInput {
  @Field({ description: 'Name, at most 120 characters.' })
  name: string
  @Field(() => TimeZoneScalar, { description: 'Zone in which its due times are counted.' })
  timeZone: string
  @Field({ description: 'ISO 3166-1 code of the country.' })
  country: string
  @Field(() => String, { nullable: true, description: 'What it does, at most 1000 characters.' })
  about?: string | null
}

@InputType({ description: 'A right for somebody in a business.' })
export class AddMemberInput {
  @Field(() => ids.business, { description: 'The business.' })
  businessId: string
  @Field({ description: 'E-mail of an account.' })
  email: string
  @Field(() => MemberRightEnum, { description: 'The right; replaces the one before.' })
  right: MemberRight
}

@InputType({ description: 'A member to take out of a business.' })
export class RemoveMemberInput {
  @Field(() => ids.business, { description: 'The business.' })
  businessId: string
  @Field(() => ids.account, { description: 'The member.' })
  accountId: string
}

@InputType({ description: 'What shall change of the own account; what is left out stays.' })
export class UpdateAccountInput {
  @Field(() => String, { nullable: true, description: 'Name shown to others.' })
  name?: string | null
  @Field(() => LangEnum, { nullable: true, description: 'Language of texts and mails.' })
  lang?: Lang | null
  @Field(() => TimeZoneScalar, { nullable: true, description: 'Zone of the person.' })
  timeZone?: string | null
}

@InputType({ description: 'A step of the demo clock.' })
export class SkipTimeInput {
  @Field(() => Int, { description: 'Hours, 1 to 744.' })
  hours: number
}
