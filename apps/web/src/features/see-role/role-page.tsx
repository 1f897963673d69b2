import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { useCatalogue, type CatalogueDuty, type CatalogueRole } from '../../lib/catalogue.js'
import { cadenceWords, evidenceWords } from '../../lib/duty-words.js'
import { useSession } from '../../lib/session.js'
import { EmptyState } from '../../ui/empty-state.js'
import { QueryError } from '../../ui/error-state.js'
import { IconX } from '../../ui/icons.js'
import { LinkButton } from '../../ui/link-button.js'
import { PageHeader } from '../../ui/page-header.js'
import { PageSkeleton } from '../../ui/page-skeleton.js'
import { RoleGlyph } from '../../ui/role-mark.js'
import styles from './role.module.css'

const Duty = ({ duty }: { duty: CatalogueDuty }) => {
  const { t } = useTranslation(['roles', 'duties'])
  return (
    <li className={styles.duty}>
      <h3>{duty.title}</h3>
      <p className={styles.line}>
        <span>{cadenceWords(t, duty.cadence)}</span>
        <span>{t('roles:evidence')} {evidenceWords(t, duty.evidence)}</span>
        {duty.kind === 'OUTCOME' ? <span>{t('roles:outcome')}</span> : null}
      </p>
      <p className="small">{duty.help}</p>
      {duty.conditional && duty.condition ? <p className={styles.condition}>{duty.condition}</p> : null}
      <p className="small dim">{t('roles:acceptance')} {duty.acceptance}</p>
    </li>
  )
}

const Limits = ({ role }: { role: CatalogueRole }) => {
  const { t } = useTranslation('roles')
  return (
    <section className="card stack" aria-labelledby="limits-title">
      <h2 id="limits-title">{t('limits')}</h2>
      <ul className={styles.limits}>{role.limits.map((limit) => <li key={limit}><IconX size={16} stroke={2} aria-hidden="true" />{limit}</li>)}</ul>
      <p className="small dim">{role.levelRemark}</p>
      <p className="small dim">{t('items', { first: role.plannedItemsFirst, later: role.plannedItemsLater })}</p>
    </section>
  )
}

/** What a role does by duty, where its limits are, and the ways on from here. */
export const RolePage = () => {
  const { t } = useTranslation('roles')
  const { slug = '' } = useParams()
  const { membership } = useSession()
  const { roleOf, catalogue, error, retry } = useCatalogue()
  if (error && !catalogue) return <QueryError heading error={error} onRetry={retry} />
  if (!catalogue) return <PageSkeleton />
  const role = roleOf(slug)
  if (!role) return <><PageHeader title={t('missing')} /><EmptyState title={t('missingText')} action={{ to: '/', label: t('allRoles') }} /></>
  const post = membership ? `/jobs/new?role=${slug}` : `/sign-up?as=business&next=${encodeURIComponent(`/jobs/new?role=${slug}`)}`
  return (
    <>
      <PageHeader title={role.title} mark={<RoleGlyph shortKey={role.shortKey} />} line={<span className="prose">{role.about}</span>} />
      <div className="row">
        <LinkButton to={post}>{t('post')}</LinkButton>
        <LinkButton to={`/jobs?role=${slug}&view=all`} variant="default">{t('jobs')}</LinkButton>
        <LinkButton to={`/people?role=${slug}`} variant="default">{t('people')}</LinkButton>
      </div>
      <div className="columns">
        <section className="card" data-role={role.shortKey} aria-labelledby="duties-title">
          <h2 id="duties-title">{t('does', { count: role.duties.length })}</h2>
          <ul className={styles.duties}>{role.duties.map((duty) => <Duty key={duty.slug} duty={duty} />)}</ul>
        </section>
        <Limits role={role} />
      </div>
    </>
  )
}
