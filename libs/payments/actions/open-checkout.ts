import { isRefusal, SECOND_MS, TemporarilyUnavailable, type NotFound } from '@rolecall/kernel'
import { latestFunding } from '../data/rows.js'
import { Operation } from '../data/operation.entity.js'
import type { Ctx } from '@rolecall/platform'
import type { CheckoutFacts } from '../domain/gateway.js'
import type { MoneyMoveRefused } from '../domain/refusals.js'
import { applyCharge } from './apply-charge.js'
import { prepareFunding, type FundingPlan, type PrepareFunding } from './prepare-funding.js'
import type { Provider } from './provider.js'
import { recordCheckout } from './record-checkout.js'
import { recordOutcome } from './record-outcome.js'

/** A hosted payment page for a milestone. */
export interface FundingLink {
  readonly milestoneId: string
  readonly url: string
  readonly expiresAt: Date
}
const RETRY_SECONDS = 10
const TRIES = 12
const PAUSE_MS = 250
/** A link that ends sooner than this is not worth a visit. */
const LINK_WORTH_MS = 30 * SECOND_MS

const pause = (): Promise<void> => new Promise((done) => setTimeout(done, PAUSE_MS))

/** Session of the newest attempt, when the provider made one. */
export const fundingSession = async (ctx: Ctx, { milestoneId }: { milestoneId: string }): Promise<string | null> => {
  const funding = await latestFunding(ctx, milestoneId)
  if (!funding) return null
  const operation = await ctx.db.findOneBy(Operation, { kind: 'fund', entityId: funding.id })
  return operation?.stripeObjectId ?? null
}

/** Reads the payment page's state at the provider and applies it; safe at any time, no webhook needed. */
export const syncFunding = (provider: Provider, milestoneId: string): Promise<void> =>
  readFunding(provider, { milestoneId, read: (sessionId) => provider.gateway.readCheckout(sessionId) })

/** The same for somebody who waits for the answer: a provider that does not give it now is asked at the next try. */
const askHowItEnded = (provider: Provider, milestoneId: string): Promise<void> =>
  readFunding(provider, { milestoneId, read: (sessionId) => provider.gateway.readCheckout(sessionId).catch(() => null) })

interface FundingRead {
  readonly milestoneId: string
  readonly read: (sessionId: string) => Promise<CheckoutFacts | null>
}
const readFunding = async (provider: Provider, { milestoneId, read }: FundingRead): Promise<void> => {
  const sessionId = await provider.run(fundingSession, { milestoneId })
  const facts = sessionId && !isRefusal(sessionId) ? await read(sessionId) : null
  if (facts) await provider.run(applyCharge, { facts })
}

const send = async (provider: Provider, plan: FundingPlan): Promise<FundingLink | 'busy' | TemporarilyUnavailable> => {
  const outcome = await provider.gateway.openCheckout(plan.params, plan.key)
  if (outcome.kind === 'later') return 'busy'
  if (outcome.kind !== 'done') {
    await provider.run(recordOutcome, { operationId: plan.operationId, outcome })
    return new TemporarilyUnavailable(RETRY_SECONDS)
  }
  const link = await provider.run(recordCheckout, { operationId: plan.operationId, facts: outcome.facts })
  if (isRefusal(link) || !link.url) return new TemporarilyUnavailable(RETRY_SECONDS)
  return { milestoneId: plan.milestoneId, url: link.url, expiresAt: link.expiresAt }
}

/** Plan, call, record: two requests at once end with the same link, since both send the same key. */
export const openCheckout = async (
  provider: Provider,
  input: PrepareFunding,
): Promise<FundingLink | MoneyMoveRefused | TemporarilyUnavailable | NotFound> => {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const plan = await provider.run(prepareFunding, input)
    if (isRefusal(plan)) return plan
    if (plan.link && plan.link.expiresAt.getTime() > plan.readAt.getTime() + LINK_WORTH_MS) return { milestoneId: plan.milestoneId, ...plan.link }
    // The old page's time has passed: ask how it ended, then begin anew.
    if (plan.link) await askHowItEnded(provider, input.milestoneId)
    else {
      const link = await send(provider, plan)
      if (link !== 'busy') return link
    }
    await pause()
  }
  return new TemporarilyUnavailable(RETRY_SECONDS)
}
