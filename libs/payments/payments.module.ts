import { Inject, Module, type OnModuleInit } from '@nestjs/common'
import { CONFIG, LOGGER, systemAsker, UnitOfWork, WorkerRegistry, type Config, type Logger } from '@rolecall/platform'
import { ChargebackStaffResolver } from './api/chargeback.resolver.js'
import { Funding } from './api/funding.js'
import { OnboardingController } from './api/onboarding.controller.js'
import { RefundStaffResolver } from './api/refund.resolver.js'
import { BooksStaffResolver } from './api/books.resolver.js'
import { IdentityCheckResolver } from './api/identity-check.resolver.js'
import { MovementsController } from './api/movements.controller.js'
import { MovementsResolver } from './api/movements.resolver.js'
import { RatesStaffResolver } from './api/rates.resolver.js'
import { ReceiptController } from './api/receipt.controller.js'
import { ReceiptResolver } from './api/receipt.resolver.js'
import { MoneyResolver } from './api/resolver.js'
import { BankResolver, BankStaffResolver } from './api/bank.resolver.js'
import { CorrectionStaffResolver } from './api/correction.resolver.js'
import { MoneyStaffResolver } from './api/staff.resolver.js'
import { StripeWebhooks } from './api/webhooks.controller.js'
import { PAYMENT_GATEWAY, type PaymentGateway } from './domain/gateway.js'
import { routedGateway } from './domain/routed-gateway.js'
import { manualGateway } from './manual/gateway.js'
import { checkBooksTimer } from './reactions/check-books.js'
import { reportOddChargeback } from './reactions/on-chargeback-needs-review.js'
import { reportLatePayment } from './reactions/on-hold-paid-late.js'
import { reportConflict } from './reactions/on-operation-conflicted.js'
import { sendOperation } from './reactions/on-operation-intended.js'
import { reportFailedRefund } from './reactions/on-refund-failed.js'
import { resumeOnPayeeChanged } from './reactions/on-payee-changed.js'
import { onPayoutFailed, onPayoutPaid } from './reactions/on-payout-ended.js'
import { workStripeEvent } from './reactions/on-stripe-event-stored.js'
import { paymentTimers } from './reactions/sweeps.js'
import { stripeGateway } from './stripe/gateway.js'
import { WEBHOOK_VERIFIER, webhookVerifier } from './stripe/webhooks.js'

/** Both providers behind one port; the manual one keeps its book in our database. */
export const paymentGateway = (work: UnitOfWork): PaymentGateway =>
  routedGateway({
    stripe: stripeGateway(work.config),
    manual: manualGateway(work.config.PUBLIC_URL, (action, input) => work.run(systemAsker('manual-provider'), action, input)),
  })
const gateway = { provide: PAYMENT_GATEWAY, useFactory: paymentGateway, inject: [UnitOfWork] }
const verifier = { provide: WEBHOOK_VERIFIER, useFactory: (config: Config) => webhookVerifier(config), inject: [CONFIG] }

/** Door for the API host; contexts above import it for `Funding`. */
@Module({ controllers: [StripeWebhooks, OnboardingController, ReceiptController, MovementsController], providers: [gateway, verifier, Funding, ReceiptResolver, MovementsResolver, MoneyResolver, IdentityCheckResolver, BankResolver, BankStaffResolver, MoneyStaffResolver, RefundStaffResolver, ChargebackStaffResolver, BooksStaffResolver, CorrectionStaffResolver, RatesStaffResolver], exports: [Funding] })
export class PaymentsApi {}

/** Door for the worker host. */
@Module({ providers: [gateway] })
export class PaymentsWorker implements OnModuleInit {
  constructor(
    private readonly registry: WorkerRegistry,
    @Inject(PAYMENT_GATEWAY) private readonly provider: PaymentGateway,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onModuleInit(): void {
    const provider = this.provider
    this.registry.add(sendOperation(provider), workStripeEvent(provider), resumeOnPayeeChanged, onPayoutPaid, onPayoutFailed, reportLatePayment(this.logger), reportOddChargeback(this.logger), reportConflict(this.logger), reportFailedRefund(this.logger), ...paymentTimers(provider), checkBooksTimer(this.logger))
  }
}
