import { useTranslation } from 'react-i18next'
import { pageLanguage } from '../../lib/language.js'
import { formatMoney } from '../../lib/money.js'
import { formatPercent } from '../../lib/percent.js'
import table from '../../ui/findings.module.css'
import type { Report } from './report-documents.js'
import styles from './report.module.css'

const number = (value: number | null | undefined): string =>
  value === null || value === undefined ? '–' : new Intl.NumberFormat(pageLanguage(), { maximumFractionDigits: 2 }).format(value)
const known = ['activity', 'attendance', 'citation']

/** Confirmed numbers against the baseline. */
export const MetricsPart = ({ report }: { report: Report }) => {
  const { t } = useTranslation(['report', 'work'])
  return (
    <section className="stack" aria-labelledby="report-metrics">
      <h2 id="report-metrics">{t('report:metrics.title')}</h2>
      {report.metrics.length === 0 ? <p className="dim">{t('report:metrics.none')}</p> : (
        <div className={table.frame} tabIndex={0} role="region" aria-label={t('report:metrics.title')}>
          <table className={`${table.table} ${table.cards}`}>
            <thead><tr>{(['series', 'baseline', 'previous', 'latest', 'change'] as const).map((column) => <th key={column} scope="col">{t(`report:metrics.${column}`)}</th>)}</tr></thead>
            <tbody>
              {report.metrics.map(({ series, baseline, previous, latest, changePercent }) => (
                <tr key={series}>
                  <th scope="row" dir="auto">{known.includes(series) ? t(`work:metrics.series.${series}`) : series}</th>
                  <td data-name={t('report:metrics.baseline')}>{number(baseline)}</td><td data-name={t('report:metrics.previous')}>{number(previous)}</td><td data-name={t('report:metrics.latest')}>{number(latest)}</td><td data-name={t('report:metrics.change')}>{formatPercent(changePercent, { signDisplay: 'exceptZero' })}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

const lines = ['price', 'released', 'commission', 'freelancerNet', 'clientFee', 'refunded', 'protected'] as const
/** What became of the money, line by line. */
export const MoneyPart = ({ report }: { report: Report }) => {
  const { t } = useTranslation('report')
  return (
    <section className="stack" aria-labelledby="report-money">
      <h2 id="report-money">{t('money.title')}</h2>
      <table className={styles.money}>
        <caption className="visually-hidden">{t('money.title')}</caption>
        <tbody>{lines.map((line) => <tr key={line} data-part={line === 'commission' || line === 'freelancerNet'}><th scope="row">{t(`money.${line}`)}</th><td>{formatMoney(report.money[line], { exact: true })}</td></tr>)}</tbody>
      </table>
    </section>
  )
}
