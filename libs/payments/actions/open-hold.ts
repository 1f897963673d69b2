import { isLaunchedAt, type Money } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { Hold } from '../data/hold.entity.js'
import { placeOfLaunch } from '../data/payee-places.js'
import { claimedHold } from '../data/release-facts.js'
import type { ProviderName } from '../domain/provider.rules.js'
import type { Agreement } from '../domain/receipt.rules.js'

export interface OpenHold {
  readonly milestoneId: string
  readonly contractId: string
  readonly businessId: string
  readonly freelancerId: string
  readonly amount: Money
  readonly clientFee: Money
  readonly clientFeeBps: number
  readonly commissionBps: number
  /** Who takes and pays it, from `providerFor`; Stripe when nothing is said. */
  readonly provider?: ProviderName
  /** Names as signed; they stand on receipts. */
  readonly agreement?: Agreement
}

/** Prepares the protected funds of a signed milestone; nothing is paid yet. */
export const openHold = async (ctx: Ctx, { clientFee, agreement, provider = 'stripe', ...input }: OpenHold): Promise<void> => {
  if (clientFee.currency !== input.amount.currency) throw new Error('a hold has one currency')
  if (!isLaunchedAt(input.amount.currency, placeOfLaunch(ctx, provider))) throw new Error(`${provider} takes no ${input.amount.currency}`)
  await ctx.db.insert(Hold, { ...input, provider, clientFeeMinor: clientFee.minor, agreement: agreement ?? null, state: 'unfunded', createdAt: ctx.now })
}

/** Locks the money of a milestone; the milestone itself is locked before, ledger accounts after. */
export const claimHold = (ctx: Ctx, milestoneId: string): Promise<Hold> => claimedHold(ctx, milestoneId)
