/** What happens to a payout, by Stripe's test bank account numbers. */
export interface BankBehaviour {
  number: string
  ending: 'paid' | 'failed' | 'paid_then_failed'
  failureCode?: string
  failureMessage?: string
}

const closed = { failureCode: 'account_closed', failureMessage: 'The bank account has been closed.' }

export const banks: BankBehaviour[] = [
  { number: '000123456789', ending: 'paid' },
  {
    number: '000111111116',
    ending: 'failed',
    failureCode: 'no_account',
    failureMessage: 'The bank account details on file are probably incorrect. No bank account could be located with those details.',
  },
  { number: '000111111113', ending: 'failed', ...closed },
  // The sandbox's own number: Stripe has no test account that returns a payout already paid.
  { number: '000000009995', ending: 'paid_then_failed', ...closed },
]

/** Any other number behaves like a good account. */
export const bankByNumber = (number: string): BankBehaviour =>
  banks.find((bank) => bank.number === number) ?? { number, ending: 'paid' }
