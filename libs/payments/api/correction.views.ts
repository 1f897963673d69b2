import { Field, InputType, ObjectType } from '@nestjs/graphql'
import type { Currency, Money } from '@rolecall/kernel'
import { BigIntScalar, connectionOf, CurrencyEnum, DateTimeScalar, enumOf, ids, registerRefusal } from '@rolecall/platform'
import { CorrectionRefused, correctionRefusalReasons, correctionStates, type CorrectionState } from '../domain/correction.rules.js'
import { LedgerPostingView } from './views.js'

export const CorrectionStateEnum = enumOf('CorrectionState', correctionStates, 'Where a counter-entry stands.')

registerRefusal(CorrectionRefused, 'The books do not take this counter-entry.', {
  reason: { type: () => String, description: `Stable reason: ${correctionRefusalReasons.join(', ')}.` },
  detail: { type: () => String, description: 'The account, the sum that is left over, or the promise that would be broken.' },
})

@ObjectType('CorrectionStep', { description: 'What was done with a counter-entry.' })
export class CorrectionStepView {
  @Field(() => CorrectionStateEnum, { description: 'What it became.' })
  step: CorrectionState
  @Field(() => String, { nullable: true, description: 'Name of the operator; empty when its time ran out.' })
  by: string | null
  @Field(() => String, { nullable: true, description: 'His words.' })
  note: string | null
  @Field(() => DateTimeScalar, { description: 'When.' })
  at: Date
}

@ObjectType('Correction', { description: 'A counter-entry in the books: proposed by one operator, posted by another.' })
export class CorrectionView {
  @Field(() => ids.correction, { description: 'Id of the counter-entry.' })
  id: string
  @Field(() => CorrectionStateEnum, { description: 'Where it stands.' })
  state: CorrectionState
  @Field(() => [LedgerPostingView], { description: 'Lines that sum to zero.' })
  lines: { account: string; amount: Money }[]
  @Field({ description: 'Why it is needed.' })
  reason: string
  @Field(() => String, { nullable: true, description: 'Id of the transaction it undoes.' })
  reversesId: string | null
  @Field(() => String, { nullable: true, description: "Entry of the provider's book that it writes down." })
  providerEntryId: string | null
  @Field({ description: 'Name of who proposed it.' })
  proposedBy: string
  @Field({ description: 'True when that is the reader: another operator has to confirm it.' })
  mine: boolean
  @Field(() => DateTimeScalar, { description: 'When it was proposed.' })
  proposedAt: Date
  @Field(() => DateTimeScalar, { description: 'After this it can not be confirmed any more.' })
  expiresAt: Date
  @Field(() => String, { nullable: true, description: 'Id of the transaction that was posted.' })
  transactionId: string | null
  @Field(() => [CorrectionStepView], { description: 'Who did what, oldest first.' })
  steps: CorrectionStepView[]
  @Field(() => [String], { description: 'What the reader may do now: confirm, refuse.' })
  moves: string[]
}
@ObjectType({ description: 'A page of counter-entries.' })
export class CorrectionConnection extends connectionOf(CorrectionView, 'Correction') {}

@InputType({ description: 'Which counter-entries.' })
export class CorrectionFilter {
  @Field(() => CorrectionStateEnum, { nullable: true, description: 'Only those of this state.' })
  state?: CorrectionState | null
}
@InputType({ description: 'One line: debit above zero, credit below.' })
export class CorrectionLineInput {
  @Field({ description: 'Code of the account, for example suspense.' })
  account: string
  @Field(() => BigIntScalar, { description: 'Minor units; debit above zero, credit below.' })
  amountMinor: bigint
}
@InputType({ description: 'Lines to be posted once another operator confirms them.' })
export class ProposeCorrectionInput {
  @Field(() => CurrencyEnum, { description: 'Currency of all lines.' })
  currency: Currency
  @Field(() => [CorrectionLineInput], { description: '2 to 20 lines that sum to zero, each account once.' })
  lines: CorrectionLineInput[]
  @Field({ description: 'Why, 10 to 500 characters; the other operator decides by it.' })
  reason: string
  @Field(() => String, { nullable: true, description: "Entry of the provider's book that the last comparison missed in ours; only with it stripe.balance may move." })
  providerEntryId?: string | null
}
@InputType({ description: 'A transaction to be undone once another operator confirms it.' })
export class ProposeReversalInput {
  @Field({ description: 'Id of the ledger transaction.' })
  transactionId: string
  @Field({ description: 'Why, 10 to 500 characters; the other operator decides by it.' })
  reason: string
}
@InputType({ description: 'A counter-entry.' })
export class ConfirmCorrectionInput {
  @Field(() => ids.correction, { description: 'Id of the counter-entry.' })
  correctionId: string
}
@InputType({ description: 'A counter-entry that is not to be posted.' })
export class RefuseCorrectionInput extends ConfirmCorrectionInput {
  @Field({ description: 'Why, 3 to 500 characters.' })
  note: string
}
