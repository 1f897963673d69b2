import { EvidenceKindEnum } from '@rolecall/catalog'
import { ArgsType, Field, InputType, Int } from '@nestjs/graphql'
import { ids, LocalDateScalar, MoneyInput, PageArgs } from '@rolecall/platform'
import type { ItemScope } from '../data/item-queries.js'
import type { EvidenceKind } from '../domain/checklist.js'
import type { ContractState } from '../domain/contract.rules.js'
import type { ContractKind } from '../domain/terms.js'
import { ContractKindEnum, ContractStateEnum, ItemScopeEnum } from './enums.js'

@InputType({ description: 'Limits that checks of evidence are held against; they become part of the terms.' })
export class WorkLimitsInput {
  @Field(() => MoneyInput, { nullable: true, description: 'What may be spent on ads over the contract, in its currency; outside the price, never charged here.' })
  adSpendCap?: MoneyInput | null
  @Field(() => Int, { nullable: true, description: 'Fewest characters of one text, with spaces.' })
  textMin?: number | null
  @Field(() => Int, { nullable: true, description: 'Most characters of one text; needs the fewest.' })
  textMax?: number | null
  @Field(() => Int, { nullable: true, description: 'Hour of the client’s clock, 0-23, from which nobody has to react; 22 when not given.' })
  quietFrom?: number | null
  @Field(() => Int, { nullable: true, description: 'Hour, 0-23, at which the quiet hours end; 8 when not given.' })
  quietUntil?: number | null
}
@InputType({ description: 'The proposal that becomes an offer.' })
export class MakeOfferInput {
  @Field(() => ids.proposal, { description: 'A sent proposal on a job of the business.' })
  proposalId: string
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Another first day than the job says; all days move with it.',
  })
  startsOn?: string | null
  @Field(() => Int, { nullable: true, description: 'Days to look at a submitted milestone, 3-14; 7 when not given.' })
  reviewWindowDays?: number | null
  @Field(() => WorkLimitsInput, { nullable: true, description: 'Limits of ad spend and of texts.' })
  limits?: WorkLimitsInput | null
  @Field(() => ContractKindEnum, { nullable: true, description: 'Fixed work when not given.' })
  kind?: ContractKind | null
  @Field(() => Int, { nullable: true, description: 'Days of a paid trial, 7-14; 14 when not given. They are paid by their items.' })
  trialDays?: number | null
  @Field(() => Boolean, { nullable: true, description: 'Monthly service: missed work may be done in the next month, up to a fifth of a duty, while that month is not paid.' })
  carryOver?: boolean | null
  @Field(() => Int, { nullable: true, description: 'So often the client may ask for changes of one item, 0-20; 2 when not given.' })
  changeRounds?: number | null
}
@InputType({ description: 'A signature.' })
export class SignContractInput {
  @Field(() => ids.contract, { description: 'The contract.' })
  contractId: string
  @Field({ description: 'Hash of the terms on the screen.' })
  termsHash: string
}
@InputType({ description: 'An offer to take back.' })
export class WithdrawOfferInput {
  @Field(() => ids.contract, { description: 'The contract.' })
  contractId: string
}
@InputType({ description: 'An offer to decline.' })
export class DeclineOfferInput {
  @Field(() => ids.contract, { description: 'The contract.' })
  contractId: string
  @Field({ description: 'Why, at most 2000 characters; the business reads it.' })
  reason: string
}
@InputType({ description: 'A milestone.' })
export class MilestoneInput {
  @Field(() => ids.milestone, { description: 'The milestone.' })
  milestoneId: string
}
@InputType({ description: 'A milestone to send back.' })
export class AskMilestoneChangesInput {
  @Field(() => ids.milestone, { description: 'The milestone.' })
  milestoneId: string
  @Field({ description: 'What to change, at most 2000 characters.' })
  reason: string
}
@InputType({ description: 'A milestone to pay.' })
export class ApproveMilestoneInput {
  @Field(() => ids.milestone, { description: 'The milestone.' })
  milestoneId: string
  @Field(() => MoneyInput, { description: 'The amount on the screen; another one is refused with the right one.' })
  expectedAmount: MoneyInput
}
@InputType({ description: 'Accepted items to pay before their milestone is approved.' })
export class PayAcceptedItemsInput {
  @Field(() => ids.milestone, { description: 'The milestone.' })
  milestoneId: string
  @Field(() => [ids.item], {
    description: 'Items of it that are accepted and not paid yet, at most 400; all or none are paid. May be empty when missed items are returned.',
  })
  itemIds: string[]
  @Field(() => Boolean, {
    nullable: true,
    description: 'Gives missed items up and takes their money back; possible when nothing else is awaited.',
  })
  returnMissed?: boolean | null
  @Field(() => MoneyInput, { description: 'The amount on the screen; another one is refused with the right one.' })
  expectedAmount: MoneyInput
}
@InputType({ description: 'A piece of evidence: exactly one of url, text and fileId.' })
export class EvidenceInput {
  @Field(() => EvidenceKindEnum, { description: 'What it stands for.' })
  kind: EvidenceKind
  @Field(() => String, { nullable: true, description: 'An http or https link, at most 2000 characters.' })
  url?: string | null
  @Field(() => String, { nullable: true, description: 'A text, at most 20,000 characters.' })
  text?: string | null
  @Field(() => ids.file, { nullable: true, description: 'A file you uploaded.' })
  fileId?: string | null
}
@InputType({ description: 'An item to hand in.' })
export class SubmitItemInput {
  @Field(() => ids.item, { description: 'The item.' })
  itemId: string
  @Field(() => [EvidenceInput], { description: 'What shows the work, at most 20 pieces.' })
  evidence: EvidenceInput[]
}
@InputType({ description: 'An item.' })
export class ItemInput {
  @Field(() => ids.item, { description: 'The item.' })
  itemId: string
}
@InputType({ description: 'Items to accept together.' })
export class AcceptItemsInput {
  @Field(() => [ids.item], { description: 'The items, at most 100; all or none are accepted.' })
  itemIds: string[]
}
@InputType({ description: 'An item to send back.' })
export class AskItemChangesInput {
  @Field(() => ids.item, { description: 'The item.' })
  itemId: string
  @Field({ description: 'What to change, at most 2000 characters.' })
  reason: string
}
@InputType({ description: 'Which contracts.' })
export class ContractFilter {
  @Field(() => ContractStateEnum, { nullable: true, description: 'Only those in this state.' })
  state?: ContractState | null
}
@ArgsType()
export class ContractsArgs extends PageArgs {
  @Field(() => ContractFilter, { nullable: true, description: 'Narrows the list.' })
  filter?: ContractFilter | null
}
@ArgsType()
export class MyItemsArgs extends PageArgs {
  @Field(() => ItemScopeEnum, { description: 'Which items.' })
  scope: ItemScope
}
