import { Args, Mutation, Query, Resolver } from '@nestjs/graphql'
import { TemporarilyUnavailable } from '@rolecall/kernel'
import { answerOf, Desk, PageArgs, Staff, Who, type Asker, type Connection } from '@rolecall/platform'
import { checkOperation } from '../actions/check-operation.js'
import type { LedgerEntry } from '../data/ledger-search.js'
import type { Operation } from '../data/operation.entity.js'
import { ledgerConnection, operationConnection } from './reads.js'
import { CheckOperationInput, LedgerFilterInput, PaymentOperationFilter } from './staff.views.js'
import { LedgerTransactionConnection, PaymentOperationConnection, PaymentOperationView } from './views.js'

const CheckOperationAnswer = answerOf('CheckOperationAnswer', PaymentOperationView, [TemporarilyUnavailable])

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
    return this.desk.read(asker, operationConnection, { filter: filter ?? {}, args })
  }

  @Staff('operator')
  @Query(() => LedgerTransactionConnection, { description: 'The books, newest first; each transaction with all its lines.' })
  ledgerTransactions(
    @Who() asker: Asker,
    @Args() args: PageArgs,
    @Args('filter', { nullable: true, type: () => LedgerFilterInput }) filter?: LedgerFilterInput | null,
  ): Promise<Connection<LedgerEntry> | null> {
    return this.desk.read(asker, ledgerConnection, { filter: filter ?? {}, args })
  }

  @Staff('operator')
  @Mutation(() => CheckOperationAnswer, { description: 'Has the worker carry an open operation out now, or look up what became of it.' })
  checkOperation(@Who() asker: Asker, @Args('input') input: CheckOperationInput): Promise<typeof CheckOperationAnswer> {
    return this.desk.run(asker, checkOperation, input)
  }
}
