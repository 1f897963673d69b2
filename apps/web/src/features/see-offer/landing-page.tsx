import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useCatalogue } from '../../lib/catalogue.js'
import { useSession } from '../../lib/session.js'
import { QueryError } from '../../ui/error-state.js'
import { LinkButton } from '../../ui/link-button.js'
import { PageHeader } from '../../ui/page-header.js'
import { ListSkeleton } from '../../ui/page-skeleton.js'
import { ExampleContract } from './example-contract.js'
import { LiveJobs } from './live-jobs.js'
import { RoleCard } from './role-card.js'
import styles from './landing.module.css'

const Hero = () => {
  const { t } = useTranslation('landing')
  const { membership, me } = useSession()
  const post = membership ? '/jobs/new' : me ? '/team' : '/sign-up?as=business&next=/jobs/new'
  return (
    <section className={styles.hero}>
      <div className={styles.pitch}>
        <PageHeader title={t('title')} />
        <p className={styles.lead}>{t('lead')}</p>
        <div className="row">
          <LinkButton to={post} size="md">{t('postJob')}</LinkButton>
          <LinkButton to="/jobs" size="md" variant="default">{t('findWork')}</LinkButton>
        </div>
      </div>
      <ExampleContract />
    </section>
  )
}

const Steps = () => {
  const { t } = useTranslation('landing')
  return (
    <ol className={styles.steps}>
      {(['duties', 'match', 'money', 'items'] as const).map((key, index) => (
        <li key={key}>
          <span className={styles.number} aria-hidden="true">{index + 1}</span>
          <div><strong>{t(`steps.${key}.title`)}</strong><p className="dim small">{t(`steps.${key}.text`)}</p></div>
        </li>
      ))}
    </ol>
  )
}

const Roles = () => {
  const { t } = useTranslation('landing')
  const { roles, fetching, error, retry } = useCatalogue()
  return (
    <section className="stack" aria-labelledby="roles-title">
      <h2 id="roles-title">{t('rolesTitle')}</h2>
      <p className="dim">{t('rolesText')}</p>
      {error && roles.length === 0 ? <QueryError error={error} onRetry={retry} /> : null}
      {fetching && roles.length === 0 ? <ListSkeleton rows={2} height={260} /> : null}
      <div className={styles.roles}>{roles.map((role) => <RoleCard key={role.slug} role={role} />)}</div>
    </section>
  )
}

export const LandingPage = () => {
  const { t } = useTranslation('landing')
  return (
    <div className={styles.page}>
      <Hero />
      <Steps />
      <Roles />
      <section className="stack" aria-labelledby="jobs-title">
        <div className="row-between"><h2 id="jobs-title">{t('jobsTitle')}</h2><Link to="/jobs">{t('allJobs')}</Link></div>
        <LiveJobs />
      </section>
    </div>
  )
}
