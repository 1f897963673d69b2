import { useMemo } from 'react'
import { Button } from '@mantine/core'
import { useQuery } from 'urql'
import { useTranslation } from 'react-i18next'
import { useCatalogue } from '../../lib/catalogue.js'
import { formatMoment } from '../../lib/dates.js'
import { useList } from '../../lib/pages.js'
import { useSession } from '../../lib/session.js'
import { EmptyState } from '../../ui/empty-state.js'
import { QueryError } from '../../ui/error-state.js'
import { LinkButton } from '../../ui/link-button.js'
import { LoadMore } from '../../ui/load-more.js'
import { PageHeader } from '../../ui/page-header.js'
import { ListSkeleton } from '../../ui/page-skeleton.js'
import { ProposalQuotaDocument } from './hide-documents.js'
import { BoardDocument, MyMatchesDocument } from './board-documents.js'
import { OrderAndPlatform, RoleFilter, useBoardFilter, type BoardFilter } from './board-filters.js'
import { BoardList, type Match } from './board-list.js'

const pageSize = 20
const fits = (match: Match, filter: BoardFilter): boolean =>
  (!filter.role || match.job.role.slug === filter.role) && (!filter.platform || match.job.platforms.includes(filter.platform))

const useMatches = (pause: boolean) => {
  const list = useList({ query: MyMatchesDocument, variables: { first: 50 }, pause })
  const nodes = list.data?.myMatches?.nodes
  const byJob = useMemo(() => new Map((nodes ?? []).map((match) => [match.job.id as string, match])), [nodes])
  return { list, byJob }
}

/** Names of networks and roles make the height of a card: cards come with them. */
const useCatalogueWait = (): boolean => {
  const { catalogue, error } = useCatalogue()
  return !catalogue && !error
}

const NoHits = ({ filter, onClear }: { filter: BoardFilter; onClear: () => void }) => {
  const { t } = useTranslation('jobs')
  if (filter.role || filter.platform) return <EmptyState title={t('empty.filtered')}><Button mt={8} onClick={onClear}>{t('empty.clear')}</Button></EmptyState>
  if (filter.view === 'fit') return <EmptyState title={t('empty.fit')} text={t('empty.fitText')} action={{ to: '/skills', label: t('empty.prove') }}><LinkButton to="/jobs?view=all" variant="default">{t('filter.newest')}</LinkButton></EmptyState>
  return <EmptyState title={t('empty.none')} text={t('empty.noneText')} action={{ to: '/people', label: t('empty.people') }} />
}

/** Newest first for everybody. */
const Newest = ({ filter, matches, onClear }: { filter: BoardFilter; matches: ReadonlyMap<string, Match>; onClear: () => void }) => {
  const waiting = useCatalogueWait()
  const variables = { first: pageSize, filter: { roleSlug: filter.role || null, platform: filter.platform || null } }
  const { data, error, fetching, loadMore, retry } = useList({ query: BoardDocument, variables })
  if (error && !data) return <QueryError error={error} onRetry={retry} />
  if (!data || waiting) return <ListSkeleton />
  if (data.jobs.nodes.length === 0) return <NoHits filter={filter} onClear={onClear} />
  return (
    <>
      <BoardList jobs={data.jobs.nodes} matches={matches} />
      <LoadMore hasNextPage={data.jobs.pageInfo.hasNextPage} busy={fetching} onMore={() => loadMore(data.jobs.pageInfo.endCursor)} />
    </>
  )
}

/** Best match first, for freelancers. */
const BestFit = ({ filter, matches, onClear }: { filter: BoardFilter; matches: ReturnType<typeof useMatches>; onClear: () => void }) => {
  const waiting = useCatalogueWait()
  const { data, error, fetching, loadMore, retry } = matches.list
  if (error && !data) return <QueryError error={error} onRetry={retry} />
  if (!data?.myMatches || waiting) return <ListSkeleton />
  const shown = data.myMatches.nodes.filter((match) => fits(match, filter))
  const { hasNextPage, endCursor } = data.myMatches.pageInfo
  if (shown.length === 0 && !hasNextPage) return <NoHits filter={filter} onClear={onClear} />
  return (
    <>
      <BoardList jobs={shown.map(({ job }) => job)} matches={matches.byJob} canHide />
      <LoadMore hasNextPage={hasNextPage} busy={fetching} onMore={() => loadMore(endCursor)} />
    </>
  )
}

/** How many proposals are left this week, once it matters. */
const Quota = () => {
  const { t } = useTranslation('jobs')
  const [{ data }] = useQuery({ query: ProposalQuotaDocument })
  const quota = data?.myProposalQuota
  if (!quota || quota.used === 0) return null
  return <p className="dim small">{quota.nextAt ? t('quota.none', { when: formatMoment(new Date(quota.nextAt)) }) : t('quota.left', { count: quota.limit - quota.used, limit: quota.limit })}</p>
}

/** The public board of open jobs; freelancers see their own order first. */
export const BoardPage = () => {
  const { t } = useTranslation('jobs')
  const { isFreelancer, membership } = useSession()
  const { filter, change } = useBoardFilter()
  const matches = useMatches(!isFreelancer)
  const clear = () => change({ role: '', platform: '' })
  const forYou = filter.view === 'fit'
  const count = matches.list.data?.myMatches?.nodes.length
  return (
    <>
      <PageHeader title={t(forYou ? 'titleForYou' : 'title')} line={forYou ? (!count ? null : t('fitCount', { count })) : t('line')}>
        <OrderAndPlatform filter={filter} change={change} />
        {membership ? <LinkButton to="/my/jobs" variant="default">{t('myJobs')}</LinkButton> : null}
        {membership ? <LinkButton to="/jobs/new">{t('postJob')}</LinkButton> : null}
      </PageHeader>
      <RoleFilter filter={filter} change={change} />
      {forYou ? <Quota /> : null}
      {forYou
        ? <BestFit filter={filter} matches={matches} onClear={clear} />
        : <Newest filter={filter} matches={matches.byJob} onClear={clear} />}
    </>
  )
}
