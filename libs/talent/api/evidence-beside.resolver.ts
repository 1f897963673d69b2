import { Args, Field, Float, ObjectType, Query, Resolver } from '@nestjs/graphql'
import { type Asker, DateTimeScalar, Desk, ids, Staff, Who } from '@rolecall/platform'
import { evidenceBeside } from '../data/evidence-beside.js'
import type { SkillEvidenceKind, SkillEvidenceState } from '../domain/states.js'
import { SkillEvidenceStateEnum } from './enums.js'
import { ProofKindEnum } from './ladder.views.js'

@ObjectType('EvidenceBeside', { description: 'Another piece of the person whose piece waits.' })
export class EvidenceBesideView {
  @Field(() => ids.evidence, { description: 'Id of the piece.' })
  id: string
  @Field({ description: 'The duty it shows.' })
  dutySlug: string
  @Field({ description: 'Name of the duty.' })
  dutyTitle: string
  @Field({ description: 'The same duty as that of the piece that waits.' })
  sameDuty: boolean
  @Field(() => ProofKindEnum, { description: 'What it is.' })
  kind: SkillEvidenceKind
  @Field(() => SkillEvidenceStateEnum, { description: 'Waits, verified or refused.' })
  state: SkillEvidenceState
  @Field(() => Float, { nullable: true, description: 'What it says, 0 to 1.' })
  value: number | null
  @Field(() => String, { nullable: true, description: 'Where it is to be seen.' })
  url: string | null
  @Field(() => String, { nullable: true, description: 'Why it was refused.' })
  reason: string | null
  @Field(() => DateTimeScalar, { description: 'When it came.' })
  submittedAt: Date
}

@Resolver()
export class EvidenceBesideResolver {
  constructor(private readonly desk: Desk) {}

  @Staff('moderator')
  @Query(() => [EvidenceBesideView], { nullable: true, description: 'Other evidence of the person whose piece waits, the same duty first.' })
  evidenceBeside(@Who() asker: Asker, @Args('id', { type: () => ids.evidence, description: 'The piece that waits.' }) id: string): Promise<EvidenceBesideView[] | null> {
    return this.desk.read(asker, evidenceBeside, { id })
  }
}
