import { Args, Mutation, Query, Resolver } from '@nestjs/graphql'
import { SignInAgain } from '@rolecall/identity'
import { isRefusal, type NotFound, type Refusal } from '@rolecall/kernel'
import { answerOf, Desk, ids, PageArgs, SignedIn, Staff, Who, type Action, type Asker, type Connection } from '@rolecall/platform'
import { decideBankDetails, saveBankDetails } from '../actions/bank-details.js'
import { cancelOutgoing, confirmEntry, dismissEntry, enterIncoming, enterOutgoing, returnOutgoing } from '../actions/bank-lines.js'
import type { BankDetails, BankEntry } from '../data/bank.entity.js'
import { PayeeNotReady } from '../domain/refusals.js'
import { detailsWaiting, entriesShown, entryConnection, myBankDetails, ordersShown, paymentInstruction, transferConnection } from './bank-reads.js'
import {
  BankDetailsView, BankEntryConnection, BankEntryFilter, BankEntryView, BankTransferConnection, BankTransferFilter, BankTransferView, CancelOutgoingTransferInput,
  ConfirmBankEntryInput, DecideBankDetailsInput, DismissBankEntryInput, EnterIncomingTransferInput, EnterOutgoingTransferInput, PaymentInstructionView,
  ReturnOutgoingTransferInput, SaveBankDetailsInput,
} from './bank.views.js'
import { OwnRequest } from './two-people.views.js'

const SaveBankDetailsAnswer = answerOf('SaveBankDetailsAnswer', BankDetailsView, [SignInAgain])
const DecideBankDetailsAnswer = answerOf('DecideBankDetailsAnswer', BankDetailsView)
const BankEntryAnswer = answerOf('BankEntryAnswer', BankEntryView, [PayeeNotReady, OwnRequest])
const CancelOutgoingTransferAnswer = answerOf('CancelOutgoingTransferAnswer', BankTransferView)

/** The way by bank transfer as clients and freelancers see it. */
@Resolver()
export class BankResolver {
  constructor(private readonly desk: Desk) {}

  @SignedIn()
  @Query(() => PaymentInstructionView, { nullable: true, description: 'How a milestone is paid by bank transfer, once its payment was started; for members of its business.' })
  paymentInstruction(@Who() asker: Asker, @Args('milestoneId', { type: () => ids.milestone }) milestoneId: string): Promise<PaymentInstructionView | null> {
    return this.desk.read(asker, paymentInstruction, { milestoneId })
  }

  @SignedIn()
  @Query(() => BankDetailsView, { nullable: true, description: 'Where I am paid by bank transfer.' })
  myBankDetails(@Who() asker: Asker): Promise<BankDetailsView | null> {
    return this.desk.read(asker, myBankDetails, undefined)
  }

  @SignedIn()
  @Mutation(() => SaveBankDetailsAnswer, { description: 'Says where I want to be paid by bank transfer; an operator looks at every change. Only within 15 minutes of signing in. The payout account has to be started before.' })
  saveBankDetails(@Who() asker: Asker, @Args('input') input: SaveBankDetailsInput): Promise<typeof SaveBankDetailsAnswer> {
    return this.desk.run(asker, saveBankDetails, input)
  }
}

/** The bank's statement in the hands of operators; large lines need two of them. */
@Resolver()
export class BankStaffResolver {
  constructor(private readonly desk: Desk) {}

  @Staff('operator')
  @Query(() => BankTransferConnection, { description: 'Transfers that are asked of the bank, newest first.' })
  bankTransfers(
    @Who() asker: Asker,
    @Args() args: PageArgs,
    @Args('filter', { nullable: true, type: () => BankTransferFilter }) filter?: BankTransferFilter | null,
  ): Promise<Connection<BankTransferView> | null> {
    return this.desk.read(asker, transferConnection, { filter: filter ?? {}, args })
  }

  @Staff('operator')
  @Query(() => BankEntryConnection, { description: 'Lines of the statement as they were entered, newest first.' })
  bankEntries(
    @Who() asker: Asker,
    @Args() args: PageArgs,
    @Args('filter', { nullable: true, type: () => BankEntryFilter }) filter?: BankEntryFilter | null,
  ): Promise<Connection<BankEntryView> | null> {
    return this.desk.read(asker, entryConnection, { state: filter?.state ?? null, args })
  }

  @Staff('operator')
  @Query(() => [BankDetailsView], { description: 'Bank details that wait to be looked at, oldest first; at most 100.' })
  async bankDetailsToCheck(@Who() asker: Asker): Promise<BankDetails[]> {
    return (await this.desk.read(asker, detailsWaiting, undefined)) ?? []
  }

  @Staff('operator')
  @Mutation(() => DecideBankDetailsAnswer, { description: 'Money may go to these bank details, or what is to be mended.' })
  decideBankDetails(@Who() asker: Asker, @Args('input') input: DecideBankDetailsInput): Promise<typeof DecideBankDetailsAnswer> {
    return this.desk.run(asker, decideBankDetails, input)
  }

  @Staff('operator')
  @Mutation(() => BankEntryAnswer, { description: 'Money came to our account. What is not exactly an expected payment waits in REVIEW.' })
  enterIncomingTransfer(@Who() asker: Asker, @Args('input') input: EnterIncomingTransferInput): Promise<typeof BankEntryAnswer> {
    return this.entered(asker, enterIncoming, input)
  }

  @Staff('operator')
  @Mutation(() => BankEntryAnswer, { description: 'We sent a payout or a refund.' })
  enterOutgoingTransfer(@Who() asker: Asker, @Args('input') input: EnterOutgoingTransferInput): Promise<typeof BankEntryAnswer> {
    return this.entered(asker, enterOutgoing, input)
  }

  @Staff('operator')
  @Mutation(() => BankEntryAnswer, { description: 'The bank sent an outgoing transfer back.' })
  returnOutgoingTransfer(@Who() asker: Asker, @Args('input') input: ReturnOutgoingTransferInput): Promise<typeof BankEntryAnswer> {
    return this.entered(asker, returnOutgoing, input)
  }

  @Staff('operator')
  @Mutation(() => CancelOutgoingTransferAnswer, { description: 'An outgoing transfer will not be sent: the money goes back to where it came from.' })
  async cancelOutgoingTransfer(@Who() asker: Asker, @Args('input') input: CancelOutgoingTransferInput): Promise<typeof CancelOutgoingTransferAnswer> {
    const answer = await this.desk.run(asker, cancelOutgoing, input)
    return isRefusal(answer) ? answer : (await this.desk.read(asker, ordersShown, [answer]))![0]!
  }

  @Staff('operator')
  @Mutation(() => BankEntryAnswer, { description: 'The second pair of eyes: only now anything is posted.' })
  confirmBankEntry(@Who() asker: Asker, @Args('input') input: ConfirmBankEntryInput): Promise<typeof BankEntryAnswer> {
    return this.entered(asker, confirmEntry, input)
  }

  @Staff('operator')
  @Mutation(() => BankEntryAnswer, { description: 'A line does not count: entered wrongly, or sent back to the payer.' })
  dismissBankEntry(@Who() asker: Asker, @Args('input') input: DismissBankEntryInput): Promise<typeof BankEntryAnswer> {
    return this.entered(asker, dismissEntry, input)
  }

  private async entered<I>(asker: Asker, action: Action<I, BankEntry | Refusal>, input: I): Promise<BankEntryView | Refusal | NotFound> {
    const answer = await this.desk.run(asker, action, input)
    return isRefusal(answer) ? answer : (await this.desk.read(asker, entriesShown, [answer as BankEntry]))![0]!
  }
}
