import { Field, InputType, Int } from '@nestjs/graphql'
import type { Money } from '@rolecall/kernel'
import { ids, LocalDateScalar, MoneyInput } from '@rolecall/platform'
import type { ContractKind } from '../../domain/terms.js'
import { ContractKindEnum } from '../enums.js'
import { WorkLimitsInput } from '../inputs.js'

@InputType({ description: 'What changes of one duty; a duty of the role that the terms do not have yet is added.' })
export class AmendedDutyInput {
  @Field({ description: 'The duty.' })
  dutySlug: string
  @Field(() => Int, { nullable: true, description: 'Quantity for a period, 1-200; needed for a duty that is added.' })
  quantity?: number | null
  @Field(() => MoneyInput, { nullable: true, description: 'Price for a period; in proportion to the quantity when not given. Needed for a duty that is added.' })
  price?: Money | null
  @Field(() => Int, { nullable: true, description: 'So often the client may ask for changes of one item, 0-20.' })
  changeRounds?: number | null
  @Field(() => Boolean, { nullable: true, description: 'Drops the duty.' })
  remove?: boolean | null
}
@InputType({ description: 'Changes of the terms; what is not given stays.' })
export class ProposeAmendmentInput {
  @Field(() => ids.contract, { description: 'The contract.' })
  contractId: string
  @Field({ description: 'Hash of the terms on the screen.' })
  termsHash: string
  @Field(() => [AmendedDutyInput], { nullable: true, description: 'Only the duties that change, at most 40.' })
  duties?: AmendedDutyInput[] | null
  @Field(() => LocalDateScalar, { nullable: true, description: 'Another last day, behind what is paid; not for monthly service.' })
  endsOn?: string | null
  @Field(() => [LocalDateScalar], { nullable: true, description: 'Days off, instead of the former ones; at most 100. They drop weekday work.' })
  daysOff?: string[] | null
  @Field(() => Int, { nullable: true, description: 'Days to look at a submitted milestone, 3-14; from the signature on.' })
  reviewWindowDays?: number | null
  @Field(() => WorkLimitsInput, { nullable: true, description: 'Limits of ad spend and of texts, instead of the former ones; from the signature on.' })
  limits?: WorkLimitsInput | null
  @Field(() => ContractKindEnum, { nullable: true, description: 'How paid days to try each other go on: FIXED needs a last day.' })
  kind?: ContractKind | null
  @Field(() => Boolean, { nullable: true, description: 'Monthly service: missed work may be done in the next month, up to a fifth of a duty.' })
  carryOver?: boolean | null
  @Field(() => Boolean, { nullable: true, description: 'Quantities and days off hold for what is open of the running period too; its price stays.' })
  fromNow?: boolean | null
  @Field(() => String, { nullable: true, description: 'Why, at most 2000 characters; the other side reads it.' })
  note?: string | null
}
@InputType({ description: 'A proposed change of the terms.' })
export class AmendmentInput {
  @Field(() => ids.contract, { description: 'The contract.' })
  contractId: string
  @Field({ description: 'Hash of the proposed terms on the screen.' })
  termsHash: string
}
@InputType({ description: 'A proposed change of the terms to decline.' })
export class DeclineAmendmentInput extends AmendmentInput {
  @Field({ description: 'Why, at most 2000 characters; the other side reads it.' })
  reason: string
}
