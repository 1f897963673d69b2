import { Field, InputType, Int, ObjectType } from '@nestjs/graphql'
import { DateTimeScalar, enumOf, ids, LocalDateScalar } from '@rolecall/platform'
import type { ForceMajeure } from '../../data/endings/force-majeure.entity.js'
import { forceMajeureReasons, forceMajeureStates, isAsked, type ForceMajeureReason, type ForceMajeureState } from '../../domain/endings/force-majeure.rules.js'

export const ForceMajeureReasonEnum = enumOf('ForceMajeureReason', forceMajeureReasons, 'What the freelancer cannot help.')
export const ForceMajeureStateEnum = enumOf('ForceMajeureState', forceMajeureStates, 'What became of it; ENDED when the contract was ended instead.')

/** The end of the wait for an answer, if one is awaited. */
export const askedUntilOf = (rows: ReadonlyMap<string, readonly ForceMajeure[]>, contractId: string): Date | null =>
  rows.get(contractId)?.find((row) => isAsked(row.state))?.answerUntil ?? null

@ObjectType('ForceMajeure', { description: 'A freelancer asks for time for what he cannot help.' })
export class ForceMajeureView {
  @Field(() => ForceMajeureReasonEnum, { description: 'What happened.' })
  reason: ForceMajeureReason
  @Field(() => String, { nullable: true, description: 'In words.' })
  text: string | null
  @Field(() => LocalDateScalar, { description: 'Last day without work.' })
  untilDay: string
  @Field(() => Int, { description: 'Due dates of open items move by so many days.' })
  days: number
  @Field(() => ForceMajeureStateEnum, { description: 'What became of it.' })
  state: ForceMajeureState
  @Field(() => DateTimeScalar, { description: 'When it was asked.' })
  askedAt: Date
  @Field(() => DateTimeScalar, { description: 'Without an answer the dates move at this moment.' })
  answerUntil: Date
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was answered.' })
  answeredAt: Date | null
  @Field(() => Int, { nullable: true, description: 'How many items moved.' })
  moved: number | null
  @Field({ description: 'Reports of what was spent on ads are owed all the same.' })
  reportsOwed: boolean
  @Field(() => [String], { description: 'What the reader may do with it now: accept, withdraw.' })
  moves: string[]
}

@ObjectType('Silence', { description: 'Nothing that was due in a milestone has come.' })
export class SilenceView {
  @Field(() => ids.milestone, { description: 'The milestone.' })
  milestoneId: string
  @Field(() => DateTimeScalar, { nullable: true, description: 'When the freelancer was nudged.' })
  nudgedAt: Date | null
  @Field(() => DateTimeScalar, { nullable: true, description: 'When the freelancer was warned.' })
  warnedAt: Date | null
  @Field(() => DateTimeScalar, { nullable: true, description: 'When both sides were told that the business may end the contract for it.' })
  openAt: Date | null
  @Field(() => DateTimeScalar, { nullable: true, description: 'From then on the business may end the contract for it, by the due dates as they stand now; null before both were told.' })
  endableFrom: Date | null
  @Field({ description: 'The business may end the contract for it now; due dates that moved take the right back until a week after them.' })
  endable: boolean
}

@InputType({ description: 'Time for what the freelancer cannot help.' })
export class AskForceMajeureInput {
  @Field(() => ids.contract, { description: 'The contract.' })
  contractId: string
  @Field(() => ForceMajeureReasonEnum, { description: 'What happened.' })
  reason: ForceMajeureReason
  @Field(() => String, { nullable: true, description: 'In words, at most 2000 characters; needed with OTHER. The business reads it.' })
  text?: string | null
  @Field(() => LocalDateScalar, { description: 'Last day without work, at most 30 days with today.' })
  until: string
}
@InputType({ description: 'A contract whose freelancer asked for time.' })
export class ForceMajeureInput {
  @Field(() => ids.contract, { description: 'The contract.' })
  contractId: string
}
