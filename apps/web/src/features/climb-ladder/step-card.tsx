import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useCatalogue } from '../../lib/catalogue.js'
import { RoleGlyph } from '../../ui/role-mark.js'
import type { LadderStep } from './documents.js'
import styles from './ladder.module.css'

/** A step to another role: the skills that are missing, the duties that would show them, and the jobs it opens. */
export const StepCard = ({ step }: { step: LadderStep }) => {
  const { t } = useTranslation('ladder')
  const { roleOf } = useCatalogue()
  const shortKey = roleOf(step.roleSlug)?.shortKey ?? ''
  const shown = step.wholeGap - step.gap.length
  return (
    <article className={styles.step} data-role={shortKey} aria-label={step.roleTitle}>
      <div className="row"><RoleGlyph shortKey={shortKey} size={28} /><h4 className={styles.stepTitle}>{step.roleTitle}</h4>{step.growing ? <span className="dim small">{t('growing')}</span> : null}</div>
      <p><strong>{step.gap.length > 0 ? t('gap', { count: step.gap.length }) : t('noGap')}</strong>{shown > 0 ? <span className="dim"> {t('shown', { count: shown })}</span> : null}</p>
      {step.gap.length > 0 ? (
        <ul className={styles.gap}>
          {step.gap.map((skill) => <li key={skill.slug}>{skill.title}<span className="dim small">: {skill.duties.map((duty, place) => <span key={duty.slug}>{place > 0 ? ', ' : ''}<Link to={`/skills/${duty.slug}`}>{duty.title}</Link></span>)}</span></li>)}
        </ul>
      ) : null}
      <p>{step.openJobs > 0 ? <Link to={`/jobs?role=${step.roleSlug}`}>{t('opens', { count: step.openJobs })}</Link> : <span className="dim small">{t('opensNone')}</span>}</p>
    </article>
  )
}
