import { currencies, DAY_MS, machine, type Money } from '@rolecall/kernel'

/** What the bank is asked for, in the words of the port. `transfer` and `reversal` move between shares of our account: no bank has to act. */
export const bankOrderKinds = ['incoming', 'transfer', 'reversal', 'refund', 'payout'] as const
export type BankOrderKind = (typeof bankOrderKinds)[number]
export const bankOrderStates = ['open', 'done', 'failed', 'ended'] as const
export type BankOrderState = (typeof bankOrderStates)[number]
/** Ids at the manual provider: `bank_<short>_<order id>`. */
export const orderPrefixes: Readonly<Record<BankOrderKind, string>> = { incoming: 'in', transfer: 'tr', reversal: 'trr', refund: 're', payout: 'po' }

export type BankParty = 'operator' | 'system'
/** An order at the bank. `ended`: nobody paid in time, or it is not wanted any more; a done one may come back from the bank. */
export const bankOrderMoves = machine<BankOrderState, BankParty>()({
  confirm: { from: ['open'], to: 'done', by: ['operator', 'system'] },
  fail: { from: ['open', 'done'], to: 'failed', by: ['operator'] },
  end: { from: ['open'], to: 'ended', by: ['system'] },
})

/** A line of the bank's statement as an operator entered it. `entered` waits for a second person, `review` fits nothing we asked for. */
export const bankEntryStates = ['entered', 'confirmed', 'review', 'dismissed'] as const
export type BankEntryState = (typeof bankEntryStates)[number]
export const bankEntryMoves = machine<BankEntryState, BankParty>()({
  /** At once, when it is entered. */
  park: { from: ['entered'], to: 'review', by: ['system'] },
  confirm: { from: ['entered'], to: 'confirmed', by: ['operator'] },
  dismiss: { from: ['entered', 'review'], to: 'dismissed', by: ['operator'] },
})
export const bankDirections = ['in', 'out'] as const
export type BankDirection = (typeof bankDirections)[number]
/** `return`: the bank sent an outgoing transfer back. */
export const bankPurposes = ['payment', 'return'] as const
export type BankPurpose = (typeof bankPurposes)[number]

/** Bank details of a freelancer: an operator looks at them before money goes there. */
export const bankDetailStates = ['under_review', 'ready', 'refused'] as const
export type BankDetailState = (typeof bankDetailStates)[number]
export const bankDetailMoves = machine<BankDetailState, BankParty | 'freelancer'>()({
  change: { from: ['under_review', 'ready', 'refused'], to: 'under_review', by: ['freelancer'] },
  accept: { from: ['under_review', 'refused'], to: 'ready', by: ['operator'] },
  refuse: { from: ['under_review', 'ready'], to: 'refused', by: ['operator'] },
})

/** A bank transfer takes days: so long a milestone's payment instruction stands. */
export const INSTRUCTION_DAYS = 14
export const INSTRUCTION_MS = INSTRUCTION_DAYS * DAY_MS

/** From so many units of the currency on one operator enters and another confirms. */
export const needsSecondPerson = ({ minor, currency }: Money, fromUnits: number): boolean => minor >= BigInt(fromUnits) * 10n ** BigInt(currencies[currency].exponent)

const REFERENCE = /[^0-9A-Z]/g
/** `RC-7F3A-09B2-C1`: short enough to type into a bank's form, long enough not to be guessed. */
export const referenceOf = (orderId: string): string => {
  const tail = orderId.replaceAll('-', '').slice(-10).toUpperCase()
  return `RC-${tail.slice(0, 4)}-${tail.slice(4, 8)}-${tail.slice(8)}`
}
/** As people copy it: other case, other spaces, with words around it. */
export const cleanReference = (text: string): string | null => {
  const found = /RC([0-9A-F]{10})/.exec(text.toUpperCase().replace(REFERENCE, ''))
  return found ? `RC-${found[1]!.slice(0, 4)}-${found[1]!.slice(4, 8)}-${found[1]!.slice(8)}` : null
}
/** One spelling of a bank's own reference, so that the same line is not entered twice. */
export const cleanBankReference = (text: string): string => text.trim().toUpperCase().replace(/\s+/g, ' ')
