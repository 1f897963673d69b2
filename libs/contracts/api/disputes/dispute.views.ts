import { LangEnum } from '@rolecall/identity'
import { Field, Int, ObjectType } from '@nestjs/graphql'
import type { Money } from '@rolecall/kernel'
import { connectionOf, DateTimeScalar, ids, MoneyView, TimeZoneScalar, type Lang } from '@rolecall/platform'
import type { DisputeEnding, DisputeEventKind, DisputeReason, DisputeState, DisputeVoice, RulingReason } from '../../domain/disputes/dispute.rules.js'
import type { ItemState } from '../../domain/item.rules.js'
import { WaitsForView } from '../contract.views.js'
import { ItemStateEnum, PartyEnum } from '../enums.js'
import { ItemEventView, ItemEvidenceView } from '../item.views.js'
import { DisputeEndingEnum, DisputeReasonEnum, DisputeStateEnum, DisputeVoiceEnum, RulingReasonEnum } from './enums.js'
import type { Side } from '../../domain/rights.rules.js'

@ObjectType('DisputeLine', { description: 'How the share of one item divides.' })
export class DisputeLineView {
  @Field(() => ids.item, { description: 'The item.' })
  itemId: string
  @Field(() => MoneyView, { description: 'To the freelancer, commission included.' })
  toFreelancer: Money
  @Field(() => MoneyView, { description: 'Back to the client.' })
  toClient: Money
}

@ObjectType('DisputeDivision', { description: 'What a division moves; the books will say the same.' })
export class DisputeDivisionView {
  @Field(() => [DisputeLineView], { description: 'The shares, item by item.' })
  lines: DisputeLineView[]
  @Field(() => MoneyView, { description: 'Released, commission included.' })
  gross: Money
  @Field(() => MoneyView, { description: 'Commission of it.' })
  commission: Money
  @Field(() => MoneyView, { description: 'What the freelancer gets.' })
  net: Money
  @Field(() => MoneyView, { description: 'Given back of the price.' })
  returned: Money
  @Field(() => MoneyView, { description: 'The part of the client’s fee that goes back with it.' })
  returnedFee: Money
}

@ObjectType('DisputeEvent', { description: 'Something said, offered or decided in a dispute. Never changed.' })
export class DisputeEventView {
  @Field(() => ids.disputeEvent, { description: 'Its id; an offer is accepted by it.' })
  id: string
  @Field(() => String, { description: 'open, answer, write, offer, acceptOffer, withdraw, askRuling, passToModerator, passToSecond, take, handOver, ask, rule, fallBack or close.' })
  kind: DisputeEventKind
  @Field(() => DisputeVoiceEnum, { description: 'Who spoke.' })
  voice: DisputeVoice
  @Field({ description: 'The name of the side, or that it was a moderator or the clock.' })
  by: string
  @Field(() => String, { nullable: true, description: 'The words.' })
  text: string | null
  @Field(() => RulingReasonEnum, { nullable: true, description: 'On what a ruling rests.' })
  reasonCode: RulingReason | null
  @Field(() => [DisputeLineView], { nullable: true, description: 'The division that is offered or decided.' })
  lines: DisputeLineView[] | null
  @Field(() => DateTimeScalar, { description: 'When.' })
  at: Date
}

@ObjectType('DisputedItem', { description: 'An item in question.' })
export class DisputedItemView {
  @Field(() => ids.item, { description: 'Id of the item.' })
  id: string
  @Field({ description: 'The duty it comes from.' })
  dutySlug: string
  @Field({ description: 'Name, in the language of the terms.' })
  title: string
  @Field(() => Int, { description: 'Place among the items of its duty, from 1.' })
  ordinal: number
  @Field(() => DateTimeScalar, { description: 'Due moment.' })
  dueAt: Date
  @Field(() => ItemStateEnum, { description: 'Where it stands.' })
  state: ItemState
  @Field(() => ItemStateEnum, { description: 'Where it stood before it was disputed.' })
  stateBefore: ItemState
  @Field(() => DisputeReasonEnum, { description: 'Why it is disputed.' })
  reason: DisputeReason
  @Field({ description: 'The same in words; may be empty.' })
  text: string
  @Field(() => MoneyView, { description: 'Its share of the price.' })
  share: Money
  @Field({ description: 'When the work is accepted, as signed.' })
  acceptance: string
  @Field(() => LangEnum, { description: 'Language in which that was signed.' })
  acceptanceLang: Lang
  @Field(() => PartyEnum, { description: 'Who gets the share when nobody decides.' })
  byDefault: Side
  @Field(() => MoneyView, { nullable: true, description: 'What of it went to the freelancer; null while it is open.' })
  toFreelancer: Money | null
  @Field(() => [ItemEvidenceView], { description: 'What was handed in, oldest first.' })
  evidence: ItemEvidenceView[]
  @Field(() => [ItemEventView], { description: 'What happened to it, oldest first.' })
  history: ItemEventView[]
}

@ObjectType('Dispute', { description: 'A disagreement of the two sides about items of one milestone. It withholds their shares and nothing else; it costs nothing.' })
export class DisputeView {
  @Field(() => ids.dispute, { description: 'Id of the dispute.' })
  id: string
  @Field(() => DisputeStateEnum, { description: 'Where it stands.' })
  state: DisputeState
  @Field(() => ids.contract, { description: 'The contract.' })
  contractId: string
  @Field({ description: 'Title of the contract.' })
  contractTitle: string
  @Field({ description: 'Name of the milestone.' })
  milestoneTitle: string
  @Field(() => Int, { description: 'Place of the milestone in the contract, from 1.' })
  milestoneOrdinal: number
  @Field(() => Int, { description: 'How many items are in question.' })
  itemCount: number
  @Field(() => TimeZoneScalar, { description: 'The client’s zone, in which work days are counted.' })
  timeZone: string
  @Field({ description: 'Name of the client.' })
  businessName: string
  @Field({ description: 'Name of the freelancer.' })
  freelancerName: string
  @Field(() => PartyEnum, { description: 'Who opened it.' })
  openedBy: Side
  @Field(() => DisputeVoiceEnum, { description: 'How the reader takes part.' })
  myVoice: DisputeVoice
  @Field({ description: 'What the opener wants; may be empty.' })
  wanted: string
  @Field(() => DateTimeScalar, { description: 'When it was opened.' })
  openedAt: Date
  @Field(() => DateTimeScalar, { description: 'The other side answers until then: three work days.' })
  answerUntil: Date
  @Field(() => DateTimeScalar, { description: 'The sides talk until then.' })
  talkUntil: Date
  @Field(() => DateTimeScalar, { description: 'A moderator rules until then.' })
  ruleUntil: Date
  @Field(() => DateTimeScalar, { description: 'A second moderator rules until then; after it the default holds.' })
  secondUntil: Date
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ended.' })
  endedAt: Date | null
  @Field(() => DisputeEndingEnum, { nullable: true, description: 'How it ended.' })
  ending: DisputeEnding | null
  @Field(() => MoneyView, { description: 'The shares in question.' })
  withheld: Money
  @Field({ description: 'True while money it decided about has still to move.' })
  paysSoon: boolean
  @Field(() => WaitsForView, { nullable: true, description: 'Who acts next; null when it is over.' })
  waitsFor: WaitsForView | null
  @Field(() => [String], { description: 'What the reader may do as a side: write, offer, acceptOffer, askRuling, withdraw.' })
  moves: string[]
  @Field(() => [String], { description: 'What the reader may do as a moderator: take, handOver, ask, rule.' })
  moderatorMoves: string[]
  @Field(() => String, { nullable: true, description: 'Why the reader, a moderator, may not rule: party, same_business, had_first_turn, taken_already.' })
  conflict: string | null
  @Field({ description: 'A moderator has taken it.' })
  taken: boolean
}
@ObjectType('DisputeConnection', { description: 'A page of disputes.' })
export class DisputeConnection extends connectionOf(DisputeView, 'Dispute') {}

@ObjectType('DisputesToRule', { description: 'The queue of disputes in two figures.' })
export class DisputesToRuleView {
  @Field(() => Int, { description: 'How many wait for a ruling.' })
  count: number
  @Field(() => DateTimeScalar, { nullable: true, description: 'The nearest deadline; null when none waits.' })
  nextUntil: Date | null
}

@ObjectType('DisputePackEntry', { description: 'One piece of the evidence pack.' })
export class DisputePackEntryView {
  @Field({ description: 'Its name in the pack.' })
  name: string
  @Field({ description: 'SHA-256 of its bytes.' })
  sha256: string
  @Field(() => Int, { description: 'Its size.' })
  bytes: number
}
@ObjectType('DisputePack', { description: 'What was agreed, handed in and said, with a hash for each piece and for the whole list.' })
export class DisputePackView {
  @Field(() => [DisputePackEntryView], { description: 'The pieces, in order.' })
  entries: DisputePackEntryView[]
  @Field({ description: 'SHA-256 of the list.' })
  sha256: string
}
