import { Args, Mutation, Query, Resolver } from '@nestjs/graphql'
import { isRefusal, type InvalidInput } from '@rolecall/kernel'
import { answerOf, Desk, Staff, Who, type Asker, type Ctx } from '@rolecall/platform'
import { setReferenceRate, type SetReferenceRate } from '../actions/set-reference-rate.js'
import { newestRates } from '../data/rates.js'
import { ReferenceRateView, rateView, SetReferenceRateInput } from './conversion.views.js'

const SetReferenceRateAnswer = answerOf('SetReferenceRateAnswer', ReferenceRateView)

const allRates = async (ctx: Ctx): Promise<ReferenceRateView[]> => (await newestRates(ctx)).map((each) => rateView(each, ctx.now))
const setRate = async (ctx: Ctx, input: SetReferenceRate): Promise<ReferenceRateView | InvalidInput> => {
  const known = await setReferenceRate(ctx, input)
  return isRefusal(known) ? known : rateView(known, ctx.now)
}

/** Rates for estimates, in the hands of operators. */
@Resolver()
export class RatesStaffResolver {
  constructor(private readonly desk: Desk) {}

  @Staff('operator')
  @Query(() => [ReferenceRateView], { description: 'The newest rate of each pair of currencies.' })
  async referenceRates(@Who() asker: Asker): Promise<ReferenceRateView[]> {
    return (await this.desk.read(asker, allRates, undefined)) ?? []
  }

  @Staff('operator')
  @Mutation(() => SetReferenceRateAnswer, { description: 'What one unit of a currency is in another from now on; freelancers see estimates by it for thirty days.' })
  setReferenceRate(@Who() asker: Asker, @Args('input') input: SetReferenceRateInput): Promise<typeof SetReferenceRateAnswer> {
    return this.desk.run(asker, setRate, input)
  }
}
