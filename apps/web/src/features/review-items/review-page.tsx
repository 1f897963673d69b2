import { useTranslation } from 'react-i18next'
import { useReaderItems } from '../../lib/catalogue.js'
import { graphql } from '../../lib/graphql.js'
import '../../lib/items.js'
import { useList } from '../../lib/pages.js'
import { EmptyState } from '../../ui/empty-state.js'
import { QueryError } from '../../ui/error-state.js'
import { LoadMore } from '../../ui/load-more.js'
import { PageHeader } from '../../ui/page-header.js'
import { ListSkeleton } from '../../ui/page-skeleton.js'
import { ReviewList } from './review-list.js'

const ReviewDocument = graphql(`
  query Review($first: Int!, $after: String) {
    myItems(scope: REVIEW, first: $first, after: $after) { nodes { ...ItemFacts } pageInfo { hasNextPage endCursor } }
  }
`)

/** All items that wait for my business, over all contracts, the oldest first. */
export const ReviewPage = () => {
  const { t } = useTranslation('work')
  const { data, error, fetching, loadMore, retry } = useList({ query: ReviewDocument, variables: { first: 50 } })
  const items = useReaderItems(data?.myItems.nodes)
  return (
    <>
      <PageHeader title={t('reviewPage.title')} line={items?.length ? t('reviewPage.count', { count: items.length }) : null} />
      {error && !data ? <QueryError error={error} onRetry={retry} /> : null}
      {!items && !error ? <ListSkeleton rows={4} height={120} /> : null}
      {items && items.length === 0 ? <EmptyState title={t('reviewPage.empty')} text={t('reviewPage.emptyText')} action={{ to: '/contracts', label: t('todayPage.contracts') }} /> : null}
      {items && items.length > 0 ? <ReviewList items={items} /> : null}
      {data ? <LoadMore hasNextPage={data.myItems.pageInfo.hasNextPage} busy={fetching} onMore={() => loadMore(data.myItems.pageInfo.endCursor)} /> : null}
    </>
  )
}
