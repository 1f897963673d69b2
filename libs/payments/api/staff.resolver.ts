import { Args, Field, InputType, Query, Resolver } from '@nestjs/graphql'
import { Desk, PageArgs, Staff, Who, type Asker, type Connection } from '@rolecall/platform'
import type { Operation } from '../data/operation.entity.js'
import type { LedgerEntry } from '../data/staff-queries.js'
import type { OperationState } from '../domain/states.js'
import { ledgerConnection, operationConnection } from './reads.js'
import { LedgerTransactionConnection, OperationStateEnum, PaymentOperationConnection } from './views.js'

@InputType({ description: 'Which operations.' })
export class PaymentOperationFilter {
  @Field(() => OperationStateEnum, { nullable: true, description: 'Only those of this state.' })
  status?: OperationState | null
}

/** What operators see of the money machine. */
@Resolver()
export class MoneyStaffResolver {
  constructor(private readonly desk: Desk) {}

  @Staff('operator')
  @Query(() => PaymentOperationConnection, { description: 'Calls to the payment provider, newest first.' })
  paymentOperations(
    @Who() asker: Asker,
    @Args() args: PageArgs,
    @Args('filter', { nullable: true, type: () => PaymentOperationFilter }) filter?: PaymentOperationFilter | null,
  ): Promise<Connection<Operation> | null> {
    return this.desk.read(asker, operationConnection, { status: filter?.status ?? null, args })
  }

  @Staff('operator')
  @Query(() => LedgerTransactionConnection, { description: 'The books, newest first.' })
  ledgerTransactions(@Who() asker: Asker, @Args() args: PageArgs): Promise<Connection<LedgerEntry> | null> {
    return this.desk.read(asker, ledgerConnection, args)
  }
}
