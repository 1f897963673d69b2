import type { ReactNode } from 'react'
import type { CombinedError } from 'urql'
import { QueryError } from '../../../ui/error-state.js'
import { LoadMore } from '../../../ui/load-more.js'
import { ListSkeleton } from '../../../ui/page-skeleton.js'

interface ListStateProps {
  data: { nodes: readonly unknown[]; pageInfo: { hasNextPage: boolean; endCursor?: string | null } } | undefined
  error: CombinedError | undefined
  fetching: boolean
  loadMore: (cursor: string | null | undefined) => void
  retry: () => void
  /** Words for a list without items. */
  empty: string
  children: ReactNode
}

/** A list while it loads, when it failed, when it is empty, and with more to show. */
export const ListState = ({ data, error, fetching, loadMore, retry, empty, children }: ListStateProps) => {
  if (!data) return error ? <QueryError error={error} onRetry={retry} /> : <ListSkeleton rows={4} height={64} />
  if (data.nodes.length === 0) return <p className="dim">{empty}</p>
  return (
    <>
      {children}
      <LoadMore hasNextPage={data.pageInfo.hasNextPage} busy={fetching} onMore={() => loadMore(data.pageInfo.endCursor)} />
    </>
  )
}
