import { useTranslation } from 'react-i18next'
import { useList } from '../../lib/pages.js'
import { useSession } from '../../lib/session.js'
import { EmptyState } from '../../ui/empty-state.js'
import { QueryError } from '../../ui/error-state.js'
import { PageHeader } from '../../ui/page-header.js'
import { ListSkeleton } from '../../ui/page-skeleton.js'
import { useMovementFilter } from './movement-filter.js'
import { MovementList } from './movement-list.js'
import { BusinessMovementsDocument } from './payee-documents.js'

const kinds = ['funding', 'release', 'refund', 'chargeback'] as const

const Movements = ({ businessId }: { businessId: string }) => {
  const { t } = useTranslation('payments')
  const filter = useMovementFilter(kinds)
  const { data, error, fetching, loadMore, retry } = useList({ query: BusinessMovementsDocument, variables: { businessId, first: 20, filter: filter.filter } })
  if (error && !data) return <QueryError error={error} onRetry={retry} />
  if (!data) return <ListSkeleton rows={5} height={56} />
  if (data.businessMovements.nodes.length === 0 && !filter.any) return <EmptyState title={t('payments.empty')} text={t('payments.emptyText')} action={{ to: '/contracts', label: t('payments.contracts') }} />
  return <MovementList empty={t('payments.empty')} connection={data.businessMovements} busy={fetching} error={error} onMore={loadMore} filter={filter} kinds={kinds} businessId={businessId} />
}

/** What a business paid and released. */
export const PaymentsPage = () => {
  const { t } = useTranslation('payments')
  const { membership } = useSession()
  return (
    <>
      <PageHeader title={t('payments.title')} line={membership ? <span dir="auto">{membership.business.name}</span> : null} />
      {membership
        ? <Movements key={membership.business.id} businessId={membership.business.id} />
        : <EmptyState title={t('payments.noBusiness')} text={t('payments.noBusinessText')} action={{ to: '/earnings', label: t('earnings.title') }} />}
    </>
  )
}
