import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { formatLocalDate } from '../../../lib/dates.js'
import table from '../../../ui/findings.module.css'
import { formatNumber, seriesName } from './metric-words.js'
import type { MetricRow } from './metrics-documents.js'
import styles from './metrics.module.css'

const Source = ({ row }: { row: MetricRow }) => {
  const { t } = useTranslation('metrics')
  const href = row.sourceUrl ?? row.fileUrl
  return (
    <>
      {href ? <a href={href} target="_blank" rel="noreferrer nofollow ugc">{t(row.sourceUrl ? 'table.link' : 'table.file')}</a> : null}
      {row.note ? <span className={styles.note} dir="auto">{row.note}</span> : null}
      {!href && !row.note ? '–' : null}
    </>
  )
}
const StateWords = ({ row }: { row: MetricRow }) => {
  const { t } = useTranslation('metrics')
  const words = row.state === 'CONFIRMED' && row.bySilence ? t('state.bySilence') : t(`state.${row.state}`)
  return (
    <span className={styles.state} data-state={row.state}>
      {words}
      {row.contestReason ? <span className={styles.note} dir="auto">{row.contestReason}</span> : null}
    </span>
  )
}

/** Every number as it was written down, with who, where it can be seen and how it stands. */
export const NumbersTable = ({ rows, onCorrect }: { rows: readonly MetricRow[]; onCorrect: (row: MetricRow) => void }) => {
  const { t } = useTranslation(['metrics', 'work'])
  return (
    <div className={table.frame} tabIndex={0} role="region" aria-label={t('metrics:table.title')}>
      <table className={`${table.table} ${table.cards} ${styles.numbers}`}>
        <thead><tr>{(['day', 'kind', 'value', 'by', 'source', 'state'] as const).map((key) => <th key={key} scope="col">{t(`metrics:table.${key}`)}</th>)}<th scope="col"><span className="visually-hidden">{t('metrics:table.act')}</span></th></tr></thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{formatLocalDate(row.measuredOn)}</th>
              <td data-name={t('metrics:table.kind')}>{t(`metrics:kind.${row.kind}`)}</td>
              <td data-name={t('metrics:table.value')}>{formatNumber(row.value)}</td>
              <td data-name={t('metrics:table.by')}>{t(`metrics:side.${row.recordedBy}`)}</td>
              <td data-name={t('metrics:table.source')}><Source row={row} /></td>
              <td data-name={t('metrics:table.state')}><StateWords row={row} /></td>
              <td>{row.moves.includes('correct') ? <Button variant="subtle" size="compact-sm" aria-label={t('metrics:correct.of', { name: seriesName(t, row.series), day: formatLocalDate(row.measuredOn) })} onClick={() => onCorrect(row)}>{t('metrics:correct.act')}</Button> : null}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
