import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Navigate, useParams, useSearchParams } from 'react-router'
import { useQuery } from 'urql'
import { EmptyState } from '../../ui/empty-state.js'
import { QueryError } from '../../ui/error-state.js'
import { PageHeader } from '../../ui/page-header.js'
import { PageSkeleton } from '../../ui/page-skeleton.js'
import { ContractPageDocument, type ContractOnPage } from './contract-documents.js'
import { ContractWork } from './contract-work.js'
import { Offer } from './offer.js'

const isOffer = ({ state, milestones }: ContractOnPage): boolean =>
  state === 'OFFERED' || state === 'SIGNED_BY_CLIENT' || (state === 'CANCELLED' && milestones.every((milestone) => milestone.money.state === 'UNFUNDED'))

const Missing = () => {
  const { t } = useTranslation('contract')
  return (
    <>
      <PageHeader title={t('missing.title')} />
      <EmptyState title={t('missing.text')} action={{ to: '/contracts', label: t('missing.action') }} />
    </>
  )
}

/** The payment page of the provider leads back here with the milestone: `paid`, or `unpaid` when it was left. */
const usePaymentReturn = (id: string): string | null => {
  const [params] = useSearchParams()
  const [paid, unpaid] = [params.get('paid'), params.get('unpaid')]
  if (paid) return `/contracts/${id}/funded?milestone=${encodeURIComponent(paid)}`
  return unpaid ? `/contracts/${id}/funded?milestone=${encodeURIComponent(unpaid)}&cancelled=1` : null
}

/** Addresses of before, with the tab behind a question mark. */
const useOldTab = (): string | null => useSearchParams()[0].get('tab')

/** A contract: the offer until both have signed, then the work and its money. */
export const ContractPage = () => {
  const { id = '', tab } = useParams()
  const old = useOldTab()
  const [{ data, error, fetching }, ask] = useQuery({ query: ContractPageDocument, variables: { id } })
  const isLost = !data && !error && !fetching
  // an answer that comes while others are forgotten can end up empty: it is asked for again
  useEffect(() => {
    if (isLost) ask({ requestPolicy: 'network-only' })
  }, [isLost, ask])
  const back = usePaymentReturn(id)
  const reload = () => ask({ requestPolicy: 'network-only' })
  if (back) return <Navigate to={back} replace />
  if (old) return <Navigate to={`/contracts/${id}/${encodeURIComponent(old)}`} replace />
  if (error && !data) return error.graphQLErrors.some((each) => each.extensions['code'] === 'BAD_INPUT') ? <Missing /> : <QueryError error={error} onRetry={reload} heading />
  if (!data) return <PageSkeleton />
  if (!data.contract) return <Missing />
  return isOffer(data.contract) ? <Offer contract={data.contract} reload={reload} /> : <ContractWork contract={data.contract} tab={tab} />
}
