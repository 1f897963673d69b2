import { Args, Mutation, Query, Resolver } from '@nestjs/graphql'
import { InvalidInput, isRefusal, type Refusal } from '@rolecall/kernel'
import { answerOf, Desk, PageArgs, pageOf, Staff, toConnection, Who, type Asker, type Connection, type Ctx } from '@rolecall/platform'
import { acceptChargeback, submitEvidence, writeEvidence } from '../actions/answer-dispute.js'
import { callOffClawback } from '../actions/call-off-clawback.js'
import { clawBack } from '../actions/claw-back.js'
import { freezeByHand, unfreezeByHand } from '../actions/freeze-by-hand.js'
import { chargebackFacts, chargebacksPage, freezesPage, type ChargebackFacts, type FreezeFacts } from '../data/chargeback-queries.js'
import type { Chargeback } from '../data/chargeback.entity.js'
import { ChargebackRefused, MoneyMoveRefused } from '../domain/refusals.js'
import { ChargebackConnection, ChargebackFilter, ChargebackInput, ChargebackView, FreezeMoneyInput, FrozenMoneyView, MoneyFreezeConnection, WriteEvidenceInput } from './chargeback.views.js'

const WriteEvidenceAnswer = answerOf('WriteEvidenceAnswer', ChargebackView, [ChargebackRefused, InvalidInput])
const SubmitEvidenceAnswer = answerOf('SubmitEvidenceAnswer', ChargebackView, [ChargebackRefused])
const AcceptChargebackAnswer = answerOf('AcceptChargebackAnswer', ChargebackView, [ChargebackRefused])
const ClawBackAnswer = answerOf('ClawBackAnswer', ChargebackView, [ChargebackRefused])
const CallOffClawbackAnswer = answerOf('CallOffClawbackAnswer', ChargebackView, [ChargebackRefused])
const FreezeMoneyAnswer = answerOf('FreezeMoneyAnswer', FrozenMoneyView, [MoneyMoveRefused, InvalidInput])
const UnfreezeMoneyAnswer = answerOf('UnfreezeMoneyAnswer', FrozenMoneyView, [MoneyMoveRefused, InvalidInput])

export const chargebackConnection = async (ctx: Ctx, { filter, args }: { filter: ChargebackFilter; args: PageArgs }): Promise<Connection<ChargebackFacts>> => {
  const page = pageOf(ctx.config, { ...args, list: 'chargebacks' })
  return toConnection(ctx.config, page, { items: await chargebacksPage(ctx, { open: filter.open ?? false, id: filter.id ?? null, page }), sortValues: (row) => [row.id] })
}
export const freezeConnection = async (ctx: Ctx, args: PageArgs): Promise<Connection<FreezeFacts>> => {
  const page = pageOf(ctx.config, { ...args, list: 'moneyFreezes' })
  return toConnection(ctx.config, page, { items: await freezesPage(ctx, { page }), sortValues: (row) => [row.id] })
}
/** What a screen shows after an action, in the same transaction. */
const shown = <I, R extends Refusal>(action: (ctx: Ctx, input: I) => Promise<Chargeback | R>) =>
  async (ctx: Ctx, input: I): Promise<ChargebackFacts | R> => {
    const answer = await action(ctx, input)
    return isRefusal(answer) ? (answer as R) : (await chargebackFacts(ctx, [answer as Chargeback]))[0]!
  }

/** Chargebacks as operators see and answer them, and money they freeze. */
@Resolver()
export class ChargebackStaffResolver {
  constructor(private readonly desk: Desk) {}

  @Staff('operator')
  @Query(() => ChargebackConnection, { description: 'Disputes of card payments, newest first.' })
  chargebacks(
    @Who() asker: Asker,
    @Args() args: PageArgs,
    @Args('filter', { nullable: true, type: () => ChargebackFilter }) filter?: ChargebackFilter | null,
  ): Promise<Connection<ChargebackFacts> | null> {
    return this.desk.read(asker, chargebackConnection, { filter: filter ?? {}, args })
  }

  @Staff('operator')
  @Query(() => MoneyFreezeConnection, { description: 'What is frozen now and why, newest first.' })
  moneyFreezes(@Who() asker: Asker, @Args() args: PageArgs): Promise<Connection<FreezeFacts> | null> {
    return this.desk.read(asker, freezeConnection, args)
  }

  @Staff('operator')
  @Mutation(() => WriteEvidenceAnswer, { description: 'Keeps words for the bank at the provider; they are not handed in.' })
  writeEvidence(@Who() asker: Asker, @Args('input') input: WriteEvidenceInput): Promise<typeof WriteEvidenceAnswer> {
    return this.desk.run(asker, shown(writeEvidence), input)
  }

  @Staff('operator')
  @Mutation(() => SubmitEvidenceAnswer, { description: 'Hands the written words in; the bank takes them once.' })
  submitEvidence(@Who() asker: Asker, @Args('input') input: ChargebackInput): Promise<typeof SubmitEvidenceAnswer> {
    return this.desk.run(asker, shown(submitEvidence), input)
  }

  @Staff('operator')
  @Mutation(() => AcceptChargebackAnswer, { description: 'Gives up: the dispute is lost.' })
  acceptChargeback(@Who() asker: Asker, @Args('input') input: ChargebackInput): Promise<typeof AcceptChargebackAnswer> {
    return this.desk.run(asker, shown(acceptChargeback), input)
  }

  @Staff('operator')
  @Mutation(() => ClawBackAnswer, { description: 'Has the freelancer bear what is lost of released money; he is told three days before anything is deducted.' })
  clawBack(@Who() asker: Asker, @Args('input') input: ChargebackInput): Promise<typeof ClawBackAnswer> {
    return this.desk.run(asker, shown(clawBack), input)
  }

  @Staff('operator')
  @Mutation(() => CallOffClawbackAnswer, { description: 'The freelancer does not bear the loss after all; possible until the deduction is made.' })
  callOffClawback(@Who() asker: Asker, @Args('input') input: ChargebackInput): Promise<typeof CallOffClawbackAnswer> {
    return this.desk.run(asker, shown(callOffClawback), input)
  }

  @Staff('operator')
  @Mutation(() => FreezeMoneyAnswer, { description: 'Freezes the paid money of a milestone: no release, no refund, no payout.' })
  freezeMoney(@Who() asker: Asker, @Args('input') input: FreezeMoneyInput): Promise<typeof FreezeMoneyAnswer> {
    return this.desk.run(asker, freezeByHand, input)
  }

  @Staff('operator')
  @Mutation(() => UnfreezeMoneyAnswer, { description: 'Frees frozen money; not while a chargeback stands.' })
  unfreezeMoney(@Who() asker: Asker, @Args('input') input: FreezeMoneyInput): Promise<typeof UnfreezeMoneyAnswer> {
    return this.desk.run(asker, unfreezeByHand, input)
  }
}
