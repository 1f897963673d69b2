import { BadRequestException, Controller, Headers, HttpCode, Inject, Post, Req } from '@nestjs/common'
import { Public, systemAsker, UnitOfWork } from '@rolecall/platform'
import { storeStripeEvent } from '../actions/store-stripe-event.js'
import type { WebhookEndpoint } from '../domain/states.js'
import { WEBHOOK_VERIFIER, type WebhookVerifier } from '../stripe/webhooks.js'

interface RawRequest {
  rawBody?: Buffer
}
const asker = () => systemAsker('stripe webhook')

/** Verified on the raw body before anything is looked up, stored once, worked later (PAYMENTS 9). */
@Controller('webhooks/stripe')
export class StripeWebhooks {
  constructor(
    private readonly work: UnitOfWork,
    @Inject(WEBHOOK_VERIFIER) private readonly verify: WebhookVerifier,
  ) {}

  @Public()
  @Post()
  @HttpCode(200)
  platform(@Req() request: RawRequest, @Headers('stripe-signature') signature?: string): Promise<object> {
    return this.take('platform', request, signature)
  }

  @Public()
  @Post('connect')
  @HttpCode(200)
  connect(@Req() request: RawRequest, @Headers('stripe-signature') signature?: string): Promise<object> {
    return this.take('connect', request, signature)
  }

  @Public()
  @Post('v2')
  @HttpCode(200)
  thin(@Req() request: RawRequest, @Headers('stripe-signature') signature?: string): Promise<object> {
    return this.take('v2', request, signature)
  }

  private async take(endpoint: WebhookEndpoint, { rawBody }: RawRequest, signature: string | undefined): Promise<object> {
    const event = rawBody && signature ? this.verify(rawBody, signature, endpoint) : null
    if (!event) throw new BadRequestException('The signature does not fit.')
    await this.work.run(asker(), storeStripeEvent, event)
    return { received: true }
  }
}
