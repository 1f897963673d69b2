import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useCatalogue } from '../../lib/catalogue.js'
import { browserZone } from '../../lib/dates.js'
import { ManyChips } from '../../ui/chips.js'
import { FieldGroup } from '../../ui/form-field.js'
import { CheckField, SelectField } from '../../ui/text-field.js'
import type { JobEditor } from './use-job-editor.js'

const zoneOptions = (chosen: string) => {
  const known = Intl.supportedValuesOf('timeZone')
  const zones = [...new Set([chosen, browserZone(), ...known])]
  return zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))
}

/** Where the work happens, in which languages and at what time of day. */
export const PeopleSection = ({ editor: { form, change, errorOf } }: { editor: JobEditor }) => {
  const { t } = useTranslation('post-job')
  const { choices, catalogue } = useCatalogue()
  const zones = useMemo(() => zoneOptions(form.timeZone), [form.timeZone])
  const remarks = catalogue?.platforms.filter(({ slug, remark }) => remark && form.platforms.includes(slug)) ?? []
  return (
    <section className="card stack" aria-labelledby="people-title">
      <h2 id="people-title">{t('people.title')}</h2>
      <div id="field-platforms">
        <FieldGroup label={t('people.platforms')} help={t('people.platformsHelp')} error={errorOf('platforms')}>
          <ManyChips label={t('people.platforms')} options={choices('platforms')} values={form.platforms} onChange={(platforms) => change({ platforms })} />
          {remarks.map(({ slug, title, remark }) => <p key={slug} className="dim tiny">{title}: {remark}</p>)}
        </FieldGroup>
      </div>
      <div id="field-languages">
        <FieldGroup label={t('people.languages')} error={errorOf('languages')}>
          <ManyChips label={t('people.languages')} options={choices('languages')} values={form.languages} onChange={(languages) => change({ languages })} />
        </FieldGroup>
      </div>
      <div id="field-timeZone">
        <SelectField label={t('people.zone')} help={t('people.zoneHelp')} options={zones} value={form.timeZone} onChange={(timeZone) => change({ timeZone })} error={errorOf('timeZone')} />
      </div>
      <CheckField label={t('people.growth')} checked={form.acceptsGrowth} onChange={(acceptsGrowth) => change({ acceptsGrowth })} />
    </section>
  )
}
