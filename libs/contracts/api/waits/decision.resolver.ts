import { Field, Int, ObjectType, Query, Resolver } from '@nestjs/graphql'
import { DateTimeScalar, Desk, enumOf, ids, SignedIn, Who, type Asker } from '@rolecall/platform'
import { myDecisions, type Decision } from '../../data/waits/my-decisions.js'
import { decisionKinds, type DecisionKind } from '../../domain/waits/decision.rules.js'

export const DecisionKindEnum = enumOf('DecisionKind', decisionKinds, 'What one side of a contract asks the other.')

@ObjectType('Decision', { description: 'What the other side of a contract asks of the reader.' })
export class DecisionView {
  @Field(() => DecisionKindEnum, { description: 'What is asked.' })
  kind: DecisionKind
  @Field(() => ids.contract, { description: 'The contract.' })
  contractId: string
  @Field({ description: 'Its title.' })
  contractTitle: string
  @Field({ description: 'Its time zone.' })
  timeZone: string
  @Field(() => ids.dispute, { nullable: true, description: 'The dispute, where it is one.' })
  disputeId: string | null
  @Field(() => Int, { description: 'How many things are asked: numbers, items or dates.' })
  count: number
  @Field(() => DateTimeScalar, { nullable: true, description: 'When the first of them is decided without the reader.' })
  until: Date | null
}

@Resolver()
export class DecisionResolver {
  constructor(private readonly desk: Desk) {}

  @SignedIn()
  @Query(() => [DecisionView], {
    description: 'What the other sides of the reader’s contracts ask of him and he may answer, the nearest clock first, 50 at most.',
  })
  async myDecisions(@Who() asker: Asker): Promise<Decision[]> {
    return (await this.desk.read(asker, myDecisions, undefined)) ?? []
  }
}
