import { Field, InputType } from '@nestjs/graphql'
import type { Currency, Money } from '@rolecall/kernel'
import { CurrencyEnum, ids, LocalDateScalar, MoneyInput } from '@rolecall/platform'
import type { LedgerFilter } from '../data/ledger-search.js'
import type { OperationFilter } from '../data/staff-queries.js'
import type { OperationState } from '../domain/states.js'
import { OperationStateEnum } from './views.js'

@InputType({ description: 'Which operations.' })
export class PaymentOperationFilter implements OperationFilter {
  @Field(() => OperationStateEnum, { nullable: true, description: 'Only those of this state.' })
  status?: OperationState | null
  @Field(() => Boolean, { nullable: true, description: 'Only those that need a look: outcome unknown, sent and not answered, waiting for a person.' })
  inDoubt?: boolean | null
}
@InputType({ description: 'An operation.' })
export class CheckOperationInput {
  @Field(() => ids.operation, { description: 'Id of the operation.' })
  operationId: string
}

@InputType('LedgerFilter', { description: 'Which transactions of the books; all that is given must fit.' })
export class LedgerFilterInput implements LedgerFilter {
  @Field(() => String, { nullable: true, description: 'Touches an account whose code begins so, for example `suspense` or `freelancer.`.' })
  accountPrefix?: string | null
  @Field(() => ids.milestone, { nullable: true, description: 'Moves the money of this milestone.' })
  milestoneId?: string | null
  @Field(() => ids.account, { nullable: true, description: 'Moves the money of this freelancer.' })
  freelancerId?: string | null
  @Field(() => String, { nullable: true, description: 'What happened, for example charge or release.' })
  kind?: string | null
  @Field(() => String, { nullable: true, description: 'Exactly this id of ours or of the provider.' })
  sourceId?: string | null
  @Field(() => MoneyInput, { nullable: true, description: 'Has a line of exactly this amount, debit or credit.' })
  amount?: Money | null
  @Field(() => CurrencyEnum, { nullable: true, description: 'Has lines in this currency.' })
  currency?: Currency | null
  @Field(() => LocalDateScalar, { nullable: true, description: 'First day, in UTC.' })
  from?: string | null
  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day, in UTC.' })
  to?: string | null
}
