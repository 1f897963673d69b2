import { Field, Int, ObjectType } from '@nestjs/graphql'
import type { Currency } from '@rolecall/kernel'
import {
  CurrencyEnum,
  DateTimeScalar,
  ids,
  MoneyView,
  TimeZoneScalar,
  type Lang,
  type MemberRight,
  type StaffRight,
} from '@rolecall/platform'
import type { SecondFactorState } from '../domain/second-factor.rules.js'
import { LangEnum, MemberRightEnum, SecondFactorEnum, StaffRightEnum } from './enums.js'

@ObjectType('Account', { description: 'A person; seen by nobody but himself.' })
export class AccountView {
  @Field(() => ids.account, { description: 'Stable id.' })
  id: string
  @Field({ description: 'Name shown to others.' })
  name: string
  @Field({ description: 'Address for signing in and for mails.' })
  email: string
  @Field(() => LangEnum, { description: 'Language of texts and mails.' })
  lang: Lang
  @Field(() => TimeZoneScalar, { description: 'Zone of the person.' })
  timeZone: string
  @Field({ description: 'ISO 3166-1 code of the country.' })
  country: string
}

@ObjectType('Business', { description: 'A business that hires.' })
export class BusinessView {
  @Field(() => ids.business, { description: 'Stable id.' })
  id: string
  @Field({ description: 'Name of the business.' })
  name: string
  @Field(() => TimeZoneScalar, { description: 'Zone in which its due times are counted.' })
  timeZone: string
  @Field({ description: 'ISO 3166-1 code of the country.' })
  country: string
  @Field({ description: 'What the business does, in its own words; may be empty.' })
  about: string
}

@ObjectType('Membership', { description: 'A business one is a member of.' })
export class MembershipView {
  @Field(() => BusinessView, { description: 'The business.' })
  business: BusinessView
  @Field(() => MemberRightEnum, { description: 'One’s right in it.' })
  right: MemberRight
}

@ObjectType('Me', { description: 'The signed-in person.' })
export class MeView {
  @Field(() => AccountView, { description: 'The own account.' })
  account: AccountView
  @Field(() => [MembershipView], { description: 'Businesses, in the order of joining.' })
  memberships: MembershipView[]
  @Field(() => [StaffRightEnum], { description: 'Staff rights that this session may use; empty for almost everybody.' })
  staff: StaffRight[]
  @Field(() => SecondFactorEnum, { description: 'Whether a code of the authenticator is due.' })
  secondFactor: SecondFactorState
}

@ObjectType('Member', { description: 'A member of a business as other members see him.' })
export class MemberView {
  @Field(() => ids.account, { description: 'The person.' })
  accountId: string
  @Field({ description: 'Name of the person.' })
  name: string
  @Field({ description: 'E-mail of the person.' })
  email: string
  @Field(() => MemberRightEnum, { description: 'Right in the business.' })
  right: MemberRight
}

@ObjectType('DemoLogin', { description: 'A person of the demo market one can sign in as by a button.' })
export class DemoLoginView {
  @Field({ description: 'Value for signInAsDemo.' })
  key: string
  @Field({ description: 'Who it is.' })
  title: string
  @Field({ description: 'What one can see as this person.' })
  about: string
}

@ObjectType('SignedIn', { description: 'A session was opened; its cookie came with this answer.' })
export class SignedInView {
  @Field(() => MeView, { description: 'The person who signed in.' })
  me: MeView
}

@ObjectType('CodeSent', { description: 'A code is on its way if somebody has this e-mail.' })
export class CodeSentView {
  @Field({ description: 'The address as it was understood.' })
  email: string
  @Field(() => Int, { description: 'The code is good for so many minutes.' })
  minutes: number
}

@ObjectType('Done', { description: 'Nothing to show; it was done.' })
export class DoneView {
  @Field({ description: 'Always true.' })
  ok: boolean
}

@ObjectType('Installation', { description: 'What is public about this installation.' })
export class InstallationView {
  @Field({
    description: 'True in demo mode: money is play money, mails stay in the mailbox page, time can be skipped.',
  })
  demo: boolean
  @Field(() => [CurrencyEnum], { description: 'Currencies of prices.' })
  currencies: Currency[]
  @Field(() => Int, { description: 'Fee a business pays on top, in basis points.' })
  clientFeeBps: number
  @Field(() => Int, { description: 'Commission taken from a freelancer, in basis points.' })
  commissionBps: number
  @Field(() => [MoneyView], { description: 'Smallest price of a milestone, one per currency.' })
  minMilestones: MoneyView[]
  @Field(() => DateTimeScalar, { description: 'Business time; moved by skipTime in demo mode.' })
  now: Date
}
