/** Names of what is paid for and of both sides, as signed. */
export interface Agreement {
  readonly contract: string
  readonly milestone: string
  readonly business: string
  readonly freelancer: string
}
export const receiptKinds = ['funding', 'release', 'refund'] as const
export type ReceiptKind = (typeof receiptKinds)[number]
export const receiptSides = ['business', 'freelancer'] as const
export type ReceiptSide = (typeof receiptSides)[number]

/** What a receipt keeps; amounts are minor units as decimal text, so that it is plain JSON. */
export interface ReceiptContent {
  readonly agreement: Agreement | null
  readonly provider: string
  /** The provider's name of the payment or refund; a transfer gets its own later. */
  readonly reference: string | null
  readonly happenedAt: string
  /** The milestone's part: paid, released or refunded. */
  readonly priceMinor: string
  /** The business's fee on it. */
  readonly clientFeeMinor: string
  /** A release only. */
  readonly commissionMinor: string
  readonly netMinor: string
  /** Kept of the net for what the freelancer owed. */
  readonly recoveredMinor: string
  /** A refund only: what the freelancer gives back of it. */
  readonly returnedNetMinor: string
}

const NUMBER_DIGITS = 6
/** R-2026-000123. */
export const receiptNumber = ({ year, seq }: { year: number; seq: number }): string => `R-${year}-${String(seq).padStart(NUMBER_DIGITS, '0')}`

/** A line of a receipt; the sentence is `receipt.line.<code>`. What is taken off is below zero. */
export interface ReceiptLine {
  readonly code: 'price' | 'client_fee' | 'total' | 'released' | 'fee_earned' | 'gross' | 'commission' | 'recovered' | 'net' | 'refunded' | 'returned'
  readonly minor: bigint
}
type Lines = (content: ReceiptContent) => ReceiptLine[]

const line = (code: ReceiptLine['code'], minor: bigint): ReceiptLine => ({ code, minor })
const some = (lines: ReceiptLine[]): ReceiptLine[] => lines.filter(({ minor }) => minor !== 0n)

const ofBusiness: Record<ReceiptKind, Lines> = {
  funding: (of) => [line('price', BigInt(of.priceMinor)), line('client_fee', BigInt(of.clientFeeMinor)), line('total', BigInt(of.priceMinor) + BigInt(of.clientFeeMinor))],
  release: (of) => [...some([line('fee_earned', BigInt(of.clientFeeMinor))]), line('released', BigInt(of.priceMinor))],
  refund: (of) => [line('price', BigInt(of.priceMinor)), line('client_fee', BigInt(of.clientFeeMinor)), line('refunded', BigInt(of.priceMinor) + BigInt(of.clientFeeMinor))],
}
const ofFreelancer: Record<ReceiptKind, Lines> = {
  funding: () => [],
  release: (of) => [
    line('gross', BigInt(of.priceMinor)),
    ...some([line('commission', -BigInt(of.commissionMinor)), line('recovered', -BigInt(of.recoveredMinor))]),
    line('net', BigInt(of.netMinor) - BigInt(of.recoveredMinor)),
  ],
  refund: (of) => some([line('returned', BigInt(of.returnedNetMinor))]),
}

/** What one side reads of a receipt, the result last; empty when it is none of its business. */
export const receiptLines = (side: ReceiptSide, kind: ReceiptKind, content: ReceiptContent): ReceiptLine[] =>
  (side === 'business' ? ofBusiness : ofFreelancer)[kind](content)
