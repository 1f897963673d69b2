import { addMoney, type Amount } from '../../lib/money.js'

/** What the business pays for a milestone: its price, which is protected, and the service fee. */
export const toCharge = ({ price, money }: { price: Amount; money: { clientFee: Amount } }): Amount => addMoney([price, money.clientFee], price.currency)
