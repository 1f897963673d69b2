import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { ActionRow } from './action-row.js'
import { HomeOperatorDocument } from './home-documents.js'

interface Counted {
  readonly nodes: readonly unknown[]
  readonly pageInfo: { readonly hasNextPage: boolean }
}
/** As many as were asked for are counted; beyond them it is enough to know that there are more. */
const countOf = ({ nodes, pageInfo }: Counted): string => (pageInfo.hasNextPage ? `${nodes.length}+` : String(nodes.length))

/** What waits for an operator, each with the way to its tab; then the places of his work. */
export const OperatorHome = () => {
  const { t } = useTranslation('home')
  const [{ data }] = useQuery({ query: HomeOperatorDocument })
  const waiting: [string, Counted | undefined][] = [
    ['operations', data?.paymentOperations], ['refunds', data?.paymentRefunds], ['chargebacks', data?.chargebacks], ['bank', data?.bankTransfers], ['corrections', data?.corrections],
  ]
  return (
    <>
      {waiting.map(([tab, list]) => list && list.nodes.length > 0 ? (
        <ActionRow key={tab} to={`/admin/money?tab=${tab}`} title={t(`operatorWaits.${tab}`, { number: countOf(list) })} text={t(`operatorDoes.${tab}`)} urgent />
      ) : null)}
      <ActionRow to="/admin/money" title={t('operator')} text={t('operatorText')} />
      <ActionRow to="/admin/matching" title={t('operatorMatching')} text={t('operatorMatchingText')} />
    </>
  )
}
