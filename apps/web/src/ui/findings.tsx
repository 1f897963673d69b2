import { useTranslation } from 'react-i18next'
import { pageLanguage } from '../lib/language.js'
import { formatMoney, type Amount } from '../lib/money.js'
import { formatPercent } from '../lib/percent.js'
import styles from './findings.module.css'
import { IconAlertTriangle, IconCheck, IconX } from './icons.js'

export interface Check {
  check: string
  verdict: 'OK' | 'WARN' | 'FAIL'
  text: string
}
export interface AdsLine {
  campaign?: string | null
  spent: Amount
  earned: Amount
  impressions: number
  clicks: number
  leads: number
}
export interface AdsReport {
  total: AdsLine
  campaigns: readonly AdsLine[]
}
export interface MetricsReport {
  series: readonly { name: string; baseline?: number | null; now: number; changePercent?: number | null }[]
  spent: string
  reached: string
  earned: string
  causes: string
}
const icons = { OK: IconCheck, WARN: IconAlertTriangle, FAIL: IconX } as const
const number = (value: number, options?: Intl.NumberFormatOptions): string => new Intl.NumberFormat(pageLanguage(), options).format(value)

/** What the machine found, in words; troubles first. */
export const CheckList = ({ checks }: { checks: readonly Check[] }) => {
  const { t } = useTranslation('work')
  if (checks.length === 0) return null
  const order = ['FAIL', 'WARN', 'OK']
  const sorted = [...checks].sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict))
  return (
    <ul className={styles.checks}>
      {sorted.map(({ check, verdict, text }) => {
        const Icon = icons[verdict]
        return <li key={check} data-verdict={verdict}><Icon size={16} stroke={2} aria-label={t(`findings.${verdict}`)} role="img" /><span>{text}</span></li>
      })}
    </ul>
  )
}

const LineCells = ({ line }: { line: AdsLine }) => (
  <>
    <td>{formatMoney(line.spent)}</td>
    <td>{formatMoney(line.earned)}</td>
    <td>{number(line.leads)}</td>
    <td>{number(line.clicks)}</td>
    <td>{number(line.impressions)}</td>
  </>
)
/** Spent, reached, earned: per campaign and in total. */
export const AdsTable = ({ report }: { report: AdsReport }) => {
  const { t } = useTranslation('work')
  return (
    <div className={styles.frame} tabIndex={0} role="region" aria-label={t('ads.title')}>
      <table className={styles.table}>
        <thead><tr>{(['campaign', 'spent', 'earned', 'leads', 'clicks', 'impressions'] as const).map((key) => <th key={key} scope="col">{t(`ads.${key}`)}</th>)}</tr></thead>
        <tbody>{report.campaigns.map((line) => <tr key={line.campaign}><th scope="row" dir="auto">{line.campaign}</th><LineCells line={line} /></tr>)}</tbody>
        <tfoot><tr><th scope="row">{t('ads.total')}</th><LineCells line={report.total} /></tr></tfoot>
      </table>
    </div>
  )
}

/** Numbers before and now, and the answers in words. */
export const MetricsTable = ({ report }: { report: MetricsReport }) => {
  const { t } = useTranslation('work')
  const answers = (['spent', 'reached', 'earned', 'causes'] as const).filter((key) => report[key] !== '')
  return (
    <>
      {report.series.length > 0 ? (
        <div className={styles.frame} tabIndex={0} role="region" aria-label={t('give.METRICS')}>
          <table className={styles.table}>
            <thead><tr>{(['name', 'baseline', 'now', 'change'] as const).map((key) => <th key={key} scope="col">{t(`metrics.${key}`)}</th>)}</tr></thead>
            <tbody>
              {report.series.map(({ name, baseline, now, changePercent }) => (
                <tr key={name}>
                  <th scope="row" dir="auto">{t(`metrics.series.${name}`, { defaultValue: name })}</th>
                  <td>{baseline === null || baseline === undefined ? '–' : number(baseline)}</td>
                  <td>{number(now)}</td>
                  <td>{formatPercent(changePercent, { signDisplay: 'exceptZero' })}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      {answers.length > 0 ? <dl className={styles.answers}>{answers.map((key) => [<dt key={key}>{t(`metrics.${key}`)}</dt>, <dd key={`${key}-text`} dir="auto">{report[key]}</dd>])}</dl> : null}
    </>
  )
}
