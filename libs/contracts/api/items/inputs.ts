import { Field, InputType, Int } from '@nestjs/graphql'
import { DateTimeScalar, ids, LocalDateScalar, MoneyInput } from '@rolecall/platform'
import { SubmitItemInput } from '../inputs.js'

@InputType({ description: 'An item of which a part is accepted: exactly one of percent and amount.' })
export class AcceptItemPartlyInput {
  @Field(() => ids.item, { description: 'The item.' })
  itemId: string
  @Field(() => Int, { nullable: true, description: 'Percent of its share, 1-99; rounded down to the smallest unit of the currency.' })
  percent?: number | null
  @Field(() => MoneyInput, { nullable: true, description: 'An amount, more than nothing and less than its share.' })
  amount?: MoneyInput | null
  @Field({ description: 'Why not all of it, at most 2000 characters; the freelancer reads it.' })
  reason: string
}
@InputType({ description: 'Items that are not needed any more.' })
export class SkipItemsInput {
  @Field(() => [ids.item], { description: 'The items, at most 100; all or none.' })
  itemIds: string[]
  @Field({ description: 'Why, at most 2000 characters; the freelancer reads it.' })
  reason: string
}
@InputType({ description: 'Items that cannot be done because the client took away what they need.' })
export class BlockItemsInput {
  @Field(() => [ids.item], { description: 'The items, due within 7 days or late, at most 100; all or none.' })
  itemIds: string[]
  @Field({ description: 'What is missing, at most 2000 characters; the client reads it.' })
  reason: string
}
@InputType({ description: 'Blocked items that can be done again.' })
export class UnblockItemsInput {
  @Field(() => [ids.item], { description: 'The items, at most 100; all or none.' })
  itemIds: string[]
}
@InputType({ description: 'A due date to move.' })
export class ItemDayInput {
  @Field(() => ids.item, { description: 'The item.' })
  itemId: string
  @Field(() => LocalDateScalar, { description: 'The new day in the client’s zone, inside the period; the hour stays.' })
  dueOn: string
}
@InputType({ description: 'Due dates to move.' })
export class MoveItemsInput {
  @Field(() => [ItemDayInput], { description: 'At most 100; all or none.' })
  moves: ItemDayInput[]
  @Field(() => String, { nullable: true, description: 'Why, at most 2000 characters; the other side reads it.' })
  reason?: string | null
}
@InputType({ description: 'An answer to wished due dates.' })
export class AnswerItemMovesInput {
  @Field(() => [ids.item], { description: 'Items with a wished date, at most 100; all or none.' })
  itemIds: string[]
  @Field({ description: 'True to agree. False declines; from the side that wished, it takes the wish back.' })
  agree: boolean
}
@InputType({ description: 'Items to hand in together.' })
export class SubmitItemsInput {
  @Field(() => [SubmitItemInput], { description: 'At most 100 items, each with its evidence; each is taken or refused by itself.' })
  items: SubmitItemInput[]
}
@InputType({ description: 'Pasted lines to find items for.' })
export class MatchLinesInput {
  @Field(() => [String], { description: 'At most 200 lines of at most 2000 characters: a link, words or both; a day before them is understood.' })
  lines: string[]
  @Field(() => ids.contract, { nullable: true, description: 'Only items of this contract.' })
  contractId?: string | null
  @Field(() => String, { nullable: true, description: 'Only items of this duty.' })
  dutySlug?: string | null
}
@InputType({ description: 'An event that a duty on demand has to react to: a link, words or both.' })
export class LogDutyEventInput {
  @Field(() => ids.item, { description: 'An item of the duty in the period.' })
  itemId: string
  @Field(() => DateTimeScalar, { description: 'When it came: inside the period and not in the future.' })
  cameAt: Date
  @Field(() => String, { nullable: true, description: 'Where it is.' })
  url?: string | null
  @Field(() => String, { nullable: true, description: 'What it is, at most 2000 characters.' })
  text?: string | null
}
@InputType({ description: 'A reaction to an event: a link, words or both.' })
export class ReactToDutyEventInput {
  @Field(() => ids.dutyEvent, { description: 'The event.' })
  eventId: string
  @Field(() => String, { nullable: true, description: 'Where the reaction is.' })
  url?: string | null
  @Field(() => String, { nullable: true, description: 'What the reaction is, at most 2000 characters.' })
  text?: string | null
  @Field(() => DateTimeScalar, { nullable: true, description: 'When you reacted; now when not given.' })
  reactedAt?: Date | null
  @Field(() => Boolean, { nullable: true, description: 'True when it was handed to somebody at the business.' })
  escalated?: boolean | null
}
