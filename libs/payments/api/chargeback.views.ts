import { Field, InputType, Int, ObjectType } from '@nestjs/graphql'
import type { Money } from '@rolecall/kernel'
import { connectionOf, DateTimeScalar, enumOf, ids, MoneyView, registerRefusal } from '@rolecall/platform'
import type { SentAnswer } from '../data/chargeback-queries.js'
import { chargebackPolicies, chargebackStates, freezeReasons, type ChargebackPolicy, type ChargebackState, type FreezeReason } from '../domain/chargeback.rules.js'
import { ChargebackRefused } from '../domain/refusals.js'
import type { OperationState } from '../domain/states.js'
import { OperationStateEnum } from './views.js'

export const ChargebackStateEnum = enumOf('ChargebackState', chargebackStates, 'Where a dispute at the card network stands; an inquiry is a warning.')
export const ChargebackPolicyEnum = enumOf('ChargebackPolicy', chargebackPolicies, 'Who bears a loss of money that was released: we, or the freelancer.')
export const FreezeReasonEnum = enumOf('FreezeReason', freezeReasons, 'Why money is frozen.')

registerRefusal(ChargebackRefused, 'The chargeback is not in a state for this.', {
  reason: { type: () => String, description: 'Stable reason, for example no_evidence.' },
  state: { type: () => String, description: 'Present state of the chargeback.' },
})

@ObjectType('ChargebackAnswer', { description: 'What an operator decided to answer the bank.' })
export class ChargebackAnswerView implements SentAnswer {
  @Field(() => String, { description: 'write, submit or accept.' })
  step: SentAnswer['step']
  @Field(() => OperationStateEnum, { description: 'How far its call to the provider is.' })
  status: OperationState
  @Field(() => String, { nullable: true, description: 'Code of the last trouble.' })
  error: string | null
  @Field(() => DateTimeScalar, { description: 'When it was decided.' })
  decidedAt: Date
}

@ObjectType('Chargeback', { description: 'A dispute of a card payment at the card network, for operators.' })
export class ChargebackView {
  @Field(() => ids.chargeback, { description: 'Id of the chargeback.' })
  id: string
  @Field({ description: 'Its id at the provider.' })
  disputeId: string
  @Field(() => ids.milestone, { nullable: true, description: 'Milestone whose money it takes; empty when the charge is none of ours.' })
  milestoneId: string | null
  @Field(() => ids.contract, { nullable: true, description: 'Contract of the milestone.' })
  contractId: string | null
  @Field({ description: 'Words of the payment page.' })
  title: string
  @Field(() => ChargebackStateEnum, { description: 'Where it stands.' })
  state: ChargebackState
  @Field({ description: "The provider's own word for the state." })
  providerStatus: string
  @Field({ description: 'Why, by the code of the provider.' })
  reason: string
  @Field(() => MoneyView, { description: 'What is disputed.' })
  amount: Money
  @Field(() => MoneyView, { description: 'What the bank has taken and not given back.' })
  away: Money
  @Field(() => MoneyView, { description: 'Fee of the provider for it.' })
  fee: Money
  @Field(() => MoneyView, { description: 'Lost out of the protected funds.' })
  lost: Money
  @Field(() => MoneyView, { description: 'Lost out of our own money.' })
  absorbed: Money
  @Field(() => MoneyView, { description: "Of the lost money, the freelancer's part that was clawed back." })
  clawedBack: Money
  @Field(() => ChargebackPolicyEnum, { description: 'Who bears what is lost of released money.' })
  policy: ChargebackPolicy
  @Field(() => DateTimeScalar, { nullable: true, description: 'When an announced clawback is made.' })
  clawbackAt: Date | null
  @Field(() => DateTimeScalar, { nullable: true, description: 'Last moment for evidence.' })
  evidenceDueBy: Date | null
  @Field(() => String, { nullable: true, description: 'The words that lie at the provider.' })
  evidence: string | null
  @Field(() => Int, { description: 'How often evidence was handed in.' })
  submissionCount: number
  @Field(() => DateTimeScalar, { description: 'When it was opened.' })
  openedAt: Date
  @Field(() => DateTimeScalar, { nullable: true, description: 'When the network judged; an appeal may follow.' })
  endedAt: Date | null
  @Field(() => [ChargebackAnswerView], { description: 'What operators decided, oldest first.' })
  answers: ChargebackAnswerView[]
  @Field(() => [String], { description: 'What may be done now: writeEvidence, submitEvidence, accept, clawBack, callOffClawback.' })
  moves: string[]
}
@ObjectType({ description: 'A page of chargebacks.' })
export class ChargebackConnection extends connectionOf(ChargebackView, 'Chargeback') {}

@ObjectType('MoneyFreeze', { description: 'One cause that freezes the money of a milestone now.' })
export class MoneyFreezeView {
  @Field({ description: 'Id of the cause.' })
  id: string
  @Field(() => ids.milestone, { description: 'Milestone whose money is frozen.' })
  milestoneId: string
  @Field(() => ids.contract, { description: 'Contract of the milestone.' })
  contractId: string
  @Field({ description: 'Words of the payment page.' })
  title: string
  @Field(() => MoneyView, { description: 'What is protected and frozen.' })
  held: Money
  @Field(() => MoneyView, { description: "What stays in the freelancer's balance at the provider." })
  kept: Money
  @Field(() => FreezeReasonEnum, { description: 'Why.' })
  reason: FreezeReason
  @Field(() => String, { nullable: true, description: "An operator's words." })
  note: string | null
  @Field(() => DateTimeScalar, { description: 'Since when.' })
  frozenAt: Date
}
@ObjectType({ description: 'A page of frozen money.' })
export class MoneyFreezeConnection extends connectionOf(MoneyFreezeView, 'MoneyFreeze') {}

@ObjectType('FrozenMoney', { description: 'Whether the money of a milestone is frozen.' })
export class FrozenMoneyView {
  @Field(() => ids.milestone, { description: 'Id of the milestone.' })
  milestoneId: string
  @Field({ description: 'True while any cause stands.' })
  frozen: boolean
}

@InputType({ description: 'Which chargebacks.' })
export class ChargebackFilter {
  @Field(() => ids.chargeback, { nullable: true, description: 'Only this one.' })
  id?: string | null
  @Field(() => Boolean, { nullable: true, description: 'Only those the network has not judged.' })
  open?: boolean | null
}
@InputType({ description: 'A chargeback.' })
export class ChargebackInput {
  @Field(() => ids.chargeback, { description: 'Id of the chargeback.' })
  chargebackId: string
}
@InputType({ description: 'Words for the bank.' })
export class WriteEvidenceInput extends ChargebackInput {
  @Field({ description: 'What was agreed, delivered and accepted, and when; up to 20,000 characters. It is not handed in yet.' })
  text: string
}
@InputType({ description: 'Money to freeze or to free.' })
export class FreezeMoneyInput {
  @Field(() => ids.milestone, { description: 'Milestone whose money it is.' })
  milestoneId: string
  @Field({ description: 'Why; both sides read it. 3 to 500 characters.' })
  reason: string
}
