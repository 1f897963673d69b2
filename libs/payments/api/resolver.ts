import { Args, Field, InputType, Mutation, Query, Resolver } from '@nestjs/graphql'
import { Inject } from '@nestjs/common'
import { SignInAgain } from '@rolecall/identity'
import { isRefusal, NotFound, TemporarilyUnavailable, type Currency } from '@rolecall/kernel'
import { answerOf, CurrencyEnum, Desk, inWords, PageArgs, SignedIn, Who, type Asker, type Connection } from '@rolecall/platform'
import { onboard } from '../actions/onboard.js'
import type { Provider } from '../actions/provider.js'
import { syncPayee } from '../actions/sync.js'
import { withdraw } from '../actions/withdraw.js'
import { setPayoutMode } from '../actions/payees.js'
import type { Payout } from '../data/decisions.entity.js'
import { PAYMENT_GATEWAY, type PaymentGateway } from '../domain/gateway.js'
import { NothingToWithdraw, PayeeNotReady } from '../domain/refusals.js'
import type { PayoutMode } from '../domain/states.js'
import { myBalances, myId, myPayee, myPayoutPage } from './reads.js'
import { onboardingUrls } from './urls.js'
import { BalanceView, OnboardingLinkView, PayeeView, PayoutConnection, PayoutModeEnum, PayoutView } from './views.js'

const StartOnboardingAnswer = answerOf('StartPayeeOnboardingAnswer', OnboardingLinkView, [TemporarilyUnavailable, SignInAgain])
const RefreshPayeeAnswer = answerOf('RefreshPayeeAnswer', PayeeView, [TemporarilyUnavailable])
const WithdrawAnswer = answerOf('WithdrawAnswer', PayoutView, [NothingToWithdraw, PayeeNotReady])
const SetPayoutModeAnswer = answerOf('SetPayoutModeAnswer', PayeeView)
const RETRY_SECONDS = 10

@InputType({ description: 'Where the payout account is opened.' })
export class StartPayeeOnboardingInput {
  @Field({ description: 'ISO 3166-1 alpha-2 code of the country, capitals.' })
  country: string
}
@InputType({ description: 'What to pay out.' })
export class WithdrawInput {
  @Field(() => CurrencyEnum, { description: 'Everything of this currency that lies in the balance at the provider.' })
  currency: Currency
}

@InputType({ description: 'How payouts start.' })
export class SetPayoutModeInput {
  @Field(() => PayoutModeEnum, { description: 'By themselves or by hand.' })
  mode: PayoutMode
}

/** Money of the signed-in person: everything is scoped to him. */
@Resolver()
export class MoneyResolver {
  constructor(
    private readonly desk: Desk,
    @Inject(PAYMENT_GATEWAY) private readonly gateway: PaymentGateway,
  ) {}

  @SignedIn()
  @Query(() => PayeeView, { description: 'The own payout account; state NONE before it is started.' })
  myPayee(@Who() asker: Asker): Promise<PayeeView | null> {
    return this.desk.read(asker, myPayee, undefined)
  }

  @SignedIn()
  @Query(() => [BalanceView], { description: 'Where the own earnings stand, one row per currency.' })
  async myBalances(@Who() asker: Asker): Promise<BalanceView[]> {
    return (await this.desk.read(asker, myBalances, undefined)) ?? []
  }

  @SignedIn()
  @Query(() => PayoutConnection, { description: 'Own payouts, newest first.' })
  myPayouts(@Who() asker: Asker, @Args() page: PageArgs): Promise<Connection<Payout> | null> {
    return this.desk.read(asker, myPayoutPage, page)
  }

  @SignedIn()
  @Mutation(() => StartOnboardingAnswer, { description: "Opens the provider's own form for the payout account; also to continue or change it. Only within 15 minutes of signing in." })
  async startPayeeOnboarding(@Who() asker: Asker, @Args('input') { country }: StartPayeeOnboardingInput): Promise<typeof StartOnboardingAnswer> {
    const urls = onboardingUrls(this.desk.work.config, country)
    const answer = await onboard(this.provider(asker), { freelancerId: myId(asker), country, ...urls })
    return isRefusal(answer) ? inWords(answer, asker.lang) : answer
  }

  @SignedIn()
  @Mutation(() => RefreshPayeeAnswer, { description: 'Asks the provider how the payout account stands.' })
  async refreshPayee(@Who() asker: Asker): Promise<typeof RefreshPayeeAnswer> {
    try {
      await syncPayee(this.provider(asker), myId(asker))
    } catch {
      return inWords(new TemporarilyUnavailable(RETRY_SECONDS), asker.lang)
    }
    return (await this.desk.read(asker, myPayee, undefined)) ?? inWords(new NotFound(), asker.lang)
  }

  @SignedIn()
  @Mutation(() => WithdrawAnswer, { description: 'Pays the balance at the provider out to the bank.' })
  withdraw(@Who() asker: Asker, @Args('input') input: WithdrawInput): Promise<typeof WithdrawAnswer> {
    return this.desk.run(asker, withdraw, input)
  }

  @SignedIn()
  @Mutation(() => SetPayoutModeAnswer, { description: 'Chooses how payouts start; the payout account has to be started before.' })
  setPayoutMode(@Who() asker: Asker, @Args('input') input: SetPayoutModeInput): Promise<typeof SetPayoutModeAnswer> {
    return this.desk.run(asker, setPayoutMode, input)
  }

  private provider(asker: Asker): Provider {
    return { gateway: this.gateway, run: (action, input) => this.desk.work.run(asker, action, input) }
  }
}
