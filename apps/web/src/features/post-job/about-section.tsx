import { useTranslation } from 'react-i18next'
import { useCatalogue } from '../../lib/catalogue.js'
import { ChoiceChips } from '../../ui/chips.js'
import { FieldGroup } from '../../ui/form-field.js'
import { SelectField, TextAreaField, TextField } from '../../ui/text-field.js'
import type { JobLevel } from '../../gql/graphql.js'
import styles from './post-job.module.css'
import type { JobEditor } from './use-job-editor.js'

const levels = ['STARTING', 'WORKING', 'SENIOR'] as const satisfies readonly JobLevel[]

/** What the job is called and about. */
export const AboutSection = ({ editor: { form, change, errorOf } }: { editor: JobEditor }) => {
  const { t } = useTranslation('post-job')
  const { choices } = useCatalogue()
  return (
    <section className="card stack" aria-labelledby="about-title">
      <h2 id="about-title">{t('about.title')}</h2>
      <div id="field-title">
        <TextField label={t('about.name')} help={t('about.nameHelp')} maxLength={120} value={form.title} onChange={(title) => change({ title })} error={errorOf('title')} />
      </div>
      <div id="field-description">
        <TextAreaField label={t('about.description')} help={t('about.descriptionHelp')} rows={5} maxLength={4000} value={form.description} onChange={(description) => change({ description })} error={errorOf('description')} />
      </div>
      <div id="field-niche">
        <SelectField label={t('about.niche')} placeholder={t('about.nichePick')} options={choices('niches')} value={form.niche} onChange={(niche) => change({ niche })} error={errorOf('niche')} />
      </div>
      <FieldGroup label={t('about.level')} help={t('about.levelHelp')}>
        <ChoiceChips label={t('about.level')} options={levels.map((value) => ({ value, label: t(`about.levels.${value}`) }))} value={form.level} onChange={(level) => change({ level: level as JobLevel })} />
        <dl className={styles.levels}>
          {levels.map((value) => <div key={value} data-chosen={value === form.level}><dt>{t(`about.levels.${value}`)}</dt><dd>{t(`about.levelText.${value}`)}</dd></div>)}
        </dl>
      </FieldGroup>
    </section>
  )
}
