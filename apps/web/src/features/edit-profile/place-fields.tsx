import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useCatalogue } from '../../lib/catalogue.js'
import { countryOptions, zoneOptions } from '../../lib/countries.js'
import { ManyChips } from '../../ui/chips.js'
import { FieldGroup } from '../../ui/form-field.js'
import { SelectField, TextField } from '../../ui/text-field.js'
import type { PartProps } from './profile-form-state.js'
import styles from './profile.module.css'

/** Languages, hours, country and zone. */
export const PlaceFields = ({ form, set, errorOf }: PartProps) => {
  const { t } = useTranslation('profile')
  const { choices } = useCatalogue()
  const zones = useMemo(() => zoneOptions(form.timeZone), [form.timeZone])
  return (
    <>
      <FieldGroup label={t('languages')} error={errorOf('languages')}>
        <ManyChips label={t('languages')} options={choices('languages')} values={form.languages} onChange={set('languages')} />
      </FieldGroup>
      <div className={styles.triple}>
        <TextField label={t('hours')} inputMode="numeric" required value={form.hoursPerWeek} onChange={set('hoursPerWeek')} error={errorOf('hoursPerWeek')} />
        <SelectField label={t('country')} options={countryOptions()} value={form.country} onChange={set('country')} error={errorOf('country')} />
        <SelectField label={t('zone')} options={zones} value={form.timeZone} onChange={set('timeZone')} error={errorOf('timeZone')} />
      </div>
    </>
  )
}
