import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { graphql } from '../../lib/graphql.js'
import { useAct } from '../../lib/mutation.js'
import { RefusalNote } from '../../ui/refusal-note.js'
import type { Person } from './people-documents.js'

const BlockedDocument = graphql(`
  query Blocked($businessId: BusinessId!) { blockedFreelancers(businessId: $businessId) { id } }
`)
const BlockDocument = graphql(`
  mutation Block($input: BlockFreelancerInput!) {
    blockFreelancer(input: $input) { ... on FreelancerCard { id } ... on Refusal { code message path } }
  }
`)

/** The business invites the person no more, or again; the person is not told. */
export const BlockPanel = ({ businessId, person }: { businessId: string; person: Person }) => {
  const { t } = useTranslation('people')
  const [{ data }, ask] = useQuery({ query: BlockedDocument, variables: { businessId } })
  const { act, busy, problem } = useAct(BlockDocument)
  if (!data?.blockedFreelancers) return null
  const blocked = data.blockedFreelancers.some(({ id }) => id === person.id)
  const change = async () => {
    if (await act({ input: { businessId, freelancerId: person.id, blocked: !blocked } })) ask({ requestPolicy: 'network-only' })
  }
  return (
    <div className="stack">
      {blocked ? <p className="small">{t('isBlocked')}</p> : null}
      <p><Button variant="subtle" color="gray" size="compact-md" loading={busy} onClick={() => void change()}>{t(blocked ? 'unblock' : 'block')}</Button></p>
      <RefusalNote problem={problem} />
    </div>
  )
}
