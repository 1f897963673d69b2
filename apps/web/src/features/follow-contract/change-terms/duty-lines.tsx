import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCatalogue } from '../../../lib/catalogue.js'
import type { Currency } from '../../../lib/money.js'
import { AmountField } from '../../../ui/amount-field.js'
import { CheckField, SelectField, TextField } from '../../../ui/text-field.js'
import type { DutyDraft } from './draft.js'
import styles from './change-terms.module.css'

interface DutyLinesProps {
  roleSlug: string
  currency: Currency
  duties: readonly DutyDraft[]
  onChange: (duties: readonly DutyDraft[]) => void
}
const Line = ({ duty, currency, onChange }: { duty: DutyDraft; currency: Currency; onChange: (change: Partial<DutyDraft>) => void }) => {
  const { t } = useTranslation('change-terms')
  return (
    <div className={styles.line} data-dropped={duty.dropped} role="group" aria-label={duty.title}>
      <span className={styles.name} dir="auto">{duty.title}</span>
      <TextField label={t('quantity')} inputMode="numeric" value={duty.quantity} disabled={duty.dropped} onChange={(quantity) => onChange({ quantity })} />
      {duty.priced ? <AmountField label={t('price')} currency={currency} value={duty.price} onChange={(price) => onChange({ price })} /> : <span />}
      <TextField label={t('rounds')} inputMode="numeric" value={duty.rounds} disabled={duty.dropped} onChange={(rounds) => onChange({ rounds })} />
      <CheckField label={t('drop')} checked={duty.dropped} onChange={(dropped) => onChange({ dropped })} />
    </div>
  )
}

/** Every duty with its figures; one of the role's other duties can be added. */
export const DutyLines = ({ roleSlug, currency, duties, onChange }: DutyLinesProps) => {
  const { t } = useTranslation('change-terms')
  const { roleOf } = useCatalogue()
  const [chosen, setChosen] = useState('')
  const others = (roleOf(roleSlug)?.duties ?? []).filter(({ slug }) => !duties.some(({ dutySlug }) => dutySlug === slug))
  const add = (slug: string) => {
    const duty = others.find((other) => other.slug === slug)
    setChosen('')
    if (duty) onChange([...duties, { dutySlug: slug, title: duty.title, quantity: '1', price: null, rounds: '2', dropped: false, priced: duty.priced, added: true }])
  }
  return (
    <fieldset className={styles.lines}>
      <legend>{t('duties')}</legend>
      {duties.map((duty) => (
        <Line
          key={duty.dutySlug}
          duty={duty}
          currency={currency}
          onChange={(change) => onChange(duties.map((one) => (one.dutySlug === duty.dutySlug ? { ...one, ...change } : one)))}
        />
      ))}
      {others.length > 0 ? (
        <SelectField label={t('add')} placeholder={t('addNone')} value={chosen} onChange={add} options={others.map(({ slug, title }) => ({ value: slug, label: title }))} />
      ) : null}
    </fieldset>
  )
}
