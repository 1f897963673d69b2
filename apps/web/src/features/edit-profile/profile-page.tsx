import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { useCatalogue } from '../../lib/catalogue.js'
import { useSession } from '../../lib/session.js'
import { QueryError } from '../../ui/error-state.js'
import { LinkButton } from '../../ui/link-button.js'
import { PageHeader } from '../../ui/page-header.js'
import { PageSkeleton } from '../../ui/page-skeleton.js'
import { MyProfileDocument } from './profile-document.js'
import { ProfileEditor } from './profile-editor.js'
import { RoleCheckCard } from './role-check-card.js'

/** The freelancer's own profile: roles, places, fields, rate, hours. The first save makes it. */
export const ProfilePage = () => {
  const { t } = useTranslation('profile')
  const { me } = useSession()
  const { catalogue, error: unknown } = useCatalogue()
  const [{ data, error, fetching }, ask] = useQuery({ query: MyProfileDocument })
  if (error && !data) return <QueryError heading error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />
  if (!data || (fetching && !data.myProfile) || (!catalogue && !unknown)) return <PageSkeleton />
  const profile = data.myProfile ?? null
  return (
    <>
      <PageHeader title={t(profile ? 'title' : 'titleNew')} line={t(profile ? 'line' : 'lineNew')}>
        {profile && me ? <LinkButton to={`/people/${me.account.id}`} variant="default">{t('asOthers')}</LinkButton> : null}
        {profile ? <LinkButton to="/availability" variant="default">{t('timeAndWishes')}</LinkButton> : null}
        {profile ? <LinkButton to="/skills" variant="default">{t('skills')}</LinkButton> : null}
      </PageHeader>
      <div className="columns">
        <ProfileEditor key={profile?.id ?? 'new'} profile={profile} />
        {profile ? null : <RoleCheckCard />}
      </div>
    </>
  )
}
