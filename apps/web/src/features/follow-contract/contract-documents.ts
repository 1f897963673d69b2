import type { ContractPageQuery } from '../../gql/graphql.js'
import { graphql } from '../../lib/graphql.js'
import '../../lib/items.js'

export const TermsFactsFragmentDocument = graphql(`
  fragment TermsFacts on Terms {
    id version hash lang timeZone currency reviewWindowDays itemReviewWindowHours provider adSpendCap { minor currency } textMin textMax quietFrom quietUntil kind monthPrice { minor currency } monthTotal { minor currency } monthNet { minor currency } carryOver fromPeriod daysOff signedByClientAt signedByFreelancerAt createdAt
    duties { dutySlug title quantity price { minor currency } cadenceText acceptance evidence plannedItems changeRounds }
    milestones {
      ordinal title startsOn endsOn price { minor currency } items
      quote { clientTotal { minor currency } freelancerNet { minor currency } expectedPayoutOn }
    }
    quote {
      price { minor currency } clientFee { minor currency } clientTotal { minor currency } commission { minor currency }
      freelancerNet { minor currency } providerFee { minor currency } clientFeeBps commissionBps refundRules expectedPayout expectedPayoutOn currency provider
    }
  }
`)
export const MilestoneFactsFragmentDocument = graphql(`
  fragment MilestoneFacts on Milestone {
    id ordinal title startsOn endsOn state submittedAt autoApproveAt reworkUntil changesReason itemCount acceptedCount moves
    price { minor currency } approvableAmount { minor currency } returnableAmount { minor currency } missedCount heldUntil reminders { at remindedAt }
    approvalShares { gross { minor currency } commission { minor currency } freelancerNet { minor currency } }
    money {
      state frozen frozenReason provider paidAt releasedAt transferState
      amount { minor currency } clientFee { minor currency } released { minor currency } refunded { minor currency }
    }
  }
`)
export const ContractHeadFragmentDocument = graphql(`
  fragment ContractHead on Contract {
    id title state myParty moves timeZone startsOn endsOn endReason
    role { slug shortKey title } business { id name } freelancer { id name }
    released { minor currency } protected { minor currency } planned { minor currency } returned { minor currency }
    waitsFor { party until otherwise text }
  }
`)
export const ContractPageDocument = graphql(`
  query ContractPage($id: ContractId!) {
    contract(id: $id) {
      ...ContractHead
      terms { ...TermsFacts }
      milestones { ...MilestoneFacts items { ...ItemLine } }
      adsReport { ...AdsNumbers }
    }
  }
`)
export const ItemPageDocument = graphql(`
  query ItemPage($id: ItemId!) { item(id: $id) { ...ItemFacts } }
`)
export const SignContractDocument = graphql(`
  mutation SignContract($contractId: ContractId!, $termsHash: String!) {
    signContract(input: { contractId: $contractId, termsHash: $termsHash }) { ... on Contract { ...ContractHead } ... on Refusal { code message path } }
  }
`)
export const WithdrawOfferDocument = graphql(`
  mutation WithdrawOffer($contractId: ContractId!) {
    withdrawOffer(input: { contractId: $contractId }) { ... on Contract { ...ContractHead } ... on Refusal { code message path } }
  }
`)
export const DeclineOfferDocument = graphql(`
  mutation DeclineOffer($contractId: ContractId!, $reason: String!) {
    declineOffer(input: { contractId: $contractId, reason: $reason }) { ... on Contract { ...ContractHead } ... on Refusal { code message path } }
  }
`)
export const FundMilestoneDocument = graphql(`
  mutation FundMilestone($milestoneId: MilestoneId!) {
    fundMilestone(input: { milestoneId: $milestoneId }) { ... on FundingLink { url expiresAt milestoneId } ... on Refusal { code message path } }
  }
`)
export const SubmitMilestoneDocument = graphql(`
  mutation SubmitMilestone($milestoneId: MilestoneId!) {
    submitMilestone(input: { milestoneId: $milestoneId }) { ... on Milestone { ...MilestoneFacts } ... on Refusal { code message path } }
  }
`)
export const AskMilestoneChangesDocument = graphql(`
  mutation AskMilestoneChanges($milestoneId: MilestoneId!, $reason: String!) {
    askMilestoneChanges(input: { milestoneId: $milestoneId, reason: $reason }) { ... on Milestone { ...MilestoneFacts } ... on Refusal { code message path } }
  }
`)
export const ApproveMilestoneDocument = graphql(`
  mutation ApproveMilestone($milestoneId: MilestoneId!, $expectedAmount: MoneyInput!) {
    approveMilestone(input: { milestoneId: $milestoneId, expectedAmount: $expectedAmount }) {
      ... on Milestone { ...MilestoneFacts }
      ... on AmountChanged { amount { minor currency } }
      ... on Refusal { code message path }
    }
  }
`)

export const PayAcceptedItemsDocument = graphql(`
  mutation PayAcceptedItems($milestoneId: MilestoneId!, $itemIds: [ItemId!]!, $returnMissed: Boolean!, $expectedAmount: MoneyInput!) {
    payAcceptedItems(input: { milestoneId: $milestoneId, itemIds: $itemIds, returnMissed: $returnMissed, expectedAmount: $expectedAmount }) {
      ... on Milestone { ...MilestoneFacts items { ...ItemLine } }
      ... on AmountChanged { amount { minor currency } }
      ... on Refusal { code message path }
    }
  }
`)

export type ContractOnPage = NonNullable<ContractPageQuery['contract']>
export type MilestoneOnPage = ContractOnPage['milestones'][number]
export type TermsOnPage = ContractOnPage['terms']
