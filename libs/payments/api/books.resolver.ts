import { Inject } from '@nestjs/common'
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql'
import { TemporarilyUnavailable } from '@rolecall/kernel'
import { answerOf, Desk, inWords, LOGGER, PageArgs, Staff, Who, type Asker, type Connection, type Logger } from '@rolecall/platform'
import { reconcile } from '../actions/reconcile.js'
import { checkedInvariants, ledgerViolations } from '../data/invariants.js'
import { PAYMENT_GATEWAY, type PaymentGateway } from '../domain/gateway.js'
import { BookCheckView, ReconciliationConnection, reconciliationView, ReconciliationView } from './books.views.js'
import { reconciliationConnection } from './reads.js'

const ReconcileAnswer = answerOf('ReconcileAnswer', ReconciliationView, [TemporarilyUnavailable])
const RETRY_SECONDS = 60

/** The books held against their promises and against the provider's. */
@Resolver()
export class BooksStaffResolver {
  constructor(
    private readonly desk: Desk,
    @Inject(PAYMENT_GATEWAY) private readonly gateway: PaymentGateway,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  @Staff('operator')
  @Query(() => BookCheckView, { description: 'Holds the books against their promises, now.' })
  async bookCheck(@Who() asker: Asker): Promise<BookCheckView> {
    const violations = (await this.desk.read(asker, ledgerViolations, undefined)) ?? []
    return { checked: checkedInvariants, violations: violations.map(({ facts, ...rest }) => ({ ...rest, facts: JSON.stringify(facts) })) }
  }

  @Staff('operator')
  @Query(() => ReconciliationConnection, { description: 'Comparisons with the provider, newest first.' })
  reconciliations(@Who() asker: Asker, @Args() args: PageArgs): Promise<Connection<ReconciliationView> | null> {
    return this.desk.read(asker, reconciliationConnection, args)
  }

  @Staff('operator')
  @Mutation(() => ReconcileAnswer, { description: "Compares our books with the provider's now; it is done every night by itself." })
  async reconcile(@Who() asker: Asker): Promise<typeof ReconcileAnswer> {
    try {
      return reconciliationView(await reconcile({ gateway: this.gateway, run: (action, input) => this.desk.work.run(asker, action, input) }))
    } catch (fault) {
      this.logger.warn({ fault }, 'reconciliation was not possible')
      return inWords(new TemporarilyUnavailable(RETRY_SECONDS), asker.lang)
    }
  }
}
