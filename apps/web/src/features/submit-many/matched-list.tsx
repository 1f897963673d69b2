import { useTranslation } from 'react-i18next'
import { useCatalogue } from '../../lib/catalogue.js'
import { formatDay } from '../../lib/dates.js'
import { IconAlertTriangle, IconCheck } from '../../ui/icons.js'
import type { Line } from './submit-many-documents.js'
import styles from './submit-many.module.css'

interface MatchedListProps {
  lines: readonly Line[]
  left: readonly number[]
  /** Why a line was not taken, by the item it was for. */
  refusals: ReadonlyMap<string, string>
  /** Over several contracts each line names its own. */
  named: boolean
  onToggle: (line: number) => void
}
const shown = ({ url, text }: Line): string => [url?.replace(/^https?:\/\//, ''), text].filter(Boolean).join(' · ')

const Fit = ({ line, left, refusal, named, onToggle }: Omit<MatchedListProps, 'lines' | 'refusals' | 'left'> & { line: Line; left: boolean; refusal: string | undefined }) => {
  const { t } = useTranslation('work')
  const { dutyOf } = useCatalogue()
  const item = line.item!
  return (
    <label className={styles.line} data-left={left}>
      <input type="checkbox" checked={!left} onChange={() => onToggle(line.line)} aria-label={t('many.take', { line: line.line })} />
      <span className={styles.words}>
        <strong dir="auto">{dutyOf(item.dutySlug)?.title ?? item.title}</strong>
        <span className="dim small">{formatDay(new Date(item.dueAt), item.contract.timeZone)}{named ? <> · <span dir="auto">{item.contract.title}</span></> : null}</span>
        <span className={styles.given} dir="auto">{shown(line)}</span>
        {refusal ? <span className={styles.refusal}>{refusal}</span> : null}
      </span>
      {refusal ? <IconAlertTriangle size={18} stroke={1.75} aria-hidden="true" /> : left ? null : <IconCheck size={18} stroke={2.25} aria-hidden="true" />}
    </label>
  )
}

const Miss = ({ line }: { line: Line }) => {
  const { t } = useTranslation('work')
  return (
    <div className={styles.line} data-miss="true">
      <IconAlertTriangle size={18} stroke={1.75} aria-hidden="true" />
      <span className={styles.words}>
        <strong>{t(`many.verdict.${line.verdict}`, { sameAs: line.sameAs ?? 0 })}</strong>
        <span className={styles.given} dir="auto">{shown(line) || t('many.lineNumber', { line: line.line })}</span>
      </span>
    </div>
  )
}

/** Each line with the duty and the day it was matched to, or why it was not. */
export const MatchedList = ({ lines, left, refusals, ...rest }: MatchedListProps) => (
  <ol className={styles.lines}>
    {lines.map((line) => (
      <li key={line.line}>{line.verdict === 'FITS' && line.item ? <Fit line={line} left={left.includes(line.line)} refusal={refusals.get(line.item.id)} {...rest} /> : <Miss line={line} />}</li>
    ))}
  </ol>
)
