import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useList } from '../../lib/pages.js'
import { EmptyState } from '../../ui/empty-state.js'
import { QueryError } from '../../ui/error-state.js'
import { LoadMore } from '../../ui/load-more.js'
import { ListSkeleton } from '../../ui/page-skeleton.js'
import { CandidateCard } from './candidate-card.js'
import { CandidatesDocument } from './documents.js'
import type { LiveRun } from './use-live-run.js'

const pageSize = 10

interface CandidateListProps {
  jobId: string
  run: LiveRun
  shortKey: string
  canInvite: boolean
  canEdit: boolean
}
/** The people of the ranking, best first; asked for again when the run has moved on. */
export const CandidateList = ({ jobId, run, shortKey, canInvite, canEdit }: CandidateListProps) => {
  const { t } = useTranslation('matching')
  const { data, error, fetching, loadMore, retry } = useList({ query: CandidatesDocument, variables: { jobId, first: pageSize } })
  useEffect(() => {
    retry()
    // only a step of the run changes the list; asking more often would move rows under the pointer
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [run.id, run.state, run.wave])
  if (error && !data) return <QueryError error={error} onRetry={retry} />
  if (!data?.matchCandidates) return <ListSkeleton rows={4} height={150} />
  const { nodes, pageInfo } = data.matchCandidates
  if (nodes.length === 0) {
    const why = run.state !== 'DONE' ? 'soon' : run.considered > 0 ? 'none' : 'nobody'
    return <EmptyState title={t(`empty.${why}`)} text={t(`empty.${why}Text`)} {...(canEdit && why === 'none' ? { action: { to: `/jobs/${jobId}/edit`, label: t('relax.edit') } } : {})} />
  }
  return (
    <>
      <ul className="stack">
        {nodes.map((candidate) => <li key={candidate.freelancer.id}><CandidateCard candidate={candidate} jobId={jobId} shortKey={shortKey} canInvite={canInvite} /></li>)}
      </ul>
      <LoadMore hasNextPage={pageInfo.hasNextPage} busy={fetching} onMore={() => loadMore(pageInfo.endCursor)} />
    </>
  )
}
