import { useTranslation } from 'react-i18next'
import type { CatalogueRole } from '../../lib/catalogue.js'
import { DutyRow } from './duty-row.js'
import type { DutyChoice } from './job-form.js'
import { itemsIn } from './items-in.js'
import { spansOf } from './planned-items.js'
import type { JobEditor } from './use-job-editor.js'
import styles from './post-job.module.css'

/** The checklist of the role: usual duties first, conditional ones with their condition after them. */
export const ChecklistSection = ({ editor, role }: { editor: JobEditor; role: CatalogueRole }) => {
  const { t } = useTranslation('post-job')
  const { form, errorOf } = editor
  const error = errorOf('duties')
  const span = spansOf(form.startsOn, form.endsOn).first
  const items = itemsIn(form, role, span)
  const change = (slug: string) => (part: Partial<DutyChoice>) =>
    editor.change({ duties: { ...form.duties, [slug]: { ...form.duties[slug]!, ...part } } })
  const rows = (conditional: boolean) => role.duties.filter((duty) => duty.conditional === conditional && form.duties[duty.slug])
    .map((duty) => <DutyRow key={duty.slug} duty={duty} choice={form.duties[duty.slug]!} span={span} onChange={change(duty.slug)} />)
  const conditional = rows(true)
  return (
    <section className="card" id="field-duties" aria-labelledby="checklist-title" tabIndex={-1}>
      <h2 id="checklist-title">{t('checklist.title')}</h2>
      <p className="dim small">{t('checklist.text')}</p>
      {error ? <p className={styles.error}>{error}</p> : null}
      <ul className={styles.duties}>{rows(false)}</ul>
      {conditional.length > 0 ? (
        <>
          <h3 className={styles.conditionalTitle}>{t('checklist.conditional')}</h3>
          <ul className={styles.duties}>{conditional}</ul>
        </>
      ) : null}
      <p className={styles.phoneCount} aria-hidden="true"><strong>{items}</strong> {t('summary.items', { count: items })}</p>
    </section>
  )
}
