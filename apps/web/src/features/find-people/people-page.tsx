import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { useCatalogue } from '../../lib/catalogue.js'
import { useList } from '../../lib/pages.js'
import { ChoiceChips } from '../../ui/chips.js'
import { EmptyState } from '../../ui/empty-state.js'
import { QueryError } from '../../ui/error-state.js'
import { LoadMore } from '../../ui/load-more.js'
import { PageHeader } from '../../ui/page-header.js'
import { ListSkeleton } from '../../ui/page-skeleton.js'
import { PeopleDocument } from './people-documents.js'
import { PersonCard } from './person-card.js'

const People = ({ role }: { role: string }) => {
  const { t } = useTranslation('people')
  const { data, error, fetching, loadMore, retry } = useList({ query: PeopleDocument, variables: { first: 20, filter: { roleSlug: role || null } } })
  if (error && !data) return <QueryError error={error} onRetry={retry} />
  if (!data) return <ListSkeleton />
  const { nodes, pageInfo } = data.freelancers
  if (nodes.length === 0) return <EmptyState title={t('empty')} text={t('emptyText')} {...(role ? { action: { to: '/people', label: t('all') } } : {})} />
  return (
    <>
      <ul className="stack">{nodes.map((person) => <li key={person.id}><PersonCard person={person} role={role} /></li>)}</ul>
      <LoadMore hasNextPage={pageInfo.hasNextPage} busy={fetching} onMore={() => loadMore(pageInfo.endCursor)} />
    </>
  )
}

/** Freelancers with their proven duties and free hours. */
export const PeoplePage = () => {
  const { t } = useTranslation('people')
  const { roles } = useCatalogue()
  const [params, setParams] = useSearchParams()
  const role = params.get('role') ?? ''
  return (
    <>
      <PageHeader title={t('title')} line={t('line')} />
      <ChoiceChips
        oneLine
        label={t('role')}
        value={role}
        onChange={(next) => setParams(next ? { role: next } : {}, { replace: true })}
        options={[{ value: '', label: t('allRoles') }, ...roles.map(({ slug, title }) => ({ value: slug, label: title }))]}
      />
      <People role={role} />
    </>
  )
}
