import { cacheExchange, type Cache, type Data, type KeyingConfig } from '@urql/exchange-graphcache'
import { relayPagination } from '@urql/exchange-graphcache/extras'
import { Client, fetchExchange, type CombinedError } from 'urql'
import { possibleTypes } from '../gql/possible-types.js'
import { pageLanguage } from './language.js'
import { liveExchange } from './live.js'

const lists = [
  'notices', 'mailbox', 'freelancers', 'evidenceQueue', 'disputeQueue', 'jobs', 'myJobs', 'myInvitations', 'myProposals', 'matchCandidates', 'myMatches',
  'contracts', 'myItems', 'myMovements', 'businessMovements', 'myPayouts', 'paymentOperations', 'ledgerTransactions', 'paymentRefunds', 'reconciliations', 'corrections', 'bankTransfers', 'bankEntries',
]

/** Values that have no id of their own and live inside their owner. */
const valueTypes = [
  'Money', 'PageInfo', 'Catalogue', 'Choice', 'Skill', 'RoleName', 'CadenceLine', 'RoleTeam', 'Installation', 'Me', 'Membership', 'Member', 'DemoLogin',
  'SignedIn', 'CodeSent', 'Done', 'FreelancerRole', 'DutyProof', 'DutyPrice', 'ReasonLine', 'MatchCandidate', 'ExclusionCount', 'ShortlistEntry',
  'FeedItem', 'TermsDuty', 'TermsMilestone', 'Quote', 'HoldMoney', 'ItemEvent', 'WaitsFor', 'FundingLink', 'OnboardingLink', 'AcceptedItems',
  'Payee', 'Balance', 'Conversion', 'ReferenceRate', 'JobDuty', 'ContractName', 'NotFound', 'NotAllowed', 'MoveRefused', 'InvalidInput', 'TemporarilyUnavailable',
  'MilestoneQuote', 'ApprovalShares', 'MoneyContract', 'Earnings', 'EarnedMonth', 'EarnedOf', 'ReceiptLine', 'LedgerPosting', 'TermsChanged', 'PayeeNotReady', 'CapacityTaken', 'MoneyMoveRefused', 'EvidenceMissing', 'EvidenceRefused', 'DuplicateEvidence',
  'ProposalQuota', 'JobReach', 'Relaxation', 'JobChange', 'ReachedPerson', 'MatchExplanation', 'MatchObstacle', 'AmountChanged', 'ItemsOpen', 'NothingToWithdraw', 'BankDetails', 'PaymentInstruction', 'OwnRequest',
  'SecondFactorSetup', 'SecondFactorPicture', 'SecondFactorEnrolled', 'SecondFactorPassed', 'TooManyTries', 'WrongSecondFactor', 'SignInAgain',
  'BookDifference', 'BookBalance', 'BookPromise', 'BookViolation', 'CorrectionStep', 'CorrectionRefused',
  'QuizQuestion', 'QuizOption', 'QuizNamed', 'QuizSkill', 'QuizRules', 'QuizNotYet', 'QuizUnderWay', 'QuizTimeOver', 'QuizItemAnswered',
  'Reminder', 'Decision', 'DisputedItem', 'DisputeLine', 'DisputeDivision', 'DisputesToRule', 'DisputePack', 'DisputePackEntry', 'DivisionRefused', 'ConflictOfInterest', 'OfferReplaced', 'ItemSla', 'EvidenceSnapshot', 'CalendarLink', 'NewCalendarLink', 'DueChange', 'ChangedItems', 'SubmittedItem', 'SubmittedItems', 'MatchedLine', 'MatchedLines', 'RoundsUsedUp',
  'EvidenceCheck', 'MetricSeries', 'EvidenceMetrics', 'AdsLine', 'AdsReport', 'PreviewedPiece', 'EvidencePreview',
  'EndingPreview', 'Ending', 'EndingChanged', 'ForceMajeure', 'Silence', 'SecretRefused', 'TermsChange', 'Service', 'FundingTry', 'AmendmentPreview', 'AmendmentRefused',
  'MetricComparison', 'AdSpend', 'MetricsFinding', 'MetricsPreview', 'ImportedMetrics', 'PeriodReport', 'PeriodLine', 'PeriodMoney', 'MetricKnown', 'MetricsNotRead', 'TiedWork', 'LinkedContract', 'SuggestedDependency', 'AwaitsOther', 'DependencyCycle',
]
const bySlug = ['Role', 'Duty']
const keys: KeyingConfig = {
  ...Object.fromEntries(valueTypes.map((name) => [name, () => null])),
  ...Object.fromEntries(bySlug.map((name) => [name, (data: Data) => (typeof data['slug'] === 'string' ? data['slug'] : null)])),
}

/** Lists and sums that a mutation may have changed are asked for again; entities update themselves by id. */
const forgetLists = (_result: unknown, _args: unknown, cache: Cache): void => {
  for (const field of cache.inspectFields('Query')) {
    if (field.fieldName !== 'catalogue' && field.fieldName !== 'role' && field.fieldName !== 'installation') cache.invalidate('Query', field.fieldName, field.arguments)
  }
}
/** The run that moves is the newest of its job. */
const followRun = ({ jobMatchProgress: run }: Data, _args: unknown, cache: Cache): void => {
  const { jobId } = run as unknown as { jobId: string }
  cache.link('Query', 'matchRun', { jobId }, run as never)
  cache.invalidate('Query', 'matchCandidates')
}
const mutationsThatChangeLists = [
  'createBusiness', 'addMember', 'removeMember', 'skipTime', 'markNoticesRead', 'saveProfile', 'claimDuties', 'submitSkillEvidence',
  'gradeSkillEvidence', 'refuseSkillEvidence', 'saveJob', 'publishJob', 'closeJob', 'sendProposal', 'withdrawProposal', 'declineProposal',
  'declineInvitation', 'inviteFreelancer', 'makeOffer', 'signContract', 'withdrawOffer', 'declineOffer', 'fundMilestone', 'submitItem',
  'acceptItem', 'acceptItems', 'askItemChanges', 'acceptItemPartly', 'agreePart', 'skipItems', 'blockItems', 'unblockItems', 'moveItems', 'answerItemMoves', 'submitItems', 'submitMilestone', 'askMilestoneChanges', 'approveMilestone', 'payAcceptedItems', 'refreshPayee', 'setPayoutMode', 'withdraw',
  'saveBankDetails', 'decideBankDetails', 'enterIncomingTransfer', 'enterOutgoingTransfer', 'returnOutgoingTransfer', 'cancelOutgoingTransfer', 'confirmBankEntry', 'dismissBankEntry',
  'reconcile', 'checkBooks', 'proposeCorrection', 'proposeReversal', 'confirmCorrection', 'refuseCorrection', 'retryRefund', 'giveBackPayment', 'setReferenceRate',
  'endContract', 'askForceMajeure', 'acceptForceMajeure', 'withdrawForceMajeure', 'recordAccess', 'revokeAccess', 'openDispute', 'writeInDispute', 'offerInDispute', 'acceptDisputeOffer', 'askDisputeRuling', 'withdrawDispute', 'takeDispute', 'handOverDispute', 'askDisputeSides', 'ruleDispute', 'startQuiz', 'finishQuiz', 'proposeAmendment', 'signAmendment', 'declineAmendment', 'withdrawAmendment',
]

/** When the hours were confirmed stands with the wishes, which these mutations do not give. */
const forgetWishes = (_result: unknown, _args: unknown, cache: Cache): void => cache.invalidate('Query', 'myMatchPreferences')

/** Without the whole schema the cache tries each fragment of a union and remarks on those that do not fit: no news. */
const logger = (severity: 'debug' | 'error' | 'warn', message: string): void => {
  if (!message.includes('Inline Fragment')) console[severity](message)
}

/** A fresh client with an empty cache: one a visitor and a language. */
export const makeClient = (): Client =>
  new Client({
    url: '/graphql',
    preferGetMethod: false,
    requestPolicy: 'cache-and-network',
    exchanges: [
      cacheExchange({
        possibleTypes,
        logger,
        keys,
        resolvers: { Query: Object.fromEntries(lists.map((field) => [field, relayPagination()])), Contract: { materials: relayPagination() } },
        updates: {
          Mutation: { ...Object.fromEntries(mutationsThatChangeLists.map((name) => [name, forgetLists])), confirmCapacity: forgetWishes, setAvailability: forgetWishes },
          Subscription: { jobMatchProgress: followRun, invitationReceived: forgetLists },
        },
      }),
      fetchExchange,
      liveExchange(),
    ],
    fetchOptions: () => ({ headers: { 'x-language': pageLanguage() }, credentials: 'same-origin' }),
  })

/** The number to name when asking for help. */
export const requestIdOf = (error: CombinedError | undefined): string | null => {
  const fromErrors = error?.graphQLErrors.map((each) => each.extensions['requestId']).find((id) => typeof id === 'string')
  const response = error?.response as Response | undefined
  return (fromErrors as string | undefined) ?? response?.headers?.get('x-request-id') ?? null
}
