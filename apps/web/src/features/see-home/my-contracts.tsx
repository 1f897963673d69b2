import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import type { HomeContractsQuery } from '../../gql/graphql.js'
import { formatMoment } from '../../lib/dates.js'
import { useSession } from '../../lib/session.js'
import { EmptyState } from '../../ui/empty-state.js'
import { QueryError } from '../../ui/error-state.js'
import { MoneyBar } from '../../ui/money-bar.js'
import { ListSkeleton } from '../../ui/page-skeleton.js'
import { StateBadge } from '../../ui/state-badge.js'
import { WaitLine } from '../../ui/wait-line.js'
import { ActionRow } from './action-row.js'
import { DecisionRow } from './decisions.js'
import { HomeContractsDocument, HomeDecisionsDocument } from './home-documents.js'
import styles from './home.module.css'

type Contract = HomeContractsQuery['contracts']['nodes'][number]
const isOver = ({ state }: Contract): boolean => state === 'ENDED' || state === 'CANCELLED'
const waitsForMe = ({ waitsFor, myParty }: Contract): boolean => waitsFor?.party.toUpperCase() === myParty

const byDeadline = (first: Contract, second: Contract): number =>
  (first.waitsFor?.until ?? first.nextDueAt ?? '9').localeCompare(second.waitsFor?.until ?? second.nextDueAt ?? '9')

const ContractRow = ({ contract }: { contract: Contract }) => {
  const { t } = useTranslation('home')
  const { now } = useSession()
  const { waitsFor } = contract
  const other = contract.myParty === 'CLIENT' ? contract.freelancer.name : contract.business.name
  return (
    <li className={styles.contract} data-urgent={waitsForMe(contract)}>
      <ActionRow
        to={`/contracts/${contract.id}`}
        title={contract.title}
        shortKey={contract.role.shortKey}
        text={
          <>
            <span className={styles.meta}>
              <StateBadge kind="contract" state={contract.state} /><span dir="auto">{other}</span>
              {contract.nextDueAt ? <span>{t(new Date(contract.nextDueAt) < now() ? 'wasDue' : 'nextDue', { when: formatMoment(new Date(contract.nextDueAt), contract.timeZone) })}</span> : null}
            </span>
            {waitsFor ? <WaitLine brief waitsFor={waitsFor} now={now()} timeZone={contract.timeZone} mine={waitsForMe(contract)} /> : null}
          </>
        }
      />
      {contract.state === 'OFFERED' ? null : <div className={styles.bar}><MoneyBar released={contract.released} held={contract.protected} planned={contract.planned} returned={contract.returned} /></div>}
    </li>
  )
}

/** Contracts that go on: first what the other sides ask, then those that wait for the reader, then by the next date. */
export const MyContracts = () => {
  const { t } = useTranslation('home')
  const { isFreelancer } = useSession()
  const [{ data, error }, ask] = useQuery({ query: HomeContractsDocument })
  const [{ data: asked }] = useQuery({ query: HomeDecisionsDocument })
  const decisions = asked?.myDecisions ?? []
  if (error && !data) return <QueryError error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />
  if (!data) return <ListSkeleton rows={3} />
  const open = data.contracts.nodes.filter((contract) => !isOver(contract)).sort(byDeadline)
  const mine = open.filter(waitsForMe)
  const others = open.filter((contract) => !waitsForMe(contract))
  if (open.length === 0 && isFreelancer) return <EmptyState title={t('noContracts')} text={t('noContractsText')} action={{ to: '/jobs', label: t('findJobs') }} />
  return (
    <>
      <section className="stack" aria-labelledby="mine-title">
        <h2 id="mine-title">{t('needsMe')}</h2>
        {mine.length + decisions.length > 0 ? (
          <ul className="stack">
            {decisions.map((decision) => <DecisionRow key={`${decision.kind}.${decision.disputeId ?? decision.contractId}`} decision={decision} />)}
            {mine.map((contract) => <ContractRow key={contract.id} contract={contract} />)}
          </ul>
        ) : <p className="card dim">{t('nothingNow')}</p>}
      </section>
      {others.length ? (
        <section className="stack" aria-labelledby="others-title">
          <h2 id="others-title">{t('goingOn')}</h2>
          <ul className="stack">{others.map((contract) => <ContractRow key={contract.id} contract={contract} />)}</ul>
        </section>
      ) : null}
    </>
  )
}
