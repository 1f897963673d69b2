import { formatMoney, type Amount } from '../lib/money.js'

/** An amount of money; `exact` always shows the minor part, for tables and invoices. */
export const Money = ({ amount, exact = false }: { amount: Amount; exact?: boolean }) => <span className="nowrap">{formatMoney(amount, { exact })}</span>
