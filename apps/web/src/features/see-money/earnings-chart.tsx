import { useTranslation } from 'react-i18next'
import type { EarningsQuery } from '../../gql/graphql.js'
import { pageLanguage } from '../../lib/language.js'
import { formatMoney } from '../../lib/money.js'
import styles from './earnings.module.css'

type Earnings = EarningsQuery['myEarnings'][number]
type Month = Earnings['months'][number]

const monthName = (month: string, style: 'short' | 'long'): string =>
  new Intl.DateTimeFormat(pageLanguage() === 'ru' ? 'ru-RU' : 'en-GB', { month: style, timeZone: 'UTC', ...(style === 'long' ? { year: 'numeric' } : {}) })
    .format(new Date(`${month}T00:00:00Z`)).replace('.', '').replace(' г', '')
const minorOf = (month: Month): bigint => BigInt(month.amount.minor)
const best = (months: readonly Month[]): Month => months.reduce((most, each) => (minorOf(each) > minorOf(most) ? each : most))

const chart = { height: 120, slot: 20, bar: 12, scale: 1000n } as const

/** One bar a month from zero, the present month in the accent; the words beside it say the same. */
const Bars = ({ months, summary }: { months: readonly Month[]; summary: string }) => {
  const top = minorOf(best(months))
  const share = (month: Month): number => (top > 0n && minorOf(month) > 0n ? Number((minorOf(month) * chart.scale) / top) / Number(chart.scale) : 0)
  return (
    <div className={styles.chart}>
      <svg viewBox={`0 0 ${months.length * chart.slot} ${chart.height}`} preserveAspectRatio="none" role="img" aria-label={summary} className={styles.bars}>
        {months.map((month, index) => {
          const height = Math.max(share(month) * (chart.height - 4), share(month) > 0 ? 2 : 0)
          return <rect key={month.month} x={index * chart.slot + (chart.slot - chart.bar) / 2} y={chart.height - height} width={chart.bar} height={height} data-now={index === months.length - 1}><title>{`${monthName(month.month, 'long')}: ${formatMoney(month.amount)}`}</title></rect>
        })}
      </svg>
      <div className={styles.months} aria-hidden="true">{months.map((month) => <span key={month.month}>{monthName(month.month, 'short')}</span>)}</div>
    </div>
  )
}

const MonthTable = ({ months }: { months: readonly Month[] }) => {
  const { t } = useTranslation('payments')
  return (
    <details className={styles.details}>
      <summary>{t('chart.asTable')}</summary>
      <table className={styles.sums}>
        <thead><tr><th scope="col">{t('chart.month')}</th><th scope="col">{t('table.amount')}</th></tr></thead>
        <tbody>{months.map((month) => <tr key={month.month}><th scope="row">{monthName(month.month, 'long')}</th><td>{formatMoney(month.amount, { exact: true })}</td></tr>)}</tbody>
      </table>
    </details>
  )
}

const Clients = ({ clients }: { clients: Earnings['clients'] }) => {
  const { t } = useTranslation('payments')
  return (
    <table className={styles.sums}>
      <caption>{t('chart.clients')}</caption>
      <tbody>{clients.map(({ businessId, name, amount }) => <tr key={businessId}><th scope="row" dir="auto">{name}</th><td>{formatMoney(amount, { exact: true })}</td></tr>)}</tbody>
    </table>
  )
}

/** Earnings of one currency over twelve months: bars, the sentence that says the same, a table, and by business. */
export const EarningsChart = ({ earnings }: { earnings: Earnings }) => {
  const { t } = useTranslation('payments')
  const { currency, total, months, clients } = earnings
  const most = best(months)
  const summary = t('chart.summary', { total: formatMoney(total), month: monthName(most.month, 'long'), amount: formatMoney(most.amount) })
  const id = `earned-${currency}`
  return (
    <section className="card stack" aria-labelledby={id}>
      <h2 id={id} className={styles.title}>{t('chart.title', { currency })}</h2>
      <p className="small">{summary}</p>
      <div className={styles.both}>
        <div className="stack">
          <Bars months={months} summary={summary} />
          <MonthTable months={months} />
        </div>
        <Clients clients={clients} />
      </div>
    </section>
  )
}
