import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CatalogueDuty } from '../../lib/catalogue.js'
import { cadenceWords, evidenceWords } from '../../lib/duty-words.js'
import type { DutyChoice } from './job-form.js'
import { dutyItems, hasQuantity, mainLine, type Span } from './planned-items.js'
import styles from './post-job.module.css'

interface DutyRowProps {
  duty: CatalogueDuty
  choice: DutyChoice
  span: Span
  onChange: (part: Partial<DutyChoice>) => void
}
const importances = [1, 2, 3] as const
const mostTimes = 200

const Quantity = ({ duty, choice, onChange }: Pick<DutyRowProps, 'duty' | 'choice' | 'onChange'>) => {
  const { t } = useTranslation('post-job')
  const usual = mainLine(duty.cadence)?.quantity ?? 1
  return (
    <label className={styles.small}>
      <span>{t('duty.quantity')}</span>
      <input
        type="number"
        inputMode="numeric"
        min={1}
        max={mostTimes}
        aria-label={`${t('duty.quantity')}: ${duty.title}`}
        value={choice.quantity || ''}
        onChange={(event) => onChange({ quantity: Math.trunc(Number(event.target.value)) })}
      />
      {choice.quantity === usual ? null : (
        <button type="button" className={styles.link} onClick={() => onChange({ quantity: usual })}>{t('duty.usual', { quantity: usual })}</button>
      )}
    </label>
  )
}

const Importance = ({ duty, choice, onChange }: Pick<DutyRowProps, 'duty' | 'choice' | 'onChange'>) => {
  const { t } = useTranslation('post-job')
  const name = useId()
  return (
    <div role="radiogroup" aria-label={`${t('duty.importance')}: ${duty.title}`} className={styles.segments}>
      {importances.map((value) => (
        <label key={value} className={styles.segment}>
          <input type="radio" name={name} checked={choice.importance === value} onChange={() => onChange({ importance: value })} />
          <span>{t(`duty.importances.${value}`)}</span>
        </label>
      ))}
    </div>
  )
}

const Note = ({ duty, choice, onChange }: Pick<DutyRowProps, 'duty' | 'choice' | 'onChange'>) => {
  const { t } = useTranslation('post-job')
  const [open, setOpen] = useState(choice.note !== '')
  if (!open) return <button type="button" className={styles.link} aria-label={`${t('duty.addNote')}: ${duty.title}`} onClick={() => setOpen(true)}>{t('duty.addNote')}</button>
  return (
    <label className={styles.note}>
      <span>{t('duty.note')}</span>
      <textarea dir="auto" rows={2} maxLength={500} aria-label={`${t('duty.note')}: ${duty.title}`} value={choice.note} onChange={(event) => onChange({ note: event.target.value })} />
    </label>
  )
}

/** One duty of the catalogue: on or off, how often, how important, a note; what it is on request. */
export const DutyRow = ({ duty, choice, span, onChange }: DutyRowProps) => {
  const { t } = useTranslation(['post-job', 'duties'])
  const items = dutyItems(duty, choice.quantity, span)
  return (
    <li className={styles.duty} data-on={choice.on}>
      <label className={styles.dutyHead}>
        <input type="checkbox" checked={choice.on} onChange={(event) => onChange({ on: event.target.checked })} />
        <span>
          <span className={styles.dutyTitle}>{duty.title}</span>
          <span className={styles.dutyLine}>
            <span>{cadenceWords(t, duty.cadence)}</span>
            {choice.on && items > 0 ? <strong>{t('post-job:duty.items', { count: items })}</strong> : null}
            {duty.priced ? null : <span>{t('post-job:duty.unpriced')}</span>}
          </span>
          {duty.conditional && duty.condition ? <span className={styles.condition}>{t('post-job:duty.condition', { condition: duty.condition })}</span> : null}
        </span>
      </label>
      <div className={styles.dutyControls}>
        {choice.on && hasQuantity(duty) ? <Quantity duty={duty} choice={choice} onChange={onChange} /> : null}
        {choice.on ? <Importance duty={duty} choice={choice} onChange={onChange} /> : null}
        {choice.on ? <Note duty={duty} choice={choice} onChange={onChange} /> : null}
        <details className={styles.what}>
          <summary aria-label={`${t('post-job:duty.what')}: ${duty.title}`}>{t('post-job:duty.what')}</summary>
          <p>{duty.help}</p>
          <p><span className="dim">{t('post-job:duty.acceptance')}</span> {duty.acceptance}</p>
          <p><span className="dim">{t('post-job:duty.evidence')}</span> {evidenceWords(t, duty.evidence)}</p>
        </details>
      </div>
    </li>
  )
}
