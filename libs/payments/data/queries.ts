import { money, type Money } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { In } from 'typeorm'
import { quote, releaseShares, type Quote, type ReleaseShares } from '../domain/fees.rules.js'
import { contractQuote, type ContractQuote, type QuotedMilestone } from '../domain/quote.rules.js'
import { divisionShares, type DivisionShares } from '../domain/refund.rules.js'
import type { HoldState, OperationState } from '../domain/states.js'
import type { ProviderName } from '../domain/provider.rules.js'
import { Hold } from './hold.entity.js'

/** What other contexts may know of the money of a milestone. */
export interface HoldFacts {
  readonly milestoneId: string
  readonly contractId: string
  readonly state: HoldState
  readonly frozen: boolean
  /** chargeback, inquiry, fraud_warning, operator or paid_after_close; null while it is free. */
  readonly frozenReason: string | null
  readonly provider: ProviderName
  readonly amount: Money
  readonly clientFee: Money
  readonly released: Money
  readonly refunded: Money
  readonly lost: Money
  readonly paidAt: Date | null
  readonly releasedAt: Date | null
  /** State of the newest transfer to the freelancer; null before the first release. */
  readonly transferState: OperationState | null
  /** How a release of so much would divide now. */
  readonly sharesOf: (grossMinor: bigint) => ReleaseShares
  /** How a release and then a refund of so much would divide now. */
  readonly divisionOf: (parts: { releaseMinor: bigint; refundMinor: bigint }) => DivisionShares
}

const newestTransfers = async (ctx: Ctx, milestoneIds: string[]): Promise<Map<string, OperationState>> => {
  const rows: { hold_id: string; status: OperationState }[] = await ctx.db.query(
    `SELECT DISTINCT ON (hold_id) hold_id, status FROM payments.operations WHERE kind = 'release' AND hold_id = ANY($1::uuid[])
      ORDER BY hold_id, created_at DESC, generation DESC`,
    [milestoneIds],
  )
  return new Map(rows.map((row) => [row.hold_id, row.status]))
}

/** The money of many milestones: two statements whatever their number. Not viewer scoped: the caller's loads are. */
export const holdsOf = async (ctx: Ctx, milestoneIds: string[]): Promise<Map<string, HoldFacts>> => {
  if (milestoneIds.length === 0) return new Map()
  const [holds, transfers] = [await ctx.db.findBy(Hold, { milestoneId: In(milestoneIds) }), await newestTransfers(ctx, milestoneIds)]
  const facts = holds.map((hold): [string, HoldFacts] => {
    const of = (minor: bigint): Money => money(minor, hold.amount.currency)
    const { milestoneId, contractId, state, frozen, frozenReason, provider, paidAt, releasedAt } = hold
    return [
      milestoneId,
      {
        milestoneId, contractId, state, frozen, frozenReason, provider, paidAt, releasedAt,
        amount: of(hold.amount.minor),
        clientFee: of(hold.clientFeeMinor),
        released: of(hold.releasedMinor),
        refunded: of(hold.refundedMinor),
        lost: of(hold.lostMinor),
        transferState: transfers.get(milestoneId) ?? null,
        sharesOf: (grossMinor) => releaseShares(hold, grossMinor),
        divisionOf: (parts) => divisionShares(hold, parts),
      },
    ]
  })
  return new Map(facts)
}

/** Both sides' figures of a price, by the rates of this installation. */
export const quoteFor = (ctx: Ctx, { price }: { price: Money }): Quote =>
  quote({ price, clientFeeBps: ctx.config.CLIENT_FEE_BPS, commissionBps: ctx.config.COMMISSION_BPS })

/** The quote of an agreement of several milestones, by the rates of this installation. */
export const contractQuoteFor = (ctx: Ctx, { milestones, provider }: { milestones: readonly QuotedMilestone[]; provider: ProviderName }): ContractQuote =>
  contractQuote({ clientFeeBps: ctx.config.CLIENT_FEE_BPS, commissionBps: ctx.config.COMMISSION_BPS, provider }, milestones)
