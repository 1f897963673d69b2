import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { useCatalogue } from '../../lib/catalogue.js'
import { CoveragePips } from '../../ui/coverage-pips.js'
import { EmptyState } from '../../ui/empty-state.js'
import { QueryError } from '../../ui/error-state.js'
import { LinkButton } from '../../ui/link-button.js'
import { PageHeader } from '../../ui/page-header.js'
import { PageSkeleton } from '../../ui/page-skeleton.js'
import { RoleGlyph } from '../../ui/role-mark.js'
import { StateBadge } from '../../ui/state-badge.js'
import { DutySkill } from './duty-skill.js'
import { QuizList } from './quiz-list.js'
import { MySkillsDocument, type MySkills, type Proof } from './skills-documents.js'
import styles from './skills.module.css'

const RoleSkills = ({ role, proofs }: { role: MySkills['roles'][number]; proofs: readonly Proof[] }) => {
  const { t } = useTranslation('skills')
  const { roleOf } = useCatalogue()
  const known = roleOf(role.roleSlug)
  const left = role.unconditionalDuties - role.provenDuties
  const aside = known?.duties.filter((duty) => duty.conditional).length ?? 0
  const proofOf = (slug: string) => proofs.find((proof) => proof.dutySlug === slug) ?? null
  return (
    <section className="card" data-role={known?.shortKey} aria-label={role.roleTitle}>
      <div className="row">
        <RoleGlyph shortKey={known?.shortKey ?? ''} size={36} />
        <h2>{role.roleTitle}</h2>
        <StateBadge kind="role" state={role.status} />
        <CoveragePips proven={role.provenDuties} required={role.unconditionalDuties} {...(known ? { shortKey: known.shortKey } : {})} />
      </div>
      <p className="dim small" style={{ marginTop: 6 }}>
        {left <= 0 ? t('roleDone') : t(role.status === 'VERIFIED' ? 'roleMore' : 'roleLeft', { count: left })}
        {aside > 0 ? ` ${t('aside', { count: aside })}` : null}
      </p>
      <ul className={styles.duties}>
        {known?.duties.map((duty) => <DutySkill key={duty.slug} duty={duty} proof={proofOf(duty.slug)} />)}
      </ul>
    </section>
  )
}

/** Duties by role: what the freelancer claims, what is proven, and how to prove the next one. */
export const SkillsPage = () => {
  const { t } = useTranslation('skills')
  const { catalogue, error: unknown } = useCatalogue()
  const [{ data, error }, ask] = useQuery({ query: MySkillsDocument })
  if (error && !data) return <QueryError heading error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />
  if (!data || (!catalogue && !unknown)) return <PageSkeleton />
  const profile = data.myProfile
  return (
    <>
      <PageHeader title={t('title')} line={t('line')}>
        {profile ? <LinkButton to="/ladder" variant="default">{t('ladder')}</LinkButton> : null}
        {profile ? <LinkButton to="/profile" variant="default">{t('changeRoles')}</LinkButton> : null}
      </PageHeader>
      {profile ? <QuizList proven={new Set(profile.proofs.filter((proof) => proof.proven).map((proof) => proof.dutySlug))} /> : null}
      {profile?.roles.map((role) => <RoleSkills key={role.roleSlug} role={role} proofs={profile.proofs} />)}
      {!profile || profile.roles.length === 0 ? <EmptyState title={t('empty')} text={t('emptyText')} action={{ to: '/profile', label: t('emptyAction') }} /> : null}
    </>
  )
}
