import { Inject } from '@nestjs/common'
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql'
import { isRefusal, TemporarilyUnavailable } from '@rolecall/kernel'
import { answerOf, Desk, inWords, LOGGER, PageArgs, Staff, Who, type Asker, type Connection, type Logger } from '@rolecall/platform'
import { checkBooks } from '../actions/check-books.js'
import { reconcile } from '../actions/reconcile.js'
import type { BookCheck } from '../data/book-check.entity.js'
import { PAYMENT_GATEWAY, type PaymentGateway } from '../domain/gateway.js'
import { bookCheckView, BookCheckView, ReconciliationConnection, reconciliationView, ReconciliationView } from './books.views.js'
import { newestBookCheck } from '../data/book-check-reads.js'
import { reconciliationConnection } from './reads.js'

const CheckBooksAnswer = answerOf('CheckBooksAnswer', BookCheckView)
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
  @Query(() => BookCheckView, { nullable: true, description: 'The newest check of the books against their promises; it is made every few minutes by itself.' })
  async bookCheck(@Who() asker: Asker): Promise<BookCheckView | null> {
    const check = await this.desk.read(asker, newestBookCheck, undefined)
    return check && bookCheckView(check)
  }

  @Staff('operator')
  @Mutation(() => CheckBooksAnswer, { description: 'Holds the books against their promises now.' })
  async checkBooks(@Who() asker: Asker): Promise<typeof CheckBooksAnswer> {
    const check = await this.desk.run(asker, checkBooks, undefined)
    return isRefusal(check) ? check : bookCheckView(check as BookCheck)
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
