import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { useQuery } from 'urql'
import type { ContractState } from '../../gql/graphql.js'
import { useList } from '../../lib/pages.js'
import { useSession } from '../../lib/session.js'
import { ChoiceChips } from '../../ui/chips.js'
import { EmptyState } from '../../ui/empty-state.js'
import { QueryError } from '../../ui/error-state.js'
import { LinkButton } from '../../ui/link-button.js'
import { LoadMore } from '../../ui/load-more.js'
import { PageHeader } from '../../ui/page-header.js'
import { ListSkeleton } from '../../ui/page-skeleton.js'
import { ContractCard } from './contract-card.js'
import { ContractsListDocument } from './contracts-document.js'

const filters: readonly ContractState[] = ['OFFERED', 'SIGNED_BY_CLIENT', 'SIGNED', 'ACTIVE', 'ENDING', 'ENDED', 'CANCELLED']
const pageSize = 20

const List = ({ state }: { state: ContractState | null }) => {
  const { t } = useTranslation('contract')
  const { isFreelancer, membership, now } = useSession()
  const { data, error, fetching, loadMore, retry } = useList({ query: ContractsListDocument, variables: { first: pageSize, filter: state ? { state } : null } })
  if (error && !data) return <QueryError error={error} onRetry={retry} />
  if (!data) return <ListSkeleton height={112} />
  const { nodes, pageInfo } = data.contracts
  if (nodes.length === 0) {
    if (state) return <EmptyState title={t('list.emptyFiltered')} action={{ to: '/contracts', label: t('list.all') }} />
    return membership && !isFreelancer
      ? <EmptyState title={t('list.empty')} text={t('list.emptyBusiness')} action={{ to: '/jobs/new', label: t('list.postJob') }} />
      : <EmptyState title={t('list.empty')} text={t('list.emptyFreelancer')} action={{ to: '/jobs', label: t('list.findJobs') }} />
  }
  return (
    <>
      <ul className="stack">{nodes.map((contract) => <li key={contract.id}><ContractCard contract={contract} now={now()} /></li>)}</ul>
      <LoadMore hasNextPage={pageInfo.hasNextPage} busy={fetching} onMore={() => loadMore(pageInfo.endCursor)} />
    </>
  )
}

/** Contracts of both sides with who acts next and where the money stands. */
export const ContractsPage = () => {
  const { t } = useTranslation(['contract', 'ui'])
  const { isFreelancer, membership } = useSession()
  const [params, setParams] = useSearchParams()
  // the same question as the list's: with no contract its own next step is the only strong button
  const [{ data: whole }] = useQuery({ query: ContractsListDocument, variables: { first: pageSize, filter: null, after: null } })
  const strong = whole?.contracts.nodes.length === 0 ? 'default' : 'filled'
  const state = filters.find((each) => each === params.get('state')) ?? null
  const choose = (next: string) => setParams(next ? { state: next } : {}, { replace: true, preventScrollReset: true })
  return (
    <>
      <PageHeader title={t('contract:list.title')}>
        {isFreelancer ? <LinkButton to="/today" variant={strong}>{t('contract:list.today')}</LinkButton> : null}
        {membership ? <LinkButton to="/review" variant={isFreelancer ? 'default' : strong}>{t('contract:list.review')}</LinkButton> : null}
      </PageHeader>
      <ChoiceChips
        oneLine
        label={t('contract:list.filter')}
        value={state ?? ''}
        onChange={choose}
        options={[{ value: '', label: t('contract:list.all') }, ...filters.map((each) => ({ value: each, label: t(`ui:state.contract.${each}`) }))]}
      />
      <List key={state ?? ''} state={state} />
    </>
  )
}
