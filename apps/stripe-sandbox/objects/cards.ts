/** How a test card behaves. Numbers are Stripe's published test cards. */
export interface CardBehaviour {
  number: string
  brand: string
  /** A decline: Stripe's error code, its decline code, and what the payer reads. */
  decline?: { code: string; declineCode: string }
  challenge?: boolean
  /** Its money may be spent at once instead of after the settlement time. */
  instant?: boolean
  refund?: 'pending' | 'fails'
  /** What the card network does a moment after the payment. */
  network?: 'chargeback_fraudulent' | 'chargeback_not_received' | 'inquiry' | 'fraud_warning'
}

const insufficient = { code: 'card_declined', declineCode: 'insufficient_funds' }

export const cards: CardBehaviour[] = [
  { number: '4242424242424242', brand: 'visa' },
  { number: '5555555555554444', brand: 'mastercard' },
  { number: '4000000000000002', brand: 'visa', decline: { code: 'card_declined', declineCode: 'generic_decline' } },
  { number: '4000000000009995', brand: 'visa', decline: insufficient },
  { number: '4000000000000069', brand: 'visa', decline: { code: 'expired_card', declineCode: 'expired_card' } },
  { number: '4000002760003184', brand: 'visa', challenge: true },
  { number: '4000000000003220', brand: 'visa', challenge: true },
  { number: '4000008260003178', brand: 'visa', challenge: true, decline: insufficient },
  { number: '4000000000000077', brand: 'visa', instant: true },
  { number: '4000000000007726', brand: 'visa', refund: 'pending' },
  { number: '4000000000005126', brand: 'visa', refund: 'fails' },
  { number: '4000000000000259', brand: 'visa', network: 'chargeback_fraudulent' },
  { number: '4000000000002685', brand: 'visa', network: 'chargeback_not_received' },
  { number: '4000000000001976', brand: 'visa', network: 'inquiry' },
  { number: '4000000000005423', brand: 'visa', network: 'fraud_warning' },
]

export const cardByNumber = (number: string): CardBehaviour | undefined => cards.find((card) => card.number === number)

export const declineMessages: Record<string, string> = {
  generic_decline: 'Your card was declined.',
  insufficient_funds: 'Your card has insufficient funds.',
  expired_card: 'Your card has expired.',
  authentication_failed: 'We are unable to authenticate your payment method. Please choose another card and try again.',
}
