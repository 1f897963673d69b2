import { useTranslation } from 'react-i18next'
import { useCatalogue } from '../../../lib/catalogue.js'
import { errorAt, type Problem } from '../../../lib/mutation.js'
import { AmountField } from '../../../ui/amount-field.js'
import { SelectField, TextField } from '../../../ui/text-field.js'
import type { TermsOnPage } from '../contract-documents.js'
import type { DutyDraft } from './draft.js'
import { limitFaults, MOST_CHARS, type LimitsDraft } from './limits-draft.js'
import styles from './change-terms.module.css'

export const limitNames = ['adSpendCap', 'textMin', 'textMax', 'quietFrom', 'quietUntil'] as const
const hours = Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: `${String(hour).padStart(2, '0')}:00` }))

interface LimitFieldsProps {
  terms: TermsOnPage
  duties: readonly DutyDraft[]
  limits: LimitsDraft
  problem: Problem | null
  onChange: (change: Partial<LimitsDraft>) => void
}
/** Which limits mean something for the agreed work, or stand in the terms already. */
const useMeant = ({ terms, duties }: Pick<LimitFieldsProps, 'terms' | 'duties'>) => {
  const { dutyOf } = useCatalogue()
  const has = (start: string): boolean => duties.some(({ dutySlug }) => dutySlug.startsWith(start))
  return {
    ads: terms.adSpendCap != null || has('ads.') || has('smm.targeted-ads'),
    texts: terms.textMin != null || has('copy.'),
    quiet: duties.some(({ dutySlug }) => dutyOf(dutySlug)?.cadence.some(({ slaHours }) => slaHours !== null)),
  }
}

/** What may be spent on ads, how long a text is, and when nobody has to react. */
export const LimitFields = ({ terms, duties, limits, problem, onChange }: LimitFieldsProps) => {
  const { t } = useTranslation('change-terms')
  const meant = useMeant({ terms, duties })
  if (!meant.ads && !meant.texts && !meant.quiet) return null
  const faults = limitFaults(limits)
  const fault = (name: keyof typeof faults): string | null => (faults[name] ? t(`limits.${faults[name]}`, { max: MOST_CHARS }) : errorAt(problem, name))
  return (
    <fieldset className={styles.lines}>
      <legend>{t('limits.title')}</legend>
      {meant.ads ? (
        <div className={styles.fields}>
          <AmountField label={t('limits.adSpendCap')} help={t('limits.adHelp')} currency={terms.currency} value={limits.cap} onChange={(cap) => onChange({ cap })} onText={(capText) => onChange({ capText })} error={fault('adSpendCap')} />
        </div>
      ) : null}
      {meant.texts ? (
        <div className={styles.fields}>
          <TextField label={t('limits.textMin')} inputMode="numeric" value={limits.textMin} onChange={(textMin) => onChange({ textMin })} error={fault('textMin')} />
          <TextField label={t('limits.textMax')} inputMode="numeric" value={limits.textMax} onChange={(textMax) => onChange({ textMax })} error={fault('textMax')} />
        </div>
      ) : null}
      {meant.quiet ? (
        <div className={styles.fields}>
          <SelectField label={t('limits.quietFrom')} options={hours} value={limits.quietFrom} onChange={(quietFrom) => onChange({ quietFrom })} error={errorAt(problem, 'quietFrom')} />
          <SelectField label={t('limits.quietUntil')} options={hours} value={limits.quietUntil} onChange={(quietUntil) => onChange({ quietUntil })} error={errorAt(problem, 'quietUntil')} />
        </div>
      ) : null}
    </fieldset>
  )
}
