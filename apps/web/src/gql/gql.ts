/* eslint-disable */
import * as types from './graphql.js';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  mutation SignOut { signOut { ... on Done { ok } } }\n": typeof types.SignOutDocument,
    "\n  mutation SkipDay($input: SkipTimeInput!) {\n    skipTime(input: $input) { ... on Done { ok } ... on Refusal { code message path } }\n  }\n": typeof types.SkipDayDocument,
    "\n  subscription InvitationReceived { invitationReceived { id state expiresAt } }\n": typeof types.InvitationReceivedDocument,
    "\n  mutation KeepLanguage($input: UpdateAccountInput!) {\n    updateAccount(input: $input) { ... on Account { id lang } }\n  }\n": typeof types.KeepLanguageDocument,
    "\n  query MyInvitations($first: Int!, $after: String) {\n    myInvitations(first: $first, after: $after) {\n      nodes {\n        id state wave sentAt expiresAt moves why\n        job { id title state hoursPerWeek startsOn endsOn role { slug shortKey title } business { id name } duties { id } budget { minor currency } }\n      }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.MyInvitationsDocument,
    "\n  query Invitation($id: InvitationId!) {\n    invitation(id: $id) {\n      id state wave sentAt expiresAt respondedAt declineReason why missing moves\n      job {\n        id title description state hoursPerWeek startsOn endsOn platforms timeZone minOverlapHours\n        role { slug shortKey title } business { id name about } duties { id dutySlug title quantity importance } budget { minor currency }\n        myProposal { id state }\n      }\n    }\n  }\n": typeof types.InvitationDocument,
    "\n  mutation ViewInvitation($input: InvitationInput!) {\n    viewInvitation(input: $input) { ... on Invitation { id state moves } ... on Refusal { code message path } }\n  }\n": typeof types.ViewInvitationDocument,
    "\n  mutation DeclineInvitation($input: DeclineInvitationInput!) {\n    declineInvitation(input: $input) { ... on Invitation { id state moves declineReason respondedAt } ... on Refusal { code message path } }\n  }\n": typeof types.DeclineInvitationDocument,
    "\n  query RoleFitQuestions { roleFitQuestions { id title options { id title } } }\n": typeof types.RoleFitQuestionsDocument,
    "\n  query RoleFit($answers: [RoleFitAnswerInput!]!) {\n    roleFit(answers: $answers) { roleSlug roleTitle shortKey percent temper temperText reasons }\n  }\n": typeof types.RoleFitDocument,
    "\n  query Shortlist($id: JobId!) {\n    job(id: $id) { id title state hoursPerWeek startsOn endsOn proposalCount moves budget { minor currency } role { slug shortKey title } duties { id dutySlug title } }\n    shortlist(jobId: $id) {\n      position\n      proposal {\n        id state coverLetter plan sentAt expiresAt firstChoice moves\n        total { minor currency }\n        prices { jobDutyId dutySlug title price { minor currency } }\n        freelancer { id name headline }\n      }\n      candidate { rank score base percent missing provenDuties requiredDuties freeHours reasons { factor contribution text telling } }\n    }\n  }\n": typeof types.ShortlistDocument,
    "\n  mutation SeeShortlist($input: SeeShortlistInput!) {\n    seeShortlist(input: $input) { ... on SeenShortlist { seen } ... on Refusal { code message path } }\n  }\n": typeof types.SeeShortlistDocument,
    "\n  mutation MakeOffer($input: MakeOfferInput!) {\n    makeOffer(input: $input) { ... on Contract { id state } ... on Refusal { code message path } }\n  }\n": typeof types.MakeOfferDocument,
    "\n  mutation DeclineProposal($input: DeclineProposalInput!) {\n    declineProposal(input: $input) { ... on Proposal { id state moves } ... on Refusal { code message path } }\n  }\n": typeof types.DeclineProposalDocument,
    "\n  query MyLadder {\n    myLadder {\n      roleSlug roleTitle status level provenDuties unconditionalDuties\n      duties { dutySlug title conditional proven level pieces halfAt }\n      steps { fromSlug roleSlug roleTitle wholeGap skills growing openJobs gap { slug title duties { slug title } } }\n    }\n  }\n": typeof types.MyLadderDocument,
    "\n  query MyDuty($slug: String!) {\n    myDuty(slug: $slug) {\n      dutySlug title roleSlug conditional proven mean level pieces clients halfAt cures\n      evidence { id kind value at weight halfAt url skillTitle }\n    }\n  }\n": typeof types.MyDutyDocument,
    "\n  mutation StartSecondFactor { startSecondFactor { ... on SecondFactorSetup { secret address picture { size path } } ... on Refusal { code message path } } }\n": typeof types.StartSecondFactorDocument,
    "\n  mutation ConfirmSecondFactor($input: SecondFactorCodeInput!) { confirmSecondFactor(input: $input) { ... on SecondFactorEnrolled { recoveryCodes } ... on Refusal { code message path } } }\n": typeof types.ConfirmSecondFactorDocument,
    "\n  mutation PassSecondFactor($input: SecondFactorCodeInput!) { passSecondFactor(input: $input) { ... on SecondFactorPassed { recoveryCodesLeft } ... on Refusal { code message path } } }\n": typeof types.PassSecondFactorDocument,
    "\n  query Today($first: Int!, $after: String) {\n    myItems(scope: TODAY, first: $first, after: $after) { nodes { ...ItemFacts } pageInfo { hasNextPage endCursor } }\n  }\n": typeof types.TodayDocument,
    "\n  query MyProfile {\n    myProfile {\n      id headline about country timeZone languages platforms niches hoursPerWeek available awayUntil\n      rate { minor currency }\n      roles { roleSlug status }\n    }\n  }\n": typeof types.MyProfileDocument,
    "\n  mutation SaveProfile($input: SaveProfileInput!) {\n    saveProfile(input: $input) {\n      ... on Freelancer {\n        id headline about country timeZone languages platforms niches hoursPerWeek rate { minor currency } roles { roleSlug status }\n      }\n      ... on Refusal { code message path }\n    }\n  }\n": typeof types.SaveProfileDocument,
    "\n  fragment BoardJob on Job {\n    id title hoursPerWeek proposalCount publishedAt platforms startsOn endsOn\n    role { slug shortKey title } business { id name } duties { id } budget { minor currency } myProposal { id state }\n  }\n": typeof types.BoardJobFragmentDoc,
    "\n  query Board($filter: JobFilter, $first: Int!, $after: String) {\n    jobs(filter: $filter, first: $first, after: $after) {\n      nodes { ...BoardJob }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.BoardDocument,
    "\n  query MyMatches($first: Int!, $after: String) {\n    myMatches(first: $first, after: $after) {\n      nodes { percent lowest provenDuties requiredDuties job { ...BoardJob } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.MyMatchesDocument,
    "\n  mutation HideJob($input: HideJobInput!) {\n    hideJob(input: $input) { ... on Job { id } ... on Refusal { code message path } }\n  }\n": typeof types.HideJobDocument,
    "\n  query ProposalQuota { myProposalQuota { limit used nextAt firstChoiceAt } }\n": typeof types.ProposalQuotaDocument,
    "\n  query JobPage($id: JobId!) {\n    job(id: $id) {\n      id title description state level niche hoursPerWeek startsOn endsOn platforms languages timeZone minOverlapHours acceptsGrowth\n      publishedAt expiresAt proposalCount moves\n      role { slug shortKey title }\n      business { id name about country timeZone }\n      duties { id dutySlug title quantity importance note }\n      budget { minor currency }\n      myProposal { id state total { minor currency } sentAt }\n      myInvitation { id state expiresAt moves }\n    }\n  }\n": typeof types.JobPageDocument,
    "\n  mutation CloseJob($input: JobInput!) {\n    closeJob(input: $input) { ... on Job { id state moves } ... on Refusal { code message path } }\n  }\n": typeof types.CloseJobDocument,
    "\n  mutation PublishFromPage($input: JobInput!) {\n    publishJob(input: $input) { ... on Job { id state moves publishedAt expiresAt } ... on Refusal { code message path } }\n  }\n": typeof types.PublishFromPageDocument,
    "\n  query JobRun($jobId: JobId!) {\n    matchRun(jobId: $jobId) { id state wave total considered scored invited answered nextWaveAt }\n  }\n": typeof types.JobRunDocument,
    "\n  query WhyNot($jobId: JobId!) {\n    whyNotMatched(jobId: $jobId) { obstacle { code title cure } rank invitedTo invited percent missing reasons { factor contribution text } }\n  }\n": typeof types.WhyNotDocument,
    "\n  query Blocked($businessId: BusinessId!) { blockedFreelancers(businessId: $businessId) { id } }\n": typeof types.BlockedDocument,
    "\n  mutation Block($input: BlockFreelancerInput!) {\n    blockFreelancer(input: $input) { ... on FreelancerCard { id } ... on Refusal { code message path } }\n  }\n": typeof types.BlockDocument,
    "\n  query People($filter: FreelancerFilter, $first: Int!, $after: String) {\n    freelancers(filter: $filter, first: $first, after: $after) {\n      nodes {\n        id name headline country timeZone languages platforms niches hoursPerWeek freeHours available awayUntil\n        rate { minor currency }\n        roles { roleSlug roleTitle status provenDuties unconditionalDuties }\n      }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.PeopleDocument,
    "\n  query Person($id: AccountId!) {\n    freelancer(id: $id) {\n      id name headline about country timeZone languages platforms niches hoursPerWeek freeHours available awayUntil\n      rate { minor currency }\n      roles { roleSlug roleTitle status provenDuties unconditionalDuties }\n      proofs { dutySlug title roleSlug proven mean quizPassed claimedLevel evidence { id kind state url note grade reviewedAt } }\n    }\n    identityChecked(freelancerId: $id)\n  }\n": typeof types.PersonDocument,
    "\n  query OpenJobsOfBusiness($businessId: BusinessId!) {\n    myJobs(businessId: $businessId, first: 50) { nodes { id title state role { slug } } }\n  }\n": typeof types.OpenJobsOfBusinessDocument,
    "\n  mutation InviteFreelancer($input: InviteFreelancerInput!) {\n    inviteFreelancer(input: $input) { ... on Invitation { id state } ... on Refusal { code message path } }\n  }\n": typeof types.InviteFreelancerDocument,
    "\n  query CalendarLink { calendarLink { madeAt } }\n": typeof types.CalendarLinkDocument,
    "\n  mutation RenewCalendarLink { renewCalendarLink { ... on NewCalendarLink { url madeAt } ... on Refusal { code message path } } }\n": typeof types.RenewCalendarLinkDocument,
    "\n  mutation DropCalendarLink { dropCalendarLink { ... on Done { ok } ... on Refusal { code message path } } }\n": typeof types.DropCalendarLinkDocument,
    "\n  fragment TermsChangeLine on TermsChange { field dutySlug title before after beforeMoney { minor currency } afterMoney { minor currency } }\n": typeof types.TermsChangeLineFragmentDoc,
    "\n  fragment AmendmentFacts on Amendment {\n    id version hash state proposedBy note fromNow fromPeriod fromDay proposedAt answersUntil answeredAt reason moves changes { ...TermsChangeLine }\n  }\n": typeof types.AmendmentFactsFragmentDoc,
    "\n  query Amendments($id: ContractId!) { contract(id: $id) { id amendments { ...AmendmentFacts } } }\n": typeof types.AmendmentsDocument,
    "\n  query PreviewAmendment($input: ProposeAmendmentInput!) {\n    previewAmendment(input: $input) { ... on AmendmentPreview { fromPeriod fromDay changes { ...TermsChangeLine } } ... on Refusal { code message path } }\n  }\n": typeof types.PreviewAmendmentDocument,
    "\n  mutation ProposeAmendment($input: ProposeAmendmentInput!) {\n    proposeAmendment(input: $input) { ... on Amendment { ...AmendmentFacts } ... on Refusal { code message path } }\n  }\n": typeof types.ProposeAmendmentDocument,
    "\n  mutation SignAmendment($input: AmendmentInput!) {\n    signAmendment(input: $input) { ... on Amendment { ...AmendmentFacts } ... on Refusal { code message path } }\n  }\n": typeof types.SignAmendmentDocument,
    "\n  mutation DeclineAmendment($input: DeclineAmendmentInput!) {\n    declineAmendment(input: $input) { ... on Amendment { ...AmendmentFacts } ... on Refusal { code message path } }\n  }\n": typeof types.DeclineAmendmentDocument,
    "\n  mutation WithdrawAmendment($input: AmendmentInput!) {\n    withdrawAmendment(input: $input) { ... on Amendment { ...AmendmentFacts } ... on Refusal { code message path } }\n  }\n": typeof types.WithdrawAmendmentDocument,
    "\n  fragment TermsFacts on Terms {\n    id version hash lang timeZone currency reviewWindowDays itemReviewWindowHours provider adSpendCap { minor currency } textMin textMax quietFrom quietUntil kind monthPrice { minor currency } monthTotal { minor currency } monthNet { minor currency } carryOver fromPeriod daysOff signedByClientAt signedByFreelancerAt createdAt\n    duties { dutySlug title quantity price { minor currency } cadenceText acceptance evidence plannedItems changeRounds }\n    milestones {\n      ordinal title startsOn endsOn price { minor currency } items\n      quote { clientTotal { minor currency } freelancerNet { minor currency } expectedPayoutOn }\n    }\n    quote {\n      price { minor currency } clientFee { minor currency } clientTotal { minor currency } commission { minor currency }\n      freelancerNet { minor currency } providerFee { minor currency } clientFeeBps commissionBps refundRules expectedPayout expectedPayoutOn currency provider\n    }\n  }\n": typeof types.TermsFactsFragmentDoc,
    "\n  fragment MilestoneFacts on Milestone {\n    id ordinal title startsOn endsOn state submittedAt autoApproveAt reworkUntil changesReason itemCount acceptedCount moves\n    price { minor currency } approvableAmount { minor currency } returnableAmount { minor currency } missedCount heldUntil reminders { at remindedAt }\n    approvalShares { gross { minor currency } commission { minor currency } freelancerNet { minor currency } }\n    money {\n      state frozen frozenReason provider paidAt releasedAt transferState\n      amount { minor currency } clientFee { minor currency } released { minor currency } refunded { minor currency }\n    }\n  }\n": typeof types.MilestoneFactsFragmentDoc,
    "\n  fragment ContractHead on Contract {\n    id title state myParty moves timeZone startsOn endsOn endReason\n    role { slug shortKey title } business { id name } freelancer { id name }\n    released { minor currency } protected { minor currency } planned { minor currency } returned { minor currency }\n    waitsFor { party until otherwise text }\n  }\n": typeof types.ContractHeadFragmentDoc,
    "\n  query ContractPage($id: ContractId!) {\n    contract(id: $id) {\n      ...ContractHead\n      terms { ...TermsFacts }\n      milestones { ...MilestoneFacts items { ...ItemLine } }\n      adsReport { ...AdsNumbers }\n    }\n  }\n": typeof types.ContractPageDocument,
    "\n  query ItemPage($id: ItemId!) { item(id: $id) { ...ItemFacts } }\n": typeof types.ItemPageDocument,
    "\n  mutation SignContract($contractId: ContractId!, $termsHash: String!) {\n    signContract(input: { contractId: $contractId, termsHash: $termsHash }) { ... on Contract { ...ContractHead } ... on Refusal { code message path } }\n  }\n": typeof types.SignContractDocument,
    "\n  mutation WithdrawOffer($contractId: ContractId!) {\n    withdrawOffer(input: { contractId: $contractId }) { ... on Contract { ...ContractHead } ... on Refusal { code message path } }\n  }\n": typeof types.WithdrawOfferDocument,
    "\n  mutation DeclineOffer($contractId: ContractId!, $reason: String!) {\n    declineOffer(input: { contractId: $contractId, reason: $reason }) { ... on Contract { ...ContractHead } ... on Refusal { code message path } }\n  }\n": typeof types.DeclineOfferDocument,
    "\n  mutation FundMilestone($milestoneId: MilestoneId!) {\n    fundMilestone(input: { milestoneId: $milestoneId }) { ... on FundingLink { url expiresAt milestoneId } ... on Refusal { code message path } }\n  }\n": typeof types.FundMilestoneDocument,
    "\n  mutation SubmitMilestone($milestoneId: MilestoneId!) {\n    submitMilestone(input: { milestoneId: $milestoneId }) { ... on Milestone { ...MilestoneFacts } ... on Refusal { code message path } }\n  }\n": typeof types.SubmitMilestoneDocument,
    "\n  mutation AskMilestoneChanges($milestoneId: MilestoneId!, $reason: String!) {\n    askMilestoneChanges(input: { milestoneId: $milestoneId, reason: $reason }) { ... on Milestone { ...MilestoneFacts } ... on Refusal { code message path } }\n  }\n": typeof types.AskMilestoneChangesDocument,
    "\n  mutation ApproveMilestone($milestoneId: MilestoneId!, $expectedAmount: MoneyInput!) {\n    approveMilestone(input: { milestoneId: $milestoneId, expectedAmount: $expectedAmount }) {\n      ... on Milestone { ...MilestoneFacts }\n      ... on AmountChanged { amount { minor currency } }\n      ... on Refusal { code message path }\n    }\n  }\n": typeof types.ApproveMilestoneDocument,
    "\n  mutation PayAcceptedItems($milestoneId: MilestoneId!, $itemIds: [ItemId!]!, $returnMissed: Boolean!, $expectedAmount: MoneyInput!) {\n    payAcceptedItems(input: { milestoneId: $milestoneId, itemIds: $itemIds, returnMissed: $returnMissed, expectedAmount: $expectedAmount }) {\n      ... on Milestone { ...MilestoneFacts items { ...ItemLine } }\n      ... on AmountChanged { amount { minor currency } }\n      ... on Refusal { code message path }\n    }\n  }\n": typeof types.PayAcceptedItemsDocument,
    "\n  query EndingOfContract($id: ContractId!) {\n    contract(id: $id) {\n      id state moves myParty\n      ending { party reason text counts begunAt settling leftOpen reportUntil accepted { minor currency } review { minor currency } returned { minor currency } }\n      forceMajeures { reason text untilDay days state askedAt answerUntil answeredAt moved reportsOwed moves }\n      silences { milestoneId nudgedAt warnedAt openAt endable endableFrom }\n    }\n  }\n": typeof types.EndingOfContractDocument,
    "\n  query EndingPreviewOf($id: ContractId!) {\n    endingPreview(contractId: $id) {\n      reasons counting acceptedItems reviewItems withheldItems returnedItems reviewUntil\n      accepted { minor currency } review { minor currency } withheld { minor currency } returned { minor currency }\n      clientFeeBack { minor currency } freelancerNet { minor currency } freelancerNetMost { minor currency } unfunded { minor currency }\n    }\n  }\n": typeof types.EndingPreviewOfDocument,
    "\n  mutation EndContract($input: EndContractInput!) {\n    endContract(input: $input) {\n      ... on Contract { ...ContractHead }\n      ... on EndingChanged { accepted { minor currency } }\n      ... on Refusal { code message path }\n    }\n  }\n": typeof types.EndContractDocument,
    "\n  mutation AskForceMajeure($input: AskForceMajeureInput!) {\n    askForceMajeure(input: $input) { ... on Contract { ...ContractHead } ... on Refusal { code message path } }\n  }\n": typeof types.AskForceMajeureDocument,
    "\n  mutation AcceptForceMajeure($input: ForceMajeureInput!) {\n    acceptForceMajeure(input: $input) { ... on Contract { ...ContractHead } ... on Refusal { code message path } }\n  }\n": typeof types.AcceptForceMajeureDocument,
    "\n  mutation WithdrawForceMajeure($input: ForceMajeureInput!) {\n    withdrawForceMajeure(input: $input) { ... on Contract { ...ContractHead } ... on Refusal { code message path } }\n  }\n": typeof types.WithdrawForceMajeureDocument,
    "\n  fragment ServiceFacts on Contract { id state service { state stepAt unpaidSince restsAt moves tries { number triedAt } } }\n": typeof types.ServiceFactsFragmentDoc,
    "\n  query ServicePart($id: ContractId!) { contract(id: $id) { ...ServiceFacts } }\n": typeof types.ServicePartDocument,
    "\n  fragment ServiceMoved on Contract { ...ContractHead ...ServiceFacts milestones { ...MilestoneFacts items { ...ItemLine } } }\n": typeof types.ServiceMovedFragmentDoc,
    "\n  mutation PauseService($contractId: ContractId!) {\n    pauseService(input: { contractId: $contractId }) { ... on Contract { ...ServiceMoved } ... on Refusal { code message path } }\n  }\n": typeof types.PauseServiceDocument,
    "\n  mutation StopService($contractId: ContractId!) {\n    stopService(input: { contractId: $contractId }) { ... on Contract { ...ServiceMoved } ... on Refusal { code message path } }\n  }\n": typeof types.StopServiceDocument,
    "\n  mutation ResumeService($contractId: ContractId!) {\n    resumeService(input: { contractId: $contractId }) { ... on Contract { ...ServiceMoved } ... on Refusal { code message path } }\n  }\n": typeof types.ResumeServiceDocument,
    "\n  query FundedPage($id: ContractId!) {\n    contract(id: $id) { id title timeZone nextDueAt freelancer { id name } milestones { ...MilestoneFacts items { ...ItemLine } } }\n  }\n": typeof types.FundedPageDocument,
    "\n  mutation RefreshFunding($milestoneId: MilestoneId!) {\n    refreshFunding(input: { milestoneId: $milestoneId }) { ... on Milestone { ...MilestoneFacts } ... on Refusal { code message path } }\n  }\n": typeof types.RefreshFundingDocument,
    "\n  query AccessOfContract($id: ContractId!) {\n    contract(id: $id) { id state moves access { id kind name grantedTo level recordedBy grantedAt revokedAt revokedBy moves } }\n  }\n": typeof types.AccessOfContractDocument,
    "\n  mutation RecordAccess($input: RecordAccessInput!) {\n    recordAccess(input: $input) { ... on Contract { ...ContractHead } ... on Refusal { code message path } }\n  }\n": typeof types.RecordAccessDocument,
    "\n  mutation RevokeAccess($accessId: AccessId!) {\n    revokeAccess(input: { accessId: $accessId }) { ... on Contract { ...ContractHead } ... on Refusal { code message path } }\n  }\n": typeof types.RevokeAccessDocument,
    "\n  fragment LinkFacts on Contract {\n    id timeZone linksContracts waitsFor { party until otherwise text }\n    linkedContracts { id title role state }\n    dependencies { id of { ...TiedFacts } after { ...TiedFacts } moves }\n    suggestedDependencies { contractId contractTitle waits dutySlug title otherDutySlug otherTitle }\n  }\n": typeof types.LinkFactsFragmentDoc,
    "\n  query ContractLinks($id: ContractId!) { contract(id: $id) { ...LinkFacts } }\n": typeof types.ContractLinksDocument,
    "\n  query LinkItems($id: ContractId!) { contract(id: $id) { id timeZone terms { id duties { dutySlug title } } milestones { id items { id dutySlug ordinal dueAt state } } } }\n": typeof types.LinkItemsDocument,
    "\n  query LinkableContracts { contracts(first: 100) { nodes { id title state myParty business { id } role { title } } } }\n": typeof types.LinkableContractsDocument,
    "\n  mutation LinkContracts($contractId: ContractId!, $otherId: ContractId!) {\n    linkContracts(input: { contractId: $contractId, otherId: $otherId }) { ... on Contract { ...LinkFacts } ... on Refusal { code message path } }\n  }\n": typeof types.LinkContractsDocument,
    "\n  mutation UnlinkContracts($contractId: ContractId!, $otherId: ContractId!) {\n    unlinkContracts(input: { contractId: $contractId, otherId: $otherId }) { ... on Contract { ...LinkFacts } ... on Refusal { code message path } }\n  }\n": typeof types.UnlinkContractsDocument,
    "\n  mutation AddDependency($of: WorkRefInput!, $after: WorkRefInput!) {\n    addDependency(input: { of: $of, after: $after }) { ... on Contract { ...LinkFacts } ... on Refusal { code message path } }\n  }\n": typeof types.AddDependencyDocument,
    "\n  mutation RemoveDependency($dependencyId: DependencyId!) {\n    removeDependency(input: { dependencyId: $dependencyId }) { ... on Contract { ...LinkFacts } ... on Refusal { code message path } }\n  }\n": typeof types.RemoveDependencyDocument,
    "\n  fragment MetricFacts on Contract {\n    id recordsMetrics baselineMissing\n    metrics { id kind series value measuredOn sourceUrl fileUrl note recordedBy recordedAt state confirmUntil bySilence contestReason correctsId moves }\n    metricComparisons { series baseline previous latest latestOn changePercent }\n    adSpend { over spent { minor currency } cap { minor currency } }\n  }\n": typeof types.MetricFactsFragmentDoc,
    "\n  query MetricsBoard($id: ContractId!) { contract(id: $id) { ...MetricFacts } }\n": typeof types.MetricsBoardDocument,
    "\n  mutation RecordMetrics($input: RecordMetricsInput!) {\n    recordMetrics(input: $input) { ... on Contract { ...MetricFacts } ... on Refusal { code message path } }\n  }\n": typeof types.RecordMetricsDocument,
    "\n  mutation ConfirmMetrics($metricIds: [MetricId!]!) {\n    confirmMetrics(input: { metricIds: $metricIds }) { ... on Contract { ...MetricFacts } ... on Refusal { code message path } }\n  }\n": typeof types.ConfirmMetricsDocument,
    "\n  mutation ContestMetric($metricId: MetricId!, $reason: String!) {\n    contestMetric(input: { metricId: $metricId, reason: $reason }) { ... on Contract { ...MetricFacts } ... on Refusal { code message path } }\n  }\n": typeof types.ContestMetricDocument,
    "\n  mutation ImportMetrics($contractId: ContractId!, $csv: String!) {\n    importMetrics(input: { contractId: $contractId, csv: $csv }) {\n      ... on ImportedMetrics { added findings { line text } contract { ...MetricFacts } }\n      ... on Refusal { code message path }\n    }\n  }\n": typeof types.ImportMetricsDocument,
    "\n  query PreviewMetrics($contractId: ContractId!, $csv: String!) {\n    previewMetrics(input: { contractId: $contractId, csv: $csv }) {\n      ... on MetricsPreview { addable findings { line text } }\n      ... on Refusal { code message path }\n    }\n  }\n": typeof types.PreviewMetricsDocument,
    "\n  query Materials($id: ContractId!, $first: Int!, $after: String, $filter: MaterialFilter) {\n    contract(id: $id) {\n      id\n      materials(first: $first, after: $after, filter: $filter) {\n        nodes { id kind url text submittedAt round file { id name mediaType bytes url } item { id title dutySlug state } }\n        pageInfo { hasNextPage endCursor }\n      }\n    }\n  }\n": typeof types.MaterialsDocument,
    "\n  query MyJobs($businessId: BusinessId!, $first: Int!, $after: String) {\n    myJobs(businessId: $businessId, first: $first, after: $after) {\n      nodes {\n        id title state proposalCount startsOn endsOn publishedAt expiresAt moves hoursPerWeek\n        role { slug shortKey title } duties { id } budget { minor currency }\n      }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.MyJobsDocument,
    "\n  query EvidenceQueue($first: Int!, $after: String) {\n    evidenceQueue(first: $first, after: $after) {\n      nodes { id dutySlug dutyTitle kind state url note submittedAt reviewDueAt freelancer { id name headline } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.EvidenceQueueDocument,
    "\n  query EvidenceBeside($id: EvidenceId!) {\n    evidenceBeside(id: $id) { id dutyTitle sameDuty kind state value url reason submittedAt }\n  }\n": typeof types.EvidenceBesideDocument,
    "\n  mutation GradeEvidence($input: GradeSkillEvidenceInput!) {\n    gradeSkillEvidence(input: $input) { ... on SkillEvidence { id state grade reviewedAt } ... on Refusal { code message path } }\n  }\n": typeof types.GradeEvidenceDocument,
    "\n  mutation RefuseEvidence($input: RefuseSkillEvidenceInput!) {\n    refuseSkillEvidence(input: $input) { ... on SkillEvidence { id state reason reviewedAt } ... on Refusal { code message path } }\n  }\n": typeof types.RefuseEvidenceDocument,
    "\n  query MatchModels {\n    matchModels {\n      version status throughEvent createdAt activatedAt moves learned { kind events }\n      metrics { against passed outOfBounds kinds { kind events loss activeLoss } }\n    }\n  }\n": typeof types.MatchModelsDocument,
    "\n  mutation ActivateMatchModel($input: ActivateMatchModelInput!) { activateMatchModel(input: $input) { ... on MatchModel { version status } ... on Refusal { code message path } } }\n": typeof types.ActivateMatchModelDocument,
    "\n  mutation RollbackMatchModel($input: RollbackMatchModelInput!) { rollbackMatchModel(input: $input) { ... on MatchModel { version status } ... on Refusal { code message path } } }\n": typeof types.RollbackMatchModelDocument,
    "\n  query ReplayMatching($from: DateTime!, $to: DateTime!, $version: Int!) {\n    replayMatching(from: $from, to: $to, version: $version) { version activeVersion runs gone same changed kinds { kind events loss activeLoss } }\n  }\n": typeof types.ReplayMatchingDocument,
    "\n  query ExposureReport($week: String) {\n    exposureReport(week: $week) {\n      week from to people invites views hires gini newcomerInvites newcomerHires neverInvited neverInvitedShare\n      rows { freelancer { id name headline } invites views hires newcomer }\n    }\n  }\n": typeof types.ExposureReportDocument,
    "\n  query ContractsList($filter: ContractFilter, $first: Int!, $after: String) {\n    contracts(filter: $filter, first: $first, after: $after) {\n      nodes {\n        id title state myParty timeZone startsOn endsOn nextDueAt\n        role { slug shortKey title } business { id name } freelancer { id name }\n        released { minor currency } protected { minor currency } planned { minor currency } returned { minor currency }\n        waitsFor { party until otherwise text }\n      }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.ContractsListDocument,
    "\n  query Members($businessId: BusinessId!) {\n    businessMembers(businessId: $businessId) { accountId name email right }\n  }\n": typeof types.MembersDocument,
    "\n  mutation AddMember($input: AddMemberInput!) {\n    addMember(input: $input) { ... on Member { accountId name email right } ... on Refusal { code message path } }\n  }\n": typeof types.AddMemberDocument,
    "\n  mutation RemoveMember($input: RemoveMemberInput!) {\n    removeMember(input: $input) { ... on Done { ok } ... on Refusal { code message path } }\n  }\n": typeof types.RemoveMemberDocument,
    "\n  mutation CreateBusiness($input: CreateBusinessInput!) {\n    createBusiness(input: $input) { ... on Business { id name } ... on Refusal { code message path } }\n  }\n": typeof types.CreateBusinessDocument,
    "\n  query DisputeItems($id: ContractId!) {\n    contract(id: $id) {\n      id title myParty timeZone terms { id lang }\n      milestones { id ordinal title state approvableAmount { minor currency } items { id dutySlug title ordinal dueAt state overdue moves share { minor currency } } }\n    }\n  }\n": typeof types.DisputeItemsDocument,
    "\n  mutation OpenDispute($input: OpenDisputeInput!) {\n    openDispute(input: $input) { ... on Dispute { id state } ... on Refusal { code message path } }\n  }\n": typeof types.OpenDisputeDocument,
    "\n  query PaymentInstruction($milestoneId: MilestoneId!) {\n    paymentInstruction(milestoneId: $milestoneId) {\n      milestoneId contractId title reference holder bankName account bankCode state seen expiresAt amount { minor currency } clientFee { minor currency }\n    }\n  }\n": typeof types.PaymentInstructionDocument,
    "\n  query EditedJob($id: JobId!) {\n    job(id: $id) {\n      id title description state level niche hoursPerWeek startsOn endsOn platforms languages timeZone minOverlapHours acceptsGrowth proposalCount moves\n      role { slug shortKey title }\n      business { id name timeZone }\n      duties { id dutySlug title quantity importance note }\n      budget { minor currency }\n    }\n  }\n": typeof types.EditedJobDocument,
    "\n  query LastJob($businessId: BusinessId!) { myJobs(businessId: $businessId, first: 1) { nodes { id languages } } }\n": typeof types.LastJobDocument,
    "\n  mutation SaveJob($input: SaveJobInput!) {\n    saveJob(input: $input) { ... on Job { id state moves title } ... on Refusal { code message path } }\n  }\n": typeof types.SaveJobDocument,
    "\n  mutation PublishSaved($input: JobInput!) {\n    publishJob(input: $input) { ... on Job { id state moves publishedAt expiresAt } ... on Refusal { code message path } }\n  }\n": typeof types.PublishSavedDocument,
    "\n  mutation CloseEdited($input: JobInput!) {\n    closeJob(input: $input) { ... on Job { id state moves } ... on Refusal { code message path } }\n  }\n": typeof types.CloseEditedDocument,
    "\n  query DraftReach($input: ReachDraftInput!) {\n    jobReach(input: $input) {\n      considered total\n      exclusions { code title count }\n      relaxations { kind text adds total change { budget { minor currency } acceptsGrowth hoursPerWeek minOverlapHours platforms languages } }\n    }\n  }\n": typeof types.DraftReachDocument,
    "\n  query QuizSkills {\n    quizRules { questions minutes cooldownDays maxAYear passMark }\n    quizSkills { slug title duties { slug title } availableAt openSittingId sittings average passed lastSittingId lastScore lastEndedAt }\n  }\n": typeof types.QuizSkillsDocument,
    "\n  query QuizSitting($id: QuizId!) {\n    quizSitting(id: $id) {\n      id skillSlug skillTitle state endsAt endedAt answered score passed\n      provenDuties { slug title }\n      verifiedRoles { slug title }\n      questions { position kind text options { id text } given right why points }\n    }\n  }\n": typeof types.QuizSittingDocument,
    "\n  mutation StartQuiz($input: StartQuizInput!) {\n    startQuiz(input: $input) {\n      ... on QuizSitting { id state }\n      ... on Refusal { code message path }\n      ... on QuizUnderWay { sittingId }\n    }\n  }\n": typeof types.StartQuizDocument,
    "\n  mutation AnswerQuizItem($input: AnswerQuizItemInput!) {\n    answerQuizItem(input: $input) {\n      ... on QuizSitting { id state answered questions { position kind text options { id text } given right why points } }\n      ... on Refusal { code message path }\n    }\n  }\n": typeof types.AnswerQuizItemDocument,
    "\n  mutation FinishQuiz($input: FinishQuizInput!) {\n    finishQuiz(input: $input) { ... on QuizSitting { id state } ... on Refusal { code message path } }\n  }\n": typeof types.FinishQuizDocument,
    "\n  query MySkills {\n    myProfile {\n      id\n      roles { roleSlug roleTitle status provenDuties unconditionalDuties }\n      proofs { dutySlug title roleSlug proven mean quizPassed claimedLevel evidence { id kind state url note grade reason submittedAt reviewedAt } }\n    }\n  }\n": typeof types.MySkillsDocument,
    "\n  mutation ClaimDuty($input: ClaimDutiesInput!) {\n    claimDuties(input: $input) {\n      ... on Freelancer { id proofs { dutySlug title roleSlug proven mean quizPassed claimedLevel evidence { id state } } }\n      ... on Refusal { code message path }\n    }\n  }\n": typeof types.ClaimDutyDocument,
    "\n  mutation SubmitSkillEvidence($input: SubmitSkillEvidenceInput!) {\n    submitSkillEvidence(input: $input) { ... on SkillEvidence { id state } ... on Refusal { code message path } }\n  }\n": typeof types.SubmitSkillEvidenceDocument,
    "\n  query Mailbox($first: Int!, $after: String, $to: String) {\n    mailbox(first: $first, after: $after, to: $to) {\n      nodes { id to subject text at state }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.MailboxDocument,
    "\n  query Notices($first: Int!, $after: String) {\n    notices(first: $first, after: $after) {\n      nodes { id kind title body path at readAt }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.NoticesDocument,
    "\n  mutation MarkNoticesRead($input: MarkNoticesReadInput!) {\n    markNoticesRead(input: $input) { ... on Done { ok } ... on Refusal { code message path } }\n  }\n": typeof types.MarkNoticesReadDocument,
    "\n  fragment WorkLine on PeriodLine { dutySlug title planned done inPart missed skipped open changes onTimePercent }\n": typeof types.WorkLineFragmentDoc,
    "\n  query PeriodReportPage($id: MilestoneId!) {\n    periodReport(milestoneId: $id) {\n      id contractId contractTitle title business freelancer startsOn endsOn state madeAt\n      total { ...WorkLine } duties { ...WorkLine }\n      answers { check verdict text }\n      metrics { series baseline previous latest latestOn changePercent }\n      ads { ...AdsNumbers }\n      money {\n        price { minor currency } released { minor currency } commission { minor currency } freelancerNet { minor currency }\n        clientFee { minor currency } refunded { minor currency } protected { minor currency }\n      }\n    }\n  }\n": typeof types.PeriodReportPageDocument,
    "\n  query Review($first: Int!, $after: String) {\n    myItems(scope: REVIEW, first: $first, after: $after) { nodes { ...ItemFacts } pageInfo { hasNextPage endCursor } }\n  }\n": typeof types.ReviewDocument,
    "\n  query DisputeQueue($first: Int!, $after: String) {\n    disputeQueue(first: $first, after: $after) {\n      nodes { id state contractTitle milestoneTitle businessName freelancerName openedAt timeZone taken moderatorMoves conflict withheld { minor currency } waitsFor { party until text otherwise } itemCount }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.DisputeQueueDocument,
    "\n  mutation TakeDispute($input: DisputeInput!) {\n    takeDispute(input: $input) { ... on Dispute { ...DisputeFacts } ... on Refusal { code message path } }\n  }\n": typeof types.TakeDisputeDocument,
    "\n  mutation HandOverDispute($input: HandOverDisputeInput!) {\n    handOverDispute(input: $input) { ... on Dispute { ...DisputeFacts } ... on Refusal { code message path } }\n  }\n": typeof types.HandOverDisputeDocument,
    "\n  mutation AskDisputeSides($input: WriteInDisputeInput!) {\n    askDisputeSides(input: $input) { ... on Dispute { ...DisputeFacts } ... on Refusal { code message path } }\n  }\n": typeof types.AskDisputeSidesDocument,
    "\n  mutation RuleDispute($input: RuleDisputeInput!) {\n    ruleDispute(input: $input) { ... on Dispute { ...DisputeFacts } ... on Refusal { code message path } }\n  }\n": typeof types.RuleDisputeDocument,
    "\n  query HomeContracts {\n    contracts(first: 20) {\n      nodes {\n        id title state myParty nextDueAt timeZone\n        role { slug shortKey title } business { id name } freelancer { id name }\n        released { minor currency } protected { minor currency } planned { minor currency } returned { minor currency }\n        waitsFor { party until otherwise text }\n      }\n    }\n  }\n": typeof types.HomeContractsDocument,
    "\n  query HomeDecisions { myDecisions { kind contractId contractTitle timeZone disputeId count until } }\n": typeof types.HomeDecisionsDocument,
    "\n  query HomeInvitations {\n    myInvitations(first: 20) { nodes { id state expiresAt job { id title business { id name } role { slug shortKey title } budget { minor currency } } } }\n  }\n": typeof types.HomeInvitationsDocument,
    "\n  query HomeSkills {\n    myProfile { id hoursPerWeek capacityStale roles { roleSlug provenDuties unconditionalDuties } proofs { dutySlug evidence { id state } } }\n  }\n": typeof types.HomeSkillsDocument,
    "\n  query HomeJobs($businessId: BusinessId!) {\n    myJobs(businessId: $businessId, first: 10) { nodes { id title state proposalCount expiresAt role { slug shortKey title } } }\n  }\n": typeof types.HomeJobsDocument,
    "\n  query HomeOperator {\n    paymentOperations(first: 20, filter: { inDoubt: true }) { nodes { id } pageInfo { hasNextPage } }\n    paymentRefunds(first: 20, filter: { state: FAILED }) { nodes { id } pageInfo { hasNextPage } }\n    chargebacks(first: 20, filter: { open: true }) { nodes { id } pageInfo { hasNextPage } }\n    bankTransfers(first: 20, filter: { state: OPEN }) { nodes { id } pageInfo { hasNextPage } }\n    corrections(first: 20, filter: { state: PROPOSED }) { nodes { id } pageInfo { hasNextPage } }\n  }\n": typeof types.HomeOperatorDocument,
    "\n  query HomeQueue { evidenceQueue(first: 1) { nodes { id submittedAt } } disputesToRule { count nextUntil } }\n": typeof types.HomeQueueDocument,
    "\n  query Chargebacks($filter: ChargebackFilter, $first: Int!, $after: String) {\n    chargebacks(filter: $filter, first: $first, after: $after) {\n      nodes {\n        id disputeId milestoneId contractId title state providerStatus reason policy clawbackAt evidenceDueBy evidence submissionCount openedAt endedAt moves\n        amount { minor currency } away { minor currency } fee { minor currency } lost { minor currency } absorbed { minor currency } clawedBack { minor currency }\n        answers { step status error decidedAt }\n      }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.ChargebacksDocument,
    "\n  query MoneyFreezes($first: Int!, $after: String) {\n    moneyFreezes(first: $first, after: $after) {\n      nodes { id milestoneId contractId title reason note frozenAt held { minor currency } kept { minor currency } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.MoneyFreezesDocument,
    "\n  mutation WriteEvidence($input: WriteEvidenceInput!) {\n    writeEvidence(input: $input) { ... on Chargeback { id moves answers { step status error decidedAt } } ... on Refusal { code message path } }\n  }\n": typeof types.WriteEvidenceDocument,
    "\n  mutation SubmitEvidence($input: ChargebackInput!) {\n    submitEvidence(input: $input) { ... on Chargeback { id moves answers { step status error decidedAt } } ... on Refusal { code message path } }\n  }\n": typeof types.SubmitEvidenceDocument,
    "\n  mutation AcceptChargeback($input: ChargebackInput!) {\n    acceptChargeback(input: $input) { ... on Chargeback { id moves answers { step status error decidedAt } } ... on Refusal { code message path } }\n  }\n": typeof types.AcceptChargebackDocument,
    "\n  mutation ClawBack($input: ChargebackInput!) {\n    clawBack(input: $input) { ... on Chargeback { id policy clawbackAt moves } ... on Refusal { code message path } }\n  }\n": typeof types.ClawBackDocument,
    "\n  mutation CallOffClawback($input: ChargebackInput!) {\n    callOffClawback(input: $input) { ... on Chargeback { id policy clawbackAt moves } ... on Refusal { code message path } }\n  }\n": typeof types.CallOffClawbackDocument,
    "\n  query ChargebackPack($id: ChargebackId!) { chargebacks(first: 1, filter: { id: $id }) { nodes { id pack { text sha256 acceptedItems items } } } }\n": typeof types.ChargebackPackDocument,
    "\n  mutation FreezeMoney($input: FreezeMoneyInput!) { freezeMoney(input: $input) { ... on FrozenMoney { milestoneId frozen } ... on Refusal { code message path } } }\n": typeof types.FreezeMoneyDocument,
    "\n  mutation UnfreezeMoney($input: FreezeMoneyInput!) { unfreezeMoney(input: $input) { ... on FrozenMoney { milestoneId frozen } ... on Refusal { code message path } } }\n": typeof types.UnfreezeMoneyDocument,
    "\n  query MyBankDetails {\n    myPayee { state country provider }\n    myBankDetails { freelancerId holder bankName accountNumber bankCode state remark changedAt }\n  }\n": typeof types.MyBankDetailsDocument,
    "\n  mutation SaveBankDetails($input: SaveBankDetailsInput!) {\n    saveBankDetails(input: $input) { ... on BankDetails { freelancerId holder bankName accountNumber bankCode state remark changedAt } ... on Refusal { code message path } }\n  }\n": typeof types.SaveBankDetailsDocument,
    "\n  mutation ConfirmByPassword($input: SignInInput!) {\n    signIn(input: $input) { ... on SignedIn { me { account { id } } } ... on Refusal { code message path } }\n  }\n": typeof types.ConfirmByPasswordDocument,
    "\n  mutation ConfirmByCode($input: SignInWithCodeInput!) {\n    signInWithCode(input: $input) { ... on SignedIn { me { account { id } } } ... on Refusal { code message path } }\n  }\n": typeof types.ConfirmByCodeDocument,
    "\n  mutation AskConfirmCode($input: RequestSignInCodeInput!) {\n    requestSignInCode(input: $input) { ... on CodeSent { email minutes } ... on Refusal { code message path } }\n  }\n": typeof types.AskConfirmCodeDocument,
    "\n  query BankTransfers($filter: BankTransferFilter, $first: Int!, $after: String) {\n    bankTransfers(filter: $filter, first: $first, after: $after) {\n      nodes {\n        id kind state reference payer createdAt expiresAt amount { minor currency }\n        details { freelancerId holder bankName accountNumber bankCode state }\n        entry { id state }\n      }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.BankTransfersDocument,
    "\n  query BankEntries($filter: BankEntryFilter, $first: Int!, $after: String) {\n    bankEntries(filter: $filter, first: $first, after: $after) {\n      nodes { id direction purpose bankReference bookedOn otherParty state note mine enteredAt reference kind amount { minor currency } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.BankEntriesDocument,
    "\n  query BankDetailsToCheck { bankDetailsToCheck { freelancerId holder bankName accountNumber bankCode state changedAt } }\n": typeof types.BankDetailsToCheckDocument,
    "\n  mutation EnterIncoming($input: EnterIncomingTransferInput!) {\n    enterIncomingTransfer(input: $input) { ... on BankEntry { id state note } ... on Refusal { code message path } }\n  }\n": typeof types.EnterIncomingDocument,
    "\n  mutation EnterOutgoing($input: EnterOutgoingTransferInput!) {\n    enterOutgoingTransfer(input: $input) { ... on BankEntry { id state note } ... on Refusal { code message path } }\n  }\n": typeof types.EnterOutgoingDocument,
    "\n  mutation ReturnOutgoing($input: ReturnOutgoingTransferInput!) {\n    returnOutgoingTransfer(input: $input) { ... on BankEntry { id state note } ... on Refusal { code message path } }\n  }\n": typeof types.ReturnOutgoingDocument,
    "\n  mutation CancelOutgoing($input: CancelOutgoingTransferInput!) {\n    cancelOutgoingTransfer(input: $input) { ... on BankTransfer { id state } ... on Refusal { code message path } }\n  }\n": typeof types.CancelOutgoingDocument,
    "\n  mutation ConfirmBankEntry($input: ConfirmBankEntryInput!) {\n    confirmBankEntry(input: $input) { ... on BankEntry { id state } ... on Refusal { code message path } }\n  }\n": typeof types.ConfirmBankEntryDocument,
    "\n  mutation DismissBankEntry($input: DismissBankEntryInput!) {\n    dismissBankEntry(input: $input) { ... on BankEntry { id state note } ... on Refusal { code message path } }\n  }\n": typeof types.DismissBankEntryDocument,
    "\n  mutation DecideBankDetails($input: DecideBankDetailsInput!) {\n    decideBankDetails(input: $input) { ... on BankDetails { freelancerId state remark } ... on Refusal { code message path } }\n  }\n": typeof types.DecideBankDetailsDocument,
    "\n  query Operations($filter: PaymentOperationFilter, $first: Int!, $after: String) {\n    paymentOperations(filter: $filter, first: $first, after: $after) {\n      nodes { id kind status blockedReason amount { minor currency } attempts generation idempotencyKey stripeObjectId lastError holdId lastSentAt nextAttemptAt createdAt }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.OperationsDocument,
    "\n  mutation CheckOperation($input: CheckOperationInput!) {\n    checkOperation(input: $input) { ... on PaymentOperation { id status nextAttemptAt } ... on Refusal { code message path } }\n  }\n": typeof types.CheckOperationDocument,
    "\n  query Ledger($filter: LedgerFilter, $first: Int!, $after: String) {\n    ledgerTransactions(filter: $filter, first: $first, after: $after) {\n      nodes { id seq kind sourceType sourceId operationId occurredAt canUndo postings { account amount { minor currency } } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.LedgerDocument,
    "\n  query BookCheck { bookCheck { id checkedAt violationCount promises { invariant broken } violations { invariant facts } } }\n": typeof types.BookCheckDocument,
    "\n  mutation CheckBooks { checkBooks { ... on BookCheck { id violationCount } ... on Refusal { code message path } } }\n": typeof types.CheckBooksDocument,
    "\n  query Reconciliations($first: Int!, $after: String) {\n    reconciliations(first: $first, after: $after) {\n      nodes {\n        id startedAt entries accounts differenceCount\n        differences { account what currency providerId providerMinor ledgerId booksMinor }\n        balances { account currency providerMinor booksMinor }\n      }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.ReconciliationsDocument,
    "\n  mutation Reconcile { reconcile { ... on Reconciliation { id differenceCount } ... on Refusal { code message path } } }\n": typeof types.ReconcileDocument,
    "\n  query Refunds($filter: PaymentRefundFilter, $first: Int!, $after: String) {\n    paymentRefunds(filter: $filter, first: $first, after: $after) {\n      nodes { id milestoneId amount { minor currency } state failure waitsForFunds decidedAt }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.RefundsDocument,
    "\n  mutation RetryRefund($input: RetryRefundInput!) { retryRefund(input: $input) { ... on PaymentRefund { id state } ... on Refusal { code message path } } }\n": typeof types.RetryRefundDocument,
    "\n  mutation GiveBackPayment($input: GiveBackPaymentInput!) { giveBackPayment(input: $input) { ... on PaymentRefund { id state } ... on Refusal { code message path } } }\n": typeof types.GiveBackPaymentDocument,
    "\n  query Corrections($filter: CorrectionFilter, $first: Int!, $after: String) {\n    corrections(filter: $filter, first: $first, after: $after) {\n      nodes {\n        id state reason reversesId providerEntryId proposedBy mine proposedAt expiresAt transactionId moves\n        lines { account amount { minor currency } } steps { step by note at }\n      }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.CorrectionsDocument,
    "\n  mutation ProposeCorrection($input: ProposeCorrectionInput!) { proposeCorrection(input: $input) { ... on Correction { id state } ... on Refusal { code message path } } }\n": typeof types.ProposeCorrectionDocument,
    "\n  mutation ProposeReversal($input: ProposeReversalInput!) { proposeReversal(input: $input) { ... on Correction { id state } ... on Refusal { code message path } } }\n": typeof types.ProposeReversalDocument,
    "\n  mutation ConfirmCorrection($input: ConfirmCorrectionInput!) { confirmCorrection(input: $input) { ... on Correction { id state } ... on Refusal { code message path } } }\n": typeof types.ConfirmCorrectionDocument,
    "\n  mutation RefuseCorrection($input: RefuseCorrectionInput!) { refuseCorrection(input: $input) { ... on Correction { id state } ... on Refusal { code message path } } }\n": typeof types.RefuseCorrectionDocument,
    "\n  query ReferenceRates { referenceRates { from to rate enteredAt isFresh } }\n": typeof types.ReferenceRatesDocument,
    "\n  mutation SetReferenceRate($input: SetReferenceRateInput!) {\n    setReferenceRate(input: $input) { ... on ReferenceRate { from to rate enteredAt isFresh } ... on Refusal { code message path } }\n  }\n": typeof types.SetReferenceRateDocument,
    "\n  query Earnings($timeZone: TimeZone!) {\n    myPayee { state todo stopReason refreshedAt country provider payoutMode }\n    myBalances {\n      currency payable { minor currency } atProvider { minor currency } frozen { minor currency } inTransit { minor currency } paidOut { minor currency } owed { minor currency }\n      conversion { bankCurrency rate ratedAt estimate { minor currency } }\n    }\n    myEarnings(months: 12, timeZone: $timeZone) {\n      currency total { minor currency } months { month amount { minor currency } } clients { businessId name amount { minor currency } }\n    }\n    myMovements(first: 1, filter: { kind: PAYOUT }) { nodes { id at state stateText reasonText amount { minor currency } } pageInfo { hasNextPage endCursor } }\n  }\n": typeof types.EarningsDocument,
    "\n  mutation StartPayee($input: StartPayeeOnboardingInput!) {\n    startPayeeOnboarding(input: $input) { ... on OnboardingLink { url } ... on Refusal { code message path } }\n  }\n": typeof types.StartPayeeDocument,
    "\n  mutation RefreshPayee { refreshPayee { ... on Payee { state todo stopReason refreshedAt country provider payoutMode } ... on Refusal { code message path } } }\n": typeof types.RefreshPayeeDocument,
    "\n  mutation PayoutMode($mode: PayoutMode!) { setPayoutMode(input: { mode: $mode }) { ... on Payee { state payoutMode } ... on Refusal { code message path } } }\n": typeof types.PayoutModeDocument,
    "\n  mutation Withdraw($input: WithdrawInput!) {\n    withdraw(input: $input) { ... on Payout { id amount { minor currency } state arrivesAt } ... on Refusal { code message path } }\n  }\n": typeof types.WithdrawDocument,
    "\n  fragment MovementLine on Movement {\n    id at kind title counterparty state stateText reasonText amount { minor currency } contractId expectedAt unansweredSince receiptId receiptNumber\n  }\n": typeof types.MovementLineFragmentDoc,
    "\n  query MyMovements($first: Int!, $after: String, $filter: MovementFilterInput) {\n    myMovements(first: $first, after: $after, filter: $filter) { nodes { ...MovementLine } pageInfo { hasNextPage endCursor } }\n  }\n": typeof types.MyMovementsDocument,
    "\n  query BusinessMovements($businessId: BusinessId!, $first: Int!, $after: String, $filter: MovementFilterInput) {\n    businessMovements(businessId: $businessId, first: $first, after: $after, filter: $filter) { nodes { ...MovementLine } pageInfo { hasNextPage endCursor } }\n  }\n": typeof types.BusinessMovementsDocument,
    "\n  query MoneyContracts($businessId: BusinessId) { moneyContracts(businessId: $businessId) { contractId title } }\n": typeof types.MoneyContractsDocument,
    "\n  query ReceiptPage($id: ReceiptId!) {\n    receipt(id: $id) {\n      id number kind side heading happenedAt issuedAt contractId contract milestone business freelancer provider reference stateText pdfPath\n      lines { code label amount { minor currency } }\n    }\n  }\n": typeof types.ReceiptPageDocument,
    "\n  query LiveJobs {\n    jobs(first: 3) {\n      nodes {\n        id title hoursPerWeek proposalCount publishedAt platforms startsOn endsOn\n        role { slug shortKey title } business { id name } duties { id } budget { minor currency }\n      }\n    }\n  }\n": typeof types.LiveJobsDocument,
    "\n  query MyAvailability {\n    myProfile { id available hoursPerWeek freeHours timeZone awayUntil capacityStale roles { roleSlug status } rate { minor currency } }\n    myMatchPreferences {\n      freelancerId weeklyInviteCap nichesLiked nichesDisliked growthRoleSlugs minRate { minor currency } quietHours { from until }\n      muted { id name mutedAt } awayPeriods { fromOn untilOn } capacityConfirmedAt capacityStale\n    }\n  }\n": typeof types.MyAvailabilityDocument,
    "\n  mutation SaveAvailability($input: SetAvailabilityInput!) {\n    setAvailability(input: $input) { ... on Freelancer { id available hoursPerWeek freeHours timeZone awayUntil capacityStale } ... on Refusal { code message path } }\n  }\n": typeof types.SaveAvailabilityDocument,
    "\n  mutation SaveWishes($input: SetMatchPreferencesInput!) {\n    setMatchPreferences(input: $input) {\n      ... on MatchPreferences { freelancerId weeklyInviteCap nichesLiked nichesDisliked growthRoleSlugs minRate { minor currency } quietHours { from until } }\n      ... on Refusal { code message path }\n    }\n  }\n": typeof types.SaveWishesDocument,
    "\n  mutation UnmuteBusiness($input: UnmuteBusinessInput!) {\n    unmuteBusiness(input: $input) { ... on MatchPreferences { freelancerId muted { id name mutedAt } } ... on Refusal { code message path } }\n  }\n": typeof types.UnmuteBusinessDocument,
    "\n  mutation WriteInDispute($input: WriteInDisputeInput!) {\n    writeInDispute(input: $input) { ... on Dispute { ...DisputeFacts } ... on Refusal { code message path } }\n  }\n": typeof types.WriteInDisputeDocument,
    "\n  mutation OfferInDispute($input: OfferInDisputeInput!) {\n    offerInDispute(input: $input) { ... on Dispute { ...DisputeFacts } ... on Refusal { code message path } }\n  }\n": typeof types.OfferInDisputeDocument,
    "\n  mutation AcceptDisputeOffer($input: AcceptDisputeOfferInput!) {\n    acceptDisputeOffer(input: $input) { ... on Dispute { ...DisputeFacts } ... on Refusal { code message path } }\n  }\n": typeof types.AcceptDisputeOfferDocument,
    "\n  mutation AskDisputeRuling($input: DisputeInput!) {\n    askDisputeRuling(input: $input) { ... on Dispute { ...DisputeFacts } ... on Refusal { code message path } }\n  }\n": typeof types.AskDisputeRulingDocument,
    "\n  mutation WithdrawDispute($input: DisputeInput!) {\n    withdrawDispute(input: $input) { ... on Dispute { ...DisputeFacts } ... on Refusal { code message path } }\n  }\n": typeof types.WithdrawDisputeDocument,
    "\n  mutation SendCode($input: RequestSignInCodeInput!) {\n    requestSignInCode(input: $input) { ... on CodeSent { email minutes } ... on Refusal { code message path } }\n  }\n": typeof types.SendCodeDocument,
    "\n  mutation SignInWithCode($input: SignInWithCodeInput!) {\n    signInWithCode(input: $input) { ... on SignedIn { me { account { id } } } ... on Refusal { code message path } }\n  }\n": typeof types.SignInWithCodeDocument,
    "\n  query DemoLogins { demoLogins { key title about } }\n": typeof types.DemoLoginsDocument,
    "\n  mutation SignInAsDemo($input: SignInAsDemoInput!) {\n    signInAsDemo(input: $input) { ... on SignedIn { me { account { id } } } ... on Refusal { code message path } }\n  }\n": typeof types.SignInAsDemoDocument,
    "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) { ... on SignedIn { me { account { id } } } ... on Refusal { code message path } }\n  }\n": typeof types.SignInDocument,
    "\n  mutation SignUp($input: SignUpInput!) {\n    signUp(input: $input) { ... on SignedIn { me { account { id } } } ... on CodeSent { email minutes } ... on Refusal { code message path } }\n  }\n": typeof types.SignUpDocument,
    "\n  query MatchLines($lines: [String!]!, $contractId: ContractId) {\n    matchLines(input: { lines: $lines, contractId: $contractId }) {\n      ... on MatchedLines { lines { line verdict itemId sameAs url text item { id title dutySlug dueAt required contract { id title timeZone } } } }\n      ... on Refusal { code message path }\n    }\n  }\n": typeof types.MatchLinesDocument,
    "\n  mutation SubmitItems($items: [SubmitItemInput!]!) {\n    submitItems(input: { items: $items }) {\n      ... on SubmittedItems { answers { itemId item { ...ItemFacts } refusal { code message } } }\n      ... on Refusal { code message path }\n    }\n  }\n": typeof types.SubmitItemsDocument,
    "\n  query WatchedJob($id: JobId!) {\n    job(id: $id) { id title state proposalCount hoursPerWeek moves role { slug shortKey title } business { id name } }\n  }\n": typeof types.WatchedJobDocument,
    "\n  query WatchedRun($jobId: JobId!) {\n    matchRun(jobId: $jobId) {\n      id jobId state wave considered scored total invited answered startedAt finishedAt nextWaveAt stopText\n      exclusions { code title count }\n    }\n  }\n": typeof types.WatchedRunDocument,
    "\n  query Candidates($jobId: JobId!, $first: Int!, $after: String) {\n    matchCandidates(jobId: $jobId, first: $first, after: $after) {\n      nodes {\n        rank score base percent missing invited provenDuties requiredDuties freeHours\n        freelancer { id name headline }\n        reasons { factor contribution text telling }\n      }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.CandidatesDocument,
    "\n  mutation Invite($input: InviteFreelancerInput!) {\n    inviteFreelancer(input: $input) { ... on Invitation { id state } ... on Refusal { code message path } }\n  }\n": typeof types.InviteDocument,
    "\n  query JobRelaxations($jobId: JobId!) { jobReachIf(jobId: $jobId) { total relaxations { kind text adds } } }\n": typeof types.JobRelaxationsDocument,
    "\n  query PricedJob($id: JobId!) {\n    job(id: $id) {\n      id title state hoursPerWeek startsOn endsOn moves\n      role { slug shortKey title } business { id name } duties { id dutySlug title quantity importance note } budget { minor currency }\n      myProposal { id state }\n    }\n  }\n": typeof types.PricedJobDocument,
    "\n  mutation SendProposal($input: SendProposalInput!) {\n    sendProposal(input: $input) { ... on Proposal { id state } ... on Refusal { code message path } }\n  }\n": typeof types.SendProposalDocument,
    "\n  query MyProposals($first: Int!, $after: String) {\n    myProposals(first: $first, after: $after) {\n      nodes {\n        id state sentAt expiresAt moves total { minor currency }\n        job { id title state role { slug shortKey title } business { id name } budget { minor currency } }\n      }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.MyProposalsDocument,
    "\n  query Proposal($id: ProposalId!) {\n    proposal(id: $id) {\n      id state coverLetter plan sentAt expiresAt moves\n      total { minor currency }\n      prices { jobDutyId dutySlug title price { minor currency } }\n      freelancer { id name headline }\n      job { id title state startsOn endsOn role { slug shortKey title } business { id name } budget { minor currency } }\n    }\n  }\n": typeof types.ProposalDocument,
    "\n  mutation WithdrawProposal($input: ProposalInput!) {\n    withdrawProposal(input: $input) { ... on Proposal { id state moves } ... on Refusal { code message path } }\n  }\n": typeof types.WithdrawProposalDocument,
    "\n  query ProposalFormQuota { myProposalQuota { limit used nextAt firstChoiceAt } }\n": typeof types.ProposalFormQuotaDocument,
    "\n  query Catalogue {\n    catalogue {\n      version\n      roles {\n        slug shortKey title about limits levelRemark defaultHoursPerWeek defaultMinOverlapHours plannedItemsFirst plannedItemsLater\n        teams { roleSlug waits dutySlug otherDutySlug }\n        duties {\n          slug code roleSlug title help acceptance kind conditional condition priced evidence\n          cadence { cadence quantity weekdaysOnly firstPeriodOnly slaHours countsAsItem }\n        }\n      }\n      platforms { slug title remark }\n      niches { slug title }\n      languages { slug title }\n    }\n  }\n": typeof types.CatalogueDocument,
    "\n  fragment Division on DisputeDivision {\n    lines { itemId toFreelancer { minor currency } toClient { minor currency } }\n    gross { minor currency } commission { minor currency } net { minor currency } returned { minor currency } returnedFee { minor currency }\n  }\n": typeof types.DivisionFragmentDoc,
    "\n  fragment DisputeFacts on Dispute {\n    id state contractId contractTitle milestoneTitle milestoneOrdinal timeZone businessName freelancerName openedBy myVoice wanted\n    openedAt answerUntil talkUntil ruleUntil secondUntil endedAt ending paysSoon moves moderatorMoves conflict taken\n    withheld { minor currency }\n    waitsFor { party until text otherwise }\n    items {\n      id dutySlug title ordinal dueAt state stateBefore reason text acceptance acceptanceLang byDefault\n      share { minor currency } toFreelancer { minor currency }\n      evidence {\n        id kind url text submittedAt round file { id name mediaType bytes url }\n        checks { check verdict text } page { found }\n        metrics { series { name baseline now changePercent } spent reached earned causes }\n        ads { ...AdsNumbers }\n      }\n      history { at by move reason }\n    }\n    events { id kind voice by text reasonCode at lines { itemId toFreelancer { minor currency } toClient { minor currency } } }\n    standingOffer { id voice by text at lines { itemId toFreelancer { minor currency } toClient { minor currency } } }\n    byDefault { ...Division }\n  }\n": typeof types.DisputeFactsFragmentDoc,
    "\n  query DisputePage($id: DisputeId!) { dispute(id: $id) { ...DisputeFacts } }\n": typeof types.DisputePageDocument,
    "\n  query DivideDispute($input: DivideDisputeInput!) {\n    divideDispute(input: $input) { ... on DisputeDivision { ...Division } ... on Refusal { code message path } }\n  }\n": typeof types.DivideDisputeDocument,
    "\n  query DisputePack($id: DisputeId!) { dispute(id: $id) { id pack { sha256 entries { name sha256 bytes } } } }\n": typeof types.DisputePackDocument,
    "\n  query ItemEvents($id: ItemId!) {\n    item(id: $id) {\n      id\n      sla { hours events inTime open overdue rate goal met }\n      events { id url text cameAt party reactUntil reactedAt reactionUrl reactionText escalated inTime }\n    }\n  }\n": typeof types.ItemEventsDocument,
    "\n  mutation LogDutyEvent($itemId: ItemId!, $cameAt: DateTime!, $url: String, $text: String) {\n    logDutyEvent(input: { itemId: $itemId, cameAt: $cameAt, url: $url, text: $text }) { ... on Item { id } ... on Refusal { code message path } }\n  }\n": typeof types.LogDutyEventDocument,
    "\n  mutation ReactToDutyEvent($eventId: DutyEventId!, $url: String, $text: String, $escalated: Boolean) {\n    reactToDutyEvent(input: { eventId: $eventId, url: $url, text: $text, escalated: $escalated }) { ... on DutyEvent { id } ... on Refusal { code message path } }\n  }\n": typeof types.ReactToDutyEventDocument,
    "\n  mutation AcceptItemPartly($itemId: ItemId!, $amount: MoneyInput!, $reason: String!) {\n    acceptItemPartly(input: { itemId: $itemId, amount: $amount, reason: $reason }) { ... on Item { ...ItemFacts } ... on Refusal { code message path } }\n  }\n": typeof types.AcceptItemPartlyDocument,
    "\n  mutation AgreePart($itemId: ItemId!) { agreePart(input: { itemId: $itemId }) { ... on Item { ...ItemFacts } ... on Refusal { code message path } } }\n": typeof types.AgreePartDocument,
    "\n  mutation SkipItems($itemIds: [ItemId!]!, $reason: String!) {\n    skipItems(input: { itemIds: $itemIds, reason: $reason }) { ... on ChangedItems { items { ...ItemFacts } } ... on Refusal { code message path } }\n  }\n": typeof types.SkipItemsDocument,
    "\n  mutation BlockItems($itemIds: [ItemId!]!, $reason: String!) {\n    blockItems(input: { itemIds: $itemIds, reason: $reason }) { ... on ChangedItems { items { ...ItemFacts } } ... on Refusal { code message path } }\n  }\n": typeof types.BlockItemsDocument,
    "\n  mutation UnblockItems($itemIds: [ItemId!]!) {\n    unblockItems(input: { itemIds: $itemIds }) { ... on ChangedItems { items { ...ItemFacts } } ... on Refusal { code message path } }\n  }\n": typeof types.UnblockItemsDocument,
    "\n  mutation MoveItems($itemId: ItemId!, $dueOn: LocalDate!, $reason: String) {\n    moveItems(input: { moves: [{ itemId: $itemId, dueOn: $dueOn }], reason: $reason }) { ... on ChangedItems { items { ...ItemFacts } } ... on Refusal { code message path } }\n  }\n": typeof types.MoveItemsDocument,
    "\n  mutation AnswerItemMoves($itemIds: [ItemId!]!, $agree: Boolean!) {\n    answerItemMoves(input: { itemIds: $itemIds, agree: $agree }) { ... on ChangedItems { items { ...ItemFacts } } ... on Refusal { code message path } }\n  }\n": typeof types.AnswerItemMovesDocument,
    "\n  fragment ItemLine on Item { id milestoneId dutySlug title ordinal dueAt state overdue counted rounds reviewUntil paid moves disputeId share { minor currency } }\n": typeof types.ItemLineFragmentDoc,
    "\n  fragment AdsNumbers on AdsReport {\n    total { campaign spent { minor currency } earned { minor currency } impressions clicks leads }\n    campaigns { campaign spent { minor currency } earned { minor currency } impressions clicks leads }\n  }\n": typeof types.AdsNumbersFragmentDoc,
    "\n  fragment TiedFacts on TiedWork { contractId itemId dutySlug isWhole title ordinal state dueAt waiting }\n": typeof types.TiedFactsFragmentDoc,
    "\n  fragment ItemFacts on Item {\n    id milestoneId dutySlug title ordinal dueAt state overdue counted rounds reviewUntil paid moves disputeId required\n    share { minor currency } acceptedShare { minor currency }\n    changeRounds changeRoundsUsed skipOutcome blockedAt\n    dueChange { state party fromAt toAt reason answerUntil }\n    waitsFor { party until text otherwise }\n    after { ...TiedFacts } before { ...TiedFacts }\n    contract { id title timeZone }\n    evidence {\n      id kind url text submittedAt round file { id name mediaType bytes url }\n      checks { check verdict text } page { found } snapshot { takenAt sha256 }\n      metrics { series { name baseline now changePercent } spent reached earned causes }\n      ads { ...AdsNumbers }\n    }\n    history { at by move reason }\n  }\n": typeof types.ItemFactsFragmentDoc,
    "\n  mutation SubmitItem($itemId: ItemId!, $evidence: [EvidenceInput!]!) {\n    submitItem(input: { itemId: $itemId, evidence: $evidence }) { ... on Item { ...ItemFacts } ... on Refusal { code message path } }\n  }\n": typeof types.SubmitItemDocument,
    "\n  query PreviewEvidence($itemId: ItemId!, $evidence: [EvidenceInput!]!) {\n    previewEvidence(input: { itemId: $itemId, evidence: $evidence }) {\n      ... on EvidencePreview {\n        pieces { kind checks { check verdict text } metrics { series { name baseline now changePercent } spent reached earned causes } ads { ...AdsNumbers } }\n      }\n      ... on Refusal { code message path }\n    }\n  }\n": typeof types.PreviewEvidenceDocument,
    "\n  mutation AcceptItem($itemId: ItemId!) {\n    acceptItem(input: { itemId: $itemId }) { ... on Item { ...ItemFacts } ... on Refusal { code message path } }\n  }\n": typeof types.AcceptItemDocument,
    "\n  mutation AcceptItems($itemIds: [ItemId!]!) {\n    acceptItems(input: { itemIds: $itemIds }) { ... on AcceptedItems { items { ...ItemFacts } } ... on Refusal { code message path } }\n  }\n": typeof types.AcceptItemsDocument,
    "\n  mutation AskItemChanges($itemId: ItemId!, $reason: String!) {\n    askItemChanges(input: { itemId: $itemId, reason: $reason }) { ... on Item { ...ItemFacts } ... on Refusal { code message path } }\n  }\n": typeof types.AskItemChangesDocument,
    "\n  query JobContracts { contracts(first: 50) { nodes { id jobId state } } }\n": typeof types.JobContractsDocument,
    "\n  subscription Progress($jobId: JobId!) {\n    jobMatchProgress(jobId: $jobId) {\n      id jobId state wave considered scored total invited answered startedAt finishedAt nextWaveAt stopText\n      exclusions { code title count }\n    }\n  }\n": typeof types.ProgressDocument,
    "\n  query Session {\n    me {\n      account { id name email lang timeZone }\n      memberships { right business { id name timeZone country } }\n      staff\n      secondFactor\n      unreadNotices\n    }\n    installation { demo currencies clientFeeBps commissionBps now minMilestones { minor currency } }\n  }\n": typeof types.SessionDocument,
    "\n  query ProfileMark {\n    myProfile { id roles { roleSlug status } }\n  }\n": typeof types.ProfileMarkDocument,
    "\n  mutation ConfirmCapacity {\n    confirmCapacity { ... on Freelancer { id hoursPerWeek capacityStale } ... on Refusal { code message path } }\n  }\n": typeof types.ConfirmCapacityDocument,
    "\n  mutation FeedbackOnMatch($input: FeedbackOnMatchInput!) {\n    feedbackOnMatch(input: $input) { ... on MatchFeedback { jobId side reason } ... on Refusal { code message path } }\n  }\n": typeof types.FeedbackOnMatchDocument,
    "\n  mutation MuteBusiness($input: MuteBusinessInput!) {\n    muteBusiness(input: $input) { ... on MatchPreferences { freelancerId muted { id name mutedAt } } ... on Refusal { code message path } }\n  }\n": typeof types.MuteBusinessDocument,
    "\n  query DisputesToRule { disputesToRule { count nextUntil } }\n": typeof types.DisputesToRuleDocument,
};
const documents: Documents = {
    "\n  mutation SignOut { signOut { ... on Done { ok } } }\n": types.SignOutDocument,
    "\n  mutation SkipDay($input: SkipTimeInput!) {\n    skipTime(input: $input) { ... on Done { ok } ... on Refusal { code message path } }\n  }\n": types.SkipDayDocument,
    "\n  subscription InvitationReceived { invitationReceived { id state expiresAt } }\n": types.InvitationReceivedDocument,
    "\n  mutation KeepLanguage($input: UpdateAccountInput!) {\n    updateAccount(input: $input) { ... on Account { id lang } }\n  }\n": types.KeepLanguageDocument,
    "\n  query MyInvitations($first: Int!, $after: String) {\n    myInvitations(first: $first, after: $after) {\n      nodes {\n        id state wave sentAt expiresAt moves why\n        job { id title state hoursPerWeek startsOn endsOn role { slug shortKey title } business { id name } duties { id } budget { minor currency } }\n      }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.MyInvitationsDocument,
    "\n  query Invitation($id: InvitationId!) {\n    invitation(id: $id) {\n      id state wave sentAt expiresAt respondedAt declineReason why missing moves\n      job {\n        id title description state hoursPerWeek startsOn endsOn platforms timeZone minOverlapHours\n        role { slug shortKey title } business { id name about } duties { id dutySlug title quantity importance } budget { minor currency }\n        myProposal { id state }\n      }\n    }\n  }\n": types.InvitationDocument,
    "\n  mutation ViewInvitation($input: InvitationInput!) {\n    viewInvitation(input: $input) { ... on Invitation { id state moves } ... on Refusal { code message path } }\n  }\n": types.ViewInvitationDocument,
    "\n  mutation DeclineInvitation($input: DeclineInvitationInput!) {\n    declineInvitation(input: $input) { ... on Invitation { id state moves declineReason respondedAt } ... on Refusal { code message path } }\n  }\n": types.DeclineInvitationDocument,
    "\n  query RoleFitQuestions { roleFitQuestions { id title options { id title } } }\n": types.RoleFitQuestionsDocument,
    "\n  query RoleFit($answers: [RoleFitAnswerInput!]!) {\n    roleFit(answers: $answers) { roleSlug roleTitle shortKey percent temper temperText reasons }\n  }\n": types.RoleFitDocument,
    "\n  query Shortlist($id: JobId!) {\n    job(id: $id) { id title state hoursPerWeek startsOn endsOn proposalCount moves budget { minor currency } role { slug shortKey title } duties { id dutySlug title } }\n    shortlist(jobId: $id) {\n      position\n      proposal {\n        id state coverLetter plan sentAt expiresAt firstChoice moves\n        total { minor currency }\n        prices { jobDutyId dutySlug title price { minor currency } }\n        freelancer { id name headline }\n      }\n      candidate { rank score base percent missing provenDuties requiredDuties freeHours reasons { factor contribution text telling } }\n    }\n  }\n": types.ShortlistDocument,
    "\n  mutation SeeShortlist($input: SeeShortlistInput!) {\n    seeShortlist(input: $input) { ... on SeenShortlist { seen } ... on Refusal { code message path } }\n  }\n": types.SeeShortlistDocument,
    "\n  mutation MakeOffer($input: MakeOfferInput!) {\n    makeOffer(input: $input) { ... on Contract { id state } ... on Refusal { code message path } }\n  }\n": types.MakeOfferDocument,
    "\n  mutation DeclineProposal($input: DeclineProposalInput!) {\n    declineProposal(input: $input) { ... on Proposal { id state moves } ... on Refusal { code message path } }\n  }\n": types.DeclineProposalDocument,
    "\n  query MyLadder {\n    myLadder {\n      roleSlug roleTitle status level provenDuties unconditionalDuties\n      duties { dutySlug title conditional proven level pieces halfAt }\n      steps { fromSlug roleSlug roleTitle wholeGap skills growing openJobs gap { slug title duties { slug title } } }\n    }\n  }\n": types.MyLadderDocument,
    "\n  query MyDuty($slug: String!) {\n    myDuty(slug: $slug) {\n      dutySlug title roleSlug conditional proven mean level pieces clients halfAt cures\n      evidence { id kind value at weight halfAt url skillTitle }\n    }\n  }\n": types.MyDutyDocument,
    "\n  mutation StartSecondFactor { startSecondFactor { ... on SecondFactorSetup { secret address picture { size path } } ... on Refusal { code message path } } }\n": types.StartSecondFactorDocument,
    "\n  mutation ConfirmSecondFactor($input: SecondFactorCodeInput!) { confirmSecondFactor(input: $input) { ... on SecondFactorEnrolled { recoveryCodes } ... on Refusal { code message path } } }\n": types.ConfirmSecondFactorDocument,
    "\n  mutation PassSecondFactor($input: SecondFactorCodeInput!) { passSecondFactor(input: $input) { ... on SecondFactorPassed { recoveryCodesLeft } ... on Refusal { code message path } } }\n": types.PassSecondFactorDocument,
    "\n  query Today($first: Int!, $after: String) {\n    myItems(scope: TODAY, first: $first, after: $after) { nodes { ...ItemFacts } pageInfo { hasNextPage endCursor } }\n  }\n": types.TodayDocument,
    "\n  query MyProfile {\n    myProfile {\n      id headline about country timeZone languages platforms niches hoursPerWeek available awayUntil\n      rate { minor currency }\n      roles { roleSlug status }\n    }\n  }\n": types.MyProfileDocument,
    "\n  mutation SaveProfile($input: SaveProfileInput!) {\n    saveProfile(input: $input) {\n      ... on Freelancer {\n        id headline about country timeZone languages platforms niches hoursPerWeek rate { minor currency } roles { roleSlug status }\n      }\n      ... on Refusal { code message path }\n    }\n  }\n": types.SaveProfileDocument,
    "\n  fragment BoardJob on Job {\n    id title hoursPerWeek proposalCount publishedAt platforms startsOn endsOn\n    role { slug shortKey title } business { id name } duties { id } budget { minor currency } myProposal { id state }\n  }\n": types.BoardJobFragmentDoc,
    "\n  query Board($filter: JobFilter, $first: Int!, $after: String) {\n    jobs(filter: $filter, first: $first, after: $after) {\n      nodes { ...BoardJob }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.BoardDocument,
    "\n  query MyMatches($first: Int!, $after: String) {\n    myMatches(first: $first, after: $after) {\n      nodes { percent lowest provenDuties requiredDuties job { ...BoardJob } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.MyMatchesDocument,
    "\n  mutation HideJob($input: HideJobInput!) {\n    hideJob(input: $input) { ... on Job { id } ... on Refusal { code message path } }\n  }\n": types.HideJobDocument,
    "\n  query ProposalQuota { myProposalQuota { limit used nextAt firstChoiceAt } }\n": types.ProposalQuotaDocument,
    "\n  query JobPage($id: JobId!) {\n    job(id: $id) {\n      id title description state level niche hoursPerWeek startsOn endsOn platforms languages timeZone minOverlapHours acceptsGrowth\n      publishedAt expiresAt proposalCount moves\n      role { slug shortKey title }\n      business { id name about country timeZone }\n      duties { id dutySlug title quantity importance note }\n      budget { minor currency }\n      myProposal { id state total { minor currency } sentAt }\n      myInvitation { id state expiresAt moves }\n    }\n  }\n": types.JobPageDocument,
    "\n  mutation CloseJob($input: JobInput!) {\n    closeJob(input: $input) { ... on Job { id state moves } ... on Refusal { code message path } }\n  }\n": types.CloseJobDocument,
    "\n  mutation PublishFromPage($input: JobInput!) {\n    publishJob(input: $input) { ... on Job { id state moves publishedAt expiresAt } ... on Refusal { code message path } }\n  }\n": types.PublishFromPageDocument,
    "\n  query JobRun($jobId: JobId!) {\n    matchRun(jobId: $jobId) { id state wave total considered scored invited answered nextWaveAt }\n  }\n": types.JobRunDocument,
    "\n  query WhyNot($jobId: JobId!) {\n    whyNotMatched(jobId: $jobId) { obstacle { code title cure } rank invitedTo invited percent missing reasons { factor contribution text } }\n  }\n": types.WhyNotDocument,
    "\n  query Blocked($businessId: BusinessId!) { blockedFreelancers(businessId: $businessId) { id } }\n": types.BlockedDocument,
    "\n  mutation Block($input: BlockFreelancerInput!) {\n    blockFreelancer(input: $input) { ... on FreelancerCard { id } ... on Refusal { code message path } }\n  }\n": types.BlockDocument,
    "\n  query People($filter: FreelancerFilter, $first: Int!, $after: String) {\n    freelancers(filter: $filter, first: $first, after: $after) {\n      nodes {\n        id name headline country timeZone languages platforms niches hoursPerWeek freeHours available awayUntil\n        rate { minor currency }\n        roles { roleSlug roleTitle status provenDuties unconditionalDuties }\n      }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.PeopleDocument,
    "\n  query Person($id: AccountId!) {\n    freelancer(id: $id) {\n      id name headline about country timeZone languages platforms niches hoursPerWeek freeHours available awayUntil\n      rate { minor currency }\n      roles { roleSlug roleTitle status provenDuties unconditionalDuties }\n      proofs { dutySlug title roleSlug proven mean quizPassed claimedLevel evidence { id kind state url note grade reviewedAt } }\n    }\n    identityChecked(freelancerId: $id)\n  }\n": types.PersonDocument,
    "\n  query OpenJobsOfBusiness($businessId: BusinessId!) {\n    myJobs(businessId: $businessId, first: 50) { nodes { id title state role { slug } } }\n  }\n": types.OpenJobsOfBusinessDocument,
    "\n  mutation InviteFreelancer($input: InviteFreelancerInput!) {\n    inviteFreelancer(input: $input) { ... on Invitation { id state } ... on Refusal { code message path } }\n  }\n": types.InviteFreelancerDocument,
    "\n  query CalendarLink { calendarLink { madeAt } }\n": types.CalendarLinkDocument,
    "\n  mutation RenewCalendarLink { renewCalendarLink { ... on NewCalendarLink { url madeAt } ... on Refusal { code message path } } }\n": types.RenewCalendarLinkDocument,
    "\n  mutation DropCalendarLink { dropCalendarLink { ... on Done { ok } ... on Refusal { code message path } } }\n": types.DropCalendarLinkDocument,
    "\n  fragment TermsChangeLine on TermsChange { field dutySlug title before after beforeMoney { minor currency } afterMoney { minor currency } }\n": types.TermsChangeLineFragmentDoc,
    "\n  fragment AmendmentFacts on Amendment {\n    id version hash state proposedBy note fromNow fromPeriod fromDay proposedAt answersUntil answeredAt reason moves changes { ...TermsChangeLine }\n  }\n": types.AmendmentFactsFragmentDoc,
    "\n  query Amendments($id: ContractId!) { contract(id: $id) { id amendments { ...AmendmentFacts } } }\n": types.AmendmentsDocument,
    "\n  query PreviewAmendment($input: ProposeAmendmentInput!) {\n    previewAmendment(input: $input) { ... on AmendmentPreview { fromPeriod fromDay changes { ...TermsChangeLine } } ... on Refusal { code message path } }\n  }\n": types.PreviewAmendmentDocument,
    "\n  mutation ProposeAmendment($input: ProposeAmendmentInput!) {\n    proposeAmendment(input: $input) { ... on Amendment { ...AmendmentFacts } ... on Refusal { code message path } }\n  }\n": types.ProposeAmendmentDocument,
    "\n  mutation SignAmendment($input: AmendmentInput!) {\n    signAmendment(input: $input) { ... on Amendment { ...AmendmentFacts } ... on Refusal { code message path } }\n  }\n": types.SignAmendmentDocument,
    "\n  mutation DeclineAmendment($input: DeclineAmendmentInput!) {\n    declineAmendment(input: $input) { ... on Amendment { ...AmendmentFacts } ... on Refusal { code message path } }\n  }\n": types.DeclineAmendmentDocument,
    "\n  mutation WithdrawAmendment($input: AmendmentInput!) {\n    withdrawAmendment(input: $input) { ... on Amendment { ...AmendmentFacts } ... on Refusal { code message path } }\n  }\n": types.WithdrawAmendmentDocument,
    "\n  fragment TermsFacts on Terms {\n    id version hash lang timeZone currency reviewWindowDays itemReviewWindowHours provider adSpendCap { minor currency } textMin textMax quietFrom quietUntil kind monthPrice { minor currency } monthTotal { minor currency } monthNet { minor currency } carryOver fromPeriod daysOff signedByClientAt signedByFreelancerAt createdAt\n    duties { dutySlug title quantity price { minor currency } cadenceText acceptance evidence plannedItems changeRounds }\n    milestones {\n      ordinal title startsOn endsOn price { minor currency } items\n      quote { clientTotal { minor currency } freelancerNet { minor currency } expectedPayoutOn }\n    }\n    quote {\n      price { minor currency } clientFee { minor currency } clientTotal { minor currency } commission { minor currency }\n      freelancerNet { minor currency } providerFee { minor currency } clientFeeBps commissionBps refundRules expectedPayout expectedPayoutOn currency provider\n    }\n  }\n": types.TermsFactsFragmentDoc,
    "\n  fragment MilestoneFacts on Milestone {\n    id ordinal title startsOn endsOn state submittedAt autoApproveAt reworkUntil changesReason itemCount acceptedCount moves\n    price { minor currency } approvableAmount { minor currency } returnableAmount { minor currency } missedCount heldUntil reminders { at remindedAt }\n    approvalShares { gross { minor currency } commission { minor currency } freelancerNet { minor currency } }\n    money {\n      state frozen frozenReason provider paidAt releasedAt transferState\n      amount { minor currency } clientFee { minor currency } released { minor currency } refunded { minor currency }\n    }\n  }\n": types.MilestoneFactsFragmentDoc,
    "\n  fragment ContractHead on Contract {\n    id title state myParty moves timeZone startsOn endsOn endReason\n    role { slug shortKey title } business { id name } freelancer { id name }\n    released { minor currency } protected { minor currency } planned { minor currency } returned { minor currency }\n    waitsFor { party until otherwise text }\n  }\n": types.ContractHeadFragmentDoc,
    "\n  query ContractPage($id: ContractId!) {\n    contract(id: $id) {\n      ...ContractHead\n      terms { ...TermsFacts }\n      milestones { ...MilestoneFacts items { ...ItemLine } }\n      adsReport { ...AdsNumbers }\n    }\n  }\n": types.ContractPageDocument,
    "\n  query ItemPage($id: ItemId!) { item(id: $id) { ...ItemFacts } }\n": types.ItemPageDocument,
    "\n  mutation SignContract($contractId: ContractId!, $termsHash: String!) {\n    signContract(input: { contractId: $contractId, termsHash: $termsHash }) { ... on Contract { ...ContractHead } ... on Refusal { code message path } }\n  }\n": types.SignContractDocument,
    "\n  mutation WithdrawOffer($contractId: ContractId!) {\n    withdrawOffer(input: { contractId: $contractId }) { ... on Contract { ...ContractHead } ... on Refusal { code message path } }\n  }\n": types.WithdrawOfferDocument,
    "\n  mutation DeclineOffer($contractId: ContractId!, $reason: String!) {\n    declineOffer(input: { contractId: $contractId, reason: $reason }) { ... on Contract { ...ContractHead } ... on Refusal { code message path } }\n  }\n": types.DeclineOfferDocument,
    "\n  mutation FundMilestone($milestoneId: MilestoneId!) {\n    fundMilestone(input: { milestoneId: $milestoneId }) { ... on FundingLink { url expiresAt milestoneId } ... on Refusal { code message path } }\n  }\n": types.FundMilestoneDocument,
    "\n  mutation SubmitMilestone($milestoneId: MilestoneId!) {\n    submitMilestone(input: { milestoneId: $milestoneId }) { ... on Milestone { ...MilestoneFacts } ... on Refusal { code message path } }\n  }\n": types.SubmitMilestoneDocument,
    "\n  mutation AskMilestoneChanges($milestoneId: MilestoneId!, $reason: String!) {\n    askMilestoneChanges(input: { milestoneId: $milestoneId, reason: $reason }) { ... on Milestone { ...MilestoneFacts } ... on Refusal { code message path } }\n  }\n": types.AskMilestoneChangesDocument,
    "\n  mutation ApproveMilestone($milestoneId: MilestoneId!, $expectedAmount: MoneyInput!) {\n    approveMilestone(input: { milestoneId: $milestoneId, expectedAmount: $expectedAmount }) {\n      ... on Milestone { ...MilestoneFacts }\n      ... on AmountChanged { amount { minor currency } }\n      ... on Refusal { code message path }\n    }\n  }\n": types.ApproveMilestoneDocument,
    "\n  mutation PayAcceptedItems($milestoneId: MilestoneId!, $itemIds: [ItemId!]!, $returnMissed: Boolean!, $expectedAmount: MoneyInput!) {\n    payAcceptedItems(input: { milestoneId: $milestoneId, itemIds: $itemIds, returnMissed: $returnMissed, expectedAmount: $expectedAmount }) {\n      ... on Milestone { ...MilestoneFacts items { ...ItemLine } }\n      ... on AmountChanged { amount { minor currency } }\n      ... on Refusal { code message path }\n    }\n  }\n": types.PayAcceptedItemsDocument,
    "\n  query EndingOfContract($id: ContractId!) {\n    contract(id: $id) {\n      id state moves myParty\n      ending { party reason text counts begunAt settling leftOpen reportUntil accepted { minor currency } review { minor currency } returned { minor currency } }\n      forceMajeures { reason text untilDay days state askedAt answerUntil answeredAt moved reportsOwed moves }\n      silences { milestoneId nudgedAt warnedAt openAt endable endableFrom }\n    }\n  }\n": types.EndingOfContractDocument,
    "\n  query EndingPreviewOf($id: ContractId!) {\n    endingPreview(contractId: $id) {\n      reasons counting acceptedItems reviewItems withheldItems returnedItems reviewUntil\n      accepted { minor currency } review { minor currency } withheld { minor currency } returned { minor currency }\n      clientFeeBack { minor currency } freelancerNet { minor currency } freelancerNetMost { minor currency } unfunded { minor currency }\n    }\n  }\n": types.EndingPreviewOfDocument,
    "\n  mutation EndContract($input: EndContractInput!) {\n    endContract(input: $input) {\n      ... on Contract { ...ContractHead }\n      ... on EndingChanged { accepted { minor currency } }\n      ... on Refusal { code message path }\n    }\n  }\n": types.EndContractDocument,
    "\n  mutation AskForceMajeure($input: AskForceMajeureInput!) {\n    askForceMajeure(input: $input) { ... on Contract { ...ContractHead } ... on Refusal { code message path } }\n  }\n": types.AskForceMajeureDocument,
    "\n  mutation AcceptForceMajeure($input: ForceMajeureInput!) {\n    acceptForceMajeure(input: $input) { ... on Contract { ...ContractHead } ... on Refusal { code message path } }\n  }\n": types.AcceptForceMajeureDocument,
    "\n  mutation WithdrawForceMajeure($input: ForceMajeureInput!) {\n    withdrawForceMajeure(input: $input) { ... on Contract { ...ContractHead } ... on Refusal { code message path } }\n  }\n": types.WithdrawForceMajeureDocument,
    "\n  fragment ServiceFacts on Contract { id state service { state stepAt unpaidSince restsAt moves tries { number triedAt } } }\n": types.ServiceFactsFragmentDoc,
    "\n  query ServicePart($id: ContractId!) { contract(id: $id) { ...ServiceFacts } }\n": types.ServicePartDocument,
    "\n  fragment ServiceMoved on Contract { ...ContractHead ...ServiceFacts milestones { ...MilestoneFacts items { ...ItemLine } } }\n": types.ServiceMovedFragmentDoc,
    "\n  mutation PauseService($contractId: ContractId!) {\n    pauseService(input: { contractId: $contractId }) { ... on Contract { ...ServiceMoved } ... on Refusal { code message path } }\n  }\n": types.PauseServiceDocument,
    "\n  mutation StopService($contractId: ContractId!) {\n    stopService(input: { contractId: $contractId }) { ... on Contract { ...ServiceMoved } ... on Refusal { code message path } }\n  }\n": types.StopServiceDocument,
    "\n  mutation ResumeService($contractId: ContractId!) {\n    resumeService(input: { contractId: $contractId }) { ... on Contract { ...ServiceMoved } ... on Refusal { code message path } }\n  }\n": types.ResumeServiceDocument,
    "\n  query FundedPage($id: ContractId!) {\n    contract(id: $id) { id title timeZone nextDueAt freelancer { id name } milestones { ...MilestoneFacts items { ...ItemLine } } }\n  }\n": types.FundedPageDocument,
    "\n  mutation RefreshFunding($milestoneId: MilestoneId!) {\n    refreshFunding(input: { milestoneId: $milestoneId }) { ... on Milestone { ...MilestoneFacts } ... on Refusal { code message path } }\n  }\n": types.RefreshFundingDocument,
    "\n  query AccessOfContract($id: ContractId!) {\n    contract(id: $id) { id state moves access { id kind name grantedTo level recordedBy grantedAt revokedAt revokedBy moves } }\n  }\n": types.AccessOfContractDocument,
    "\n  mutation RecordAccess($input: RecordAccessInput!) {\n    recordAccess(input: $input) { ... on Contract { ...ContractHead } ... on Refusal { code message path } }\n  }\n": types.RecordAccessDocument,
    "\n  mutation RevokeAccess($accessId: AccessId!) {\n    revokeAccess(input: { accessId: $accessId }) { ... on Contract { ...ContractHead } ... on Refusal { code message path } }\n  }\n": types.RevokeAccessDocument,
    "\n  fragment LinkFacts on Contract {\n    id timeZone linksContracts waitsFor { party until otherwise text }\n    linkedContracts { id title role state }\n    dependencies { id of { ...TiedFacts } after { ...TiedFacts } moves }\n    suggestedDependencies { contractId contractTitle waits dutySlug title otherDutySlug otherTitle }\n  }\n": types.LinkFactsFragmentDoc,
    "\n  query ContractLinks($id: ContractId!) { contract(id: $id) { ...LinkFacts } }\n": types.ContractLinksDocument,
    "\n  query LinkItems($id: ContractId!) { contract(id: $id) { id timeZone terms { id duties { dutySlug title } } milestones { id items { id dutySlug ordinal dueAt state } } } }\n": types.LinkItemsDocument,
    "\n  query LinkableContracts { contracts(first: 100) { nodes { id title state myParty business { id } role { title } } } }\n": types.LinkableContractsDocument,
    "\n  mutation LinkContracts($contractId: ContractId!, $otherId: ContractId!) {\n    linkContracts(input: { contractId: $contractId, otherId: $otherId }) { ... on Contract { ...LinkFacts } ... on Refusal { code message path } }\n  }\n": types.LinkContractsDocument,
    "\n  mutation UnlinkContracts($contractId: ContractId!, $otherId: ContractId!) {\n    unlinkContracts(input: { contractId: $contractId, otherId: $otherId }) { ... on Contract { ...LinkFacts } ... on Refusal { code message path } }\n  }\n": types.UnlinkContractsDocument,
    "\n  mutation AddDependency($of: WorkRefInput!, $after: WorkRefInput!) {\n    addDependency(input: { of: $of, after: $after }) { ... on Contract { ...LinkFacts } ... on Refusal { code message path } }\n  }\n": types.AddDependencyDocument,
    "\n  mutation RemoveDependency($dependencyId: DependencyId!) {\n    removeDependency(input: { dependencyId: $dependencyId }) { ... on Contract { ...LinkFacts } ... on Refusal { code message path } }\n  }\n": types.RemoveDependencyDocument,
    "\n  fragment MetricFacts on Contract {\n    id recordsMetrics baselineMissing\n    metrics { id kind series value measuredOn sourceUrl fileUrl note recordedBy recordedAt state confirmUntil bySilence contestReason correctsId moves }\n    metricComparisons { series baseline previous latest latestOn changePercent }\n    adSpend { over spent { minor currency } cap { minor currency } }\n  }\n": types.MetricFactsFragmentDoc,
    "\n  query MetricsBoard($id: ContractId!) { contract(id: $id) { ...MetricFacts } }\n": types.MetricsBoardDocument,
    "\n  mutation RecordMetrics($input: RecordMetricsInput!) {\n    recordMetrics(input: $input) { ... on Contract { ...MetricFacts } ... on Refusal { code message path } }\n  }\n": types.RecordMetricsDocument,
    "\n  mutation ConfirmMetrics($metricIds: [MetricId!]!) {\n    confirmMetrics(input: { metricIds: $metricIds }) { ... on Contract { ...MetricFacts } ... on Refusal { code message path } }\n  }\n": types.ConfirmMetricsDocument,
    "\n  mutation ContestMetric($metricId: MetricId!, $reason: String!) {\n    contestMetric(input: { metricId: $metricId, reason: $reason }) { ... on Contract { ...MetricFacts } ... on Refusal { code message path } }\n  }\n": types.ContestMetricDocument,
    "\n  mutation ImportMetrics($contractId: ContractId!, $csv: String!) {\n    importMetrics(input: { contractId: $contractId, csv: $csv }) {\n      ... on ImportedMetrics { added findings { line text } contract { ...MetricFacts } }\n      ... on Refusal { code message path }\n    }\n  }\n": types.ImportMetricsDocument,
    "\n  query PreviewMetrics($contractId: ContractId!, $csv: String!) {\n    previewMetrics(input: { contractId: $contractId, csv: $csv }) {\n      ... on MetricsPreview { addable findings { line text } }\n      ... on Refusal { code message path }\n    }\n  }\n": types.PreviewMetricsDocument,
    "\n  query Materials($id: ContractId!, $first: Int!, $after: String, $filter: MaterialFilter) {\n    contract(id: $id) {\n      id\n      materials(first: $first, after: $after, filter: $filter) {\n        nodes { id kind url text submittedAt round file { id name mediaType bytes url } item { id title dutySlug state } }\n        pageInfo { hasNextPage endCursor }\n      }\n    }\n  }\n": types.MaterialsDocument,
    "\n  query MyJobs($businessId: BusinessId!, $first: Int!, $after: String) {\n    myJobs(businessId: $businessId, first: $first, after: $after) {\n      nodes {\n        id title state proposalCount startsOn endsOn publishedAt expiresAt moves hoursPerWeek\n        role { slug shortKey title } duties { id } budget { minor currency }\n      }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.MyJobsDocument,
    "\n  query EvidenceQueue($first: Int!, $after: String) {\n    evidenceQueue(first: $first, after: $after) {\n      nodes { id dutySlug dutyTitle kind state url note submittedAt reviewDueAt freelancer { id name headline } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.EvidenceQueueDocument,
    "\n  query EvidenceBeside($id: EvidenceId!) {\n    evidenceBeside(id: $id) { id dutyTitle sameDuty kind state value url reason submittedAt }\n  }\n": types.EvidenceBesideDocument,
    "\n  mutation GradeEvidence($input: GradeSkillEvidenceInput!) {\n    gradeSkillEvidence(input: $input) { ... on SkillEvidence { id state grade reviewedAt } ... on Refusal { code message path } }\n  }\n": types.GradeEvidenceDocument,
    "\n  mutation RefuseEvidence($input: RefuseSkillEvidenceInput!) {\n    refuseSkillEvidence(input: $input) { ... on SkillEvidence { id state reason reviewedAt } ... on Refusal { code message path } }\n  }\n": types.RefuseEvidenceDocument,
    "\n  query MatchModels {\n    matchModels {\n      version status throughEvent createdAt activatedAt moves learned { kind events }\n      metrics { against passed outOfBounds kinds { kind events loss activeLoss } }\n    }\n  }\n": types.MatchModelsDocument,
    "\n  mutation ActivateMatchModel($input: ActivateMatchModelInput!) { activateMatchModel(input: $input) { ... on MatchModel { version status } ... on Refusal { code message path } } }\n": types.ActivateMatchModelDocument,
    "\n  mutation RollbackMatchModel($input: RollbackMatchModelInput!) { rollbackMatchModel(input: $input) { ... on MatchModel { version status } ... on Refusal { code message path } } }\n": types.RollbackMatchModelDocument,
    "\n  query ReplayMatching($from: DateTime!, $to: DateTime!, $version: Int!) {\n    replayMatching(from: $from, to: $to, version: $version) { version activeVersion runs gone same changed kinds { kind events loss activeLoss } }\n  }\n": types.ReplayMatchingDocument,
    "\n  query ExposureReport($week: String) {\n    exposureReport(week: $week) {\n      week from to people invites views hires gini newcomerInvites newcomerHires neverInvited neverInvitedShare\n      rows { freelancer { id name headline } invites views hires newcomer }\n    }\n  }\n": types.ExposureReportDocument,
    "\n  query ContractsList($filter: ContractFilter, $first: Int!, $after: String) {\n    contracts(filter: $filter, first: $first, after: $after) {\n      nodes {\n        id title state myParty timeZone startsOn endsOn nextDueAt\n        role { slug shortKey title } business { id name } freelancer { id name }\n        released { minor currency } protected { minor currency } planned { minor currency } returned { minor currency }\n        waitsFor { party until otherwise text }\n      }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.ContractsListDocument,
    "\n  query Members($businessId: BusinessId!) {\n    businessMembers(businessId: $businessId) { accountId name email right }\n  }\n": types.MembersDocument,
    "\n  mutation AddMember($input: AddMemberInput!) {\n    addMember(input: $input) { ... on Member { accountId name email right } ... on Refusal { code message path } }\n  }\n": types.AddMemberDocument,
    "\n  mutation RemoveMember($input: RemoveMemberInput!) {\n    removeMember(input: $input) { ... on Done { ok } ... on Refusal { code message path } }\n  }\n": types.RemoveMemberDocument,
    "\n  mutation CreateBusiness($input: CreateBusinessInput!) {\n    createBusiness(input: $input) { ... on Business { id name } ... on Refusal { code message path } }\n  }\n": types.CreateBusinessDocument,
    "\n  query DisputeItems($id: ContractId!) {\n    contract(id: $id) {\n      id title myParty timeZone terms { id lang }\n      milestones { id ordinal title state approvableAmount { minor currency } items { id dutySlug title ordinal dueAt state overdue moves share { minor currency } } }\n    }\n  }\n": types.DisputeItemsDocument,
    "\n  mutation OpenDispute($input: OpenDisputeInput!) {\n    openDispute(input: $input) { ... on Dispute { id state } ... on Refusal { code message path } }\n  }\n": types.OpenDisputeDocument,
    "\n  query PaymentInstruction($milestoneId: MilestoneId!) {\n    paymentInstruction(milestoneId: $milestoneId) {\n      milestoneId contractId title reference holder bankName account bankCode state seen expiresAt amount { minor currency } clientFee { minor currency }\n    }\n  }\n": types.PaymentInstructionDocument,
    "\n  query EditedJob($id: JobId!) {\n    job(id: $id) {\n      id title description state level niche hoursPerWeek startsOn endsOn platforms languages timeZone minOverlapHours acceptsGrowth proposalCount moves\n      role { slug shortKey title }\n      business { id name timeZone }\n      duties { id dutySlug title quantity importance note }\n      budget { minor currency }\n    }\n  }\n": types.EditedJobDocument,
    "\n  query LastJob($businessId: BusinessId!) { myJobs(businessId: $businessId, first: 1) { nodes { id languages } } }\n": types.LastJobDocument,
    "\n  mutation SaveJob($input: SaveJobInput!) {\n    saveJob(input: $input) { ... on Job { id state moves title } ... on Refusal { code message path } }\n  }\n": types.SaveJobDocument,
    "\n  mutation PublishSaved($input: JobInput!) {\n    publishJob(input: $input) { ... on Job { id state moves publishedAt expiresAt } ... on Refusal { code message path } }\n  }\n": types.PublishSavedDocument,
    "\n  mutation CloseEdited($input: JobInput!) {\n    closeJob(input: $input) { ... on Job { id state moves } ... on Refusal { code message path } }\n  }\n": types.CloseEditedDocument,
    "\n  query DraftReach($input: ReachDraftInput!) {\n    jobReach(input: $input) {\n      considered total\n      exclusions { code title count }\n      relaxations { kind text adds total change { budget { minor currency } acceptsGrowth hoursPerWeek minOverlapHours platforms languages } }\n    }\n  }\n": types.DraftReachDocument,
    "\n  query QuizSkills {\n    quizRules { questions minutes cooldownDays maxAYear passMark }\n    quizSkills { slug title duties { slug title } availableAt openSittingId sittings average passed lastSittingId lastScore lastEndedAt }\n  }\n": types.QuizSkillsDocument,
    "\n  query QuizSitting($id: QuizId!) {\n    quizSitting(id: $id) {\n      id skillSlug skillTitle state endsAt endedAt answered score passed\n      provenDuties { slug title }\n      verifiedRoles { slug title }\n      questions { position kind text options { id text } given right why points }\n    }\n  }\n": types.QuizSittingDocument,
    "\n  mutation StartQuiz($input: StartQuizInput!) {\n    startQuiz(input: $input) {\n      ... on QuizSitting { id state }\n      ... on Refusal { code message path }\n      ... on QuizUnderWay { sittingId }\n    }\n  }\n": types.StartQuizDocument,
    "\n  mutation AnswerQuizItem($input: AnswerQuizItemInput!) {\n    answerQuizItem(input: $input) {\n      ... on QuizSitting { id state answered questions { position kind text options { id text } given right why points } }\n      ... on Refusal { code message path }\n    }\n  }\n": types.AnswerQuizItemDocument,
    "\n  mutation FinishQuiz($input: FinishQuizInput!) {\n    finishQuiz(input: $input) { ... on QuizSitting { id state } ... on Refusal { code message path } }\n  }\n": types.FinishQuizDocument,
    "\n  query MySkills {\n    myProfile {\n      id\n      roles { roleSlug roleTitle status provenDuties unconditionalDuties }\n      proofs { dutySlug title roleSlug proven mean quizPassed claimedLevel evidence { id kind state url note grade reason submittedAt reviewedAt } }\n    }\n  }\n": types.MySkillsDocument,
    "\n  mutation ClaimDuty($input: ClaimDutiesInput!) {\n    claimDuties(input: $input) {\n      ... on Freelancer { id proofs { dutySlug title roleSlug proven mean quizPassed claimedLevel evidence { id state } } }\n      ... on Refusal { code message path }\n    }\n  }\n": types.ClaimDutyDocument,
    "\n  mutation SubmitSkillEvidence($input: SubmitSkillEvidenceInput!) {\n    submitSkillEvidence(input: $input) { ... on SkillEvidence { id state } ... on Refusal { code message path } }\n  }\n": types.SubmitSkillEvidenceDocument,
    "\n  query Mailbox($first: Int!, $after: String, $to: String) {\n    mailbox(first: $first, after: $after, to: $to) {\n      nodes { id to subject text at state }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.MailboxDocument,
    "\n  query Notices($first: Int!, $after: String) {\n    notices(first: $first, after: $after) {\n      nodes { id kind title body path at readAt }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.NoticesDocument,
    "\n  mutation MarkNoticesRead($input: MarkNoticesReadInput!) {\n    markNoticesRead(input: $input) { ... on Done { ok } ... on Refusal { code message path } }\n  }\n": types.MarkNoticesReadDocument,
    "\n  fragment WorkLine on PeriodLine { dutySlug title planned done inPart missed skipped open changes onTimePercent }\n": types.WorkLineFragmentDoc,
    "\n  query PeriodReportPage($id: MilestoneId!) {\n    periodReport(milestoneId: $id) {\n      id contractId contractTitle title business freelancer startsOn endsOn state madeAt\n      total { ...WorkLine } duties { ...WorkLine }\n      answers { check verdict text }\n      metrics { series baseline previous latest latestOn changePercent }\n      ads { ...AdsNumbers }\n      money {\n        price { minor currency } released { minor currency } commission { minor currency } freelancerNet { minor currency }\n        clientFee { minor currency } refunded { minor currency } protected { minor currency }\n      }\n    }\n  }\n": types.PeriodReportPageDocument,
    "\n  query Review($first: Int!, $after: String) {\n    myItems(scope: REVIEW, first: $first, after: $after) { nodes { ...ItemFacts } pageInfo { hasNextPage endCursor } }\n  }\n": types.ReviewDocument,
    "\n  query DisputeQueue($first: Int!, $after: String) {\n    disputeQueue(first: $first, after: $after) {\n      nodes { id state contractTitle milestoneTitle businessName freelancerName openedAt timeZone taken moderatorMoves conflict withheld { minor currency } waitsFor { party until text otherwise } itemCount }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.DisputeQueueDocument,
    "\n  mutation TakeDispute($input: DisputeInput!) {\n    takeDispute(input: $input) { ... on Dispute { ...DisputeFacts } ... on Refusal { code message path } }\n  }\n": types.TakeDisputeDocument,
    "\n  mutation HandOverDispute($input: HandOverDisputeInput!) {\n    handOverDispute(input: $input) { ... on Dispute { ...DisputeFacts } ... on Refusal { code message path } }\n  }\n": types.HandOverDisputeDocument,
    "\n  mutation AskDisputeSides($input: WriteInDisputeInput!) {\n    askDisputeSides(input: $input) { ... on Dispute { ...DisputeFacts } ... on Refusal { code message path } }\n  }\n": types.AskDisputeSidesDocument,
    "\n  mutation RuleDispute($input: RuleDisputeInput!) {\n    ruleDispute(input: $input) { ... on Dispute { ...DisputeFacts } ... on Refusal { code message path } }\n  }\n": types.RuleDisputeDocument,
    "\n  query HomeContracts {\n    contracts(first: 20) {\n      nodes {\n        id title state myParty nextDueAt timeZone\n        role { slug shortKey title } business { id name } freelancer { id name }\n        released { minor currency } protected { minor currency } planned { minor currency } returned { minor currency }\n        waitsFor { party until otherwise text }\n      }\n    }\n  }\n": types.HomeContractsDocument,
    "\n  query HomeDecisions { myDecisions { kind contractId contractTitle timeZone disputeId count until } }\n": types.HomeDecisionsDocument,
    "\n  query HomeInvitations {\n    myInvitations(first: 20) { nodes { id state expiresAt job { id title business { id name } role { slug shortKey title } budget { minor currency } } } }\n  }\n": types.HomeInvitationsDocument,
    "\n  query HomeSkills {\n    myProfile { id hoursPerWeek capacityStale roles { roleSlug provenDuties unconditionalDuties } proofs { dutySlug evidence { id state } } }\n  }\n": types.HomeSkillsDocument,
    "\n  query HomeJobs($businessId: BusinessId!) {\n    myJobs(businessId: $businessId, first: 10) { nodes { id title state proposalCount expiresAt role { slug shortKey title } } }\n  }\n": types.HomeJobsDocument,
    "\n  query HomeOperator {\n    paymentOperations(first: 20, filter: { inDoubt: true }) { nodes { id } pageInfo { hasNextPage } }\n    paymentRefunds(first: 20, filter: { state: FAILED }) { nodes { id } pageInfo { hasNextPage } }\n    chargebacks(first: 20, filter: { open: true }) { nodes { id } pageInfo { hasNextPage } }\n    bankTransfers(first: 20, filter: { state: OPEN }) { nodes { id } pageInfo { hasNextPage } }\n    corrections(first: 20, filter: { state: PROPOSED }) { nodes { id } pageInfo { hasNextPage } }\n  }\n": types.HomeOperatorDocument,
    "\n  query HomeQueue { evidenceQueue(first: 1) { nodes { id submittedAt } } disputesToRule { count nextUntil } }\n": types.HomeQueueDocument,
    "\n  query Chargebacks($filter: ChargebackFilter, $first: Int!, $after: String) {\n    chargebacks(filter: $filter, first: $first, after: $after) {\n      nodes {\n        id disputeId milestoneId contractId title state providerStatus reason policy clawbackAt evidenceDueBy evidence submissionCount openedAt endedAt moves\n        amount { minor currency } away { minor currency } fee { minor currency } lost { minor currency } absorbed { minor currency } clawedBack { minor currency }\n        answers { step status error decidedAt }\n      }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.ChargebacksDocument,
    "\n  query MoneyFreezes($first: Int!, $after: String) {\n    moneyFreezes(first: $first, after: $after) {\n      nodes { id milestoneId contractId title reason note frozenAt held { minor currency } kept { minor currency } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.MoneyFreezesDocument,
    "\n  mutation WriteEvidence($input: WriteEvidenceInput!) {\n    writeEvidence(input: $input) { ... on Chargeback { id moves answers { step status error decidedAt } } ... on Refusal { code message path } }\n  }\n": types.WriteEvidenceDocument,
    "\n  mutation SubmitEvidence($input: ChargebackInput!) {\n    submitEvidence(input: $input) { ... on Chargeback { id moves answers { step status error decidedAt } } ... on Refusal { code message path } }\n  }\n": types.SubmitEvidenceDocument,
    "\n  mutation AcceptChargeback($input: ChargebackInput!) {\n    acceptChargeback(input: $input) { ... on Chargeback { id moves answers { step status error decidedAt } } ... on Refusal { code message path } }\n  }\n": types.AcceptChargebackDocument,
    "\n  mutation ClawBack($input: ChargebackInput!) {\n    clawBack(input: $input) { ... on Chargeback { id policy clawbackAt moves } ... on Refusal { code message path } }\n  }\n": types.ClawBackDocument,
    "\n  mutation CallOffClawback($input: ChargebackInput!) {\n    callOffClawback(input: $input) { ... on Chargeback { id policy clawbackAt moves } ... on Refusal { code message path } }\n  }\n": types.CallOffClawbackDocument,
    "\n  query ChargebackPack($id: ChargebackId!) { chargebacks(first: 1, filter: { id: $id }) { nodes { id pack { text sha256 acceptedItems items } } } }\n": types.ChargebackPackDocument,
    "\n  mutation FreezeMoney($input: FreezeMoneyInput!) { freezeMoney(input: $input) { ... on FrozenMoney { milestoneId frozen } ... on Refusal { code message path } } }\n": types.FreezeMoneyDocument,
    "\n  mutation UnfreezeMoney($input: FreezeMoneyInput!) { unfreezeMoney(input: $input) { ... on FrozenMoney { milestoneId frozen } ... on Refusal { code message path } } }\n": types.UnfreezeMoneyDocument,
    "\n  query MyBankDetails {\n    myPayee { state country provider }\n    myBankDetails { freelancerId holder bankName accountNumber bankCode state remark changedAt }\n  }\n": types.MyBankDetailsDocument,
    "\n  mutation SaveBankDetails($input: SaveBankDetailsInput!) {\n    saveBankDetails(input: $input) { ... on BankDetails { freelancerId holder bankName accountNumber bankCode state remark changedAt } ... on Refusal { code message path } }\n  }\n": types.SaveBankDetailsDocument,
    "\n  mutation ConfirmByPassword($input: SignInInput!) {\n    signIn(input: $input) { ... on SignedIn { me { account { id } } } ... on Refusal { code message path } }\n  }\n": types.ConfirmByPasswordDocument,
    "\n  mutation ConfirmByCode($input: SignInWithCodeInput!) {\n    signInWithCode(input: $input) { ... on SignedIn { me { account { id } } } ... on Refusal { code message path } }\n  }\n": types.ConfirmByCodeDocument,
    "\n  mutation AskConfirmCode($input: RequestSignInCodeInput!) {\n    requestSignInCode(input: $input) { ... on CodeSent { email minutes } ... on Refusal { code message path } }\n  }\n": types.AskConfirmCodeDocument,
    "\n  query BankTransfers($filter: BankTransferFilter, $first: Int!, $after: String) {\n    bankTransfers(filter: $filter, first: $first, after: $after) {\n      nodes {\n        id kind state reference payer createdAt expiresAt amount { minor currency }\n        details { freelancerId holder bankName accountNumber bankCode state }\n        entry { id state }\n      }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.BankTransfersDocument,
    "\n  query BankEntries($filter: BankEntryFilter, $first: Int!, $after: String) {\n    bankEntries(filter: $filter, first: $first, after: $after) {\n      nodes { id direction purpose bankReference bookedOn otherParty state note mine enteredAt reference kind amount { minor currency } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.BankEntriesDocument,
    "\n  query BankDetailsToCheck { bankDetailsToCheck { freelancerId holder bankName accountNumber bankCode state changedAt } }\n": types.BankDetailsToCheckDocument,
    "\n  mutation EnterIncoming($input: EnterIncomingTransferInput!) {\n    enterIncomingTransfer(input: $input) { ... on BankEntry { id state note } ... on Refusal { code message path } }\n  }\n": types.EnterIncomingDocument,
    "\n  mutation EnterOutgoing($input: EnterOutgoingTransferInput!) {\n    enterOutgoingTransfer(input: $input) { ... on BankEntry { id state note } ... on Refusal { code message path } }\n  }\n": types.EnterOutgoingDocument,
    "\n  mutation ReturnOutgoing($input: ReturnOutgoingTransferInput!) {\n    returnOutgoingTransfer(input: $input) { ... on BankEntry { id state note } ... on Refusal { code message path } }\n  }\n": types.ReturnOutgoingDocument,
    "\n  mutation CancelOutgoing($input: CancelOutgoingTransferInput!) {\n    cancelOutgoingTransfer(input: $input) { ... on BankTransfer { id state } ... on Refusal { code message path } }\n  }\n": types.CancelOutgoingDocument,
    "\n  mutation ConfirmBankEntry($input: ConfirmBankEntryInput!) {\n    confirmBankEntry(input: $input) { ... on BankEntry { id state } ... on Refusal { code message path } }\n  }\n": types.ConfirmBankEntryDocument,
    "\n  mutation DismissBankEntry($input: DismissBankEntryInput!) {\n    dismissBankEntry(input: $input) { ... on BankEntry { id state note } ... on Refusal { code message path } }\n  }\n": types.DismissBankEntryDocument,
    "\n  mutation DecideBankDetails($input: DecideBankDetailsInput!) {\n    decideBankDetails(input: $input) { ... on BankDetails { freelancerId state remark } ... on Refusal { code message path } }\n  }\n": types.DecideBankDetailsDocument,
    "\n  query Operations($filter: PaymentOperationFilter, $first: Int!, $after: String) {\n    paymentOperations(filter: $filter, first: $first, after: $after) {\n      nodes { id kind status blockedReason amount { minor currency } attempts generation idempotencyKey stripeObjectId lastError holdId lastSentAt nextAttemptAt createdAt }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.OperationsDocument,
    "\n  mutation CheckOperation($input: CheckOperationInput!) {\n    checkOperation(input: $input) { ... on PaymentOperation { id status nextAttemptAt } ... on Refusal { code message path } }\n  }\n": types.CheckOperationDocument,
    "\n  query Ledger($filter: LedgerFilter, $first: Int!, $after: String) {\n    ledgerTransactions(filter: $filter, first: $first, after: $after) {\n      nodes { id seq kind sourceType sourceId operationId occurredAt canUndo postings { account amount { minor currency } } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.LedgerDocument,
    "\n  query BookCheck { bookCheck { id checkedAt violationCount promises { invariant broken } violations { invariant facts } } }\n": types.BookCheckDocument,
    "\n  mutation CheckBooks { checkBooks { ... on BookCheck { id violationCount } ... on Refusal { code message path } } }\n": types.CheckBooksDocument,
    "\n  query Reconciliations($first: Int!, $after: String) {\n    reconciliations(first: $first, after: $after) {\n      nodes {\n        id startedAt entries accounts differenceCount\n        differences { account what currency providerId providerMinor ledgerId booksMinor }\n        balances { account currency providerMinor booksMinor }\n      }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.ReconciliationsDocument,
    "\n  mutation Reconcile { reconcile { ... on Reconciliation { id differenceCount } ... on Refusal { code message path } } }\n": types.ReconcileDocument,
    "\n  query Refunds($filter: PaymentRefundFilter, $first: Int!, $after: String) {\n    paymentRefunds(filter: $filter, first: $first, after: $after) {\n      nodes { id milestoneId amount { minor currency } state failure waitsForFunds decidedAt }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.RefundsDocument,
    "\n  mutation RetryRefund($input: RetryRefundInput!) { retryRefund(input: $input) { ... on PaymentRefund { id state } ... on Refusal { code message path } } }\n": types.RetryRefundDocument,
    "\n  mutation GiveBackPayment($input: GiveBackPaymentInput!) { giveBackPayment(input: $input) { ... on PaymentRefund { id state } ... on Refusal { code message path } } }\n": types.GiveBackPaymentDocument,
    "\n  query Corrections($filter: CorrectionFilter, $first: Int!, $after: String) {\n    corrections(filter: $filter, first: $first, after: $after) {\n      nodes {\n        id state reason reversesId providerEntryId proposedBy mine proposedAt expiresAt transactionId moves\n        lines { account amount { minor currency } } steps { step by note at }\n      }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.CorrectionsDocument,
    "\n  mutation ProposeCorrection($input: ProposeCorrectionInput!) { proposeCorrection(input: $input) { ... on Correction { id state } ... on Refusal { code message path } } }\n": types.ProposeCorrectionDocument,
    "\n  mutation ProposeReversal($input: ProposeReversalInput!) { proposeReversal(input: $input) { ... on Correction { id state } ... on Refusal { code message path } } }\n": types.ProposeReversalDocument,
    "\n  mutation ConfirmCorrection($input: ConfirmCorrectionInput!) { confirmCorrection(input: $input) { ... on Correction { id state } ... on Refusal { code message path } } }\n": types.ConfirmCorrectionDocument,
    "\n  mutation RefuseCorrection($input: RefuseCorrectionInput!) { refuseCorrection(input: $input) { ... on Correction { id state } ... on Refusal { code message path } } }\n": types.RefuseCorrectionDocument,
    "\n  query ReferenceRates { referenceRates { from to rate enteredAt isFresh } }\n": types.ReferenceRatesDocument,
    "\n  mutation SetReferenceRate($input: SetReferenceRateInput!) {\n    setReferenceRate(input: $input) { ... on ReferenceRate { from to rate enteredAt isFresh } ... on Refusal { code message path } }\n  }\n": types.SetReferenceRateDocument,
    "\n  query Earnings($timeZone: TimeZone!) {\n    myPayee { state todo stopReason refreshedAt country provider payoutMode }\n    myBalances {\n      currency payable { minor currency } atProvider { minor currency } frozen { minor currency } inTransit { minor currency } paidOut { minor currency } owed { minor currency }\n      conversion { bankCurrency rate ratedAt estimate { minor currency } }\n    }\n    myEarnings(months: 12, timeZone: $timeZone) {\n      currency total { minor currency } months { month amount { minor currency } } clients { businessId name amount { minor currency } }\n    }\n    myMovements(first: 1, filter: { kind: PAYOUT }) { nodes { id at state stateText reasonText amount { minor currency } } pageInfo { hasNextPage endCursor } }\n  }\n": types.EarningsDocument,
    "\n  mutation StartPayee($input: StartPayeeOnboardingInput!) {\n    startPayeeOnboarding(input: $input) { ... on OnboardingLink { url } ... on Refusal { code message path } }\n  }\n": types.StartPayeeDocument,
    "\n  mutation RefreshPayee { refreshPayee { ... on Payee { state todo stopReason refreshedAt country provider payoutMode } ... on Refusal { code message path } } }\n": types.RefreshPayeeDocument,
    "\n  mutation PayoutMode($mode: PayoutMode!) { setPayoutMode(input: { mode: $mode }) { ... on Payee { state payoutMode } ... on Refusal { code message path } } }\n": types.PayoutModeDocument,
    "\n  mutation Withdraw($input: WithdrawInput!) {\n    withdraw(input: $input) { ... on Payout { id amount { minor currency } state arrivesAt } ... on Refusal { code message path } }\n  }\n": types.WithdrawDocument,
    "\n  fragment MovementLine on Movement {\n    id at kind title counterparty state stateText reasonText amount { minor currency } contractId expectedAt unansweredSince receiptId receiptNumber\n  }\n": types.MovementLineFragmentDoc,
    "\n  query MyMovements($first: Int!, $after: String, $filter: MovementFilterInput) {\n    myMovements(first: $first, after: $after, filter: $filter) { nodes { ...MovementLine } pageInfo { hasNextPage endCursor } }\n  }\n": types.MyMovementsDocument,
    "\n  query BusinessMovements($businessId: BusinessId!, $first: Int!, $after: String, $filter: MovementFilterInput) {\n    businessMovements(businessId: $businessId, first: $first, after: $after, filter: $filter) { nodes { ...MovementLine } pageInfo { hasNextPage endCursor } }\n  }\n": types.BusinessMovementsDocument,
    "\n  query MoneyContracts($businessId: BusinessId) { moneyContracts(businessId: $businessId) { contractId title } }\n": types.MoneyContractsDocument,
    "\n  query ReceiptPage($id: ReceiptId!) {\n    receipt(id: $id) {\n      id number kind side heading happenedAt issuedAt contractId contract milestone business freelancer provider reference stateText pdfPath\n      lines { code label amount { minor currency } }\n    }\n  }\n": types.ReceiptPageDocument,
    "\n  query LiveJobs {\n    jobs(first: 3) {\n      nodes {\n        id title hoursPerWeek proposalCount publishedAt platforms startsOn endsOn\n        role { slug shortKey title } business { id name } duties { id } budget { minor currency }\n      }\n    }\n  }\n": types.LiveJobsDocument,
    "\n  query MyAvailability {\n    myProfile { id available hoursPerWeek freeHours timeZone awayUntil capacityStale roles { roleSlug status } rate { minor currency } }\n    myMatchPreferences {\n      freelancerId weeklyInviteCap nichesLiked nichesDisliked growthRoleSlugs minRate { minor currency } quietHours { from until }\n      muted { id name mutedAt } awayPeriods { fromOn untilOn } capacityConfirmedAt capacityStale\n    }\n  }\n": types.MyAvailabilityDocument,
    "\n  mutation SaveAvailability($input: SetAvailabilityInput!) {\n    setAvailability(input: $input) { ... on Freelancer { id available hoursPerWeek freeHours timeZone awayUntil capacityStale } ... on Refusal { code message path } }\n  }\n": types.SaveAvailabilityDocument,
    "\n  mutation SaveWishes($input: SetMatchPreferencesInput!) {\n    setMatchPreferences(input: $input) {\n      ... on MatchPreferences { freelancerId weeklyInviteCap nichesLiked nichesDisliked growthRoleSlugs minRate { minor currency } quietHours { from until } }\n      ... on Refusal { code message path }\n    }\n  }\n": types.SaveWishesDocument,
    "\n  mutation UnmuteBusiness($input: UnmuteBusinessInput!) {\n    unmuteBusiness(input: $input) { ... on MatchPreferences { freelancerId muted { id name mutedAt } } ... on Refusal { code message path } }\n  }\n": types.UnmuteBusinessDocument,
    "\n  mutation WriteInDispute($input: WriteInDisputeInput!) {\n    writeInDispute(input: $input) { ... on Dispute { ...DisputeFacts } ... on Refusal { code message path } }\n  }\n": types.WriteInDisputeDocument,
    "\n  mutation OfferInDispute($input: OfferInDisputeInput!) {\n    offerInDispute(input: $input) { ... on Dispute { ...DisputeFacts } ... on Refusal { code message path } }\n  }\n": types.OfferInDisputeDocument,
    "\n  mutation AcceptDisputeOffer($input: AcceptDisputeOfferInput!) {\n    acceptDisputeOffer(input: $input) { ... on Dispute { ...DisputeFacts } ... on Refusal { code message path } }\n  }\n": types.AcceptDisputeOfferDocument,
    "\n  mutation AskDisputeRuling($input: DisputeInput!) {\n    askDisputeRuling(input: $input) { ... on Dispute { ...DisputeFacts } ... on Refusal { code message path } }\n  }\n": types.AskDisputeRulingDocument,
    "\n  mutation WithdrawDispute($input: DisputeInput!) {\n    withdrawDispute(input: $input) { ... on Dispute { ...DisputeFacts } ... on Refusal { code message path } }\n  }\n": types.WithdrawDisputeDocument,
    "\n  mutation SendCode($input: RequestSignInCodeInput!) {\n    requestSignInCode(input: $input) { ... on CodeSent { email minutes } ... on Refusal { code message path } }\n  }\n": types.SendCodeDocument,
    "\n  mutation SignInWithCode($input: SignInWithCodeInput!) {\n    signInWithCode(input: $input) { ... on SignedIn { me { account { id } } } ... on Refusal { code message path } }\n  }\n": types.SignInWithCodeDocument,
    "\n  query DemoLogins { demoLogins { key title about } }\n": types.DemoLoginsDocument,
    "\n  mutation SignInAsDemo($input: SignInAsDemoInput!) {\n    signInAsDemo(input: $input) { ... on SignedIn { me { account { id } } } ... on Refusal { code message path } }\n  }\n": types.SignInAsDemoDocument,
    "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) { ... on SignedIn { me { account { id } } } ... on Refusal { code message path } }\n  }\n": types.SignInDocument,
    "\n  mutation SignUp($input: SignUpInput!) {\n    signUp(input: $input) { ... on SignedIn { me { account { id } } } ... on CodeSent { email minutes } ... on Refusal { code message path } }\n  }\n": types.SignUpDocument,
    "\n  query MatchLines($lines: [String!]!, $contractId: ContractId) {\n    matchLines(input: { lines: $lines, contractId: $contractId }) {\n      ... on MatchedLines { lines { line verdict itemId sameAs url text item { id title dutySlug dueAt required contract { id title timeZone } } } }\n      ... on Refusal { code message path }\n    }\n  }\n": types.MatchLinesDocument,
    "\n  mutation SubmitItems($items: [SubmitItemInput!]!) {\n    submitItems(input: { items: $items }) {\n      ... on SubmittedItems { answers { itemId item { ...ItemFacts } refusal { code message } } }\n      ... on Refusal { code message path }\n    }\n  }\n": types.SubmitItemsDocument,
    "\n  query WatchedJob($id: JobId!) {\n    job(id: $id) { id title state proposalCount hoursPerWeek moves role { slug shortKey title } business { id name } }\n  }\n": types.WatchedJobDocument,
    "\n  query WatchedRun($jobId: JobId!) {\n    matchRun(jobId: $jobId) {\n      id jobId state wave considered scored total invited answered startedAt finishedAt nextWaveAt stopText\n      exclusions { code title count }\n    }\n  }\n": types.WatchedRunDocument,
    "\n  query Candidates($jobId: JobId!, $first: Int!, $after: String) {\n    matchCandidates(jobId: $jobId, first: $first, after: $after) {\n      nodes {\n        rank score base percent missing invited provenDuties requiredDuties freeHours\n        freelancer { id name headline }\n        reasons { factor contribution text telling }\n      }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.CandidatesDocument,
    "\n  mutation Invite($input: InviteFreelancerInput!) {\n    inviteFreelancer(input: $input) { ... on Invitation { id state } ... on Refusal { code message path } }\n  }\n": types.InviteDocument,
    "\n  query JobRelaxations($jobId: JobId!) { jobReachIf(jobId: $jobId) { total relaxations { kind text adds } } }\n": types.JobRelaxationsDocument,
    "\n  query PricedJob($id: JobId!) {\n    job(id: $id) {\n      id title state hoursPerWeek startsOn endsOn moves\n      role { slug shortKey title } business { id name } duties { id dutySlug title quantity importance note } budget { minor currency }\n      myProposal { id state }\n    }\n  }\n": types.PricedJobDocument,
    "\n  mutation SendProposal($input: SendProposalInput!) {\n    sendProposal(input: $input) { ... on Proposal { id state } ... on Refusal { code message path } }\n  }\n": types.SendProposalDocument,
    "\n  query MyProposals($first: Int!, $after: String) {\n    myProposals(first: $first, after: $after) {\n      nodes {\n        id state sentAt expiresAt moves total { minor currency }\n        job { id title state role { slug shortKey title } business { id name } budget { minor currency } }\n      }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.MyProposalsDocument,
    "\n  query Proposal($id: ProposalId!) {\n    proposal(id: $id) {\n      id state coverLetter plan sentAt expiresAt moves\n      total { minor currency }\n      prices { jobDutyId dutySlug title price { minor currency } }\n      freelancer { id name headline }\n      job { id title state startsOn endsOn role { slug shortKey title } business { id name } budget { minor currency } }\n    }\n  }\n": types.ProposalDocument,
    "\n  mutation WithdrawProposal($input: ProposalInput!) {\n    withdrawProposal(input: $input) { ... on Proposal { id state moves } ... on Refusal { code message path } }\n  }\n": types.WithdrawProposalDocument,
    "\n  query ProposalFormQuota { myProposalQuota { limit used nextAt firstChoiceAt } }\n": types.ProposalFormQuotaDocument,
    "\n  query Catalogue {\n    catalogue {\n      version\n      roles {\n        slug shortKey title about limits levelRemark defaultHoursPerWeek defaultMinOverlapHours plannedItemsFirst plannedItemsLater\n        teams { roleSlug waits dutySlug otherDutySlug }\n        duties {\n          slug code roleSlug title help acceptance kind conditional condition priced evidence\n          cadence { cadence quantity weekdaysOnly firstPeriodOnly slaHours countsAsItem }\n        }\n      }\n      platforms { slug title remark }\n      niches { slug title }\n      languages { slug title }\n    }\n  }\n": types.CatalogueDocument,
    "\n  fragment Division on DisputeDivision {\n    lines { itemId toFreelancer { minor currency } toClient { minor currency } }\n    gross { minor currency } commission { minor currency } net { minor currency } returned { minor currency } returnedFee { minor currency }\n  }\n": types.DivisionFragmentDoc,
    "\n  fragment DisputeFacts on Dispute {\n    id state contractId contractTitle milestoneTitle milestoneOrdinal timeZone businessName freelancerName openedBy myVoice wanted\n    openedAt answerUntil talkUntil ruleUntil secondUntil endedAt ending paysSoon moves moderatorMoves conflict taken\n    withheld { minor currency }\n    waitsFor { party until text otherwise }\n    items {\n      id dutySlug title ordinal dueAt state stateBefore reason text acceptance acceptanceLang byDefault\n      share { minor currency } toFreelancer { minor currency }\n      evidence {\n        id kind url text submittedAt round file { id name mediaType bytes url }\n        checks { check verdict text } page { found }\n        metrics { series { name baseline now changePercent } spent reached earned causes }\n        ads { ...AdsNumbers }\n      }\n      history { at by move reason }\n    }\n    events { id kind voice by text reasonCode at lines { itemId toFreelancer { minor currency } toClient { minor currency } } }\n    standingOffer { id voice by text at lines { itemId toFreelancer { minor currency } toClient { minor currency } } }\n    byDefault { ...Division }\n  }\n": types.DisputeFactsFragmentDoc,
    "\n  query DisputePage($id: DisputeId!) { dispute(id: $id) { ...DisputeFacts } }\n": types.DisputePageDocument,
    "\n  query DivideDispute($input: DivideDisputeInput!) {\n    divideDispute(input: $input) { ... on DisputeDivision { ...Division } ... on Refusal { code message path } }\n  }\n": types.DivideDisputeDocument,
    "\n  query DisputePack($id: DisputeId!) { dispute(id: $id) { id pack { sha256 entries { name sha256 bytes } } } }\n": types.DisputePackDocument,
    "\n  query ItemEvents($id: ItemId!) {\n    item(id: $id) {\n      id\n      sla { hours events inTime open overdue rate goal met }\n      events { id url text cameAt party reactUntil reactedAt reactionUrl reactionText escalated inTime }\n    }\n  }\n": types.ItemEventsDocument,
    "\n  mutation LogDutyEvent($itemId: ItemId!, $cameAt: DateTime!, $url: String, $text: String) {\n    logDutyEvent(input: { itemId: $itemId, cameAt: $cameAt, url: $url, text: $text }) { ... on Item { id } ... on Refusal { code message path } }\n  }\n": types.LogDutyEventDocument,
    "\n  mutation ReactToDutyEvent($eventId: DutyEventId!, $url: String, $text: String, $escalated: Boolean) {\n    reactToDutyEvent(input: { eventId: $eventId, url: $url, text: $text, escalated: $escalated }) { ... on DutyEvent { id } ... on Refusal { code message path } }\n  }\n": types.ReactToDutyEventDocument,
    "\n  mutation AcceptItemPartly($itemId: ItemId!, $amount: MoneyInput!, $reason: String!) {\n    acceptItemPartly(input: { itemId: $itemId, amount: $amount, reason: $reason }) { ... on Item { ...ItemFacts } ... on Refusal { code message path } }\n  }\n": types.AcceptItemPartlyDocument,
    "\n  mutation AgreePart($itemId: ItemId!) { agreePart(input: { itemId: $itemId }) { ... on Item { ...ItemFacts } ... on Refusal { code message path } } }\n": types.AgreePartDocument,
    "\n  mutation SkipItems($itemIds: [ItemId!]!, $reason: String!) {\n    skipItems(input: { itemIds: $itemIds, reason: $reason }) { ... on ChangedItems { items { ...ItemFacts } } ... on Refusal { code message path } }\n  }\n": types.SkipItemsDocument,
    "\n  mutation BlockItems($itemIds: [ItemId!]!, $reason: String!) {\n    blockItems(input: { itemIds: $itemIds, reason: $reason }) { ... on ChangedItems { items { ...ItemFacts } } ... on Refusal { code message path } }\n  }\n": types.BlockItemsDocument,
    "\n  mutation UnblockItems($itemIds: [ItemId!]!) {\n    unblockItems(input: { itemIds: $itemIds }) { ... on ChangedItems { items { ...ItemFacts } } ... on Refusal { code message path } }\n  }\n": types.UnblockItemsDocument,
    "\n  mutation MoveItems($itemId: ItemId!, $dueOn: LocalDate!, $reason: String) {\n    moveItems(input: { moves: [{ itemId: $itemId, dueOn: $dueOn }], reason: $reason }) { ... on ChangedItems { items { ...ItemFacts } } ... on Refusal { code message path } }\n  }\n": types.MoveItemsDocument,
    "\n  mutation AnswerItemMoves($itemIds: [ItemId!]!, $agree: Boolean!) {\n    answerItemMoves(input: { itemIds: $itemIds, agree: $agree }) { ... on ChangedItems { items { ...ItemFacts } } ... on Refusal { code message path } }\n  }\n": types.AnswerItemMovesDocument,
    "\n  fragment ItemLine on Item { id milestoneId dutySlug title ordinal dueAt state overdue counted rounds reviewUntil paid moves disputeId share { minor currency } }\n": types.ItemLineFragmentDoc,
    "\n  fragment AdsNumbers on AdsReport {\n    total { campaign spent { minor currency } earned { minor currency } impressions clicks leads }\n    campaigns { campaign spent { minor currency } earned { minor currency } impressions clicks leads }\n  }\n": types.AdsNumbersFragmentDoc,
    "\n  fragment TiedFacts on TiedWork { contractId itemId dutySlug isWhole title ordinal state dueAt waiting }\n": types.TiedFactsFragmentDoc,
    "\n  fragment ItemFacts on Item {\n    id milestoneId dutySlug title ordinal dueAt state overdue counted rounds reviewUntil paid moves disputeId required\n    share { minor currency } acceptedShare { minor currency }\n    changeRounds changeRoundsUsed skipOutcome blockedAt\n    dueChange { state party fromAt toAt reason answerUntil }\n    waitsFor { party until text otherwise }\n    after { ...TiedFacts } before { ...TiedFacts }\n    contract { id title timeZone }\n    evidence {\n      id kind url text submittedAt round file { id name mediaType bytes url }\n      checks { check verdict text } page { found } snapshot { takenAt sha256 }\n      metrics { series { name baseline now changePercent } spent reached earned causes }\n      ads { ...AdsNumbers }\n    }\n    history { at by move reason }\n  }\n": types.ItemFactsFragmentDoc,
    "\n  mutation SubmitItem($itemId: ItemId!, $evidence: [EvidenceInput!]!) {\n    submitItem(input: { itemId: $itemId, evidence: $evidence }) { ... on Item { ...ItemFacts } ... on Refusal { code message path } }\n  }\n": types.SubmitItemDocument,
    "\n  query PreviewEvidence($itemId: ItemId!, $evidence: [EvidenceInput!]!) {\n    previewEvidence(input: { itemId: $itemId, evidence: $evidence }) {\n      ... on EvidencePreview {\n        pieces { kind checks { check verdict text } metrics { series { name baseline now changePercent } spent reached earned causes } ads { ...AdsNumbers } }\n      }\n      ... on Refusal { code message path }\n    }\n  }\n": types.PreviewEvidenceDocument,
    "\n  mutation AcceptItem($itemId: ItemId!) {\n    acceptItem(input: { itemId: $itemId }) { ... on Item { ...ItemFacts } ... on Refusal { code message path } }\n  }\n": types.AcceptItemDocument,
    "\n  mutation AcceptItems($itemIds: [ItemId!]!) {\n    acceptItems(input: { itemIds: $itemIds }) { ... on AcceptedItems { items { ...ItemFacts } } ... on Refusal { code message path } }\n  }\n": types.AcceptItemsDocument,
    "\n  mutation AskItemChanges($itemId: ItemId!, $reason: String!) {\n    askItemChanges(input: { itemId: $itemId, reason: $reason }) { ... on Item { ...ItemFacts } ... on Refusal { code message path } }\n  }\n": types.AskItemChangesDocument,
    "\n  query JobContracts { contracts(first: 50) { nodes { id jobId state } } }\n": types.JobContractsDocument,
    "\n  subscription Progress($jobId: JobId!) {\n    jobMatchProgress(jobId: $jobId) {\n      id jobId state wave considered scored total invited answered startedAt finishedAt nextWaveAt stopText\n      exclusions { code title count }\n    }\n  }\n": types.ProgressDocument,
    "\n  query Session {\n    me {\n      account { id name email lang timeZone }\n      memberships { right business { id name timeZone country } }\n      staff\n      secondFactor\n      unreadNotices\n    }\n    installation { demo currencies clientFeeBps commissionBps now minMilestones { minor currency } }\n  }\n": types.SessionDocument,
    "\n  query ProfileMark {\n    myProfile { id roles { roleSlug status } }\n  }\n": types.ProfileMarkDocument,
    "\n  mutation ConfirmCapacity {\n    confirmCapacity { ... on Freelancer { id hoursPerWeek capacityStale } ... on Refusal { code message path } }\n  }\n": types.ConfirmCapacityDocument,
    "\n  mutation FeedbackOnMatch($input: FeedbackOnMatchInput!) {\n    feedbackOnMatch(input: $input) { ... on MatchFeedback { jobId side reason } ... on Refusal { code message path } }\n  }\n": types.FeedbackOnMatchDocument,
    "\n  mutation MuteBusiness($input: MuteBusinessInput!) {\n    muteBusiness(input: $input) { ... on MatchPreferences { freelancerId muted { id name mutedAt } } ... on Refusal { code message path } }\n  }\n": types.MuteBusinessDocument,
    "\n  query DisputesToRule { disputesToRule { count nextUntil } }\n": types.DisputesToRuleDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignOut { signOut { ... on Done { ok } } }\n"): (typeof documents)["\n  mutation SignOut { signOut { ... on Done { ok } } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SkipDay($input: SkipTimeInput!) {\n    skipTime(input: $input) { ... on Done { ok } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation SkipDay($input: SkipTimeInput!) {\n    skipTime(input: $input) { ... on Done { ok } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription InvitationReceived { invitationReceived { id state expiresAt } }\n"): (typeof documents)["\n  subscription InvitationReceived { invitationReceived { id state expiresAt } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation KeepLanguage($input: UpdateAccountInput!) {\n    updateAccount(input: $input) { ... on Account { id lang } }\n  }\n"): (typeof documents)["\n  mutation KeepLanguage($input: UpdateAccountInput!) {\n    updateAccount(input: $input) { ... on Account { id lang } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MyInvitations($first: Int!, $after: String) {\n    myInvitations(first: $first, after: $after) {\n      nodes {\n        id state wave sentAt expiresAt moves why\n        job { id title state hoursPerWeek startsOn endsOn role { slug shortKey title } business { id name } duties { id } budget { minor currency } }\n      }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"): (typeof documents)["\n  query MyInvitations($first: Int!, $after: String) {\n    myInvitations(first: $first, after: $after) {\n      nodes {\n        id state wave sentAt expiresAt moves why\n        job { id title state hoursPerWeek startsOn endsOn role { slug shortKey title } business { id name } duties { id } budget { minor currency } }\n      }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Invitation($id: InvitationId!) {\n    invitation(id: $id) {\n      id state wave sentAt expiresAt respondedAt declineReason why missing moves\n      job {\n        id title description state hoursPerWeek startsOn endsOn platforms timeZone minOverlapHours\n        role { slug shortKey title } business { id name about } duties { id dutySlug title quantity importance } budget { minor currency }\n        myProposal { id state }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Invitation($id: InvitationId!) {\n    invitation(id: $id) {\n      id state wave sentAt expiresAt respondedAt declineReason why missing moves\n      job {\n        id title description state hoursPerWeek startsOn endsOn platforms timeZone minOverlapHours\n        role { slug shortKey title } business { id name about } duties { id dutySlug title quantity importance } budget { minor currency }\n        myProposal { id state }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ViewInvitation($input: InvitationInput!) {\n    viewInvitation(input: $input) { ... on Invitation { id state moves } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation ViewInvitation($input: InvitationInput!) {\n    viewInvitation(input: $input) { ... on Invitation { id state moves } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeclineInvitation($input: DeclineInvitationInput!) {\n    declineInvitation(input: $input) { ... on Invitation { id state moves declineReason respondedAt } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation DeclineInvitation($input: DeclineInvitationInput!) {\n    declineInvitation(input: $input) { ... on Invitation { id state moves declineReason respondedAt } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RoleFitQuestions { roleFitQuestions { id title options { id title } } }\n"): (typeof documents)["\n  query RoleFitQuestions { roleFitQuestions { id title options { id title } } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RoleFit($answers: [RoleFitAnswerInput!]!) {\n    roleFit(answers: $answers) { roleSlug roleTitle shortKey percent temper temperText reasons }\n  }\n"): (typeof documents)["\n  query RoleFit($answers: [RoleFitAnswerInput!]!) {\n    roleFit(answers: $answers) { roleSlug roleTitle shortKey percent temper temperText reasons }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Shortlist($id: JobId!) {\n    job(id: $id) { id title state hoursPerWeek startsOn endsOn proposalCount moves budget { minor currency } role { slug shortKey title } duties { id dutySlug title } }\n    shortlist(jobId: $id) {\n      position\n      proposal {\n        id state coverLetter plan sentAt expiresAt firstChoice moves\n        total { minor currency }\n        prices { jobDutyId dutySlug title price { minor currency } }\n        freelancer { id name headline }\n      }\n      candidate { rank score base percent missing provenDuties requiredDuties freeHours reasons { factor contribution text telling } }\n    }\n  }\n"): (typeof documents)["\n  query Shortlist($id: JobId!) {\n    job(id: $id) { id title state hoursPerWeek startsOn endsOn proposalCount moves budget { minor currency } role { slug shortKey title } duties { id dutySlug title } }\n    shortlist(jobId: $id) {\n      position\n      proposal {\n        id state coverLetter plan sentAt expiresAt firstChoice moves\n        total { minor currency }\n        prices { jobDutyId dutySlug title price { minor currency } }\n        freelancer { id name headline }\n      }\n      candidate { rank score base percent missing provenDuties requiredDuties freeHours reasons { factor contribution text telling } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SeeShortlist($input: SeeShortlistInput!) {\n    seeShortlist(input: $input) { ... on SeenShortlist { seen } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation SeeShortlist($input: SeeShortlistInput!) {\n    seeShortlist(input: $input) { ... on SeenShortlist { seen } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MakeOffer($input: MakeOfferInput!) {\n    makeOffer(input: $input) { ... on Contract { id state } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation MakeOffer($input: MakeOfferInput!) {\n    makeOffer(input: $input) { ... on Contract { id state } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeclineProposal($input: DeclineProposalInput!) {\n    declineProposal(input: $input) { ... on Proposal { id state moves } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation DeclineProposal($input: DeclineProposalInput!) {\n    declineProposal(input: $input) { ... on Proposal { id state moves } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MyLadder {\n    myLadder {\n      roleSlug roleTitle status level provenDuties unconditionalDuties\n      duties { dutySlug title conditional proven level pieces halfAt }\n      steps { fromSlug roleSlug roleTitle wholeGap skills growing openJobs gap { slug title duties { slug title } } }\n    }\n  }\n"): (typeof documents)["\n  query MyLadder {\n    myLadder {\n      roleSlug roleTitle status level provenDuties unconditionalDuties\n      duties { dutySlug title conditional proven level pieces halfAt }\n      steps { fromSlug roleSlug roleTitle wholeGap skills growing openJobs gap { slug title duties { slug title } } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MyDuty($slug: String!) {\n    myDuty(slug: $slug) {\n      dutySlug title roleSlug conditional proven mean level pieces clients halfAt cures\n      evidence { id kind value at weight halfAt url skillTitle }\n    }\n  }\n"): (typeof documents)["\n  query MyDuty($slug: String!) {\n    myDuty(slug: $slug) {\n      dutySlug title roleSlug conditional proven mean level pieces clients halfAt cures\n      evidence { id kind value at weight halfAt url skillTitle }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StartSecondFactor { startSecondFactor { ... on SecondFactorSetup { secret address picture { size path } } ... on Refusal { code message path } } }\n"): (typeof documents)["\n  mutation StartSecondFactor { startSecondFactor { ... on SecondFactorSetup { secret address picture { size path } } ... on Refusal { code message path } } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ConfirmSecondFactor($input: SecondFactorCodeInput!) { confirmSecondFactor(input: $input) { ... on SecondFactorEnrolled { recoveryCodes } ... on Refusal { code message path } } }\n"): (typeof documents)["\n  mutation ConfirmSecondFactor($input: SecondFactorCodeInput!) { confirmSecondFactor(input: $input) { ... on SecondFactorEnrolled { recoveryCodes } ... on Refusal { code message path } } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PassSecondFactor($input: SecondFactorCodeInput!) { passSecondFactor(input: $input) { ... on SecondFactorPassed { recoveryCodesLeft } ... on Refusal { code message path } } }\n"): (typeof documents)["\n  mutation PassSecondFactor($input: SecondFactorCodeInput!) { passSecondFactor(input: $input) { ... on SecondFactorPassed { recoveryCodesLeft } ... on Refusal { code message path } } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Today($first: Int!, $after: String) {\n    myItems(scope: TODAY, first: $first, after: $after) { nodes { ...ItemFacts } pageInfo { hasNextPage endCursor } }\n  }\n"): (typeof documents)["\n  query Today($first: Int!, $after: String) {\n    myItems(scope: TODAY, first: $first, after: $after) { nodes { ...ItemFacts } pageInfo { hasNextPage endCursor } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MyProfile {\n    myProfile {\n      id headline about country timeZone languages platforms niches hoursPerWeek available awayUntil\n      rate { minor currency }\n      roles { roleSlug status }\n    }\n  }\n"): (typeof documents)["\n  query MyProfile {\n    myProfile {\n      id headline about country timeZone languages platforms niches hoursPerWeek available awayUntil\n      rate { minor currency }\n      roles { roleSlug status }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SaveProfile($input: SaveProfileInput!) {\n    saveProfile(input: $input) {\n      ... on Freelancer {\n        id headline about country timeZone languages platforms niches hoursPerWeek rate { minor currency } roles { roleSlug status }\n      }\n      ... on Refusal { code message path }\n    }\n  }\n"): (typeof documents)["\n  mutation SaveProfile($input: SaveProfileInput!) {\n    saveProfile(input: $input) {\n      ... on Freelancer {\n        id headline about country timeZone languages platforms niches hoursPerWeek rate { minor currency } roles { roleSlug status }\n      }\n      ... on Refusal { code message path }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment BoardJob on Job {\n    id title hoursPerWeek proposalCount publishedAt platforms startsOn endsOn\n    role { slug shortKey title } business { id name } duties { id } budget { minor currency } myProposal { id state }\n  }\n"): (typeof documents)["\n  fragment BoardJob on Job {\n    id title hoursPerWeek proposalCount publishedAt platforms startsOn endsOn\n    role { slug shortKey title } business { id name } duties { id } budget { minor currency } myProposal { id state }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Board($filter: JobFilter, $first: Int!, $after: String) {\n    jobs(filter: $filter, first: $first, after: $after) {\n      nodes { ...BoardJob }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"): (typeof documents)["\n  query Board($filter: JobFilter, $first: Int!, $after: String) {\n    jobs(filter: $filter, first: $first, after: $after) {\n      nodes { ...BoardJob }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MyMatches($first: Int!, $after: String) {\n    myMatches(first: $first, after: $after) {\n      nodes { percent lowest provenDuties requiredDuties job { ...BoardJob } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"): (typeof documents)["\n  query MyMatches($first: Int!, $after: String) {\n    myMatches(first: $first, after: $after) {\n      nodes { percent lowest provenDuties requiredDuties job { ...BoardJob } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation HideJob($input: HideJobInput!) {\n    hideJob(input: $input) { ... on Job { id } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation HideJob($input: HideJobInput!) {\n    hideJob(input: $input) { ... on Job { id } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ProposalQuota { myProposalQuota { limit used nextAt firstChoiceAt } }\n"): (typeof documents)["\n  query ProposalQuota { myProposalQuota { limit used nextAt firstChoiceAt } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query JobPage($id: JobId!) {\n    job(id: $id) {\n      id title description state level niche hoursPerWeek startsOn endsOn platforms languages timeZone minOverlapHours acceptsGrowth\n      publishedAt expiresAt proposalCount moves\n      role { slug shortKey title }\n      business { id name about country timeZone }\n      duties { id dutySlug title quantity importance note }\n      budget { minor currency }\n      myProposal { id state total { minor currency } sentAt }\n      myInvitation { id state expiresAt moves }\n    }\n  }\n"): (typeof documents)["\n  query JobPage($id: JobId!) {\n    job(id: $id) {\n      id title description state level niche hoursPerWeek startsOn endsOn platforms languages timeZone minOverlapHours acceptsGrowth\n      publishedAt expiresAt proposalCount moves\n      role { slug shortKey title }\n      business { id name about country timeZone }\n      duties { id dutySlug title quantity importance note }\n      budget { minor currency }\n      myProposal { id state total { minor currency } sentAt }\n      myInvitation { id state expiresAt moves }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CloseJob($input: JobInput!) {\n    closeJob(input: $input) { ... on Job { id state moves } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation CloseJob($input: JobInput!) {\n    closeJob(input: $input) { ... on Job { id state moves } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PublishFromPage($input: JobInput!) {\n    publishJob(input: $input) { ... on Job { id state moves publishedAt expiresAt } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation PublishFromPage($input: JobInput!) {\n    publishJob(input: $input) { ... on Job { id state moves publishedAt expiresAt } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query JobRun($jobId: JobId!) {\n    matchRun(jobId: $jobId) { id state wave total considered scored invited answered nextWaveAt }\n  }\n"): (typeof documents)["\n  query JobRun($jobId: JobId!) {\n    matchRun(jobId: $jobId) { id state wave total considered scored invited answered nextWaveAt }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query WhyNot($jobId: JobId!) {\n    whyNotMatched(jobId: $jobId) { obstacle { code title cure } rank invitedTo invited percent missing reasons { factor contribution text } }\n  }\n"): (typeof documents)["\n  query WhyNot($jobId: JobId!) {\n    whyNotMatched(jobId: $jobId) { obstacle { code title cure } rank invitedTo invited percent missing reasons { factor contribution text } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Blocked($businessId: BusinessId!) { blockedFreelancers(businessId: $businessId) { id } }\n"): (typeof documents)["\n  query Blocked($businessId: BusinessId!) { blockedFreelancers(businessId: $businessId) { id } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Block($input: BlockFreelancerInput!) {\n    blockFreelancer(input: $input) { ... on FreelancerCard { id } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation Block($input: BlockFreelancerInput!) {\n    blockFreelancer(input: $input) { ... on FreelancerCard { id } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query People($filter: FreelancerFilter, $first: Int!, $after: String) {\n    freelancers(filter: $filter, first: $first, after: $after) {\n      nodes {\n        id name headline country timeZone languages platforms niches hoursPerWeek freeHours available awayUntil\n        rate { minor currency }\n        roles { roleSlug roleTitle status provenDuties unconditionalDuties }\n      }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"): (typeof documents)["\n  query People($filter: FreelancerFilter, $first: Int!, $after: String) {\n    freelancers(filter: $filter, first: $first, after: $after) {\n      nodes {\n        id name headline country timeZone languages platforms niches hoursPerWeek freeHours available awayUntil\n        rate { minor currency }\n        roles { roleSlug roleTitle status provenDuties unconditionalDuties }\n      }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Person($id: AccountId!) {\n    freelancer(id: $id) {\n      id name headline about country timeZone languages platforms niches hoursPerWeek freeHours available awayUntil\n      rate { minor currency }\n      roles { roleSlug roleTitle status provenDuties unconditionalDuties }\n      proofs { dutySlug title roleSlug proven mean quizPassed claimedLevel evidence { id kind state url note grade reviewedAt } }\n    }\n    identityChecked(freelancerId: $id)\n  }\n"): (typeof documents)["\n  query Person($id: AccountId!) {\n    freelancer(id: $id) {\n      id name headline about country timeZone languages platforms niches hoursPerWeek freeHours available awayUntil\n      rate { minor currency }\n      roles { roleSlug roleTitle status provenDuties unconditionalDuties }\n      proofs { dutySlug title roleSlug proven mean quizPassed claimedLevel evidence { id kind state url note grade reviewedAt } }\n    }\n    identityChecked(freelancerId: $id)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OpenJobsOfBusiness($businessId: BusinessId!) {\n    myJobs(businessId: $businessId, first: 50) { nodes { id title state role { slug } } }\n  }\n"): (typeof documents)["\n  query OpenJobsOfBusiness($businessId: BusinessId!) {\n    myJobs(businessId: $businessId, first: 50) { nodes { id title state role { slug } } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation InviteFreelancer($input: InviteFreelancerInput!) {\n    inviteFreelancer(input: $input) { ... on Invitation { id state } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation InviteFreelancer($input: InviteFreelancerInput!) {\n    inviteFreelancer(input: $input) { ... on Invitation { id state } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CalendarLink { calendarLink { madeAt } }\n"): (typeof documents)["\n  query CalendarLink { calendarLink { madeAt } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RenewCalendarLink { renewCalendarLink { ... on NewCalendarLink { url madeAt } ... on Refusal { code message path } } }\n"): (typeof documents)["\n  mutation RenewCalendarLink { renewCalendarLink { ... on NewCalendarLink { url madeAt } ... on Refusal { code message path } } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DropCalendarLink { dropCalendarLink { ... on Done { ok } ... on Refusal { code message path } } }\n"): (typeof documents)["\n  mutation DropCalendarLink { dropCalendarLink { ... on Done { ok } ... on Refusal { code message path } } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment TermsChangeLine on TermsChange { field dutySlug title before after beforeMoney { minor currency } afterMoney { minor currency } }\n"): (typeof documents)["\n  fragment TermsChangeLine on TermsChange { field dutySlug title before after beforeMoney { minor currency } afterMoney { minor currency } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment AmendmentFacts on Amendment {\n    id version hash state proposedBy note fromNow fromPeriod fromDay proposedAt answersUntil answeredAt reason moves changes { ...TermsChangeLine }\n  }\n"): (typeof documents)["\n  fragment AmendmentFacts on Amendment {\n    id version hash state proposedBy note fromNow fromPeriod fromDay proposedAt answersUntil answeredAt reason moves changes { ...TermsChangeLine }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Amendments($id: ContractId!) { contract(id: $id) { id amendments { ...AmendmentFacts } } }\n"): (typeof documents)["\n  query Amendments($id: ContractId!) { contract(id: $id) { id amendments { ...AmendmentFacts } } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PreviewAmendment($input: ProposeAmendmentInput!) {\n    previewAmendment(input: $input) { ... on AmendmentPreview { fromPeriod fromDay changes { ...TermsChangeLine } } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  query PreviewAmendment($input: ProposeAmendmentInput!) {\n    previewAmendment(input: $input) { ... on AmendmentPreview { fromPeriod fromDay changes { ...TermsChangeLine } } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ProposeAmendment($input: ProposeAmendmentInput!) {\n    proposeAmendment(input: $input) { ... on Amendment { ...AmendmentFacts } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation ProposeAmendment($input: ProposeAmendmentInput!) {\n    proposeAmendment(input: $input) { ... on Amendment { ...AmendmentFacts } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignAmendment($input: AmendmentInput!) {\n    signAmendment(input: $input) { ... on Amendment { ...AmendmentFacts } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation SignAmendment($input: AmendmentInput!) {\n    signAmendment(input: $input) { ... on Amendment { ...AmendmentFacts } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeclineAmendment($input: DeclineAmendmentInput!) {\n    declineAmendment(input: $input) { ... on Amendment { ...AmendmentFacts } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation DeclineAmendment($input: DeclineAmendmentInput!) {\n    declineAmendment(input: $input) { ... on Amendment { ...AmendmentFacts } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation WithdrawAmendment($input: AmendmentInput!) {\n    withdrawAmendment(input: $input) { ... on Amendment { ...AmendmentFacts } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation WithdrawAmendment($input: AmendmentInput!) {\n    withdrawAmendment(input: $input) { ... on Amendment { ...AmendmentFacts } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment TermsFacts on Terms {\n    id version hash lang timeZone currency reviewWindowDays itemReviewWindowHours provider adSpendCap { minor currency } textMin textMax quietFrom quietUntil kind monthPrice { minor currency } monthTotal { minor currency } monthNet { minor currency } carryOver fromPeriod daysOff signedByClientAt signedByFreelancerAt createdAt\n    duties { dutySlug title quantity price { minor currency } cadenceText acceptance evidence plannedItems changeRounds }\n    milestones {\n      ordinal title startsOn endsOn price { minor currency } items\n      quote { clientTotal { minor currency } freelancerNet { minor currency } expectedPayoutOn }\n    }\n    quote {\n      price { minor currency } clientFee { minor currency } clientTotal { minor currency } commission { minor currency }\n      freelancerNet { minor currency } providerFee { minor currency } clientFeeBps commissionBps refundRules expectedPayout expectedPayoutOn currency provider\n    }\n  }\n"): (typeof documents)["\n  fragment TermsFacts on Terms {\n    id version hash lang timeZone currency reviewWindowDays itemReviewWindowHours provider adSpendCap { minor currency } textMin textMax quietFrom quietUntil kind monthPrice { minor currency } monthTotal { minor currency } monthNet { minor currency } carryOver fromPeriod daysOff signedByClientAt signedByFreelancerAt createdAt\n    duties { dutySlug title quantity price { minor currency } cadenceText acceptance evidence plannedItems changeRounds }\n    milestones {\n      ordinal title startsOn endsOn price { minor currency } items\n      quote { clientTotal { minor currency } freelancerNet { minor currency } expectedPayoutOn }\n    }\n    quote {\n      price { minor currency } clientFee { minor currency } clientTotal { minor currency } commission { minor currency }\n      freelancerNet { minor currency } providerFee { minor currency } clientFeeBps commissionBps refundRules expectedPayout expectedPayoutOn currency provider\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment MilestoneFacts on Milestone {\n    id ordinal title startsOn endsOn state submittedAt autoApproveAt reworkUntil changesReason itemCount acceptedCount moves\n    price { minor currency } approvableAmount { minor currency } returnableAmount { minor currency } missedCount heldUntil reminders { at remindedAt }\n    approvalShares { gross { minor currency } commission { minor currency } freelancerNet { minor currency } }\n    money {\n      state frozen frozenReason provider paidAt releasedAt transferState\n      amount { minor currency } clientFee { minor currency } released { minor currency } refunded { minor currency }\n    }\n  }\n"): (typeof documents)["\n  fragment MilestoneFacts on Milestone {\n    id ordinal title startsOn endsOn state submittedAt autoApproveAt reworkUntil changesReason itemCount acceptedCount moves\n    price { minor currency } approvableAmount { minor currency } returnableAmount { minor currency } missedCount heldUntil reminders { at remindedAt }\n    approvalShares { gross { minor currency } commission { minor currency } freelancerNet { minor currency } }\n    money {\n      state frozen frozenReason provider paidAt releasedAt transferState\n      amount { minor currency } clientFee { minor currency } released { minor currency } refunded { minor currency }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ContractHead on Contract {\n    id title state myParty moves timeZone startsOn endsOn endReason\n    role { slug shortKey title } business { id name } freelancer { id name }\n    released { minor currency } protected { minor currency } planned { minor currency } returned { minor currency }\n    waitsFor { party until otherwise text }\n  }\n"): (typeof documents)["\n  fragment ContractHead on Contract {\n    id title state myParty moves timeZone startsOn endsOn endReason\n    role { slug shortKey title } business { id name } freelancer { id name }\n    released { minor currency } protected { minor currency } planned { minor currency } returned { minor currency }\n    waitsFor { party until otherwise text }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ContractPage($id: ContractId!) {\n    contract(id: $id) {\n      ...ContractHead\n      terms { ...TermsFacts }\n      milestones { ...MilestoneFacts items { ...ItemLine } }\n      adsReport { ...AdsNumbers }\n    }\n  }\n"): (typeof documents)["\n  query ContractPage($id: ContractId!) {\n    contract(id: $id) {\n      ...ContractHead\n      terms { ...TermsFacts }\n      milestones { ...MilestoneFacts items { ...ItemLine } }\n      adsReport { ...AdsNumbers }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ItemPage($id: ItemId!) { item(id: $id) { ...ItemFacts } }\n"): (typeof documents)["\n  query ItemPage($id: ItemId!) { item(id: $id) { ...ItemFacts } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignContract($contractId: ContractId!, $termsHash: String!) {\n    signContract(input: { contractId: $contractId, termsHash: $termsHash }) { ... on Contract { ...ContractHead } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation SignContract($contractId: ContractId!, $termsHash: String!) {\n    signContract(input: { contractId: $contractId, termsHash: $termsHash }) { ... on Contract { ...ContractHead } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation WithdrawOffer($contractId: ContractId!) {\n    withdrawOffer(input: { contractId: $contractId }) { ... on Contract { ...ContractHead } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation WithdrawOffer($contractId: ContractId!) {\n    withdrawOffer(input: { contractId: $contractId }) { ... on Contract { ...ContractHead } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeclineOffer($contractId: ContractId!, $reason: String!) {\n    declineOffer(input: { contractId: $contractId, reason: $reason }) { ... on Contract { ...ContractHead } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation DeclineOffer($contractId: ContractId!, $reason: String!) {\n    declineOffer(input: { contractId: $contractId, reason: $reason }) { ... on Contract { ...ContractHead } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation FundMilestone($milestoneId: MilestoneId!) {\n    fundMilestone(input: { milestoneId: $milestoneId }) { ... on FundingLink { url expiresAt milestoneId } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation FundMilestone($milestoneId: MilestoneId!) {\n    fundMilestone(input: { milestoneId: $milestoneId }) { ... on FundingLink { url expiresAt milestoneId } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SubmitMilestone($milestoneId: MilestoneId!) {\n    submitMilestone(input: { milestoneId: $milestoneId }) { ... on Milestone { ...MilestoneFacts } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation SubmitMilestone($milestoneId: MilestoneId!) {\n    submitMilestone(input: { milestoneId: $milestoneId }) { ... on Milestone { ...MilestoneFacts } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AskMilestoneChanges($milestoneId: MilestoneId!, $reason: String!) {\n    askMilestoneChanges(input: { milestoneId: $milestoneId, reason: $reason }) { ... on Milestone { ...MilestoneFacts } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation AskMilestoneChanges($milestoneId: MilestoneId!, $reason: String!) {\n    askMilestoneChanges(input: { milestoneId: $milestoneId, reason: $reason }) { ... on Milestone { ...MilestoneFacts } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ApproveMilestone($milestoneId: MilestoneId!, $expectedAmount: MoneyInput!) {\n    approveMilestone(input: { milestoneId: $milestoneId, expectedAmount: $expectedAmount }) {\n      ... on Milestone { ...MilestoneFacts }\n      ... on AmountChanged { amount { minor currency } }\n      ... on Refusal { code message path }\n    }\n  }\n"): (typeof documents)["\n  mutation ApproveMilestone($milestoneId: MilestoneId!, $expectedAmount: MoneyInput!) {\n    approveMilestone(input: { milestoneId: $milestoneId, expectedAmount: $expectedAmount }) {\n      ... on Milestone { ...MilestoneFacts }\n      ... on AmountChanged { amount { minor currency } }\n      ... on Refusal { code message path }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PayAcceptedItems($milestoneId: MilestoneId!, $itemIds: [ItemId!]!, $returnMissed: Boolean!, $expectedAmount: MoneyInput!) {\n    payAcceptedItems(input: { milestoneId: $milestoneId, itemIds: $itemIds, returnMissed: $returnMissed, expectedAmount: $expectedAmount }) {\n      ... on Milestone { ...MilestoneFacts items { ...ItemLine } }\n      ... on AmountChanged { amount { minor currency } }\n      ... on Refusal { code message path }\n    }\n  }\n"): (typeof documents)["\n  mutation PayAcceptedItems($milestoneId: MilestoneId!, $itemIds: [ItemId!]!, $returnMissed: Boolean!, $expectedAmount: MoneyInput!) {\n    payAcceptedItems(input: { milestoneId: $milestoneId, itemIds: $itemIds, returnMissed: $returnMissed, expectedAmount: $expectedAmount }) {\n      ... on Milestone { ...MilestoneFacts items { ...ItemLine } }\n      ... on AmountChanged { amount { minor currency } }\n      ... on Refusal { code message path }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query EndingOfContract($id: ContractId!) {\n    contract(id: $id) {\n      id state moves myParty\n      ending { party reason text counts begunAt settling leftOpen reportUntil accepted { minor currency } review { minor currency } returned { minor currency } }\n      forceMajeures { reason text untilDay days state askedAt answerUntil answeredAt moved reportsOwed moves }\n      silences { milestoneId nudgedAt warnedAt openAt endable endableFrom }\n    }\n  }\n"): (typeof documents)["\n  query EndingOfContract($id: ContractId!) {\n    contract(id: $id) {\n      id state moves myParty\n      ending { party reason text counts begunAt settling leftOpen reportUntil accepted { minor currency } review { minor currency } returned { minor currency } }\n      forceMajeures { reason text untilDay days state askedAt answerUntil answeredAt moved reportsOwed moves }\n      silences { milestoneId nudgedAt warnedAt openAt endable endableFrom }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query EndingPreviewOf($id: ContractId!) {\n    endingPreview(contractId: $id) {\n      reasons counting acceptedItems reviewItems withheldItems returnedItems reviewUntil\n      accepted { minor currency } review { minor currency } withheld { minor currency } returned { minor currency }\n      clientFeeBack { minor currency } freelancerNet { minor currency } freelancerNetMost { minor currency } unfunded { minor currency }\n    }\n  }\n"): (typeof documents)["\n  query EndingPreviewOf($id: ContractId!) {\n    endingPreview(contractId: $id) {\n      reasons counting acceptedItems reviewItems withheldItems returnedItems reviewUntil\n      accepted { minor currency } review { minor currency } withheld { minor currency } returned { minor currency }\n      clientFeeBack { minor currency } freelancerNet { minor currency } freelancerNetMost { minor currency } unfunded { minor currency }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EndContract($input: EndContractInput!) {\n    endContract(input: $input) {\n      ... on Contract { ...ContractHead }\n      ... on EndingChanged { accepted { minor currency } }\n      ... on Refusal { code message path }\n    }\n  }\n"): (typeof documents)["\n  mutation EndContract($input: EndContractInput!) {\n    endContract(input: $input) {\n      ... on Contract { ...ContractHead }\n      ... on EndingChanged { accepted { minor currency } }\n      ... on Refusal { code message path }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AskForceMajeure($input: AskForceMajeureInput!) {\n    askForceMajeure(input: $input) { ... on Contract { ...ContractHead } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation AskForceMajeure($input: AskForceMajeureInput!) {\n    askForceMajeure(input: $input) { ... on Contract { ...ContractHead } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AcceptForceMajeure($input: ForceMajeureInput!) {\n    acceptForceMajeure(input: $input) { ... on Contract { ...ContractHead } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation AcceptForceMajeure($input: ForceMajeureInput!) {\n    acceptForceMajeure(input: $input) { ... on Contract { ...ContractHead } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation WithdrawForceMajeure($input: ForceMajeureInput!) {\n    withdrawForceMajeure(input: $input) { ... on Contract { ...ContractHead } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation WithdrawForceMajeure($input: ForceMajeureInput!) {\n    withdrawForceMajeure(input: $input) { ... on Contract { ...ContractHead } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ServiceFacts on Contract { id state service { state stepAt unpaidSince restsAt moves tries { number triedAt } } }\n"): (typeof documents)["\n  fragment ServiceFacts on Contract { id state service { state stepAt unpaidSince restsAt moves tries { number triedAt } } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ServicePart($id: ContractId!) { contract(id: $id) { ...ServiceFacts } }\n"): (typeof documents)["\n  query ServicePart($id: ContractId!) { contract(id: $id) { ...ServiceFacts } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ServiceMoved on Contract { ...ContractHead ...ServiceFacts milestones { ...MilestoneFacts items { ...ItemLine } } }\n"): (typeof documents)["\n  fragment ServiceMoved on Contract { ...ContractHead ...ServiceFacts milestones { ...MilestoneFacts items { ...ItemLine } } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PauseService($contractId: ContractId!) {\n    pauseService(input: { contractId: $contractId }) { ... on Contract { ...ServiceMoved } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation PauseService($contractId: ContractId!) {\n    pauseService(input: { contractId: $contractId }) { ... on Contract { ...ServiceMoved } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StopService($contractId: ContractId!) {\n    stopService(input: { contractId: $contractId }) { ... on Contract { ...ServiceMoved } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation StopService($contractId: ContractId!) {\n    stopService(input: { contractId: $contractId }) { ... on Contract { ...ServiceMoved } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ResumeService($contractId: ContractId!) {\n    resumeService(input: { contractId: $contractId }) { ... on Contract { ...ServiceMoved } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation ResumeService($contractId: ContractId!) {\n    resumeService(input: { contractId: $contractId }) { ... on Contract { ...ServiceMoved } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query FundedPage($id: ContractId!) {\n    contract(id: $id) { id title timeZone nextDueAt freelancer { id name } milestones { ...MilestoneFacts items { ...ItemLine } } }\n  }\n"): (typeof documents)["\n  query FundedPage($id: ContractId!) {\n    contract(id: $id) { id title timeZone nextDueAt freelancer { id name } milestones { ...MilestoneFacts items { ...ItemLine } } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RefreshFunding($milestoneId: MilestoneId!) {\n    refreshFunding(input: { milestoneId: $milestoneId }) { ... on Milestone { ...MilestoneFacts } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation RefreshFunding($milestoneId: MilestoneId!) {\n    refreshFunding(input: { milestoneId: $milestoneId }) { ... on Milestone { ...MilestoneFacts } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AccessOfContract($id: ContractId!) {\n    contract(id: $id) { id state moves access { id kind name grantedTo level recordedBy grantedAt revokedAt revokedBy moves } }\n  }\n"): (typeof documents)["\n  query AccessOfContract($id: ContractId!) {\n    contract(id: $id) { id state moves access { id kind name grantedTo level recordedBy grantedAt revokedAt revokedBy moves } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RecordAccess($input: RecordAccessInput!) {\n    recordAccess(input: $input) { ... on Contract { ...ContractHead } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation RecordAccess($input: RecordAccessInput!) {\n    recordAccess(input: $input) { ... on Contract { ...ContractHead } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RevokeAccess($accessId: AccessId!) {\n    revokeAccess(input: { accessId: $accessId }) { ... on Contract { ...ContractHead } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation RevokeAccess($accessId: AccessId!) {\n    revokeAccess(input: { accessId: $accessId }) { ... on Contract { ...ContractHead } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment LinkFacts on Contract {\n    id timeZone linksContracts waitsFor { party until otherwise text }\n    linkedContracts { id title role state }\n    dependencies { id of { ...TiedFacts } after { ...TiedFacts } moves }\n    suggestedDependencies { contractId contractTitle waits dutySlug title otherDutySlug otherTitle }\n  }\n"): (typeof documents)["\n  fragment LinkFacts on Contract {\n    id timeZone linksContracts waitsFor { party until otherwise text }\n    linkedContracts { id title role state }\n    dependencies { id of { ...TiedFacts } after { ...TiedFacts } moves }\n    suggestedDependencies { contractId contractTitle waits dutySlug title otherDutySlug otherTitle }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ContractLinks($id: ContractId!) { contract(id: $id) { ...LinkFacts } }\n"): (typeof documents)["\n  query ContractLinks($id: ContractId!) { contract(id: $id) { ...LinkFacts } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query LinkItems($id: ContractId!) { contract(id: $id) { id timeZone terms { id duties { dutySlug title } } milestones { id items { id dutySlug ordinal dueAt state } } } }\n"): (typeof documents)["\n  query LinkItems($id: ContractId!) { contract(id: $id) { id timeZone terms { id duties { dutySlug title } } milestones { id items { id dutySlug ordinal dueAt state } } } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query LinkableContracts { contracts(first: 100) { nodes { id title state myParty business { id } role { title } } } }\n"): (typeof documents)["\n  query LinkableContracts { contracts(first: 100) { nodes { id title state myParty business { id } role { title } } } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation LinkContracts($contractId: ContractId!, $otherId: ContractId!) {\n    linkContracts(input: { contractId: $contractId, otherId: $otherId }) { ... on Contract { ...LinkFacts } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation LinkContracts($contractId: ContractId!, $otherId: ContractId!) {\n    linkContracts(input: { contractId: $contractId, otherId: $otherId }) { ... on Contract { ...LinkFacts } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UnlinkContracts($contractId: ContractId!, $otherId: ContractId!) {\n    unlinkContracts(input: { contractId: $contractId, otherId: $otherId }) { ... on Contract { ...LinkFacts } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation UnlinkContracts($contractId: ContractId!, $otherId: ContractId!) {\n    unlinkContracts(input: { contractId: $contractId, otherId: $otherId }) { ... on Contract { ...LinkFacts } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AddDependency($of: WorkRefInput!, $after: WorkRefInput!) {\n    addDependency(input: { of: $of, after: $after }) { ... on Contract { ...LinkFacts } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation AddDependency($of: WorkRefInput!, $after: WorkRefInput!) {\n    addDependency(input: { of: $of, after: $after }) { ... on Contract { ...LinkFacts } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RemoveDependency($dependencyId: DependencyId!) {\n    removeDependency(input: { dependencyId: $dependencyId }) { ... on Contract { ...LinkFacts } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation RemoveDependency($dependencyId: DependencyId!) {\n    removeDependency(input: { dependencyId: $dependencyId }) { ... on Contract { ...LinkFacts } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment MetricFacts on Contract {\n    id recordsMetrics baselineMissing\n    metrics { id kind series value measuredOn sourceUrl fileUrl note recordedBy recordedAt state confirmUntil bySilence contestReason correctsId moves }\n    metricComparisons { series baseline previous latest latestOn changePercent }\n    adSpend { over spent { minor currency } cap { minor currency } }\n  }\n"): (typeof documents)["\n  fragment MetricFacts on Contract {\n    id recordsMetrics baselineMissing\n    metrics { id kind series value measuredOn sourceUrl fileUrl note recordedBy recordedAt state confirmUntil bySilence contestReason correctsId moves }\n    metricComparisons { series baseline previous latest latestOn changePercent }\n    adSpend { over spent { minor currency } cap { minor currency } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MetricsBoard($id: ContractId!) { contract(id: $id) { ...MetricFacts } }\n"): (typeof documents)["\n  query MetricsBoard($id: ContractId!) { contract(id: $id) { ...MetricFacts } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RecordMetrics($input: RecordMetricsInput!) {\n    recordMetrics(input: $input) { ... on Contract { ...MetricFacts } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation RecordMetrics($input: RecordMetricsInput!) {\n    recordMetrics(input: $input) { ... on Contract { ...MetricFacts } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ConfirmMetrics($metricIds: [MetricId!]!) {\n    confirmMetrics(input: { metricIds: $metricIds }) { ... on Contract { ...MetricFacts } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation ConfirmMetrics($metricIds: [MetricId!]!) {\n    confirmMetrics(input: { metricIds: $metricIds }) { ... on Contract { ...MetricFacts } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ContestMetric($metricId: MetricId!, $reason: String!) {\n    contestMetric(input: { metricId: $metricId, reason: $reason }) { ... on Contract { ...MetricFacts } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation ContestMetric($metricId: MetricId!, $reason: String!) {\n    contestMetric(input: { metricId: $metricId, reason: $reason }) { ... on Contract { ...MetricFacts } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ImportMetrics($contractId: ContractId!, $csv: String!) {\n    importMetrics(input: { contractId: $contractId, csv: $csv }) {\n      ... on ImportedMetrics { added findings { line text } contract { ...MetricFacts } }\n      ... on Refusal { code message path }\n    }\n  }\n"): (typeof documents)["\n  mutation ImportMetrics($contractId: ContractId!, $csv: String!) {\n    importMetrics(input: { contractId: $contractId, csv: $csv }) {\n      ... on ImportedMetrics { added findings { line text } contract { ...MetricFacts } }\n      ... on Refusal { code message path }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PreviewMetrics($contractId: ContractId!, $csv: String!) {\n    previewMetrics(input: { contractId: $contractId, csv: $csv }) {\n      ... on MetricsPreview { addable findings { line text } }\n      ... on Refusal { code message path }\n    }\n  }\n"): (typeof documents)["\n  query PreviewMetrics($contractId: ContractId!, $csv: String!) {\n    previewMetrics(input: { contractId: $contractId, csv: $csv }) {\n      ... on MetricsPreview { addable findings { line text } }\n      ... on Refusal { code message path }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Materials($id: ContractId!, $first: Int!, $after: String, $filter: MaterialFilter) {\n    contract(id: $id) {\n      id\n      materials(first: $first, after: $after, filter: $filter) {\n        nodes { id kind url text submittedAt round file { id name mediaType bytes url } item { id title dutySlug state } }\n        pageInfo { hasNextPage endCursor }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Materials($id: ContractId!, $first: Int!, $after: String, $filter: MaterialFilter) {\n    contract(id: $id) {\n      id\n      materials(first: $first, after: $after, filter: $filter) {\n        nodes { id kind url text submittedAt round file { id name mediaType bytes url } item { id title dutySlug state } }\n        pageInfo { hasNextPage endCursor }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MyJobs($businessId: BusinessId!, $first: Int!, $after: String) {\n    myJobs(businessId: $businessId, first: $first, after: $after) {\n      nodes {\n        id title state proposalCount startsOn endsOn publishedAt expiresAt moves hoursPerWeek\n        role { slug shortKey title } duties { id } budget { minor currency }\n      }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"): (typeof documents)["\n  query MyJobs($businessId: BusinessId!, $first: Int!, $after: String) {\n    myJobs(businessId: $businessId, first: $first, after: $after) {\n      nodes {\n        id title state proposalCount startsOn endsOn publishedAt expiresAt moves hoursPerWeek\n        role { slug shortKey title } duties { id } budget { minor currency }\n      }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query EvidenceQueue($first: Int!, $after: String) {\n    evidenceQueue(first: $first, after: $after) {\n      nodes { id dutySlug dutyTitle kind state url note submittedAt reviewDueAt freelancer { id name headline } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"): (typeof documents)["\n  query EvidenceQueue($first: Int!, $after: String) {\n    evidenceQueue(first: $first, after: $after) {\n      nodes { id dutySlug dutyTitle kind state url note submittedAt reviewDueAt freelancer { id name headline } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query EvidenceBeside($id: EvidenceId!) {\n    evidenceBeside(id: $id) { id dutyTitle sameDuty kind state value url reason submittedAt }\n  }\n"): (typeof documents)["\n  query EvidenceBeside($id: EvidenceId!) {\n    evidenceBeside(id: $id) { id dutyTitle sameDuty kind state value url reason submittedAt }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation GradeEvidence($input: GradeSkillEvidenceInput!) {\n    gradeSkillEvidence(input: $input) { ... on SkillEvidence { id state grade reviewedAt } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation GradeEvidence($input: GradeSkillEvidenceInput!) {\n    gradeSkillEvidence(input: $input) { ... on SkillEvidence { id state grade reviewedAt } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RefuseEvidence($input: RefuseSkillEvidenceInput!) {\n    refuseSkillEvidence(input: $input) { ... on SkillEvidence { id state reason reviewedAt } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation RefuseEvidence($input: RefuseSkillEvidenceInput!) {\n    refuseSkillEvidence(input: $input) { ... on SkillEvidence { id state reason reviewedAt } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MatchModels {\n    matchModels {\n      version status throughEvent createdAt activatedAt moves learned { kind events }\n      metrics { against passed outOfBounds kinds { kind events loss activeLoss } }\n    }\n  }\n"): (typeof documents)["\n  query MatchModels {\n    matchModels {\n      version status throughEvent createdAt activatedAt moves learned { kind events }\n      metrics { against passed outOfBounds kinds { kind events loss activeLoss } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ActivateMatchModel($input: ActivateMatchModelInput!) { activateMatchModel(input: $input) { ... on MatchModel { version status } ... on Refusal { code message path } } }\n"): (typeof documents)["\n  mutation ActivateMatchModel($input: ActivateMatchModelInput!) { activateMatchModel(input: $input) { ... on MatchModel { version status } ... on Refusal { code message path } } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RollbackMatchModel($input: RollbackMatchModelInput!) { rollbackMatchModel(input: $input) { ... on MatchModel { version status } ... on Refusal { code message path } } }\n"): (typeof documents)["\n  mutation RollbackMatchModel($input: RollbackMatchModelInput!) { rollbackMatchModel(input: $input) { ... on MatchModel { version status } ... on Refusal { code message path } } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReplayMatching($from: DateTime!, $to: DateTime!, $version: Int!) {\n    replayMatching(from: $from, to: $to, version: $version) { version activeVersion runs gone same changed kinds { kind events loss activeLoss } }\n  }\n"): (typeof documents)["\n  query ReplayMatching($from: DateTime!, $to: DateTime!, $version: Int!) {\n    replayMatching(from: $from, to: $to, version: $version) { version activeVersion runs gone same changed kinds { kind events loss activeLoss } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ExposureReport($week: String) {\n    exposureReport(week: $week) {\n      week from to people invites views hires gini newcomerInvites newcomerHires neverInvited neverInvitedShare\n      rows { freelancer { id name headline } invites views hires newcomer }\n    }\n  }\n"): (typeof documents)["\n  query ExposureReport($week: String) {\n    exposureReport(week: $week) {\n      week from to people invites views hires gini newcomerInvites newcomerHires neverInvited neverInvitedShare\n      rows { freelancer { id name headline } invites views hires newcomer }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ContractsList($filter: ContractFilter, $first: Int!, $after: String) {\n    contracts(filter: $filter, first: $first, after: $after) {\n      nodes {\n        id title state myParty timeZone startsOn endsOn nextDueAt\n        role { slug shortKey title } business { id name } freelancer { id name }\n        released { minor currency } protected { minor currency } planned { minor currency } returned { minor currency }\n        waitsFor { party until otherwise text }\n      }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"): (typeof documents)["\n  query ContractsList($filter: ContractFilter, $first: Int!, $after: String) {\n    contracts(filter: $filter, first: $first, after: $after) {\n      nodes {\n        id title state myParty timeZone startsOn endsOn nextDueAt\n        role { slug shortKey title } business { id name } freelancer { id name }\n        released { minor currency } protected { minor currency } planned { minor currency } returned { minor currency }\n        waitsFor { party until otherwise text }\n      }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Members($businessId: BusinessId!) {\n    businessMembers(businessId: $businessId) { accountId name email right }\n  }\n"): (typeof documents)["\n  query Members($businessId: BusinessId!) {\n    businessMembers(businessId: $businessId) { accountId name email right }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AddMember($input: AddMemberInput!) {\n    addMember(input: $input) { ... on Member { accountId name email right } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation AddMember($input: AddMemberInput!) {\n    addMember(input: $input) { ... on Member { accountId name email right } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RemoveMember($input: RemoveMemberInput!) {\n    removeMember(input: $input) { ... on Done { ok } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation RemoveMember($input: RemoveMemberInput!) {\n    removeMember(input: $input) { ... on Done { ok } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateBusiness($input: CreateBusinessInput!) {\n    createBusiness(input: $input) { ... on Business { id name } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation CreateBusiness($input: CreateBusinessInput!) {\n    createBusiness(input: $input) { ... on Business { id name } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DisputeItems($id: ContractId!) {\n    contract(id: $id) {\n      id title myParty timeZone terms { id lang }\n      milestones { id ordinal title state approvableAmount { minor currency } items { id dutySlug title ordinal dueAt state overdue moves share { minor currency } } }\n    }\n  }\n"): (typeof documents)["\n  query DisputeItems($id: ContractId!) {\n    contract(id: $id) {\n      id title myParty timeZone terms { id lang }\n      milestones { id ordinal title state approvableAmount { minor currency } items { id dutySlug title ordinal dueAt state overdue moves share { minor currency } } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation OpenDispute($input: OpenDisputeInput!) {\n    openDispute(input: $input) { ... on Dispute { id state } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation OpenDispute($input: OpenDisputeInput!) {\n    openDispute(input: $input) { ... on Dispute { id state } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PaymentInstruction($milestoneId: MilestoneId!) {\n    paymentInstruction(milestoneId: $milestoneId) {\n      milestoneId contractId title reference holder bankName account bankCode state seen expiresAt amount { minor currency } clientFee { minor currency }\n    }\n  }\n"): (typeof documents)["\n  query PaymentInstruction($milestoneId: MilestoneId!) {\n    paymentInstruction(milestoneId: $milestoneId) {\n      milestoneId contractId title reference holder bankName account bankCode state seen expiresAt amount { minor currency } clientFee { minor currency }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query EditedJob($id: JobId!) {\n    job(id: $id) {\n      id title description state level niche hoursPerWeek startsOn endsOn platforms languages timeZone minOverlapHours acceptsGrowth proposalCount moves\n      role { slug shortKey title }\n      business { id name timeZone }\n      duties { id dutySlug title quantity importance note }\n      budget { minor currency }\n    }\n  }\n"): (typeof documents)["\n  query EditedJob($id: JobId!) {\n    job(id: $id) {\n      id title description state level niche hoursPerWeek startsOn endsOn platforms languages timeZone minOverlapHours acceptsGrowth proposalCount moves\n      role { slug shortKey title }\n      business { id name timeZone }\n      duties { id dutySlug title quantity importance note }\n      budget { minor currency }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query LastJob($businessId: BusinessId!) { myJobs(businessId: $businessId, first: 1) { nodes { id languages } } }\n"): (typeof documents)["\n  query LastJob($businessId: BusinessId!) { myJobs(businessId: $businessId, first: 1) { nodes { id languages } } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SaveJob($input: SaveJobInput!) {\n    saveJob(input: $input) { ... on Job { id state moves title } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation SaveJob($input: SaveJobInput!) {\n    saveJob(input: $input) { ... on Job { id state moves title } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PublishSaved($input: JobInput!) {\n    publishJob(input: $input) { ... on Job { id state moves publishedAt expiresAt } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation PublishSaved($input: JobInput!) {\n    publishJob(input: $input) { ... on Job { id state moves publishedAt expiresAt } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CloseEdited($input: JobInput!) {\n    closeJob(input: $input) { ... on Job { id state moves } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation CloseEdited($input: JobInput!) {\n    closeJob(input: $input) { ... on Job { id state moves } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DraftReach($input: ReachDraftInput!) {\n    jobReach(input: $input) {\n      considered total\n      exclusions { code title count }\n      relaxations { kind text adds total change { budget { minor currency } acceptsGrowth hoursPerWeek minOverlapHours platforms languages } }\n    }\n  }\n"): (typeof documents)["\n  query DraftReach($input: ReachDraftInput!) {\n    jobReach(input: $input) {\n      considered total\n      exclusions { code title count }\n      relaxations { kind text adds total change { budget { minor currency } acceptsGrowth hoursPerWeek minOverlapHours platforms languages } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query QuizSkills {\n    quizRules { questions minutes cooldownDays maxAYear passMark }\n    quizSkills { slug title duties { slug title } availableAt openSittingId sittings average passed lastSittingId lastScore lastEndedAt }\n  }\n"): (typeof documents)["\n  query QuizSkills {\n    quizRules { questions minutes cooldownDays maxAYear passMark }\n    quizSkills { slug title duties { slug title } availableAt openSittingId sittings average passed lastSittingId lastScore lastEndedAt }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query QuizSitting($id: QuizId!) {\n    quizSitting(id: $id) {\n      id skillSlug skillTitle state endsAt endedAt answered score passed\n      provenDuties { slug title }\n      verifiedRoles { slug title }\n      questions { position kind text options { id text } given right why points }\n    }\n  }\n"): (typeof documents)["\n  query QuizSitting($id: QuizId!) {\n    quizSitting(id: $id) {\n      id skillSlug skillTitle state endsAt endedAt answered score passed\n      provenDuties { slug title }\n      verifiedRoles { slug title }\n      questions { position kind text options { id text } given right why points }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StartQuiz($input: StartQuizInput!) {\n    startQuiz(input: $input) {\n      ... on QuizSitting { id state }\n      ... on Refusal { code message path }\n      ... on QuizUnderWay { sittingId }\n    }\n  }\n"): (typeof documents)["\n  mutation StartQuiz($input: StartQuizInput!) {\n    startQuiz(input: $input) {\n      ... on QuizSitting { id state }\n      ... on Refusal { code message path }\n      ... on QuizUnderWay { sittingId }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AnswerQuizItem($input: AnswerQuizItemInput!) {\n    answerQuizItem(input: $input) {\n      ... on QuizSitting { id state answered questions { position kind text options { id text } given right why points } }\n      ... on Refusal { code message path }\n    }\n  }\n"): (typeof documents)["\n  mutation AnswerQuizItem($input: AnswerQuizItemInput!) {\n    answerQuizItem(input: $input) {\n      ... on QuizSitting { id state answered questions { position kind text options { id text } given right why points } }\n      ... on Refusal { code message path }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation FinishQuiz($input: FinishQuizInput!) {\n    finishQuiz(input: $input) { ... on QuizSitting { id state } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation FinishQuiz($input: FinishQuizInput!) {\n    finishQuiz(input: $input) { ... on QuizSitting { id state } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MySkills {\n    myProfile {\n      id\n      roles { roleSlug roleTitle status provenDuties unconditionalDuties }\n      proofs { dutySlug title roleSlug proven mean quizPassed claimedLevel evidence { id kind state url note grade reason submittedAt reviewedAt } }\n    }\n  }\n"): (typeof documents)["\n  query MySkills {\n    myProfile {\n      id\n      roles { roleSlug roleTitle status provenDuties unconditionalDuties }\n      proofs { dutySlug title roleSlug proven mean quizPassed claimedLevel evidence { id kind state url note grade reason submittedAt reviewedAt } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ClaimDuty($input: ClaimDutiesInput!) {\n    claimDuties(input: $input) {\n      ... on Freelancer { id proofs { dutySlug title roleSlug proven mean quizPassed claimedLevel evidence { id state } } }\n      ... on Refusal { code message path }\n    }\n  }\n"): (typeof documents)["\n  mutation ClaimDuty($input: ClaimDutiesInput!) {\n    claimDuties(input: $input) {\n      ... on Freelancer { id proofs { dutySlug title roleSlug proven mean quizPassed claimedLevel evidence { id state } } }\n      ... on Refusal { code message path }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SubmitSkillEvidence($input: SubmitSkillEvidenceInput!) {\n    submitSkillEvidence(input: $input) { ... on SkillEvidence { id state } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation SubmitSkillEvidence($input: SubmitSkillEvidenceInput!) {\n    submitSkillEvidence(input: $input) { ... on SkillEvidence { id state } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Mailbox($first: Int!, $after: String, $to: String) {\n    mailbox(first: $first, after: $after, to: $to) {\n      nodes { id to subject text at state }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"): (typeof documents)["\n  query Mailbox($first: Int!, $after: String, $to: String) {\n    mailbox(first: $first, after: $after, to: $to) {\n      nodes { id to subject text at state }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Notices($first: Int!, $after: String) {\n    notices(first: $first, after: $after) {\n      nodes { id kind title body path at readAt }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"): (typeof documents)["\n  query Notices($first: Int!, $after: String) {\n    notices(first: $first, after: $after) {\n      nodes { id kind title body path at readAt }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MarkNoticesRead($input: MarkNoticesReadInput!) {\n    markNoticesRead(input: $input) { ... on Done { ok } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation MarkNoticesRead($input: MarkNoticesReadInput!) {\n    markNoticesRead(input: $input) { ... on Done { ok } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment WorkLine on PeriodLine { dutySlug title planned done inPart missed skipped open changes onTimePercent }\n"): (typeof documents)["\n  fragment WorkLine on PeriodLine { dutySlug title planned done inPart missed skipped open changes onTimePercent }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PeriodReportPage($id: MilestoneId!) {\n    periodReport(milestoneId: $id) {\n      id contractId contractTitle title business freelancer startsOn endsOn state madeAt\n      total { ...WorkLine } duties { ...WorkLine }\n      answers { check verdict text }\n      metrics { series baseline previous latest latestOn changePercent }\n      ads { ...AdsNumbers }\n      money {\n        price { minor currency } released { minor currency } commission { minor currency } freelancerNet { minor currency }\n        clientFee { minor currency } refunded { minor currency } protected { minor currency }\n      }\n    }\n  }\n"): (typeof documents)["\n  query PeriodReportPage($id: MilestoneId!) {\n    periodReport(milestoneId: $id) {\n      id contractId contractTitle title business freelancer startsOn endsOn state madeAt\n      total { ...WorkLine } duties { ...WorkLine }\n      answers { check verdict text }\n      metrics { series baseline previous latest latestOn changePercent }\n      ads { ...AdsNumbers }\n      money {\n        price { minor currency } released { minor currency } commission { minor currency } freelancerNet { minor currency }\n        clientFee { minor currency } refunded { minor currency } protected { minor currency }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Review($first: Int!, $after: String) {\n    myItems(scope: REVIEW, first: $first, after: $after) { nodes { ...ItemFacts } pageInfo { hasNextPage endCursor } }\n  }\n"): (typeof documents)["\n  query Review($first: Int!, $after: String) {\n    myItems(scope: REVIEW, first: $first, after: $after) { nodes { ...ItemFacts } pageInfo { hasNextPage endCursor } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DisputeQueue($first: Int!, $after: String) {\n    disputeQueue(first: $first, after: $after) {\n      nodes { id state contractTitle milestoneTitle businessName freelancerName openedAt timeZone taken moderatorMoves conflict withheld { minor currency } waitsFor { party until text otherwise } itemCount }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"): (typeof documents)["\n  query DisputeQueue($first: Int!, $after: String) {\n    disputeQueue(first: $first, after: $after) {\n      nodes { id state contractTitle milestoneTitle businessName freelancerName openedAt timeZone taken moderatorMoves conflict withheld { minor currency } waitsFor { party until text otherwise } itemCount }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TakeDispute($input: DisputeInput!) {\n    takeDispute(input: $input) { ... on Dispute { ...DisputeFacts } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation TakeDispute($input: DisputeInput!) {\n    takeDispute(input: $input) { ... on Dispute { ...DisputeFacts } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation HandOverDispute($input: HandOverDisputeInput!) {\n    handOverDispute(input: $input) { ... on Dispute { ...DisputeFacts } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation HandOverDispute($input: HandOverDisputeInput!) {\n    handOverDispute(input: $input) { ... on Dispute { ...DisputeFacts } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AskDisputeSides($input: WriteInDisputeInput!) {\n    askDisputeSides(input: $input) { ... on Dispute { ...DisputeFacts } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation AskDisputeSides($input: WriteInDisputeInput!) {\n    askDisputeSides(input: $input) { ... on Dispute { ...DisputeFacts } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RuleDispute($input: RuleDisputeInput!) {\n    ruleDispute(input: $input) { ... on Dispute { ...DisputeFacts } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation RuleDispute($input: RuleDisputeInput!) {\n    ruleDispute(input: $input) { ... on Dispute { ...DisputeFacts } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query HomeContracts {\n    contracts(first: 20) {\n      nodes {\n        id title state myParty nextDueAt timeZone\n        role { slug shortKey title } business { id name } freelancer { id name }\n        released { minor currency } protected { minor currency } planned { minor currency } returned { minor currency }\n        waitsFor { party until otherwise text }\n      }\n    }\n  }\n"): (typeof documents)["\n  query HomeContracts {\n    contracts(first: 20) {\n      nodes {\n        id title state myParty nextDueAt timeZone\n        role { slug shortKey title } business { id name } freelancer { id name }\n        released { minor currency } protected { minor currency } planned { minor currency } returned { minor currency }\n        waitsFor { party until otherwise text }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query HomeDecisions { myDecisions { kind contractId contractTitle timeZone disputeId count until } }\n"): (typeof documents)["\n  query HomeDecisions { myDecisions { kind contractId contractTitle timeZone disputeId count until } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query HomeInvitations {\n    myInvitations(first: 20) { nodes { id state expiresAt job { id title business { id name } role { slug shortKey title } budget { minor currency } } } }\n  }\n"): (typeof documents)["\n  query HomeInvitations {\n    myInvitations(first: 20) { nodes { id state expiresAt job { id title business { id name } role { slug shortKey title } budget { minor currency } } } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query HomeSkills {\n    myProfile { id hoursPerWeek capacityStale roles { roleSlug provenDuties unconditionalDuties } proofs { dutySlug evidence { id state } } }\n  }\n"): (typeof documents)["\n  query HomeSkills {\n    myProfile { id hoursPerWeek capacityStale roles { roleSlug provenDuties unconditionalDuties } proofs { dutySlug evidence { id state } } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query HomeJobs($businessId: BusinessId!) {\n    myJobs(businessId: $businessId, first: 10) { nodes { id title state proposalCount expiresAt role { slug shortKey title } } }\n  }\n"): (typeof documents)["\n  query HomeJobs($businessId: BusinessId!) {\n    myJobs(businessId: $businessId, first: 10) { nodes { id title state proposalCount expiresAt role { slug shortKey title } } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query HomeOperator {\n    paymentOperations(first: 20, filter: { inDoubt: true }) { nodes { id } pageInfo { hasNextPage } }\n    paymentRefunds(first: 20, filter: { state: FAILED }) { nodes { id } pageInfo { hasNextPage } }\n    chargebacks(first: 20, filter: { open: true }) { nodes { id } pageInfo { hasNextPage } }\n    bankTransfers(first: 20, filter: { state: OPEN }) { nodes { id } pageInfo { hasNextPage } }\n    corrections(first: 20, filter: { state: PROPOSED }) { nodes { id } pageInfo { hasNextPage } }\n  }\n"): (typeof documents)["\n  query HomeOperator {\n    paymentOperations(first: 20, filter: { inDoubt: true }) { nodes { id } pageInfo { hasNextPage } }\n    paymentRefunds(first: 20, filter: { state: FAILED }) { nodes { id } pageInfo { hasNextPage } }\n    chargebacks(first: 20, filter: { open: true }) { nodes { id } pageInfo { hasNextPage } }\n    bankTransfers(first: 20, filter: { state: OPEN }) { nodes { id } pageInfo { hasNextPage } }\n    corrections(first: 20, filter: { state: PROPOSED }) { nodes { id } pageInfo { hasNextPage } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query HomeQueue { evidenceQueue(first: 1) { nodes { id submittedAt } } disputesToRule { count nextUntil } }\n"): (typeof documents)["\n  query HomeQueue { evidenceQueue(first: 1) { nodes { id submittedAt } } disputesToRule { count nextUntil } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Chargebacks($filter: ChargebackFilter, $first: Int!, $after: String) {\n    chargebacks(filter: $filter, first: $first, after: $after) {\n      nodes {\n        id disputeId milestoneId contractId title state providerStatus reason policy clawbackAt evidenceDueBy evidence submissionCount openedAt endedAt moves\n        amount { minor currency } away { minor currency } fee { minor currency } lost { minor currency } absorbed { minor currency } clawedBack { minor currency }\n        answers { step status error decidedAt }\n      }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"): (typeof documents)["\n  query Chargebacks($filter: ChargebackFilter, $first: Int!, $after: String) {\n    chargebacks(filter: $filter, first: $first, after: $after) {\n      nodes {\n        id disputeId milestoneId contractId title state providerStatus reason policy clawbackAt evidenceDueBy evidence submissionCount openedAt endedAt moves\n        amount { minor currency } away { minor currency } fee { minor currency } lost { minor currency } absorbed { minor currency } clawedBack { minor currency }\n        answers { step status error decidedAt }\n      }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MoneyFreezes($first: Int!, $after: String) {\n    moneyFreezes(first: $first, after: $after) {\n      nodes { id milestoneId contractId title reason note frozenAt held { minor currency } kept { minor currency } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"): (typeof documents)["\n  query MoneyFreezes($first: Int!, $after: String) {\n    moneyFreezes(first: $first, after: $after) {\n      nodes { id milestoneId contractId title reason note frozenAt held { minor currency } kept { minor currency } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation WriteEvidence($input: WriteEvidenceInput!) {\n    writeEvidence(input: $input) { ... on Chargeback { id moves answers { step status error decidedAt } } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation WriteEvidence($input: WriteEvidenceInput!) {\n    writeEvidence(input: $input) { ... on Chargeback { id moves answers { step status error decidedAt } } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SubmitEvidence($input: ChargebackInput!) {\n    submitEvidence(input: $input) { ... on Chargeback { id moves answers { step status error decidedAt } } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation SubmitEvidence($input: ChargebackInput!) {\n    submitEvidence(input: $input) { ... on Chargeback { id moves answers { step status error decidedAt } } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AcceptChargeback($input: ChargebackInput!) {\n    acceptChargeback(input: $input) { ... on Chargeback { id moves answers { step status error decidedAt } } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation AcceptChargeback($input: ChargebackInput!) {\n    acceptChargeback(input: $input) { ... on Chargeback { id moves answers { step status error decidedAt } } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ClawBack($input: ChargebackInput!) {\n    clawBack(input: $input) { ... on Chargeback { id policy clawbackAt moves } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation ClawBack($input: ChargebackInput!) {\n    clawBack(input: $input) { ... on Chargeback { id policy clawbackAt moves } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CallOffClawback($input: ChargebackInput!) {\n    callOffClawback(input: $input) { ... on Chargeback { id policy clawbackAt moves } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation CallOffClawback($input: ChargebackInput!) {\n    callOffClawback(input: $input) { ... on Chargeback { id policy clawbackAt moves } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ChargebackPack($id: ChargebackId!) { chargebacks(first: 1, filter: { id: $id }) { nodes { id pack { text sha256 acceptedItems items } } } }\n"): (typeof documents)["\n  query ChargebackPack($id: ChargebackId!) { chargebacks(first: 1, filter: { id: $id }) { nodes { id pack { text sha256 acceptedItems items } } } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation FreezeMoney($input: FreezeMoneyInput!) { freezeMoney(input: $input) { ... on FrozenMoney { milestoneId frozen } ... on Refusal { code message path } } }\n"): (typeof documents)["\n  mutation FreezeMoney($input: FreezeMoneyInput!) { freezeMoney(input: $input) { ... on FrozenMoney { milestoneId frozen } ... on Refusal { code message path } } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UnfreezeMoney($input: FreezeMoneyInput!) { unfreezeMoney(input: $input) { ... on FrozenMoney { milestoneId frozen } ... on Refusal { code message path } } }\n"): (typeof documents)["\n  mutation UnfreezeMoney($input: FreezeMoneyInput!) { unfreezeMoney(input: $input) { ... on FrozenMoney { milestoneId frozen } ... on Refusal { code message path } } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MyBankDetails {\n    myPayee { state country provider }\n    myBankDetails { freelancerId holder bankName accountNumber bankCode state remark changedAt }\n  }\n"): (typeof documents)["\n  query MyBankDetails {\n    myPayee { state country provider }\n    myBankDetails { freelancerId holder bankName accountNumber bankCode state remark changedAt }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SaveBankDetails($input: SaveBankDetailsInput!) {\n    saveBankDetails(input: $input) { ... on BankDetails { freelancerId holder bankName accountNumber bankCode state remark changedAt } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation SaveBankDetails($input: SaveBankDetailsInput!) {\n    saveBankDetails(input: $input) { ... on BankDetails { freelancerId holder bankName accountNumber bankCode state remark changedAt } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ConfirmByPassword($input: SignInInput!) {\n    signIn(input: $input) { ... on SignedIn { me { account { id } } } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation ConfirmByPassword($input: SignInInput!) {\n    signIn(input: $input) { ... on SignedIn { me { account { id } } } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ConfirmByCode($input: SignInWithCodeInput!) {\n    signInWithCode(input: $input) { ... on SignedIn { me { account { id } } } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation ConfirmByCode($input: SignInWithCodeInput!) {\n    signInWithCode(input: $input) { ... on SignedIn { me { account { id } } } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AskConfirmCode($input: RequestSignInCodeInput!) {\n    requestSignInCode(input: $input) { ... on CodeSent { email minutes } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation AskConfirmCode($input: RequestSignInCodeInput!) {\n    requestSignInCode(input: $input) { ... on CodeSent { email minutes } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BankTransfers($filter: BankTransferFilter, $first: Int!, $after: String) {\n    bankTransfers(filter: $filter, first: $first, after: $after) {\n      nodes {\n        id kind state reference payer createdAt expiresAt amount { minor currency }\n        details { freelancerId holder bankName accountNumber bankCode state }\n        entry { id state }\n      }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"): (typeof documents)["\n  query BankTransfers($filter: BankTransferFilter, $first: Int!, $after: String) {\n    bankTransfers(filter: $filter, first: $first, after: $after) {\n      nodes {\n        id kind state reference payer createdAt expiresAt amount { minor currency }\n        details { freelancerId holder bankName accountNumber bankCode state }\n        entry { id state }\n      }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BankEntries($filter: BankEntryFilter, $first: Int!, $after: String) {\n    bankEntries(filter: $filter, first: $first, after: $after) {\n      nodes { id direction purpose bankReference bookedOn otherParty state note mine enteredAt reference kind amount { minor currency } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"): (typeof documents)["\n  query BankEntries($filter: BankEntryFilter, $first: Int!, $after: String) {\n    bankEntries(filter: $filter, first: $first, after: $after) {\n      nodes { id direction purpose bankReference bookedOn otherParty state note mine enteredAt reference kind amount { minor currency } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BankDetailsToCheck { bankDetailsToCheck { freelancerId holder bankName accountNumber bankCode state changedAt } }\n"): (typeof documents)["\n  query BankDetailsToCheck { bankDetailsToCheck { freelancerId holder bankName accountNumber bankCode state changedAt } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EnterIncoming($input: EnterIncomingTransferInput!) {\n    enterIncomingTransfer(input: $input) { ... on BankEntry { id state note } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation EnterIncoming($input: EnterIncomingTransferInput!) {\n    enterIncomingTransfer(input: $input) { ... on BankEntry { id state note } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EnterOutgoing($input: EnterOutgoingTransferInput!) {\n    enterOutgoingTransfer(input: $input) { ... on BankEntry { id state note } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation EnterOutgoing($input: EnterOutgoingTransferInput!) {\n    enterOutgoingTransfer(input: $input) { ... on BankEntry { id state note } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReturnOutgoing($input: ReturnOutgoingTransferInput!) {\n    returnOutgoingTransfer(input: $input) { ... on BankEntry { id state note } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation ReturnOutgoing($input: ReturnOutgoingTransferInput!) {\n    returnOutgoingTransfer(input: $input) { ... on BankEntry { id state note } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CancelOutgoing($input: CancelOutgoingTransferInput!) {\n    cancelOutgoingTransfer(input: $input) { ... on BankTransfer { id state } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation CancelOutgoing($input: CancelOutgoingTransferInput!) {\n    cancelOutgoingTransfer(input: $input) { ... on BankTransfer { id state } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ConfirmBankEntry($input: ConfirmBankEntryInput!) {\n    confirmBankEntry(input: $input) { ... on BankEntry { id state } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation ConfirmBankEntry($input: ConfirmBankEntryInput!) {\n    confirmBankEntry(input: $input) { ... on BankEntry { id state } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DismissBankEntry($input: DismissBankEntryInput!) {\n    dismissBankEntry(input: $input) { ... on BankEntry { id state note } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation DismissBankEntry($input: DismissBankEntryInput!) {\n    dismissBankEntry(input: $input) { ... on BankEntry { id state note } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DecideBankDetails($input: DecideBankDetailsInput!) {\n    decideBankDetails(input: $input) { ... on BankDetails { freelancerId state remark } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation DecideBankDetails($input: DecideBankDetailsInput!) {\n    decideBankDetails(input: $input) { ... on BankDetails { freelancerId state remark } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Operations($filter: PaymentOperationFilter, $first: Int!, $after: String) {\n    paymentOperations(filter: $filter, first: $first, after: $after) {\n      nodes { id kind status blockedReason amount { minor currency } attempts generation idempotencyKey stripeObjectId lastError holdId lastSentAt nextAttemptAt createdAt }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"): (typeof documents)["\n  query Operations($filter: PaymentOperationFilter, $first: Int!, $after: String) {\n    paymentOperations(filter: $filter, first: $first, after: $after) {\n      nodes { id kind status blockedReason amount { minor currency } attempts generation idempotencyKey stripeObjectId lastError holdId lastSentAt nextAttemptAt createdAt }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CheckOperation($input: CheckOperationInput!) {\n    checkOperation(input: $input) { ... on PaymentOperation { id status nextAttemptAt } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation CheckOperation($input: CheckOperationInput!) {\n    checkOperation(input: $input) { ... on PaymentOperation { id status nextAttemptAt } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Ledger($filter: LedgerFilter, $first: Int!, $after: String) {\n    ledgerTransactions(filter: $filter, first: $first, after: $after) {\n      nodes { id seq kind sourceType sourceId operationId occurredAt canUndo postings { account amount { minor currency } } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"): (typeof documents)["\n  query Ledger($filter: LedgerFilter, $first: Int!, $after: String) {\n    ledgerTransactions(filter: $filter, first: $first, after: $after) {\n      nodes { id seq kind sourceType sourceId operationId occurredAt canUndo postings { account amount { minor currency } } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BookCheck { bookCheck { id checkedAt violationCount promises { invariant broken } violations { invariant facts } } }\n"): (typeof documents)["\n  query BookCheck { bookCheck { id checkedAt violationCount promises { invariant broken } violations { invariant facts } } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CheckBooks { checkBooks { ... on BookCheck { id violationCount } ... on Refusal { code message path } } }\n"): (typeof documents)["\n  mutation CheckBooks { checkBooks { ... on BookCheck { id violationCount } ... on Refusal { code message path } } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Reconciliations($first: Int!, $after: String) {\n    reconciliations(first: $first, after: $after) {\n      nodes {\n        id startedAt entries accounts differenceCount\n        differences { account what currency providerId providerMinor ledgerId booksMinor }\n        balances { account currency providerMinor booksMinor }\n      }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"): (typeof documents)["\n  query Reconciliations($first: Int!, $after: String) {\n    reconciliations(first: $first, after: $after) {\n      nodes {\n        id startedAt entries accounts differenceCount\n        differences { account what currency providerId providerMinor ledgerId booksMinor }\n        balances { account currency providerMinor booksMinor }\n      }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Reconcile { reconcile { ... on Reconciliation { id differenceCount } ... on Refusal { code message path } } }\n"): (typeof documents)["\n  mutation Reconcile { reconcile { ... on Reconciliation { id differenceCount } ... on Refusal { code message path } } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Refunds($filter: PaymentRefundFilter, $first: Int!, $after: String) {\n    paymentRefunds(filter: $filter, first: $first, after: $after) {\n      nodes { id milestoneId amount { minor currency } state failure waitsForFunds decidedAt }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"): (typeof documents)["\n  query Refunds($filter: PaymentRefundFilter, $first: Int!, $after: String) {\n    paymentRefunds(filter: $filter, first: $first, after: $after) {\n      nodes { id milestoneId amount { minor currency } state failure waitsForFunds decidedAt }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RetryRefund($input: RetryRefundInput!) { retryRefund(input: $input) { ... on PaymentRefund { id state } ... on Refusal { code message path } } }\n"): (typeof documents)["\n  mutation RetryRefund($input: RetryRefundInput!) { retryRefund(input: $input) { ... on PaymentRefund { id state } ... on Refusal { code message path } } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation GiveBackPayment($input: GiveBackPaymentInput!) { giveBackPayment(input: $input) { ... on PaymentRefund { id state } ... on Refusal { code message path } } }\n"): (typeof documents)["\n  mutation GiveBackPayment($input: GiveBackPaymentInput!) { giveBackPayment(input: $input) { ... on PaymentRefund { id state } ... on Refusal { code message path } } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Corrections($filter: CorrectionFilter, $first: Int!, $after: String) {\n    corrections(filter: $filter, first: $first, after: $after) {\n      nodes {\n        id state reason reversesId providerEntryId proposedBy mine proposedAt expiresAt transactionId moves\n        lines { account amount { minor currency } } steps { step by note at }\n      }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"): (typeof documents)["\n  query Corrections($filter: CorrectionFilter, $first: Int!, $after: String) {\n    corrections(filter: $filter, first: $first, after: $after) {\n      nodes {\n        id state reason reversesId providerEntryId proposedBy mine proposedAt expiresAt transactionId moves\n        lines { account amount { minor currency } } steps { step by note at }\n      }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ProposeCorrection($input: ProposeCorrectionInput!) { proposeCorrection(input: $input) { ... on Correction { id state } ... on Refusal { code message path } } }\n"): (typeof documents)["\n  mutation ProposeCorrection($input: ProposeCorrectionInput!) { proposeCorrection(input: $input) { ... on Correction { id state } ... on Refusal { code message path } } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ProposeReversal($input: ProposeReversalInput!) { proposeReversal(input: $input) { ... on Correction { id state } ... on Refusal { code message path } } }\n"): (typeof documents)["\n  mutation ProposeReversal($input: ProposeReversalInput!) { proposeReversal(input: $input) { ... on Correction { id state } ... on Refusal { code message path } } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ConfirmCorrection($input: ConfirmCorrectionInput!) { confirmCorrection(input: $input) { ... on Correction { id state } ... on Refusal { code message path } } }\n"): (typeof documents)["\n  mutation ConfirmCorrection($input: ConfirmCorrectionInput!) { confirmCorrection(input: $input) { ... on Correction { id state } ... on Refusal { code message path } } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RefuseCorrection($input: RefuseCorrectionInput!) { refuseCorrection(input: $input) { ... on Correction { id state } ... on Refusal { code message path } } }\n"): (typeof documents)["\n  mutation RefuseCorrection($input: RefuseCorrectionInput!) { refuseCorrection(input: $input) { ... on Correction { id state } ... on Refusal { code message path } } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReferenceRates { referenceRates { from to rate enteredAt isFresh } }\n"): (typeof documents)["\n  query ReferenceRates { referenceRates { from to rate enteredAt isFresh } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetReferenceRate($input: SetReferenceRateInput!) {\n    setReferenceRate(input: $input) { ... on ReferenceRate { from to rate enteredAt isFresh } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation SetReferenceRate($input: SetReferenceRateInput!) {\n    setReferenceRate(input: $input) { ... on ReferenceRate { from to rate enteredAt isFresh } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Earnings($timeZone: TimeZone!) {\n    myPayee { state todo stopReason refreshedAt country provider payoutMode }\n    myBalances {\n      currency payable { minor currency } atProvider { minor currency } frozen { minor currency } inTransit { minor currency } paidOut { minor currency } owed { minor currency }\n      conversion { bankCurrency rate ratedAt estimate { minor currency } }\n    }\n    myEarnings(months: 12, timeZone: $timeZone) {\n      currency total { minor currency } months { month amount { minor currency } } clients { businessId name amount { minor currency } }\n    }\n    myMovements(first: 1, filter: { kind: PAYOUT }) { nodes { id at state stateText reasonText amount { minor currency } } pageInfo { hasNextPage endCursor } }\n  }\n"): (typeof documents)["\n  query Earnings($timeZone: TimeZone!) {\n    myPayee { state todo stopReason refreshedAt country provider payoutMode }\n    myBalances {\n      currency payable { minor currency } atProvider { minor currency } frozen { minor currency } inTransit { minor currency } paidOut { minor currency } owed { minor currency }\n      conversion { bankCurrency rate ratedAt estimate { minor currency } }\n    }\n    myEarnings(months: 12, timeZone: $timeZone) {\n      currency total { minor currency } months { month amount { minor currency } } clients { businessId name amount { minor currency } }\n    }\n    myMovements(first: 1, filter: { kind: PAYOUT }) { nodes { id at state stateText reasonText amount { minor currency } } pageInfo { hasNextPage endCursor } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StartPayee($input: StartPayeeOnboardingInput!) {\n    startPayeeOnboarding(input: $input) { ... on OnboardingLink { url } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation StartPayee($input: StartPayeeOnboardingInput!) {\n    startPayeeOnboarding(input: $input) { ... on OnboardingLink { url } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RefreshPayee { refreshPayee { ... on Payee { state todo stopReason refreshedAt country provider payoutMode } ... on Refusal { code message path } } }\n"): (typeof documents)["\n  mutation RefreshPayee { refreshPayee { ... on Payee { state todo stopReason refreshedAt country provider payoutMode } ... on Refusal { code message path } } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PayoutMode($mode: PayoutMode!) { setPayoutMode(input: { mode: $mode }) { ... on Payee { state payoutMode } ... on Refusal { code message path } } }\n"): (typeof documents)["\n  mutation PayoutMode($mode: PayoutMode!) { setPayoutMode(input: { mode: $mode }) { ... on Payee { state payoutMode } ... on Refusal { code message path } } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Withdraw($input: WithdrawInput!) {\n    withdraw(input: $input) { ... on Payout { id amount { minor currency } state arrivesAt } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation Withdraw($input: WithdrawInput!) {\n    withdraw(input: $input) { ... on Payout { id amount { minor currency } state arrivesAt } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment MovementLine on Movement {\n    id at kind title counterparty state stateText reasonText amount { minor currency } contractId expectedAt unansweredSince receiptId receiptNumber\n  }\n"): (typeof documents)["\n  fragment MovementLine on Movement {\n    id at kind title counterparty state stateText reasonText amount { minor currency } contractId expectedAt unansweredSince receiptId receiptNumber\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MyMovements($first: Int!, $after: String, $filter: MovementFilterInput) {\n    myMovements(first: $first, after: $after, filter: $filter) { nodes { ...MovementLine } pageInfo { hasNextPage endCursor } }\n  }\n"): (typeof documents)["\n  query MyMovements($first: Int!, $after: String, $filter: MovementFilterInput) {\n    myMovements(first: $first, after: $after, filter: $filter) { nodes { ...MovementLine } pageInfo { hasNextPage endCursor } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BusinessMovements($businessId: BusinessId!, $first: Int!, $after: String, $filter: MovementFilterInput) {\n    businessMovements(businessId: $businessId, first: $first, after: $after, filter: $filter) { nodes { ...MovementLine } pageInfo { hasNextPage endCursor } }\n  }\n"): (typeof documents)["\n  query BusinessMovements($businessId: BusinessId!, $first: Int!, $after: String, $filter: MovementFilterInput) {\n    businessMovements(businessId: $businessId, first: $first, after: $after, filter: $filter) { nodes { ...MovementLine } pageInfo { hasNextPage endCursor } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MoneyContracts($businessId: BusinessId) { moneyContracts(businessId: $businessId) { contractId title } }\n"): (typeof documents)["\n  query MoneyContracts($businessId: BusinessId) { moneyContracts(businessId: $businessId) { contractId title } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReceiptPage($id: ReceiptId!) {\n    receipt(id: $id) {\n      id number kind side heading happenedAt issuedAt contractId contract milestone business freelancer provider reference stateText pdfPath\n      lines { code label amount { minor currency } }\n    }\n  }\n"): (typeof documents)["\n  query ReceiptPage($id: ReceiptId!) {\n    receipt(id: $id) {\n      id number kind side heading happenedAt issuedAt contractId contract milestone business freelancer provider reference stateText pdfPath\n      lines { code label amount { minor currency } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query LiveJobs {\n    jobs(first: 3) {\n      nodes {\n        id title hoursPerWeek proposalCount publishedAt platforms startsOn endsOn\n        role { slug shortKey title } business { id name } duties { id } budget { minor currency }\n      }\n    }\n  }\n"): (typeof documents)["\n  query LiveJobs {\n    jobs(first: 3) {\n      nodes {\n        id title hoursPerWeek proposalCount publishedAt platforms startsOn endsOn\n        role { slug shortKey title } business { id name } duties { id } budget { minor currency }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MyAvailability {\n    myProfile { id available hoursPerWeek freeHours timeZone awayUntil capacityStale roles { roleSlug status } rate { minor currency } }\n    myMatchPreferences {\n      freelancerId weeklyInviteCap nichesLiked nichesDisliked growthRoleSlugs minRate { minor currency } quietHours { from until }\n      muted { id name mutedAt } awayPeriods { fromOn untilOn } capacityConfirmedAt capacityStale\n    }\n  }\n"): (typeof documents)["\n  query MyAvailability {\n    myProfile { id available hoursPerWeek freeHours timeZone awayUntil capacityStale roles { roleSlug status } rate { minor currency } }\n    myMatchPreferences {\n      freelancerId weeklyInviteCap nichesLiked nichesDisliked growthRoleSlugs minRate { minor currency } quietHours { from until }\n      muted { id name mutedAt } awayPeriods { fromOn untilOn } capacityConfirmedAt capacityStale\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SaveAvailability($input: SetAvailabilityInput!) {\n    setAvailability(input: $input) { ... on Freelancer { id available hoursPerWeek freeHours timeZone awayUntil capacityStale } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation SaveAvailability($input: SetAvailabilityInput!) {\n    setAvailability(input: $input) { ... on Freelancer { id available hoursPerWeek freeHours timeZone awayUntil capacityStale } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SaveWishes($input: SetMatchPreferencesInput!) {\n    setMatchPreferences(input: $input) {\n      ... on MatchPreferences { freelancerId weeklyInviteCap nichesLiked nichesDisliked growthRoleSlugs minRate { minor currency } quietHours { from until } }\n      ... on Refusal { code message path }\n    }\n  }\n"): (typeof documents)["\n  mutation SaveWishes($input: SetMatchPreferencesInput!) {\n    setMatchPreferences(input: $input) {\n      ... on MatchPreferences { freelancerId weeklyInviteCap nichesLiked nichesDisliked growthRoleSlugs minRate { minor currency } quietHours { from until } }\n      ... on Refusal { code message path }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UnmuteBusiness($input: UnmuteBusinessInput!) {\n    unmuteBusiness(input: $input) { ... on MatchPreferences { freelancerId muted { id name mutedAt } } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation UnmuteBusiness($input: UnmuteBusinessInput!) {\n    unmuteBusiness(input: $input) { ... on MatchPreferences { freelancerId muted { id name mutedAt } } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation WriteInDispute($input: WriteInDisputeInput!) {\n    writeInDispute(input: $input) { ... on Dispute { ...DisputeFacts } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation WriteInDispute($input: WriteInDisputeInput!) {\n    writeInDispute(input: $input) { ... on Dispute { ...DisputeFacts } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation OfferInDispute($input: OfferInDisputeInput!) {\n    offerInDispute(input: $input) { ... on Dispute { ...DisputeFacts } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation OfferInDispute($input: OfferInDisputeInput!) {\n    offerInDispute(input: $input) { ... on Dispute { ...DisputeFacts } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AcceptDisputeOffer($input: AcceptDisputeOfferInput!) {\n    acceptDisputeOffer(input: $input) { ... on Dispute { ...DisputeFacts } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation AcceptDisputeOffer($input: AcceptDisputeOfferInput!) {\n    acceptDisputeOffer(input: $input) { ... on Dispute { ...DisputeFacts } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AskDisputeRuling($input: DisputeInput!) {\n    askDisputeRuling(input: $input) { ... on Dispute { ...DisputeFacts } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation AskDisputeRuling($input: DisputeInput!) {\n    askDisputeRuling(input: $input) { ... on Dispute { ...DisputeFacts } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation WithdrawDispute($input: DisputeInput!) {\n    withdrawDispute(input: $input) { ... on Dispute { ...DisputeFacts } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation WithdrawDispute($input: DisputeInput!) {\n    withdrawDispute(input: $input) { ... on Dispute { ...DisputeFacts } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SendCode($input: RequestSignInCodeInput!) {\n    requestSignInCode(input: $input) { ... on CodeSent { email minutes } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation SendCode($input: RequestSignInCodeInput!) {\n    requestSignInCode(input: $input) { ... on CodeSent { email minutes } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignInWithCode($input: SignInWithCodeInput!) {\n    signInWithCode(input: $input) { ... on SignedIn { me { account { id } } } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation SignInWithCode($input: SignInWithCodeInput!) {\n    signInWithCode(input: $input) { ... on SignedIn { me { account { id } } } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DemoLogins { demoLogins { key title about } }\n"): (typeof documents)["\n  query DemoLogins { demoLogins { key title about } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignInAsDemo($input: SignInAsDemoInput!) {\n    signInAsDemo(input: $input) { ... on SignedIn { me { account { id } } } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation SignInAsDemo($input: SignInAsDemoInput!) {\n    signInAsDemo(input: $input) { ... on SignedIn { me { account { id } } } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) { ... on SignedIn { me { account { id } } } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) { ... on SignedIn { me { account { id } } } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignUp($input: SignUpInput!) {\n    signUp(input: $input) { ... on SignedIn { me { account { id } } } ... on CodeSent { email minutes } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation SignUp($input: SignUpInput!) {\n    signUp(input: $input) { ... on SignedIn { me { account { id } } } ... on CodeSent { email minutes } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MatchLines($lines: [String!]!, $contractId: ContractId) {\n    matchLines(input: { lines: $lines, contractId: $contractId }) {\n      ... on MatchedLines { lines { line verdict itemId sameAs url text item { id title dutySlug dueAt required contract { id title timeZone } } } }\n      ... on Refusal { code message path }\n    }\n  }\n"): (typeof documents)["\n  query MatchLines($lines: [String!]!, $contractId: ContractId) {\n    matchLines(input: { lines: $lines, contractId: $contractId }) {\n      ... on MatchedLines { lines { line verdict itemId sameAs url text item { id title dutySlug dueAt required contract { id title timeZone } } } }\n      ... on Refusal { code message path }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SubmitItems($items: [SubmitItemInput!]!) {\n    submitItems(input: { items: $items }) {\n      ... on SubmittedItems { answers { itemId item { ...ItemFacts } refusal { code message } } }\n      ... on Refusal { code message path }\n    }\n  }\n"): (typeof documents)["\n  mutation SubmitItems($items: [SubmitItemInput!]!) {\n    submitItems(input: { items: $items }) {\n      ... on SubmittedItems { answers { itemId item { ...ItemFacts } refusal { code message } } }\n      ... on Refusal { code message path }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query WatchedJob($id: JobId!) {\n    job(id: $id) { id title state proposalCount hoursPerWeek moves role { slug shortKey title } business { id name } }\n  }\n"): (typeof documents)["\n  query WatchedJob($id: JobId!) {\n    job(id: $id) { id title state proposalCount hoursPerWeek moves role { slug shortKey title } business { id name } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query WatchedRun($jobId: JobId!) {\n    matchRun(jobId: $jobId) {\n      id jobId state wave considered scored total invited answered startedAt finishedAt nextWaveAt stopText\n      exclusions { code title count }\n    }\n  }\n"): (typeof documents)["\n  query WatchedRun($jobId: JobId!) {\n    matchRun(jobId: $jobId) {\n      id jobId state wave considered scored total invited answered startedAt finishedAt nextWaveAt stopText\n      exclusions { code title count }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Candidates($jobId: JobId!, $first: Int!, $after: String) {\n    matchCandidates(jobId: $jobId, first: $first, after: $after) {\n      nodes {\n        rank score base percent missing invited provenDuties requiredDuties freeHours\n        freelancer { id name headline }\n        reasons { factor contribution text telling }\n      }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"): (typeof documents)["\n  query Candidates($jobId: JobId!, $first: Int!, $after: String) {\n    matchCandidates(jobId: $jobId, first: $first, after: $after) {\n      nodes {\n        rank score base percent missing invited provenDuties requiredDuties freeHours\n        freelancer { id name headline }\n        reasons { factor contribution text telling }\n      }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Invite($input: InviteFreelancerInput!) {\n    inviteFreelancer(input: $input) { ... on Invitation { id state } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation Invite($input: InviteFreelancerInput!) {\n    inviteFreelancer(input: $input) { ... on Invitation { id state } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query JobRelaxations($jobId: JobId!) { jobReachIf(jobId: $jobId) { total relaxations { kind text adds } } }\n"): (typeof documents)["\n  query JobRelaxations($jobId: JobId!) { jobReachIf(jobId: $jobId) { total relaxations { kind text adds } } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PricedJob($id: JobId!) {\n    job(id: $id) {\n      id title state hoursPerWeek startsOn endsOn moves\n      role { slug shortKey title } business { id name } duties { id dutySlug title quantity importance note } budget { minor currency }\n      myProposal { id state }\n    }\n  }\n"): (typeof documents)["\n  query PricedJob($id: JobId!) {\n    job(id: $id) {\n      id title state hoursPerWeek startsOn endsOn moves\n      role { slug shortKey title } business { id name } duties { id dutySlug title quantity importance note } budget { minor currency }\n      myProposal { id state }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SendProposal($input: SendProposalInput!) {\n    sendProposal(input: $input) { ... on Proposal { id state } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation SendProposal($input: SendProposalInput!) {\n    sendProposal(input: $input) { ... on Proposal { id state } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MyProposals($first: Int!, $after: String) {\n    myProposals(first: $first, after: $after) {\n      nodes {\n        id state sentAt expiresAt moves total { minor currency }\n        job { id title state role { slug shortKey title } business { id name } budget { minor currency } }\n      }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"): (typeof documents)["\n  query MyProposals($first: Int!, $after: String) {\n    myProposals(first: $first, after: $after) {\n      nodes {\n        id state sentAt expiresAt moves total { minor currency }\n        job { id title state role { slug shortKey title } business { id name } budget { minor currency } }\n      }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Proposal($id: ProposalId!) {\n    proposal(id: $id) {\n      id state coverLetter plan sentAt expiresAt moves\n      total { minor currency }\n      prices { jobDutyId dutySlug title price { minor currency } }\n      freelancer { id name headline }\n      job { id title state startsOn endsOn role { slug shortKey title } business { id name } budget { minor currency } }\n    }\n  }\n"): (typeof documents)["\n  query Proposal($id: ProposalId!) {\n    proposal(id: $id) {\n      id state coverLetter plan sentAt expiresAt moves\n      total { minor currency }\n      prices { jobDutyId dutySlug title price { minor currency } }\n      freelancer { id name headline }\n      job { id title state startsOn endsOn role { slug shortKey title } business { id name } budget { minor currency } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation WithdrawProposal($input: ProposalInput!) {\n    withdrawProposal(input: $input) { ... on Proposal { id state moves } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation WithdrawProposal($input: ProposalInput!) {\n    withdrawProposal(input: $input) { ... on Proposal { id state moves } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ProposalFormQuota { myProposalQuota { limit used nextAt firstChoiceAt } }\n"): (typeof documents)["\n  query ProposalFormQuota { myProposalQuota { limit used nextAt firstChoiceAt } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Catalogue {\n    catalogue {\n      version\n      roles {\n        slug shortKey title about limits levelRemark defaultHoursPerWeek defaultMinOverlapHours plannedItemsFirst plannedItemsLater\n        teams { roleSlug waits dutySlug otherDutySlug }\n        duties {\n          slug code roleSlug title help acceptance kind conditional condition priced evidence\n          cadence { cadence quantity weekdaysOnly firstPeriodOnly slaHours countsAsItem }\n        }\n      }\n      platforms { slug title remark }\n      niches { slug title }\n      languages { slug title }\n    }\n  }\n"): (typeof documents)["\n  query Catalogue {\n    catalogue {\n      version\n      roles {\n        slug shortKey title about limits levelRemark defaultHoursPerWeek defaultMinOverlapHours plannedItemsFirst plannedItemsLater\n        teams { roleSlug waits dutySlug otherDutySlug }\n        duties {\n          slug code roleSlug title help acceptance kind conditional condition priced evidence\n          cadence { cadence quantity weekdaysOnly firstPeriodOnly slaHours countsAsItem }\n        }\n      }\n      platforms { slug title remark }\n      niches { slug title }\n      languages { slug title }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Division on DisputeDivision {\n    lines { itemId toFreelancer { minor currency } toClient { minor currency } }\n    gross { minor currency } commission { minor currency } net { minor currency } returned { minor currency } returnedFee { minor currency }\n  }\n"): (typeof documents)["\n  fragment Division on DisputeDivision {\n    lines { itemId toFreelancer { minor currency } toClient { minor currency } }\n    gross { minor currency } commission { minor currency } net { minor currency } returned { minor currency } returnedFee { minor currency }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DisputeFacts on Dispute {\n    id state contractId contractTitle milestoneTitle milestoneOrdinal timeZone businessName freelancerName openedBy myVoice wanted\n    openedAt answerUntil talkUntil ruleUntil secondUntil endedAt ending paysSoon moves moderatorMoves conflict taken\n    withheld { minor currency }\n    waitsFor { party until text otherwise }\n    items {\n      id dutySlug title ordinal dueAt state stateBefore reason text acceptance acceptanceLang byDefault\n      share { minor currency } toFreelancer { minor currency }\n      evidence {\n        id kind url text submittedAt round file { id name mediaType bytes url }\n        checks { check verdict text } page { found }\n        metrics { series { name baseline now changePercent } spent reached earned causes }\n        ads { ...AdsNumbers }\n      }\n      history { at by move reason }\n    }\n    events { id kind voice by text reasonCode at lines { itemId toFreelancer { minor currency } toClient { minor currency } } }\n    standingOffer { id voice by text at lines { itemId toFreelancer { minor currency } toClient { minor currency } } }\n    byDefault { ...Division }\n  }\n"): (typeof documents)["\n  fragment DisputeFacts on Dispute {\n    id state contractId contractTitle milestoneTitle milestoneOrdinal timeZone businessName freelancerName openedBy myVoice wanted\n    openedAt answerUntil talkUntil ruleUntil secondUntil endedAt ending paysSoon moves moderatorMoves conflict taken\n    withheld { minor currency }\n    waitsFor { party until text otherwise }\n    items {\n      id dutySlug title ordinal dueAt state stateBefore reason text acceptance acceptanceLang byDefault\n      share { minor currency } toFreelancer { minor currency }\n      evidence {\n        id kind url text submittedAt round file { id name mediaType bytes url }\n        checks { check verdict text } page { found }\n        metrics { series { name baseline now changePercent } spent reached earned causes }\n        ads { ...AdsNumbers }\n      }\n      history { at by move reason }\n    }\n    events { id kind voice by text reasonCode at lines { itemId toFreelancer { minor currency } toClient { minor currency } } }\n    standingOffer { id voice by text at lines { itemId toFreelancer { minor currency } toClient { minor currency } } }\n    byDefault { ...Division }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DisputePage($id: DisputeId!) { dispute(id: $id) { ...DisputeFacts } }\n"): (typeof documents)["\n  query DisputePage($id: DisputeId!) { dispute(id: $id) { ...DisputeFacts } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DivideDispute($input: DivideDisputeInput!) {\n    divideDispute(input: $input) { ... on DisputeDivision { ...Division } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  query DivideDispute($input: DivideDisputeInput!) {\n    divideDispute(input: $input) { ... on DisputeDivision { ...Division } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DisputePack($id: DisputeId!) { dispute(id: $id) { id pack { sha256 entries { name sha256 bytes } } } }\n"): (typeof documents)["\n  query DisputePack($id: DisputeId!) { dispute(id: $id) { id pack { sha256 entries { name sha256 bytes } } } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ItemEvents($id: ItemId!) {\n    item(id: $id) {\n      id\n      sla { hours events inTime open overdue rate goal met }\n      events { id url text cameAt party reactUntil reactedAt reactionUrl reactionText escalated inTime }\n    }\n  }\n"): (typeof documents)["\n  query ItemEvents($id: ItemId!) {\n    item(id: $id) {\n      id\n      sla { hours events inTime open overdue rate goal met }\n      events { id url text cameAt party reactUntil reactedAt reactionUrl reactionText escalated inTime }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation LogDutyEvent($itemId: ItemId!, $cameAt: DateTime!, $url: String, $text: String) {\n    logDutyEvent(input: { itemId: $itemId, cameAt: $cameAt, url: $url, text: $text }) { ... on Item { id } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation LogDutyEvent($itemId: ItemId!, $cameAt: DateTime!, $url: String, $text: String) {\n    logDutyEvent(input: { itemId: $itemId, cameAt: $cameAt, url: $url, text: $text }) { ... on Item { id } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReactToDutyEvent($eventId: DutyEventId!, $url: String, $text: String, $escalated: Boolean) {\n    reactToDutyEvent(input: { eventId: $eventId, url: $url, text: $text, escalated: $escalated }) { ... on DutyEvent { id } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation ReactToDutyEvent($eventId: DutyEventId!, $url: String, $text: String, $escalated: Boolean) {\n    reactToDutyEvent(input: { eventId: $eventId, url: $url, text: $text, escalated: $escalated }) { ... on DutyEvent { id } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AcceptItemPartly($itemId: ItemId!, $amount: MoneyInput!, $reason: String!) {\n    acceptItemPartly(input: { itemId: $itemId, amount: $amount, reason: $reason }) { ... on Item { ...ItemFacts } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation AcceptItemPartly($itemId: ItemId!, $amount: MoneyInput!, $reason: String!) {\n    acceptItemPartly(input: { itemId: $itemId, amount: $amount, reason: $reason }) { ... on Item { ...ItemFacts } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AgreePart($itemId: ItemId!) { agreePart(input: { itemId: $itemId }) { ... on Item { ...ItemFacts } ... on Refusal { code message path } } }\n"): (typeof documents)["\n  mutation AgreePart($itemId: ItemId!) { agreePart(input: { itemId: $itemId }) { ... on Item { ...ItemFacts } ... on Refusal { code message path } } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SkipItems($itemIds: [ItemId!]!, $reason: String!) {\n    skipItems(input: { itemIds: $itemIds, reason: $reason }) { ... on ChangedItems { items { ...ItemFacts } } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation SkipItems($itemIds: [ItemId!]!, $reason: String!) {\n    skipItems(input: { itemIds: $itemIds, reason: $reason }) { ... on ChangedItems { items { ...ItemFacts } } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation BlockItems($itemIds: [ItemId!]!, $reason: String!) {\n    blockItems(input: { itemIds: $itemIds, reason: $reason }) { ... on ChangedItems { items { ...ItemFacts } } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation BlockItems($itemIds: [ItemId!]!, $reason: String!) {\n    blockItems(input: { itemIds: $itemIds, reason: $reason }) { ... on ChangedItems { items { ...ItemFacts } } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UnblockItems($itemIds: [ItemId!]!) {\n    unblockItems(input: { itemIds: $itemIds }) { ... on ChangedItems { items { ...ItemFacts } } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation UnblockItems($itemIds: [ItemId!]!) {\n    unblockItems(input: { itemIds: $itemIds }) { ... on ChangedItems { items { ...ItemFacts } } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MoveItems($itemId: ItemId!, $dueOn: LocalDate!, $reason: String) {\n    moveItems(input: { moves: [{ itemId: $itemId, dueOn: $dueOn }], reason: $reason }) { ... on ChangedItems { items { ...ItemFacts } } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation MoveItems($itemId: ItemId!, $dueOn: LocalDate!, $reason: String) {\n    moveItems(input: { moves: [{ itemId: $itemId, dueOn: $dueOn }], reason: $reason }) { ... on ChangedItems { items { ...ItemFacts } } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AnswerItemMoves($itemIds: [ItemId!]!, $agree: Boolean!) {\n    answerItemMoves(input: { itemIds: $itemIds, agree: $agree }) { ... on ChangedItems { items { ...ItemFacts } } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation AnswerItemMoves($itemIds: [ItemId!]!, $agree: Boolean!) {\n    answerItemMoves(input: { itemIds: $itemIds, agree: $agree }) { ... on ChangedItems { items { ...ItemFacts } } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ItemLine on Item { id milestoneId dutySlug title ordinal dueAt state overdue counted rounds reviewUntil paid moves disputeId share { minor currency } }\n"): (typeof documents)["\n  fragment ItemLine on Item { id milestoneId dutySlug title ordinal dueAt state overdue counted rounds reviewUntil paid moves disputeId share { minor currency } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment AdsNumbers on AdsReport {\n    total { campaign spent { minor currency } earned { minor currency } impressions clicks leads }\n    campaigns { campaign spent { minor currency } earned { minor currency } impressions clicks leads }\n  }\n"): (typeof documents)["\n  fragment AdsNumbers on AdsReport {\n    total { campaign spent { minor currency } earned { minor currency } impressions clicks leads }\n    campaigns { campaign spent { minor currency } earned { minor currency } impressions clicks leads }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment TiedFacts on TiedWork { contractId itemId dutySlug isWhole title ordinal state dueAt waiting }\n"): (typeof documents)["\n  fragment TiedFacts on TiedWork { contractId itemId dutySlug isWhole title ordinal state dueAt waiting }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ItemFacts on Item {\n    id milestoneId dutySlug title ordinal dueAt state overdue counted rounds reviewUntil paid moves disputeId required\n    share { minor currency } acceptedShare { minor currency }\n    changeRounds changeRoundsUsed skipOutcome blockedAt\n    dueChange { state party fromAt toAt reason answerUntil }\n    waitsFor { party until text otherwise }\n    after { ...TiedFacts } before { ...TiedFacts }\n    contract { id title timeZone }\n    evidence {\n      id kind url text submittedAt round file { id name mediaType bytes url }\n      checks { check verdict text } page { found } snapshot { takenAt sha256 }\n      metrics { series { name baseline now changePercent } spent reached earned causes }\n      ads { ...AdsNumbers }\n    }\n    history { at by move reason }\n  }\n"): (typeof documents)["\n  fragment ItemFacts on Item {\n    id milestoneId dutySlug title ordinal dueAt state overdue counted rounds reviewUntil paid moves disputeId required\n    share { minor currency } acceptedShare { minor currency }\n    changeRounds changeRoundsUsed skipOutcome blockedAt\n    dueChange { state party fromAt toAt reason answerUntil }\n    waitsFor { party until text otherwise }\n    after { ...TiedFacts } before { ...TiedFacts }\n    contract { id title timeZone }\n    evidence {\n      id kind url text submittedAt round file { id name mediaType bytes url }\n      checks { check verdict text } page { found } snapshot { takenAt sha256 }\n      metrics { series { name baseline now changePercent } spent reached earned causes }\n      ads { ...AdsNumbers }\n    }\n    history { at by move reason }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SubmitItem($itemId: ItemId!, $evidence: [EvidenceInput!]!) {\n    submitItem(input: { itemId: $itemId, evidence: $evidence }) { ... on Item { ...ItemFacts } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation SubmitItem($itemId: ItemId!, $evidence: [EvidenceInput!]!) {\n    submitItem(input: { itemId: $itemId, evidence: $evidence }) { ... on Item { ...ItemFacts } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PreviewEvidence($itemId: ItemId!, $evidence: [EvidenceInput!]!) {\n    previewEvidence(input: { itemId: $itemId, evidence: $evidence }) {\n      ... on EvidencePreview {\n        pieces { kind checks { check verdict text } metrics { series { name baseline now changePercent } spent reached earned causes } ads { ...AdsNumbers } }\n      }\n      ... on Refusal { code message path }\n    }\n  }\n"): (typeof documents)["\n  query PreviewEvidence($itemId: ItemId!, $evidence: [EvidenceInput!]!) {\n    previewEvidence(input: { itemId: $itemId, evidence: $evidence }) {\n      ... on EvidencePreview {\n        pieces { kind checks { check verdict text } metrics { series { name baseline now changePercent } spent reached earned causes } ads { ...AdsNumbers } }\n      }\n      ... on Refusal { code message path }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AcceptItem($itemId: ItemId!) {\n    acceptItem(input: { itemId: $itemId }) { ... on Item { ...ItemFacts } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation AcceptItem($itemId: ItemId!) {\n    acceptItem(input: { itemId: $itemId }) { ... on Item { ...ItemFacts } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AcceptItems($itemIds: [ItemId!]!) {\n    acceptItems(input: { itemIds: $itemIds }) { ... on AcceptedItems { items { ...ItemFacts } } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation AcceptItems($itemIds: [ItemId!]!) {\n    acceptItems(input: { itemIds: $itemIds }) { ... on AcceptedItems { items { ...ItemFacts } } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AskItemChanges($itemId: ItemId!, $reason: String!) {\n    askItemChanges(input: { itemId: $itemId, reason: $reason }) { ... on Item { ...ItemFacts } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation AskItemChanges($itemId: ItemId!, $reason: String!) {\n    askItemChanges(input: { itemId: $itemId, reason: $reason }) { ... on Item { ...ItemFacts } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query JobContracts { contracts(first: 50) { nodes { id jobId state } } }\n"): (typeof documents)["\n  query JobContracts { contracts(first: 50) { nodes { id jobId state } } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription Progress($jobId: JobId!) {\n    jobMatchProgress(jobId: $jobId) {\n      id jobId state wave considered scored total invited answered startedAt finishedAt nextWaveAt stopText\n      exclusions { code title count }\n    }\n  }\n"): (typeof documents)["\n  subscription Progress($jobId: JobId!) {\n    jobMatchProgress(jobId: $jobId) {\n      id jobId state wave considered scored total invited answered startedAt finishedAt nextWaveAt stopText\n      exclusions { code title count }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Session {\n    me {\n      account { id name email lang timeZone }\n      memberships { right business { id name timeZone country } }\n      staff\n      secondFactor\n      unreadNotices\n    }\n    installation { demo currencies clientFeeBps commissionBps now minMilestones { minor currency } }\n  }\n"): (typeof documents)["\n  query Session {\n    me {\n      account { id name email lang timeZone }\n      memberships { right business { id name timeZone country } }\n      staff\n      secondFactor\n      unreadNotices\n    }\n    installation { demo currencies clientFeeBps commissionBps now minMilestones { minor currency } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ProfileMark {\n    myProfile { id roles { roleSlug status } }\n  }\n"): (typeof documents)["\n  query ProfileMark {\n    myProfile { id roles { roleSlug status } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ConfirmCapacity {\n    confirmCapacity { ... on Freelancer { id hoursPerWeek capacityStale } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation ConfirmCapacity {\n    confirmCapacity { ... on Freelancer { id hoursPerWeek capacityStale } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation FeedbackOnMatch($input: FeedbackOnMatchInput!) {\n    feedbackOnMatch(input: $input) { ... on MatchFeedback { jobId side reason } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation FeedbackOnMatch($input: FeedbackOnMatchInput!) {\n    feedbackOnMatch(input: $input) { ... on MatchFeedback { jobId side reason } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MuteBusiness($input: MuteBusinessInput!) {\n    muteBusiness(input: $input) { ... on MatchPreferences { freelancerId muted { id name mutedAt } } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation MuteBusiness($input: MuteBusinessInput!) {\n    muteBusiness(input: $input) { ... on MatchPreferences { freelancerId muted { id name mutedAt } } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DisputesToRule { disputesToRule { count nextUntil } }\n"): (typeof documents)["\n  query DisputesToRule { disputesToRule { count nextUntil } }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;