import { Field, Int, ObjectType } from '@nestjs/graphql'
import type { Money } from '@rolecall/kernel'
import { enumOf, MoneyView } from '@rolecall/platform'
import { FreelancerCardView } from '@rolecall/talent'
import { type RelaxationKind, relaxationKinds } from '../domain/relax.rules.js'
import { ExclusionCountView, ReasonLineView } from './views.js'

export const RelaxationKindEnum = enumOf('RelaxationKind', relaxationKinds, 'What a business may give way in: 15 % more budget, growth, a platform or language less, a quarter fewer hours, two common hours less.')

@ObjectType('JobChange', { description: 'The fields a relaxation would set; the others are null and stay.' })
export class JobChangeView {
  @Field(() => MoneyView, { nullable: true, description: 'The new budget.' })
  budget?: Money | null
  @Field(() => Boolean, { nullable: true, description: 'Takes people who grow into the role.' })
  acceptsGrowth?: boolean | null
  @Field(() => Int, { nullable: true, description: 'Hours a week.' })
  hoursPerWeek?: number | null
  @Field(() => Int, { nullable: true, description: 'Common working hours a day.' })
  minOverlapHours?: number | null
  @Field(() => [String], { nullable: true, description: 'Networks and ad cabinets that remain.' })
  platforms?: string[] | null
  @Field(() => [String], { nullable: true, description: 'Languages that remain.' })
  languages?: string[] | null
}

@ObjectType('Relaxation', { description: 'One step that would let more people in.' })
export class RelaxationView {
  @Field(() => RelaxationKindEnum, { description: 'What is given way in.' })
  kind: RelaxationKind
  @Field({ description: "Sentence in the reader's language, with the number of people." })
  text: string
  @Field(() => Int, { description: 'People it would add.' })
  adds: number
  @Field(() => Int, { description: 'People that would fit then.' })
  total: number
  @Field(() => JobChangeView, { description: 'What to set.' })
  change: JobChangeView
}

@ObjectType('ReachedPerson', { description: 'One of the best a job reaches.' })
export class ReachedPersonView {
  @Field(() => FreelancerCardView, { description: 'The person.' })
  freelancer: FreelancerCardView
  @Field(() => Int, { description: 'The score as a figure of 0-100.' })
  percent: number
  @Field(() => [ReasonLineView], { description: 'At most three reasons for the person.' })
  why: ReasonLineView[]
}

@ObjectType('JobReach', { description: 'How many people a job reaches, who is left out by which rule, and what would let more in.' })
export class JobReachView {
  @Field(() => Int, { description: 'People who name the role.' })
  considered: number
  @Field(() => Int, { description: 'Those of them who pass every hard rule.' })
  total: number
  @Field(() => [ExclusionCountView], { description: 'The others, by the first rule that keeps them out.' })
  exclusions: ExclusionCountView[]
  @Field(() => [RelaxationView], { description: 'Single steps that let more people in, the one that adds most first.' })
  relaxations: RelaxationView[]
}
