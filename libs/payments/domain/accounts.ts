/** Side on which an account grows: D (debit) or C (credit). */
export type Side = 'D' | 'C'
export interface AccountKind {
  readonly normal: Side
  /** The database refuses a negative natural balance. */
  readonly guarded: boolean
}

const debit: AccountKind = { normal: 'D', guarded: false }
const credit: AccountKind = { normal: 'C', guarded: false }
const guarded: AccountKind = { normal: 'C', guarded: true }

/** Accounts of the house: one each per currency. */
const houseAccounts = {
  'stripe.balance': debit,
  'bank.balance': debit,
  'revenue.commission': credit,
  'revenue.client_fee': credit,
  'expense.stripe_fee': debit,
  'expense.dispute_fee': debit,
  'expense.loss': debit,
  'platform.float': credit,
  suspense: credit,
} as const satisfies Record<string, AccountKind>

/** Accounts with an owner: `<kind>:<owner>`, one each per currency. */
const ownedAccounts = {
  'stripe.connected': debit,
  'bank.connected': debit,
  'freelancer.custody': guarded,
  'freelancer.payable': guarded,
  'freelancer.receivable': debit,
  'payout.in_transit': guarded,
  'client.hold': guarded,
  'client.fee_hold': guarded,
  'refund.payable': guarded,
  'dispute.held': debit,
} as const satisfies Record<string, AccountKind>

export type HouseAccount = keyof typeof houseAccounts
export type OwnedAccount = keyof typeof ownedAccounts
/** `client.hold:<milestone id>`, `stripe.balance`, … */
export type AccountCode = HouseAccount | `${OwnedAccount}:${string}`

export const owned = (kind: OwnedAccount, owner: string): AccountCode => `${kind}:${owner}`

export const accountKind = (code: AccountCode): AccountKind => {
  const name = code.split(':')[0]!
  const kind = { ...houseAccounts, ...ownedAccounts }[name as HouseAccount | OwnedAccount]
  if (!kind) throw new Error(`ledger: no account is called ${code}`)
  return kind
}
