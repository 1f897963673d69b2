import { Inject, Injectable } from '@nestjs/common'
import { isRefusal, type NotFound, type TemporarilyUnavailable } from '@rolecall/kernel'
import { Desk, inWords, type Asker } from '@rolecall/platform'
import { openCheckout, syncFunding, type FundingLink } from '../actions/open-checkout.js'
import type { PrepareFunding } from '../actions/prepare-funding.js'
import type { Provider } from '../actions/provider.js'
import { PAYMENT_GATEWAY, type PaymentGateway } from '../domain/gateway.js'
import type { MoneyMoveRefused } from '../domain/refusals.js'

/**
 * Protecting money for a milestone, for the resolver of the context that owns milestones. The caller has checked
 * that the asker may do it: this service knows only the hold.
 */
@Injectable()
export class Funding {
  constructor(
    private readonly desk: Desk,
    @Inject(PAYMENT_GATEWAY) private readonly gateway: PaymentGateway,
  ) {}

  /** A hosted payment page; two calls at once give the same one. */
  async open(asker: Asker, input: PrepareFunding): Promise<FundingLink | MoneyMoveRefused | TemporarilyUnavailable | NotFound> {
    const answer = await openCheckout(this.provider(asker), input)
    return isRefusal(answer) ? inWords(answer, asker.lang) : answer
  }

  /** Reads how the payment stands and applies it, so that the client's return needs no webhook. Never throws: the sweep tries again. */
  async refresh(asker: Asker, milestoneId: string): Promise<void> {
    await syncFunding(this.provider(asker), milestoneId).catch(() => undefined)
  }

  /** The steps are no commands of their own: an Idempotency-Key of the request does not hold for them, the hold does. */
  private provider(asker: Asker): Provider {
    return { gateway: this.gateway, run: (action, input) => this.desk.work.run(asker, action, input) }
  }
}
