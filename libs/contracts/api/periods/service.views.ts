import { Field, InputType, Int, ObjectType } from '@nestjs/graphql'
import { answerOf, DateTimeScalar, enumOf, ids } from '@rolecall/platform'
import { MoneyMoveRefused } from '@rolecall/payments'
import { serviceStates, type ServiceState } from '../../domain/periods/service.rules.js'
import { ContractView } from '../contract.views.js'

export const ServiceStateEnum = enumOf('ServiceState', serviceStates, 'What follows the period that is paid: TRYING is a paid trial, RESTING a pause, STOPPED the end.')

@ObjectType('FundingTry', { description: 'A recorded reminder of an unpaid period, with a fresh way to pay it.' })
export class FundingTryView {
  @Field(() => Int, { description: 'Which of the three.' })
  number: number
  @Field(() => DateTimeScalar, { description: 'When it was given.' })
  triedAt: Date
}
@ObjectType('Service', { description: 'What follows the paid periods of a contract that is not over with them: monthly service or a paid trial.' })
export class ServiceView {
  @Field(() => ServiceStateEnum, { description: 'What comes next.' })
  state: ServiceState
  @Field(() => DateTimeScalar, { nullable: true, description: 'When something happens by itself: notice of the next period, a reminder of money, a rest, the end.' })
  stepAt: Date | null
  @Field(() => DateTimeScalar, { nullable: true, description: 'From when the money of the newest period is waited for; null once it came.' })
  unpaidSince: Date | null
  @Field(() => DateTimeScalar, { nullable: true, description: 'An unpaid period is waited for until then; the service rests after it.' })
  restsAt: Date | null
  @Field(() => [FundingTryView], { description: 'Reminders of the newest period’s money.' })
  tries: FundingTryView[]
  @Field(() => [String], { description: 'What the reader may do now: pause, stop, resume.' })
  moves: string[]
}
@InputType({ description: 'A contract.' })
export class ServiceInput {
  @Field(() => ids.contract, { description: 'The contract.' })
  contractId: string
}
export const PauseServiceAnswer = answerOf('PauseServiceAnswer', ContractView)
export const StopServiceAnswer = answerOf('StopServiceAnswer', ContractView)
export const ResumeServiceAnswer = answerOf('ResumeServiceAnswer', ContractView, [MoneyMoveRefused])
