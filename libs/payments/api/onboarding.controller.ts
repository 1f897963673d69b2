import { Controller, Get, Inject, Query, Redirect } from '@nestjs/common'
import { isRefusal } from '@rolecall/kernel'
import { Desk, SignedIn, Who, type Asker } from '@rolecall/platform'
import { onboard } from '../actions/onboard.js'
import { PAYMENT_GATEWAY, type PaymentGateway } from '../domain/gateway.js'
import { myId } from './reads.js'
import { earningsPage, onboardingUrls } from './urls.js'

/** The provider sends people here when a link to its form is used up: they get a new one and go on. */
@Controller('api/payees')
export class OnboardingController {
  constructor(
    private readonly desk: Desk,
    @Inject(PAYMENT_GATEWAY) private readonly gateway: PaymentGateway,
  ) {}

  @SignedIn()
  @Get('onboarding')
  @Redirect()
  async again(@Who() asker: Asker, @Query('country') country: string): Promise<{ url: string; statusCode: number }> {
    const { config } = this.desk.work
    const provider = { gateway: this.gateway, run: this.desk.work.run.bind(this.desk.work, asker) as never }
    const answer = await onboard(provider, { freelancerId: myId(asker), country: String(country ?? ''), ...onboardingUrls(config, String(country ?? '')) })
    return { url: isRefusal(answer) ? earningsPage(config) : answer.url, statusCode: 303 }
  }
}
