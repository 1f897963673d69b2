import { EvidenceKindEnum } from '@rolecall/catalog'
import { Field, Int, ObjectType } from '@nestjs/graphql'
import { connectionOf, DateTimeScalar, ids, TimeZoneScalar } from '@rolecall/platform'
import type { EvidenceKind, EvidenceRule } from '../domain/checklist.js'
import type { ItemState } from '../domain/item.rules.js'
import { ItemStateEnum } from './enums.js'

@ObjectType('StoredFile', { description: 'A file one may open by a private link.' })
export class StoredFileView {
  @Field(() => ids.file, { description: 'Id of the file.' })
  id: string
  @Field({ description: 'Name it was uploaded under.' })
  name: string
  @Field({ description: 'Media type.' })
  mediaType: string
  @Field(() => Int, { description: 'Size.' })
  bytes: number
}

@ObjectType('ItemEvidence', { description: 'A piece that shows the work.' })
export class ItemEvidenceView {
  @Field(() => ids.evidence, { description: 'Id of the piece.' })
  id: string
  @Field(() => EvidenceKindEnum, { description: 'What it stands for.' })
  kind: EvidenceKind
  @Field(() => String, { nullable: true, description: 'A link.' })
  url: string | null
  @Field(() => String, { nullable: true, description: 'A text.' })
  text: string | null
  @Field(() => DateTimeScalar, { description: 'When it was handed in.' })
  submittedAt: Date
  @Field(() => Int, { description: 'At which hand-in, from 1.' })
  round: number
}

@ObjectType('ItemEvent', { description: 'Something that happened to an item.' })
export class ItemEventView {
  @Field(() => DateTimeScalar, { description: 'When.' })
  at: Date
  @Field({ description: 'Name of the move.' })
  move: string
  @Field(() => String, { nullable: true, description: 'The reason given.' })
  reason: string | null
}

@ObjectType('ContractName', { description: 'A contract by name.' })
export class ContractNameView {
  @Field(() => ids.contract, { description: 'Id of the contract.' })
  id: string
  @Field({ description: 'Its title.' })
  title: string
  @Field(() => TimeZoneScalar, { description: 'Zone in which due times are counted.' })
  timeZone: string
}

@ObjectType('Item', { description: 'One piece of agreed work with its due moment, evidence and history.' })
export class ItemView {
  @Field(() => ids.item, { description: 'Id of the item.' })
  id: string
  @Field(() => ids.milestone, { description: 'The milestone it belongs to.' })
  milestoneId: string
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
  @Field(() => [[EvidenceKindEnum]], { description: 'Alternatives of sets: any one set, with everything in it.' })
  required: EvidenceRule
  @Field(() => Int, { description: 'How often it was handed in.' })
  rounds: number
  @Field({ description: 'False for the item that only carries the price of work on demand; it is not counted.' })
  counted: boolean
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Accepted by silence at this moment; null when it does not wait for the business.',
  })
  reviewUntil: Date | null
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The freelancer agrees to a part, or the client answers a block, until then.',
  })
  waitsUntil: Date | null
  @Field(() => DateTimeScalar, { nullable: true, description: 'Its clock stopped at this moment; null when it runs.' })
  blockedAt: Date | null
}
@ObjectType('ItemConnection', { description: 'A page of items.' })
export class ItemConnection extends connectionOf(ItemView, 'Item') {}
