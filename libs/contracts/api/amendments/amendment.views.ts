import { LangEnum } from '@rolecall/identity'
import { Field, Int, ObjectType } from '@nestjs/graphql'
import type { Money } from '@rolecall/kernel'
import { answerOf, DateTimeScalar, enumOf, ids, LocalDateScalar, MoneyView, registerRefusal, type Lang } from '@rolecall/platform'
import { MoneyMoveRefused } from '@rolecall/payments'
import { amendmentStates, type AmendmentState } from '../../domain/amendments/amendment.rules.js'
import { changedFields, type ChangedField } from '../../domain/amendments/difference.rules.js'
import { AmendmentRefused, TermsChanged } from '../../domain/refusals.js'
import { PartyEnum } from '../enums.js'
import type { Side } from '../../domain/rights.rules.js'

export const AmendmentStateEnum = enumOf('AmendmentState', amendmentStates, 'Where a proposed change of the terms stands.')
export const ChangedFieldEnum = enumOf('ChangedField', changedFields, 'What a line of the difference is about.')

registerRefusal(AmendmentRefused, 'The change of the terms does not fit how the contract stands now.', {
  reason: { type: () => String, description: 'unchanged, no_period_left, from_now_money, nothing_running, too_little_to_pay, tied_items, overtaken, own_proposal, their_proposal, other_open, too_many_today or too_many.' },
})

@ObjectType('TermsChange', { description: 'One line of the difference between two versions of the terms.' })
export class TermsChangeView {
  @Field(() => ChangedFieldEnum, { description: 'What it is about.' })
  field: ChangedField
  @Field(() => String, { nullable: true, description: 'The duty, where it is about one.' })
  dutySlug: string | null
  @Field(() => String, { nullable: true, description: 'The duty in the reader’s language, or the number of the period.' })
  title: string | null
  @Field(() => String, { nullable: true, description: 'The former value as it is written in the terms; null where there was none, or it is an amount.' })
  before: string | null
  @Field(() => String, { nullable: true, description: 'The new value as it is written in the terms; null where there is none any more, or it is an amount.' })
  after: string | null
  @Field(() => MoneyView, { nullable: true, description: 'The former amount.' })
  beforeMoney: Money | null
  @Field(() => MoneyView, { nullable: true, description: 'The new amount.' })
  afterMoney: Money | null
}
@ObjectType('AmendmentPreview', { description: 'What a change of the terms would say; nothing is kept.' })
export class AmendmentPreviewView {
  @Field(() => [TermsChangeView], { description: 'Line by line.' })
  changes: TermsChangeView[]
  @Field(() => Int, { description: 'The first period that would follow it.' })
  fromPeriod: number
  @Field(() => LocalDateScalar, { nullable: true, description: 'First day of that period; null while it is not laid out.' })
  fromDay: string | null
}
@ObjectType('Amendment', { description: 'A later version of the terms that one side proposed, and so signed.' })
export class AmendmentView extends AmendmentPreviewView {
  @Field(() => ids.terms, { description: 'Id of the version it becomes when the other side signs.' })
  id: string
  @Field(() => Int, { description: 'Number of the version it becomes.' })
  version: number
  @Field({ description: 'SHA-256 of its content; signAmendment asks for it.' })
  hash: string
  @Field(() => LangEnum, { description: 'Language of its texts: that of the signed terms.' })
  lang: Lang
  @Field(() => AmendmentStateEnum, { description: 'Where it stands.' })
  state: AmendmentState
  @Field(() => PartyEnum, { description: 'Who proposed it.' })
  proposedBy: Side
  @Field({ description: 'Why, in the proposer’s words; may be empty.' })
  note: string
  @Field(() => Boolean, { description: 'True where quantities hold for what is open of the running period too.' })
  fromNow: boolean
  @Field(() => DateTimeScalar, { description: 'When it was proposed.' })
  proposedAt: Date
  @Field(() => DateTimeScalar, { description: 'Without an answer until then the former terms stand.' })
  answersUntil: Date
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was answered, taken back or ended.' })
  answeredAt: Date | null
  @Field(() => String, { nullable: true, description: 'Why it was declined.' })
  reason: string | null
  @Field(() => [String], { description: 'What the reader may do with it now: sign, decline, withdraw.' })
  moves: string[]
}

export const PreviewAmendmentAnswer = answerOf('PreviewAmendmentAnswer', AmendmentPreviewView, [TermsChanged, AmendmentRefused])
export const ProposeAmendmentAnswer = answerOf('ProposeAmendmentAnswer', AmendmentView, [TermsChanged, AmendmentRefused])
export const SignAmendmentAnswer = answerOf('SignAmendmentAnswer', AmendmentView, [TermsChanged, AmendmentRefused, MoneyMoveRefused])
export const DeclineAmendmentAnswer = answerOf('DeclineAmendmentAnswer', AmendmentView, [TermsChanged, AmendmentRefused])
export const WithdrawAmendmentAnswer = answerOf('WithdrawAmendmentAnswer', AmendmentView, [TermsChanged, AmendmentRefused])
