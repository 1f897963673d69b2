import { useQuery } from 'urql'
import type { DisputeFactsFragment, DivideDisputeQuery } from '../gql/graphql.js'
import { graphql } from './graphql.js'
import './items.js'
import type { Amount } from './money.js'

/** What a division moves. */
export const DivisionFragmentDocument = graphql(`
  fragment Division on DisputeDivision {
    lines { itemId toFreelancer { minor currency } toClient { minor currency } }
    gross { minor currency } commission { minor currency } net { minor currency } returned { minor currency } returnedFee { minor currency }
  }
`)
/** What the page of a dispute shows, to its sides and to moderators. */
export const DisputeFactsFragmentDocument = graphql(`
  fragment DisputeFacts on Dispute {
    id state contractId contractTitle milestoneTitle milestoneOrdinal timeZone businessName freelancerName openedBy myVoice wanted
    openedAt answerUntil talkUntil ruleUntil secondUntil endedAt ending paysSoon moves moderatorMoves conflict taken
    withheld { minor currency }
    waitsFor { party until text otherwise }
    items {
      id dutySlug title ordinal dueAt state stateBefore reason text acceptance acceptanceLang byDefault
      share { minor currency } toFreelancer { minor currency }
      evidence {
        id kind url text submittedAt round file { id name mediaType bytes url }
        checks { check verdict text } page { found }
        metrics { series { name baseline now changePercent } spent reached earned causes }
        ads { ...AdsNumbers }
      }
      history { at by move reason }
    }
    events { id kind voice by text reasonCode at lines { itemId toFreelancer { minor currency } toClient { minor currency } } }
    standingOffer { id voice by text at lines { itemId toFreelancer { minor currency } toClient { minor currency } } }
    byDefault { ...Division }
  }
`)
export const DisputePageDocument = graphql(`
  query DisputePage($id: DisputeId!) { dispute(id: $id) { ...DisputeFacts } }
`)
export const DivideDisputeDocument = graphql(`
  query DivideDispute($input: DivideDisputeInput!) {
    divideDispute(input: $input) { ... on DisputeDivision { ...Division } ... on Refusal { code message path } }
  }
`)
export const DisputePackDocument = graphql(`
  query DisputePack($id: DisputeId!) { dispute(id: $id) { id pack { sha256 entries { name sha256 bytes } } } }
`)

export type Dispute = DisputeFactsFragment
export type DisputedItem = Dispute['items'][number]
export type DisputeEvent = Dispute['events'][number]
type Answered = NonNullable<DivideDisputeQuery['divideDispute']>
export type Division = Extract<Answered, { gross: unknown }>

/** To the freelancer, by item, in minor units. */
export type Parts = Readonly<Record<string, string>>
export const partsOfDefault = (dispute: Dispute): Parts => partsOfLines(dispute.byDefault.lines)
export const partsOfLines = (lines: readonly { itemId: string; toFreelancer: Amount }[]): Parts =>
  Object.fromEntries(lines.map((line) => [line.itemId, line.toFreelancer.minor]))

/** The lines of an offer or a ruling: what the freelancer does not get goes to the client. */
export const linesOf = ({ items }: Pick<Dispute, 'items'>, parts: Parts) =>
  items.map(({ id, share }) => {
    const minor = parts[id] ?? '0'
    const { currency } = share
    return { itemId: id, toFreelancer: { minor, currency }, toClient: { minor: (BigInt(share.minor) - BigInt(minor)).toString(), currency } }
  })
export const isWhole = ({ items }: Pick<Dispute, 'items'>, parts: Parts): boolean =>
  items.every(({ id, share }) => parts[id] !== undefined && BigInt(parts[id]) >= 0n && BigInt(parts[id]) <= BigInt(share.minor))

/** What a division would move, asked of the rules that will move it; null while it is not known. */
export const useDivision = (dispute: Pick<Dispute, 'id' | 'items'>, parts: Parts): Division | null => {
  const [{ data }] = useQuery({
    query: DivideDisputeDocument,
    variables: { input: { disputeId: dispute.id, lines: linesOf(dispute, parts) } },
    pause: !isWhole(dispute, parts),
    requestPolicy: 'network-only',
  })
  const answer = data?.divideDispute
  return answer && 'gross' in answer ? answer : null
}
