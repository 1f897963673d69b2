import { newId } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import type { FundingAttempt, Release } from '../data/decisions.entity.js'
import type { Hold } from '../data/hold.entity.js'
import { Receipt } from '../data/receipt.entity.js'
import type { Refund } from '../data/refund.entity.js'
import type { ReceiptContent, ReceiptKind } from '../domain/receipt.rules.js'

type Part = Pick<Hold, 'milestoneId' | 'contractId' | 'businessId' | 'freelancerId' | 'amount' | 'agreement' | 'provider'>
type Amounts = Record<'priceMinor' | 'clientFeeMinor', bigint> & Partial<Record<'commissionMinor' | 'netMinor' | 'recoveredMinor' | 'returnedNetMinor', bigint>>
interface Told {
  readonly kind: ReceiptKind
  readonly sourceId: string
  readonly happenedAt: Date
  readonly reference: string | null
  readonly amounts: Amounts
}

const contentOf = ({ agreement, provider }: Part, { happenedAt, reference, amounts }: Told): ReceiptContent => ({
  agreement,
  provider,
  reference,
  happenedAt: happenedAt.toISOString(),
  priceMinor: amounts.priceMinor.toString(),
  clientFeeMinor: amounts.clientFeeMinor.toString(),
  commissionMinor: (amounts.commissionMinor ?? 0n).toString(),
  netMinor: (amounts.netMinor ?? 0n).toString(),
  recoveredMinor: (amounts.recoveredMinor ?? 0n).toString(),
  returnedNetMinor: (amounts.returnedNetMinor ?? 0n).toString(),
})

const receipt = (ctx: Ctx, hold: Part, told: Told): Receipt => {
  const { milestoneId, contractId, businessId, freelancerId, amount } = hold
  const parties = { milestoneId, contractId, businessId, freelancerId, currency: amount.currency }
  return { id: newId(ctx.now.getTime()), kind: told.kind, sourceId: told.sourceId, ...parties, content: contentOf(hold, told), issuedAt: ctx.now }
}
/** In the transaction of the fact it tells of: both or none. The same fact told twice has one receipt. */
const issue = async (ctx: Ctx, hold: Part, told: Told): Promise<void> => {
  await ctx.db.createQueryBuilder().insert().into(Receipt).values(receipt(ctx, hold, told) as never).orIgnore().execute()
}

export const receiptOfFunding = (ctx: Ctx, hold: Hold, funding: Pick<FundingAttempt, 'id' | 'endedAt'>): Promise<void> =>
  issue(ctx, hold, {
    kind: 'funding', sourceId: funding.id, happenedAt: funding.endedAt ?? ctx.now, reference: hold.paymentId,
    amounts: { priceMinor: hold.amount.minor, clientFeeMinor: hold.clientFeeMinor },
  })

type Released = Pick<Release, 'id' | 'decidedAt' | 'grossMinor' | 'commissionMinor' | 'netMinor' | 'clientFeeMinor' | 'recoveredMinor'>
/** Not written yet: it goes with the other rows of the release. */
export const receiptOfRelease = (ctx: Ctx, hold: Hold, release: Released): Receipt =>
  receipt(ctx, hold, {
    kind: 'release', sourceId: release.id, happenedAt: release.decidedAt, reference: null,
    amounts: { ...release, priceMinor: release.grossMinor },
  })

export const receiptOfRefund = (ctx: Ctx, hold: Hold, refund: Refund): Promise<void> =>
  issue(ctx, hold, {
    kind: 'refund', sourceId: refund.id, happenedAt: refund.refundedAt ?? ctx.now, reference: refund.providerRefundId,
    amounts: { priceMinor: refund.amountMinor, clientFeeMinor: refund.clientFeeMinor, returnedNetMinor: refund.returnedNetMinor },
  })
