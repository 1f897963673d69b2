import { useTranslation } from 'react-i18next'
import type { HomeDecisionsQuery } from '../../gql/graphql.js'
import { useSession } from '../../lib/session.js'
import { Countdown } from '../../ui/countdown.js'
import { ActionRow } from './action-row.js'

type Decision = HomeDecisionsQuery['myDecisions'][number]

/** Which part of the contract the answer is given in; a dispute has a page of its own. */
const tabs: Record<Decision['kind'], string> = {
  DISPUTE_ANSWER: '', DISPUTE_OFFER: '', AMENDMENT: '/terms', FORCE_MAJEURE: '', PART: '', METRICS: '/metrics', DUE_DATES: '',
}
const pageOf = ({ kind, contractId, disputeId }: Decision): string => (disputeId ? `/disputes/${disputeId}` : `/contracts/${contractId}${tabs[kind]}`)

/** What the other side of a contract asks of the reader, with what happens without an answer. */
export const DecisionRow = ({ decision }: { decision: Decision }) => {
  const { t } = useTranslation('home')
  const { now } = useSession()
  const { kind, count, contractTitle, until, timeZone } = decision
  return (
    <li>
      <ActionRow
        to={pageOf(decision)}
        title={t(`decision.${kind}`, { count })}
        urgent
        text={<><span dir="auto">{contractTitle}</span>{until ? <Countdown what={t(`otherwise.${kind}`)} until={until} now={now()} timeZone={timeZone} /> : null}</>}
      />
    </li>
  )
}
