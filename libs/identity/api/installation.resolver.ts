import { Args, Mutation, Query, Resolver } from '@nestjs/graphql'
import { currencies, currencyCodes, money } from '@rolecall/kernel'
import { Desk, Public, translate, Who, type Ctx, type RequestAsker } from '@rolecall/platform'
import { demoPersons } from '../actions/demo.js'
import { SkipTimeAnswer } from './answers.js'
import { DemoClock } from './demo-clock.js'
import { SkipTimeInput } from './inputs.js'
import { DemoLoginView, InstallationView } from './views.js'

const installation = async ({ config, now }: Ctx): Promise<InstallationView> => ({
  demo: config.DEMO_MODE,
  currencies: [...currencyCodes],
  clientFeeBps: config.CLIENT_FEE_BPS,
  commissionBps: config.COMMISSION_BPS,
  minMilestones: currencyCodes.map((code) => money(currencies[code].minMilestoneMinor, code)),
  now,
})
const demoLogins = async (ctx: Ctx): Promise<DemoLoginView[]> =>
  (await demoPersons(ctx)).map((key) => ({
    key,
    title: translate(ctx.lang, `demo.${key}.title`),
    about: translate(ctx.lang, `demo.${key}.about`),
  }))

@Resolver()
export class InstallationResolver {
  constructor(
    private readonly desk: Desk,
    private readonly clock: DemoClock,
  ) {}

  @Public()
  @Query(() => InstallationView, { description: 'Mode, currencies and fees of this installation.' })
  installation(@Who() asker: RequestAsker) {
    return this.desk.read(asker, installation, undefined)
  }

  @Public()
  @Query(() => [DemoLoginView], { description: 'Persons of the demo market; empty outside demo mode.' })
  demoLogins(@Who() asker: RequestAsker) {
    return this.desk.read(asker, demoLogins, undefined)
  }

  @Public()
  @Mutation(() => SkipTimeAnswer, { description: 'Moves business time of the installation forward; demo mode only.' })
  skipTime(@Who() asker: RequestAsker, @Args('input') input: SkipTimeInput) {
    return this.clock.advance(asker, input)
  }
}
