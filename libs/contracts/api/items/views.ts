import { Field, Int, ObjectType } from '@nestjs/graphql'
import { DateTimeScalar, enumOf, ids, RefusalView } from '@rolecall/platform'
import { dueChangeStates, type DueChangeState } from '../../domain/items/due-changes.rules.js'
import { lineVerdicts, type LineVerdict } from '../../domain/items/match-lines.rules.js'
import { skipOutcomes, type SkipOutcome } from '../../domain/items/skip.rules.js'
import { PartyEnum } from '../enums.js'
import { ItemView } from '../item.views.js'
import type { Side } from '../../domain/rights.rules.js'

export const SkipOutcomeEnum = enumOf('SkipOutcome', skipOutcomes, 'What becomes of the money of an item that is skipped.')
export const DueChangeStateEnum = enumOf('DueChangeState', dueChangeStates, 'Where a wished due date stands.')
export const LineVerdictEnum = enumOf('LineVerdict', lineVerdicts, 'What a pasted line is good for.')
export type { SkipOutcome }

@ObjectType('DueChange', { description: 'A due date that one side wishes to move.' })
export class DueChangeView {
  @Field(() => DueChangeStateEnum, { description: 'Where the wish stands.' })
  state: DueChangeState
  @Field(() => PartyEnum, { description: 'Who wishes it.' })
  party: Side
  @Field(() => DateTimeScalar, { description: 'Due moment before.' })
  fromAt: Date
  @Field(() => DateTimeScalar, { description: 'Wished due moment.' })
  toAt: Date
  @Field(() => String, { nullable: true, description: 'The reason given.' })
  reason: string | null
  @Field(() => DateTimeScalar, { nullable: true, description: 'Without an answer until then the date stays.' })
  answerUntil: Date | null
}
@ObjectType('ChangedItems', { description: 'Items as they stand now.' })
export class ChangedItemsView {
  @Field(() => [ItemView], { description: 'The items, by due date.' })
  items: ItemView[]
}
@ObjectType('SubmittedItem', { description: 'How one of many items was taken.' })
export class SubmittedItemView {
  @Field(() => ids.item, { description: 'The item that was asked for.' })
  itemId: string
  @Field(() => ItemView, { nullable: true, description: 'The item as it stands now; null when it was refused.' })
  item: ItemView | null
  @Field(() => RefusalView, { nullable: true, description: 'Why it was not taken; null when it was.' })
  refusal: RefusalView | null
}
@ObjectType('SubmittedItems', { description: 'Answers for items that were handed in together.' })
export class SubmittedItemsView {
  @Field(() => [SubmittedItemView], { description: 'One for each item, in the order they were given.' })
  answers: SubmittedItemView[]
}
@ObjectType('MatchedLine', { description: 'What a pasted line would show.' })
export class MatchedLineView {
  @Field(() => Int, { description: 'Number of the line, from 1.' })
  line: number
  @Field(() => LineVerdictEnum, { description: 'FITS, or why it does not.' })
  verdict: LineVerdict
  @Field(() => ItemView, { nullable: true, description: 'The open item it fits.' })
  item: ItemView | null
  @Field(() => ids.item, { nullable: true, description: 'The item it fits, or the one under which its link stands already.' })
  itemId: string | null
  @Field(() => Int, { nullable: true, description: 'The earlier line with the same link.' })
  sameAs: number | null
  @Field(() => String, { nullable: true, description: 'The link in it.' })
  url: string | null
  @Field(() => String, { nullable: true, description: 'The words in it, without the day and the link.' })
  text: string | null
}
@ObjectType('MatchedLines', { description: 'Pasted lines with the items they fit; nothing is handed in.' })
export class MatchedLinesView {
  @Field(() => [MatchedLineView], { description: 'One for each line, in order.' })
  lines: MatchedLineView[]
}
@ObjectType('EvidenceSnapshot', { description: 'What a piece was when its item was accepted; it is never changed, whatever becomes of the link.' })
export class EvidenceSnapshotView {
  @Field(() => DateTimeScalar, { description: 'When it was accepted.' })
  takenAt: Date
  @Field(() => String, { nullable: true, description: 'The address of a link.' })
  address: string | null
  @Field(() => String, { nullable: true, description: 'Name of the file, or title of the page where it was read.' })
  title: string | null
  @Field({ description: 'SHA-256 of the text or the file; of a link the text of its page, or its normalised address where the page was not read.' })
  sha256: string
  @Field(() => DateTimeScalar, { nullable: true, description: 'When the page of a link was read; null where it was not.' })
  seenAt: Date | null
  @Field(() => Int, { nullable: true, description: 'Size of a text or a file.' })
  bytes: number | null
}
@ObjectType('DutyEvent', { description: 'Something that a duty on demand has to react to.' })
export class DutyEventView {
  @Field(() => ids.dutyEvent, { description: 'Id of the event.' })
  id: string
  @Field(() => String, { nullable: true, description: 'Where it is.' })
  url: string | null
  @Field(() => String, { nullable: true, description: 'What it is.' })
  text: string | null
  @Field(() => DateTimeScalar, { description: 'When it came; the clock runs from then, outside the quiet hours.' })
  cameAt: Date
  @Field(() => PartyEnum, { description: 'Who wrote it down.' })
  party: Side
  @Field(() => DateTimeScalar, { description: 'When it was written down.' })
  loggedAt: Date
  @Field(() => DateTimeScalar, { description: 'End of the agreed hours.' })
  reactUntil: Date
  @Field(() => DateTimeScalar, { nullable: true, description: 'When the freelancer reacted, as he says; null before.' })
  reactedAt: Date | null
  @Field(() => DateTimeScalar, { nullable: true, description: 'When the reaction was written down.' })
  reactionLoggedAt: Date | null
  @Field(() => String, { nullable: true, description: 'Where the reaction is.' })
  reactionUrl: string | null
  @Field(() => String, { nullable: true, description: 'What the reaction is.' })
  reactionText: string | null
  @Field({ description: 'Handed to somebody at the business instead of answered.' })
  escalated: boolean
}
@ObjectType('ItemSla', { description: 'How quickly events of a duty were reacted to in one period; it moves no money by itself.' })
export class ItemSlaView {
  @Field(() => Int, { description: 'Agreed hours, outside the quiet ones.' })
  hours: number
  @Field(() => Int, { description: 'Events written down.' })
  events: number
  @Field(() => Int, { description: 'Reacted to in time.' })
  inTime: number
  @Field(() => Int, { description: 'Without a reaction, still in time.' })
  open: number
  @Field(() => Int, { description: 'Without a reaction, too late.' })
  overdue: number
  @Field(() => Int, { nullable: true, description: 'Percent in time; null while nothing can be said.' })
  rate: number | null
  @Field(() => Int, { description: 'Percent that is agreed.' })
  goal: number
  @Field({ description: 'The agreed percentage is reached, or nothing can be said yet.' })
  met: boolean
}
