import { useTranslation } from 'react-i18next'
import { useCatalogue, type CatalogueDuty } from '../../lib/catalogue.js'
import { cadenceWords, evidenceWords } from '../../lib/duty-words.js'
import type { JobOnPage } from './job-document.js'
import styles from './job.module.css'

type JobDuty = JobOnPage['duties'][number]

/** The words of the cadence may have said the number already: "8 results a period". */
const isSaid = (quantity: number, cadence: CatalogueDuty['cadence']): boolean =>
  quantity === 0 || cadence.every((line) => line.cadence === 'PER_EVENT') || cadence.some((line) => line.quantity === quantity && line.cadence !== 'DAILY' && line.cadence !== 'WEEKLY')

const DutyRow = ({ duty }: { duty: JobDuty }) => {
  const { t } = useTranslation(['jobs', 'duties'])
  const { dutyOf } = useCatalogue()
  const known = dutyOf(duty.dutySlug)
  return (
    <li className={styles.duty}>
      <details>
        <summary>
          <span className={styles.dutyTitle}>{duty.title}</span>
          <span className={styles.dutyLine}>
            {known ? <span>{cadenceWords(t, known.cadence)}</span> : null}
            {isSaid(duty.quantity, known?.cadence ?? []) ? null : <span>{t('jobs:quantity', { count: duty.quantity })}</span>}
            {duty.importance >= 3 ? <strong className={styles.important}>{t('jobs:important')}</strong> : null}
          </span>
        </summary>
        <div className={styles.dutyMore}>
          {known ? <p>{known.help}</p> : null}
          {known ? <p><strong>{t('jobs:acceptance')}</strong> {known.acceptance}</p> : null}
          {known ? <p><strong>{t('jobs:evidence')}</strong> {evidenceWords(t, known.evidence)}</p> : null}
          {duty.note ? <p dir="auto"><strong>{t('jobs:note')}</strong> {duty.note}</p> : null}
        </div>
      </details>
    </li>
  )
}

/** The duties of the job: how often, how many, how important, what shows them. */
export const JobChecklist = ({ job }: { job: JobOnPage }) => {
  const { t } = useTranslation('jobs')
  return (
    <section className="card" data-role={job.role.shortKey} aria-labelledby="checklist-title">
      <div className="row-between">
        <h2 id="checklist-title">{t('checklist')}</h2>
        <span className="dim small">{t('ui:duties', { count: job.duties.length })}</span>
      </div>
      <ul className={styles.duties}>{job.duties.map((duty) => <DutyRow key={duty.id} duty={duty} />)}</ul>
    </section>
  )
}
