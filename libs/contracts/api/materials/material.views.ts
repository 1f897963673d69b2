import { EvidenceKindEnum } from '@rolecall/catalog'
import { ArgsType, Field, InputType, ObjectType } from '@nestjs/graphql'
import { connectionOf, PageArgs } from '@rolecall/platform'
import type { EvidenceKind } from '../../domain/checklist.js'
import { ItemEvidenceView } from '../item.views.js'

@ObjectType('MaterialConnection', { description: 'A page of pieces that were handed in.' })
export class MaterialConnection extends connectionOf(ItemEvidenceView, 'Material') {}

@InputType({ description: 'Which pieces; without a field, all.' })
export class MaterialFilter {
  @Field(() => String, { nullable: true, description: 'Handed in for items of this duty.' })
  dutySlug?: string | null
  @Field(() => EvidenceKindEnum, { nullable: true, description: 'What they stand for.' })
  kind?: EvidenceKind | null
}
@ArgsType()
export class MaterialArgs extends PageArgs {
  @Field(() => MaterialFilter, { nullable: true, description: 'Which pieces.' })
  filter?: MaterialFilter | null
}
