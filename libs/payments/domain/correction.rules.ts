import { currencies, DAY_MS, firstFault, InvalidInput, machine, Refusal, type Currency } from '@rolecall/kernel'

export const correctionStates = ['proposed', 'posted', 'refused', 'expired'] as const
export type CorrectionState = (typeof correctionStates)[number]
/** A counter-entry: one operator proposes it, another one posts it. Who proposed it may still take it back. */
export const correctionMoves = machine<CorrectionState, 'operator' | 'system'>()({
  confirm: { from: ['proposed'], to: 'posted', by: ['operator'] },
  refuse: { from: ['proposed'], to: 'refused', by: ['operator'] },
  expire: { from: ['proposed'], to: 'expired', by: ['system'] },
})
export const CORRECTION_LIFE_MS = 7 * DAY_MS
export const CORRECTION_LINES_MAX = 20
export const CORRECTION_REASON_MAX = 500

/** One line of a counter-entry as it is kept: debit above zero, credit below. */
export interface CorrectionLine {
  readonly account: string
  readonly minor: string
}

/** Why a counter-entry is not taken: see the texts `refusal.CORRECTION_REFUSED.<reason>`. */
export const correctionRefusalReasons = ['unbalanced', 'unknown_account', 'account_not_allowed', 'overdrawn', 'spoken_for', 'breaks_books', 'taken', 'not_reversible', 'provider_entry'] as const
export type CorrectionRefusalReason = (typeof correctionRefusalReasons)[number]

/** The books do not take this counter-entry. */
export class CorrectionRefused extends Refusal {
  readonly code = 'CORRECTION_REFUSED'
  constructor(
    readonly reason: CorrectionRefusalReason,
    /** The account, the sum that is left over, or the promise that would be broken. */
    readonly detail: string = '',
  ) {
    super()
  }
}

export const PROVIDER_BALANCE = 'stripe.balance'
/**
 * Accounts that a person may move. The others say what stands elsewhere: what milestones hold, what refunds and
 * chargebacks owe, what lies in freelancers' balances. They change with those, or the books would contradict them.
 */
const movable: ReadonlySet<string> = new Set([
  'suspense', 'platform.float', 'revenue.commission', 'revenue.client_fee', 'expense.stripe_fee', 'expense.dispute_fee', 'expense.loss',
  'freelancer.receivable', 'freelancer.payable', PROVIDER_BALANCE,
])
export const kindOfAccount = (code: string): string => code.split(':')[0]!
export const isMovable = (code: string): boolean => movable.has(kindOfAccount(code))
/** Whether a transaction may be undone as it stands; one on our balance at the provider only from a difference with it. */
export const isReversible = (accounts: readonly string[]): boolean => accounts.every((code) => isMovable(code) && code !== PROVIDER_BALANCE)
/** Accounts of the house may be opened by a counter-entry; those with an owner have to be there. */
export const needsOwner = (code: string): boolean => kindOfAccount(code).startsWith('freelancer.')

/** What can be the code of an account at all; only such a text is told back. */
const CODE = /^[a-z_]+(\.[a-z_]+)?(:[\w-]{1,64})?$/
/** What is wrong with the lines themselves. */
export const lineFault = (lines: readonly CorrectionLine[], currency: Currency): InvalidInput | CorrectionRefused | null => {
  const { maxMinor } = currencies[currency]
  const minors = lines.map(({ minor }) => BigInt(minor))
  const fault = firstFault(
    lines.length < 2 || lines.length > CORRECTION_LINES_MAX ? new InvalidInput('lines', 'out_of_range', `2-${CORRECTION_LINES_MAX}`) : null,
    lines.every(({ account }) => CODE.test(account)) ? null : new InvalidInput('lines', 'unknown'),
    new Set(lines.map(({ account }) => account)).size === lines.length ? null : new InvalidInput('lines', 'duplicate'),
    minors.some((minor) => minor === 0n) ? new InvalidInput('lines', 'amount_too_small', '1') : null,
    minors.some((minor) => minor > maxMinor || minor < -maxMinor) ? new InvalidInput('lines', 'amount_too_large', maxMinor.toString()) : null,
  )
  if (fault) return fault
  const strange = lines.find(({ account }) => !isMovable(account))
  if (strange) return new CorrectionRefused('account_not_allowed', strange.account)
  const sum = minors.reduce((total, minor) => total + minor, 0n)
  return sum === 0n ? null : new CorrectionRefused('unbalanced', sum.toString())
}
