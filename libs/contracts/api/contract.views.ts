import { Field, Int, ObjectType } from '@nestjs/graphql'
import type { Money } from '@rolecall/kernel'
import { connectionOf, DateTimeScalar, ids, LocalDateScalar, MoneyView, TimeZoneScalar } from '@rolecall/platform'
import type { ContractState } from '../domain/contract.rules.js'
import type { MilestoneState } from '../domain/milestone.rules.js'
import { ContractStateEnum, MilestoneStateEnum, MoneyStateEnum, type MoneyState } from './enums.js'

@ObjectType('HoldMoney', { description: 'The protected funds of a milestone.' })
export class HoldMoneyView {
  @Field(() => MoneyStateEnum, { description: 'Where the money stands.' })
  state: MoneyState
  @Field({ description: 'True while a chargeback or an operator stops it.' })
  frozen: boolean
  @Field(() => String, {
    nullable: true,
    description: 'Why it is frozen: chargeback, inquiry, fraud_warning, operator or paid_after_close.',
  })
  frozenReason: string | null
  @Field(() => String, {
    nullable: true,
    description: 'Who takes and pays it, decided at signing: stripe or manual (bank transfer); null before both have signed.',
  })
  provider: string | null
  @Field(() => MoneyView, { description: 'Price of the milestone.' })
  amount: Money
  @Field(() => MoneyView, { description: 'Fee of the business on top.' })
  clientFee: Money
  @Field(() => MoneyView, { description: 'Released to the freelancer, commission included.' })
  released: Money
  @Field(() => MoneyView, { description: 'Given back to the business.' })
  refunded: Money
  @Field(() => DateTimeScalar, { nullable: true, description: 'When the business paid.' })
  paidAt: Date | null
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was released.' })
  releasedAt: Date | null
  @Field(() => String, {
    nullable: true,
    description: 'Where the transfer to the freelancer stands; null before a release.',
  })
  transferState: string | null
}

@ObjectType('ApprovalShares', { description: 'How a release of the approvable amount divides now; the books will say the same.' })
export class ApprovalSharesView {
  @Field(() => MoneyView, { description: 'Taken from the protected funds.' })
  gross: Money
  @Field(() => MoneyView, { description: 'Commission of it.' })
  commission: Money
  @Field(() => MoneyView, { description: 'What the freelancer gets of it.' })
  freelancerNet: Money
  @Field(() => MoneyView, { description: 'Part of the fee of the business that it earns.' })
  clientFee: Money
}

@ObjectType('Milestone', { description: 'A part of a contract that is paid as one.' })
export class MilestoneView {
  @Field(() => ids.milestone, { description: 'Id of the milestone.' })
  id: string
  @Field(() => Int, { description: 'Place in the contract, from 1.' })
  ordinal: number
  @Field({ description: 'Name, in the language of the terms.' })
  title: string
  @Field(() => LocalDateScalar, { description: 'First day.' })
  startsOn: string
  @Field(() => LocalDateScalar, { description: 'Last day.' })
  endsOn: string
  @Field(() => MoneyView, { description: 'Price of the whole milestone.' })
  price: Money
  @Field(() => MilestoneStateEnum, { description: 'Where the work stands.' })
  state: MilestoneState
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was handed in last.' })
  submittedAt: Date | null
  @Field(() => DateTimeScalar, { nullable: true, description: 'Approved by silence at this moment.' })
  autoApproveAt: Date | null
  @Field(() => DateTimeScalar, { nullable: true, description: 'Until when changes are awaited.' })
  reworkUntil: Date | null
  @Field(() => String, { nullable: true, description: 'What the business asked to change last.' })
  changesReason: string | null
}

@ObjectType('Reminder', { description: 'A reminder before silence counts as consent.' })
export class ReminderView {
  @Field(() => DateTimeScalar, { description: 'When it is due.' })
  at: Date
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was given; null before.' })
  remindedAt: Date | null
}

@ObjectType('WaitsFor', { description: 'Who acts next, until when, and what happens otherwise.' })
export class WaitsForView {
  @Field({ description: 'CLIENT, FREELANCER or SYSTEM.' })
  party: string
  @Field(() => DateTimeScalar, { nullable: true, description: 'End of the wait; null when there is none.' })
  until: Date | null
  @Field({ description: 'What happens when nobody acts, in a sentence.' })
  otherwise: string
  @Field({ description: 'What is awaited, in a sentence.' })
  text: string
}

@ObjectType('Contract', {
  description: 'An agreement of a business and a freelancer about a checklist, its dates and its money.',
})
export class ContractView {
  @Field(() => ids.contract, { description: 'Id of the contract.' })
  id: string
  @Field({ description: 'Title of the job.' })
  title: string
  @Field(() => ContractStateEnum, { description: 'Where it stands.' })
  state: ContractState
  @Field(() => ids.job, { description: 'The job it came from.' })
  jobId: string
  @Field(() => TimeZoneScalar, { description: 'Zone in which due times are counted.' })
  timeZone: string
  @Field(() => LocalDateScalar, { description: 'First day.' })
  startsOn: string
  @Field(() => LocalDateScalar, { description: 'Last day.' })
  endsOn: string
  @Field(() => String, { nullable: true, description: 'Why it was declined.' })
  endReason: string | null
}
@ObjectType('ContractConnection', { description: 'A page of contracts.' })
export class ContractConnection extends connectionOf(ContractView, 'Contract') {}

@ObjectType('FundingLink', { description: 'Where the business pays for a milestone.' })
export class FundingLinkView {
  @Field({ description: 'Page of the payment provider.' })
  url: string
  @Field(() => DateTimeScalar, { description: 'The page ends at this moment; ask again then.' })
  expiresAt: Date
  @Field(() => ids.milestone, { description: 'The milestone that is paid for.' })
  milestoneId: string
}
