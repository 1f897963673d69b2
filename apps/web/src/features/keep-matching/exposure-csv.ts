import type { Report } from './matching-documents.js'

/** A cell that no spreadsheet takes for a formula. */
const cell = (value: string | number): string => {
  const text = String(value)
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** The table of a report as a file: names of columns as the API has them. */
export const exposureCsv = ({ week, rows }: Report): string => {
  const lines = rows.map(({ freelancer, invites, views, hires, newcomer }) => [week, freelancer.id, freelancer.name, invites, views, hires, newcomer ? 1 : 0])
  return [['week', 'freelancer_id', 'name', 'invites', 'views', 'hires', 'newcomer'], ...lines].map((line) => line.map(cell).join(',')).join('\r\n')
}

/** Hands the file to the browser. */
export const saveCsv = (report: Report): void => {
  const url = URL.createObjectURL(new Blob(['\uFEFF', exposureCsv(report)], { type: 'text/csv;charset=utf-8' }))
  const link = Object.assign(document.createElement('a'), { href: url, download: `exposure-${report.week}.csv` })
  link.click()
  URL.revokeObjectURL(url)
}
