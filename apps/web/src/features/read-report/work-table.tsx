import { useTranslation } from 'react-i18next'
import { useCatalogue } from '../../lib/catalogue.js'
import { formatPercent } from '../../lib/percent.js'
import table from '../../ui/findings.module.css'
import type { Report, WorkLine } from './report-documents.js'
import styles from './report.module.css'

const columns = ['planned', 'done', 'inPart', 'missed', 'skipped', 'open', 'changes'] as const
const Cells = ({ line }: { line: WorkLine }) => {
  const { t } = useTranslation('report')
  return (
    <>
      {columns.map((column) => <td key={column} data-name={t(`work.${column}`)} data-missed={column === 'missed' && line.missed > 0}>{line[column]}</td>)}
      <td data-name={t('work.onTime')}>{formatPercent(line.onTimePercent)}</td>
    </>
  )
}

/** Duty by duty: planned, done, missed, changes, in time. */
export const WorkTable = ({ report }: { report: Report }) => {
  const { t } = useTranslation('report')
  const { dutyOf } = useCatalogue()
  return (
    <div className={table.frame} tabIndex={0} role="region" aria-label={t('work.title')}>
      <table className={`${table.table} ${table.cards} ${styles.work}`}>
        <thead><tr><th scope="col">{t('work.duty')}</th>{[...columns, 'onTime' as const].map((column) => <th key={column} scope="col">{t(`work.${column}`)}</th>)}</tr></thead>
        <tbody>{report.duties.map((line) => <tr key={line.dutySlug}><th scope="row" dir="auto">{dutyOf(line.dutySlug ?? '')?.title ?? line.title}</th><Cells line={line} /></tr>)}</tbody>
        <tfoot><tr><th scope="row">{t('work.total')}</th><Cells line={report.total} /></tr></tfoot>
      </table>
    </div>
  )
}
