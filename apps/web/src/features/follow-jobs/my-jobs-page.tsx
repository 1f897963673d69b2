import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { useList } from '../../lib/pages.js'
import { useSession } from '../../lib/session.js'
import { EmptyState } from '../../ui/empty-state.js'
import { QueryError } from '../../ui/error-state.js'
import { LinkButton } from '../../ui/link-button.js'
import { LoadMore } from '../../ui/load-more.js'
import { PageHeader } from '../../ui/page-header.js'
import { ListSkeleton } from '../../ui/page-skeleton.js'
import { MyJobsDocument } from './documents.js'
import { MyJobCard } from './my-job-card.js'

const pageSize = 20

const List = ({ businessId }: { businessId: string }) => {
  const { t } = useTranslation('my-jobs')
  const { data, error, fetching, loadMore, retry } = useList({ query: MyJobsDocument, variables: { businessId, first: pageSize } })
  if (error && !data) return <QueryError error={error} onRetry={retry} />
  if (!data) return <ListSkeleton />
  const { nodes, pageInfo } = data.myJobs
  if (nodes.length === 0) return <EmptyState title={t('empty')} text={t('emptyText')} action={{ to: '/jobs/new', label: t('newJob') }} />
  return (
    <>
      <ul className="stack">{nodes.map((job) => <li key={job.id}><MyJobCard job={job} /></li>)}</ul>
      <LoadMore hasNextPage={pageInfo.hasNextPage} busy={fetching} onMore={() => loadMore(pageInfo.endCursor)} />
    </>
  )
}

/** All jobs of the business acted for. */
export const MyJobsPage = () => {
  const { t } = useTranslation('my-jobs')
  const { membership } = useSession()
  const [{ data }] = useQuery({ query: MyJobsDocument, variables: { businessId: membership?.business.id ?? '', first: pageSize, after: null }, pause: !membership })
  if (!membership) {
    return (
      <>
        <PageHeader title={t('title')} />
        <EmptyState title={t('noBusiness')} text={t('noBusinessText')} action={{ to: '/team', label: t('noBusinessAction') }} />
      </>
    )
  }
  return (
    <>
      <PageHeader title={t('title')} line={<span dir="auto">{membership.business.name}</span>}><LinkButton to="/jobs/new" variant={data?.myJobs.nodes.length === 0 ? 'default' : 'filled'}>{t('newJob')}</LinkButton></PageHeader>
      <List key={membership.business.id} businessId={membership.business.id} />
    </>
  )
}
