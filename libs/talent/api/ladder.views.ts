import { DateTimeScalar, enumOf, ids } from '@rolecall/platform'
import { Field, Float, Int, ObjectType } from '@nestjs/graphql'
import { type Cure, cures, type SkillLevel, skillLevels } from '../domain/ladder.rules.js'
import type { RoleStatus, SkillEvidenceKind } from '../domain/states.js'
import { skillEvidenceKinds } from '../domain/states.js'
import { RoleStatusEnum } from './enums.js'
import { QuizNamedView } from './quiz.views.js'

export const SkillLevelEnum = enumOf('SkillLevel', skillLevels, 'A level in words: nothing shown yet, starting, working, senior.')
export const DutyCureEnum = enumOf('DutyCure', cures, 'A way to show a duty: a mini-test, a piece of the portfolio, a task.')
export const ProofKindEnum = enumOf('ProofKind', skillEvidenceKinds, 'What shows a duty: a task, the portfolio, accepted work, a mini-test; a review is shown beside them and weighs nothing.')

@ObjectType('LadderEvidence', { description: 'A piece that counts for a duty, with what it still weighs.' })
export class LadderEvidenceView {
  @Field(() => ids.evidence, { description: 'Id of the piece.' })
  id: string
  @Field(() => ProofKindEnum, { description: 'What it is.' })
  kind: SkillEvidenceKind
  @Field(() => Float, { description: 'What it says, 0 to 1.' })
  value: number
  @Field(() => DateTimeScalar, { description: 'Since when it counts.' })
  at: Date
  @Field(() => Float, { description: 'What it weighs now: 1 when new, half after every 270 days; a review nothing.' })
  weight: number
  @Field(() => DateTimeScalar, { description: 'When it counts half.' })
  halfAt: Date
  @Field(() => String, { nullable: true, description: 'Where it is to be seen; null for accepted work, mini-tests and reviews.' })
  url: string | null
  @Field(() => String, { nullable: true, description: 'Skill of the mini-test.' })
  skillTitle: string | null
}
@ObjectType('LadderDuty', { description: 'A duty as I have shown it.' })
export class LadderDutyView {
  @Field({ description: 'The duty.' })
  dutySlug: string
  @Field({ description: 'Name of the duty.' })
  title: string
  @Field({ description: 'The role it belongs to.' })
  roleSlug: string
  @Field({ description: 'Depends on a condition and does not count for the role.' })
  conditional: boolean
  @Field({ description: 'Shown by evidence, with an estimate of at least 0.45.' })
  proven: boolean
  @Field(() => Float, { nullable: true, description: 'Estimate, 0 to 1.' })
  mean: number | null
  @Field(() => SkillLevelEnum, { description: 'Level it reaches.' })
  level: SkillLevel
  @Field(() => Int, { description: 'Pieces that count.' })
  pieces: number
  @Field(() => Int, { description: 'Different clients among them; businesses of one owner are one.' })
  clients: number
  @Field(() => DateTimeScalar, { nullable: true, description: 'When the newest piece counts half; null without one.' })
  halfAt: Date | null
  @Field(() => [DutyCureEnum], { description: 'What would show it better, the cheapest first.' })
  cures: Cure[]
  @Field(() => [LadderEvidenceView], { description: 'Pieces that count, the newest first, at most 50.' })
  evidence: LadderEvidenceView[]
}
@ObjectType('LadderGapSkill', { description: 'A skill that is missing for a step.' })
export class LadderGapSkillView {
  @Field({ description: 'The skill.' })
  slug: string
  @Field({ description: 'Name of the skill.' })
  title: string
  @Field(() => [QuizNamedView], { description: 'Duties of the next role that need it.' })
  duties: QuizNamedView[]
}
@ObjectType('LadderStep', { description: 'A step from one of my roles to another.' })
export class LadderStepView {
  @Field({ description: 'The role I have.' })
  fromSlug: string
  @Field({ description: 'The role it leads to.' })
  roleSlug: string
  @Field({ description: 'Name of that role.' })
  roleTitle: string
  @Field(() => [LadderGapSkillView], { description: 'Skills that are missing: the difference of the catalogue without what I have shown.' })
  gap: LadderGapSkillView[]
  @Field(() => Int, { description: 'Skills that the difference of the catalogue holds.' })
  wholeGap: number
  @Field(() => Int, { description: 'All skills of that role.' })
  skills: number
  @Field({ description: 'I have named it a role I grow into.' })
  growing: boolean
}
@ObjectType('LadderRole', { description: 'One of my roles with its duties and the steps from it.' })
export class LadderRoleView {
  @Field({ description: 'The role.' })
  roleSlug: string
  @Field({ description: 'Name of the role.' })
  roleTitle: string
  @Field(() => RoleStatusEnum, { description: 'Verified when at least half of the unconditional duties are proven.' })
  status: RoleStatus
  @Field(() => Int, { description: 'Unconditional duties that are proven.' })
  provenDuties: number
  @Field(() => Int, { description: 'Duties of the role that depend on no condition.' })
  unconditionalDuties: number
  @Field(() => SkillLevelEnum, { description: 'Level of the whole role.' })
  level: SkillLevel
  @Field(() => [LadderDutyView], { description: 'Its duties, in order.' })
  duties: LadderDutyView[]
  @Field(() => [LadderStepView], { description: 'Steps to roles I do not have, the nearest first; none from a role I only grow into.' })
  steps: LadderStepView[]
}
