import { useTranslation } from 'react-i18next'
import type { Currency } from '../../gql/graphql.js'
import { useCatalogue } from '../../lib/catalogue.js'
import { useLink, useSession } from '../../lib/session.js'
import { AmountField } from '../../ui/amount-field.js'
import { ManyChips } from '../../ui/chips.js'
import { FieldGroup } from '../../ui/form-field.js'
import { SelectField, TextAreaField, TextField } from '../../ui/text-field.js'
import { useState } from 'react'
import type { PartProps } from './profile-form-state.js'
import styles from './profile.module.css'

const RateFields = ({ form, set, errorOf }: PartProps) => {
  const { t } = useTranslation('profile')
  const { installation } = useSession()
  const currencies = installation?.currencies ?? ['RUB']
  const { language } = useLink()
  const usual = language === 'ru' && currencies.includes('RUB') ? 'RUB' : currencies[0]
  const [currency, setCurrency] = useState<Currency>(form.rate?.currency ?? usual ?? 'RUB')
  return (
    <div className={styles.pair}>
      <AmountField label={t('rate')} help={t('rateHelp')} currency={currency} value={form.rate} onChange={set('rate')} error={errorOf('rate')} />
      <SelectField
        label={t('currency')}
        value={currency}
        onChange={(next) => {
          setCurrency(next as Currency)
          if (form.rate) set('rate')({ ...form.rate, currency: next as Currency })
        }}
        options={currencies.map((value) => ({ value, label: value }))}
      />
    </div>
  )
}

/** Headline, story, rate, networks and fields of business. */
export const WordFields = (part: PartProps) => {
  const { t } = useTranslation('profile')
  const { choices } = useCatalogue()
  const { form, set, errorOf } = part
  return (
    <>
      <TextField label={t('headline')} help={t('headlineHelp')} required minLength={3} maxLength={120} value={form.headline} onChange={set('headline')} error={errorOf('headline')} />
      <TextAreaField label={t('about')} help={t('aboutHelp')} maxLength={4000} rows={5} value={form.about} onChange={set('about')} error={errorOf('about')} />
      <RateFields {...part} />
      <FieldGroup label={t('platforms')} error={errorOf('platforms')}>
        <ManyChips label={t('platforms')} options={choices('platforms')} values={form.platforms} onChange={set('platforms')} />
      </FieldGroup>
      <FieldGroup label={t('niches')} error={errorOf('niches')}>
        <ManyChips label={t('niches')} options={choices('niches')} values={form.niches} onChange={set('niches')} />
      </FieldGroup>
    </>
  )
}
