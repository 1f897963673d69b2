import { moneyText, translate, type Lang } from '@rolecall/platform'
import type { PeriodLineView, PeriodReportView } from './report.views.js'

export const workColumns = ['planned', 'done', 'inPart', 'missed', 'skipped', 'open', 'changes', 'onTime'] as const
export const moneyLines = ['price', 'released', 'commission', 'freelancerNet', 'clientFee', 'refunded', 'protected'] as const

export const number = (lang: Lang, value: number | null, options: Intl.NumberFormatOptions = { maximumFractionDigits: 2 }): string =>
  value === null ? '–' : new Intl.NumberFormat(lang === 'ru' ? 'ru-RU' : 'en-GB', options).format(value)
const knownSeries = ['activity', 'attendance', 'citation']
export const seriesName = (lang: Lang, series: string): string => (knownSeries.includes(series) ? translate(lang, `report.series.${series}`) : series)
export const dayText = (lang: Lang, day: string): string =>
  new Intl.DateTimeFormat(lang === 'ru' ? 'ru-RU' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))

/** Cells of a line of work, after its name. */
export const workCells = ({ onTimePercent, ...line }: PeriodLineView): string[] =>
  workColumns.map((column) => (column === 'onTime' ? (onTimePercent === null ? '–' : `${onTimePercent} %`) : String(line[column])))
/** Lines of money with their names. */
export const moneyRows = (lang: Lang, { money }: PeriodReportView): { label: string; amount: string }[] =>
  moneyLines.map((line) => ({ label: translate(lang, `report.money.${line}`), amount: moneyText(lang, money[line], { exact: true }) }))
