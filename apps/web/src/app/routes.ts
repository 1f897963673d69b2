import { lazy, type ComponentType, type LazyExoticComponent } from 'react'
import { loadTexts } from '../lib/i18n.js'

export interface PageRoute {
  path: string
  Page: LazyExoticComponent<ComponentType>
  /** Only with an account: others are asked to sign in and come back. */
  signedIn?: boolean
}

/** A page with its texts, both fetched when it is first opened. */
const page = (texts: readonly string[], load: () => Promise<ComponentType>): PageRoute['Page'] =>
  lazy(async () => {
    const [Page] = await Promise.all([load(), loadTexts(texts)])
    return { default: Page }
  })

export const routes: readonly PageRoute[] = [
  { path: '/', Page: page(['landing'], async () => (await import('../features/see-offer/landing-page.js')).LandingPage) },
  { path: '/sign-in', Page: page(['sign-in'], async () => (await import('../features/sign-in/sign-in-page.js')).SignInPage) },
  { path: '/second-step', signedIn: true, Page: page(['second-step'], async () => (await import('../features/confirm-sign-in/second-step-page.js')).SecondStepPage) },
  { path: '/sign-up', Page: page(['sign-in'], async () => (await import('../features/sign-in/sign-up-page.js')).SignUpPage) },
  { path: '/jobs', Page: page(['jobs'], async () => (await import('../features/find-jobs/board-page.js')).BoardPage) },
  { path: '/jobs/:id', Page: page(['jobs', 'duties', 'feedback'], async () => (await import('../features/find-jobs/job-page.js')).JobPage) },
  { path: '/roles/:slug', Page: page(['roles', 'duties'], async () => (await import('../features/see-role/role-page.js')).RolePage) },
  { path: '/people', Page: page(['people'], async () => (await import('../features/find-people/people-page.js')).PeoplePage) },
  { path: '/people/:id', Page: page(['people'], async () => (await import('../features/find-people/person-page.js')).PersonPage) },
  { path: '/home', signedIn: true, Page: page(['home', 'work', 'availability'], async () => (await import('../features/see-home/home-page.js')).HomePage) },
  { path: '/profile', signedIn: true, Page: page(['profile'], async () => (await import('../features/edit-profile/profile-page.js')).ProfilePage) },
  { path: '/availability', signedIn: true, Page: page(['availability'], async () => (await import('../features/set-availability/availability-page.js')).AvailabilityPage) },
  { path: '/skills', signedIn: true, Page: page(['skills', 'quiz'], async () => (await import('../features/prove-skills/skills-page.js')).SkillsPage) },
  { path: '/skills/:slug', signedIn: true, Page: page(['ladder', 'duties'], async () => (await import('../features/climb-ladder/duty-page.js')).DutyPage) },
  { path: '/ladder', signedIn: true, Page: page(['ladder'], async () => (await import('../features/climb-ladder/ladder-page.js')).LadderPage) },
  { path: '/role-check', Page: page(['role-check'], async () => (await import('../features/check-role/role-check-page.js')).RoleCheckPage) },
  { path: '/skills/test/:sitting', signedIn: true, Page: page(['quiz'], async () => (await import('../features/prove-skills/quiz-page.js')).QuizPage) },
  { path: '/mod', signedIn: true, Page: page(['mod'], async () => (await import('../features/grade-evidence/queue-page.js')).QueuePage) },
  { path: '/mod/disputes', signedIn: true, Page: page(['disputes', 'work'], async () => (await import('../features/rule-dispute/queue-page.js')).DisputeQueuePage) },
  { path: '/mod/disputes/:id', signedIn: true, Page: page(['disputes', 'work', 'duties'], async () => (await import('../features/rule-dispute/ruling-page.js')).RulingPage) },
  { path: '/disputes/:id', signedIn: true, Page: page(['disputes', 'work', 'duties'], async () => (await import('../features/settle-dispute/dispute-page.js')).DisputePage) },
  { path: '/contracts/:id/dispute/:milestoneId', signedIn: true, Page: page(['disputes', 'work', 'duties'], async () => (await import('../features/open-dispute/open-dispute-page.js')).OpenDisputePage) },
  { path: '/mailbox', Page: page(['mailbox'], async () => (await import('../features/read-mail/mailbox-page.js')).MailboxPage) },
  { path: '/notifications', signedIn: true, Page: page(['notices'], async () => (await import('../features/read-notices/notices-page.js')).NoticesPage) },
  { path: '/team', signedIn: true, Page: page(['team'], async () => (await import('../features/manage-team/team-page.js')).TeamPage) },
  { path: '/jobs/new', signedIn: true, Page: page(['post-job', 'duties'], async () => (await import('../features/post-job/new-job-page.js')).NewJobPage) },
  { path: '/jobs/:id/edit', signedIn: true, Page: page(['post-job', 'duties'], async () => (await import('../features/post-job/edit-job-page.js')).EditJobPage) },
  { path: '/jobs/:id/queue', signedIn: true, Page: page(['matching', 'feedback'], async () => (await import('../features/watch-matching/queue-page.js')).QueuePage) },
  { path: '/jobs/:id/shortlist', signedIn: true, Page: page(['shortlist'], async () => (await import('../features/choose-proposal/shortlist-page.js')).ShortlistPage) },
  { path: '/my/jobs', signedIn: true, Page: page(['my-jobs'], async () => (await import('../features/follow-jobs/my-jobs-page.js')).MyJobsPage) },
  { path: '/invitations', signedIn: true, Page: page(['invitations'], async () => (await import('../features/answer-invitation/invitations-page.js')).InvitationsPage) },
  { path: '/invitations/:id', signedIn: true, Page: page(['invitations', 'feedback'], async () => (await import('../features/answer-invitation/invitation-page.js')).InvitationPage) },
  { path: '/proposals', signedIn: true, Page: page(['proposals'], async () => (await import('../features/write-proposal/proposals-page.js')).ProposalsPage) },
  { path: '/proposals/new', signedIn: true, Page: page(['proposals', 'duties'], async () => (await import('../features/write-proposal/new-proposal-page.js')).NewProposalPage) },
  { path: '/proposals/:id', signedIn: true, Page: page(['proposals'], async () => (await import('../features/write-proposal/proposal-page.js')).ProposalPage) },
  { path: '/feed', signedIn: true, Page: page([], async () => (await import('./feed.js')).Feed) },
  { path: '/contracts', signedIn: true, Page: page(['contract', 'work'], async () => (await import('../features/list-contracts/contracts-page.js')).ContractsPage) },
  { path: '/contracts/:id/:tab?', signedIn: true, Page: page(['contract', 'work', 'duties'], async () => (await import('../features/follow-contract/contract-page.js')).ContractPage) },
  { path: '/contracts/:id/report/:milestone', signedIn: true, Page: page(['report', 'work'], async () => (await import('../features/read-report/report-page.js')).ReportPage) },
  { path: '/contracts/:id/funded', signedIn: true, Page: page(['contract', 'work', 'duties'], async () => (await import('../features/follow-contract/funded-page.js')).FundedPage) },
  { path: '/offers/:id', signedIn: true, Page: page([], async () => (await import('./old-addresses.js')).OfferAddress) },
  { path: '/money', signedIn: true, Page: page([], async () => (await import('./old-addresses.js')).MoneyAddress) },
  { path: '/today', signedIn: true, Page: page(['work', 'duties'], async () => (await import('../features/do-today/today-page.js')).TodayPage) },
  { path: '/today/several', signedIn: true, Page: page(['work'], async () => (await import('../features/submit-many/submit-many-page.js')).SubmitManyPage) },
  { path: '/review', signedIn: true, Page: page(['work', 'duties'], async () => (await import('../features/review-items/review-page.js')).ReviewPage) },
  { path: '/earnings', signedIn: true, Page: page(['payments'], async () => (await import('../features/see-money/earnings-page.js')).EarningsPage) },
  { path: '/earnings/bank', signedIn: true, Page: page(['bank'], async () => (await import('../features/see-money/bank-details/bank-details-page.js')).BankDetailsPage) },
  { path: '/pay/:id', signedIn: true, Page: page(['bank'], async () => (await import('../features/pay-by-bank/pay-page.js')).PayPage) },
  { path: '/payments', signedIn: true, Page: page(['payments'], async () => (await import('../features/see-money/payments-page.js')).PaymentsPage) },
  { path: '/payments/receipts/:id', signedIn: true, Page: page(['payments'], async () => (await import('../features/see-money/receipt-page.js')).ReceiptPage) },
  { path: '/admin/matching', signedIn: true, Page: page(['keep-matching'], async () => (await import('../features/keep-matching/operator-page.js')).MatchingOperatorPage) },
  { path: '/admin/money', signedIn: true, Page: page(['payments', 'books', 'chargebacks', 'bank'], async () => (await import('../features/see-money/operator-page.js')).OperatorPage) },
]

/** What stays on the screen while only the tab of a contract changes in the address. */
export const pageKeyOf = (pathname: string): string => pathname.replace(/^(\/contracts\/[^/]+)\/(?!funded$)[^/]+$/, '$1')
