import { priorModel } from '@rolecall/matching'
import { dayAhead, euros, jobText, profileText } from './people.js'
import { disputeInputs } from './open-disputes.js'
import { itemInputs } from './open-items.js'
import type { Newcomer, Scene, Valid } from './scene.js'

export type { Valid } from './scene.js'
const person = () => ({ email: `valid.${Math.random().toString(36).slice(2)}@test.example`, name: 'Anna', password: 'a long enough phrase', lang: 'EN', timeZone: 'Europe/Berlin', country: 'DE', businessName: 'Valid' })

const hiring = ({ one: { owner, freelancer, ids } }: Scene): Record<string, Valid> => ({
  saveJob: { who: owner, input: { ...jobText(ids.business), id: ids.draft } },
  publishJob: { who: owner, input: { jobId: ids.draft }, reset: [`UPDATE hiring.jobs SET state = 'draft', published_at = NULL, expires_at = NULL WHERE id = $draft`] },
  closeJob: { who: owner, input: { jobId: ids.paused }, reset: [`UPDATE hiring.jobs SET state = 'paused' WHERE id = $paused`] },
  pauseJob: { who: owner, input: { jobId: ids.open }, reset: [`UPDATE hiring.jobs SET state = 'published' WHERE id = $open`] },
  resumeJob: { who: owner, input: { jobId: ids.paused }, reset: [`UPDATE hiring.jobs SET state = 'paused' WHERE id = $paused`] },
  inviteFreelancer: { who: owner, input: { jobId: ids.open, freelancerId: ids.otherFreelancer } },
  viewInvitation: { who: freelancer, input: { invitationId: ids.invitation } },
  declineInvitation: { who: freelancer, input: { invitationId: ids.invitation, reason: 'BUSY' }, reset: [`UPDATE hiring.invitations SET state = 'sent', decline_reason = NULL, responded_at = NULL WHERE id = $invitation`] },
  sendProposal: {
    who: freelancer,
    input: { jobId: ids.open, coverLetter: 'Hello', plan: '', prices: [{ jobDutyId: ids.openDuty, price: euros(50_000) }] },
    reset: [`DELETE FROM hiring.proposal_prices WHERE proposal_id IN (SELECT id FROM hiring.proposals WHERE job_id = $open)`, `DELETE FROM hiring.proposals WHERE job_id = $open`],
  },
  hideJob: { who: freelancer, input: { jobId: ids.open, hidden: true } },
  muteBusiness: { who: freelancer, input: { jobId: ids.open }, reset: [`DELETE FROM talent.muted_businesses WHERE $open::uuid IS NOT NULL`] },
  unmuteBusiness: { who: freelancer, input: { businessId: ids.business } },
  blockFreelancer: { who: owner, input: { businessId: ids.business, freelancerId: ids.otherFreelancer, blocked: true }, reset: [`DELETE FROM hiring.blocked_freelancers WHERE $open::uuid IS NOT NULL`] },
  feedbackOnMatch: { who: freelancer, input: { jobId: ids.open, reason: 'NICHE', note: 'Another field.' } },
  withdrawProposal: { who: freelancer, input: { proposalId: ids.proposal }, reset: [`UPDATE hiring.proposals SET state = 'sent', ended_at = NULL WHERE id = $proposal`] },
  declineProposal: { who: owner, input: { proposalId: ids.proposal, reason: 'Another one.' }, reset: [`UPDATE hiring.proposals SET state = 'sent', ended_at = NULL, decline_reason = '' WHERE id = $proposal`] },
})
const undecided = [`UPDATE contracts.metrics SET state = 'proposed', decided_at = NULL, contest_reason = NULL WHERE id = $metric`]
const unmeasured = [`DELETE FROM contracts.metrics WHERE contract_id = $active AND series <> 'activity'`]
const measured = ({ one: { owner, ids } }: Scene): Record<string, Valid> => ({
  recordMetrics: {
    who: owner,
    input: { contractId: ids.active, kind: 'SNAPSHOT', measuredOn: '2026-01-05', values: [{ series: 'reach', value: 12.5 }], sourceUrl: 'https://stats.example/1', sourceFileId: null, note: 'By hand.', correctsId: null },
    reset: unmeasured,
  },
  confirmMetrics: { who: owner, input: { metricIds: [ids.metric] }, reset: undecided },
  contestMetric: { who: owner, input: { metricId: ids.metric, reason: 'Ours shows 9.' }, reset: undecided },
  importMetrics: { who: owner, input: { contractId: ids.active, csv: 'date;series;value\n2026-01-06;reach;13' }, reset: unmeasured },
})
/** What was answered stays; the same is proposed once more. */
const proposedAgain = [`INSERT INTO contracts.amendments (id, contract_id, version, hash, lang, content, difference, proposed_by, account_id, note, state, proposed_at, answers_until)
  SELECT gen_random_uuid(), contract_id, version, hash, lang, content, difference, proposed_by, account_id, note, 'proposed', now(), now() + interval '3 days'
  FROM contracts.amendments WHERE contract_id = $active ORDER BY proposed_at LIMIT 1 ON CONFLICT (contract_id) WHERE state = 'proposed' DO NOTHING`]
const linked = ({ one: { owner, ids } }: Scene): Record<string, Valid> => ({
  linkContracts: { who: owner, input: { contractId: ids.active, otherId: ids.signed } },
  unlinkContracts: { who: owner, input: { contractId: ids.active, otherId: ids.offered } },
  addDependency: {
    who: owner,
    input: { of: { contractId: ids.active, dutySlug: 'smm.competitor-monitoring', itemId: ids.toDo }, after: { contractId: ids.signed, dutySlug: 'smm.competitor-monitoring', itemId: null } },
    reset: [`DELETE FROM contracts.item_dependencies WHERE contract_id = $active`, `UPDATE contracts.items SET awaits_other = false WHERE contract_id = $active`],
  },
  removeDependency: { who: owner, input: { dependencyId: ids.dependency }, reset: [`UPDATE contracts.item_dependencies SET removed_at = NULL WHERE id = $dependency`] },
})
const contracts = ({ one: { owner, freelancer, ids, hash, signedHash, laterHash } }: Scene): Record<string, Valid> => ({
  makeOffer: {
    who: owner,
    input: { proposalId: ids.proposal, startsOn: dayAhead(5), reviewWindowDays: 7, limits: { adSpendCap: null, textMin: 500, textMax: 900 }, kind: 'FIXED', trialDays: null, carryOver: false, changeRounds: 3 },
    reset: [`UPDATE hiring.proposals SET state = 'sent' WHERE id = $proposal`, `UPDATE contracts.contracts SET state = 'cancelled' WHERE proposal_id = $proposal`],
  },
  signContract: { who: owner, input: { contractId: ids.offered, termsHash: hash } },
  withdrawOffer: { who: owner, input: { contractId: ids.offered } },
  declineOffer: { who: freelancer, input: { contractId: ids.offered, reason: 'No time.' }, reset: [`UPDATE contracts.contracts SET state = 'offered', ended_at = NULL, end_reason = NULL, waits_until = now() + interval '3 days' WHERE id = $offered`] },
  recordAccess: { who: owner, input: { contractId: ids.active, kind: 'COMMUNITY', name: 'Fern Café', grantedTo: '@vera', level: 'PUBLISH' }, reset: [`DELETE FROM contracts.access_rows WHERE id <> $access`] },
  revokeAccess: { who: owner, input: { accessId: ids.access }, reset: [`UPDATE contracts.access_rows SET revoked_at = NULL, revoked_by = NULL WHERE id = $access`] },
  askForceMajeure: { who: freelancer, input: { contractId: ids.active, reason: 'ILLNESS', text: 'Ill.', until: dayAhead(3) }, reset: [`DELETE FROM contracts.force_majeures WHERE contract_id = $active`] },
  acceptForceMajeure: { who: owner, input: { contractId: ids.active } },
  withdrawForceMajeure: { who: freelancer, input: { contractId: ids.active } },
  endContract: { who: owner, input: { contractId: ids.active, reason: 'BUDGET', text: 'Later.', expected: { accepted: euros(1), review: euros(0), returned: euros(0) } } },
  proposeAmendment: {
    who: owner,
    input: {
      contractId: ids.signed, termsHash: signedHash, reviewWindowDays: 6, note: 'More time.', endsOn: null, daysOff: [dayAhead(20)], kind: null, carryOver: null, fromNow: false,
      limits: { adSpendCap: null, textMin: 500, textMax: 900 }, duties: [{ dutySlug: 'smm.competitor-monitoring', quantity: 5, price: null, changeRounds: 3, remove: false }],
    },
    reset: [`DELETE FROM contracts.amendments WHERE contract_id = $signed`],
  },
  signAmendment: { who: owner, input: { contractId: ids.active, termsHash: laterHash }, reset: proposedAgain },
  declineAmendment: { who: owner, input: { contractId: ids.active, termsHash: laterHash, reason: 'Too short.' }, reset: proposedAgain },
  withdrawAmendment: { who: freelancer, input: { contractId: ids.active, termsHash: laterHash }, reset: proposedAgain },
  pauseService: { who: owner, input: { contractId: ids.active }, reset: [`UPDATE contracts.services SET state = 'stopping', chosen_by = 'client' WHERE contract_id = $active`] },
  resumeService: { who: owner, input: { contractId: ids.active }, reset: [`UPDATE contracts.services SET state = 'pausing', chosen_by = 'client' WHERE contract_id = $active`] },
  stopService: { who: owner, input: { contractId: ids.active }, reset: [`UPDATE contracts.services SET state = 'pausing', chosen_by = 'client' WHERE contract_id = $active`] },
  fundMilestone: {
    who: owner,
    input: { milestoneId: ids.unpaid },
    reset: [
      `UPDATE payments.fundings SET state = 'ended', ended_at = created_at WHERE milestone_id = $unpaid AND state = 'open'`,
      `UPDATE payments.holds SET state = 'unfunded' WHERE milestone_id = $unpaid AND state = 'funding'`,
    ],
  },
  refreshFunding: { who: owner, input: { milestoneId: ids.unpaid } },
  submitItem: {
    who: freelancer,
    input: { itemId: ids.toDo, evidence: [{ kind: 'TEXT', text: 'Done.', url: null, fileId: null }, { kind: 'LINK', url: 'https://net.example/2', text: null, fileId: null }, { kind: 'FILE', fileId: ids.file, url: null, text: null }] },
    reset: [`UPDATE contracts.items SET state = 'planned' WHERE id = $toDo`],
  },
  acceptItem: { who: owner, input: { itemId: ids.waiting }, reset: [`UPDATE contracts.items SET state = 'submitted' WHERE id = $waiting`] },
  acceptItems: { who: owner, input: { itemIds: [ids.waiting] }, reset: [`UPDATE contracts.items SET state = 'submitted' WHERE id = $waiting`] },
  askItemChanges: { who: owner, input: { itemId: ids.waiting, reason: 'Brighter.' }, reset: [`UPDATE contracts.items SET state = 'submitted' WHERE id = $waiting`] },
  submitMilestone: { who: freelancer, input: { milestoneId: ids.inWork } },
  askMilestoneChanges: {
    who: owner,
    input: { milestoneId: ids.handedIn, reason: 'Brighter.' },
    reset: [`UPDATE contracts.milestones SET state = 'submitted' WHERE id = $handedIn`, `UPDATE contracts.items SET state = 'submitted' WHERE milestone_id = $handedIn`],
  },
  payAcceptedItems: { who: owner, input: { milestoneId: ids.inWork, itemIds: [ids.waiting], returnMissed: null, expectedAmount: euros(10_000) } },
  approveMilestone: { who: owner, input: { milestoneId: ids.handedIn, expectedAmount: euros(50_000) } },
})
const unjudged = `UPDATE talent.skill_evidence SET state = 'submitted', value = NULL, reason = NULL, reviewed_by = NULL, reviewed_at = NULL WHERE id = $evidence`
const unanswered = [
  `DELETE FROM payments.operations WHERE entity_id IN (SELECT id FROM payments.dispute_answers WHERE chargeback_id = $chargeback)`,
  `DELETE FROM payments.dispute_answers WHERE chargeback_id = $chargeback`,
]
const thawed = [`UPDATE payments.holds SET frozen = false, frozen_reason = NULL WHERE milestone_id = $inWork`, `DELETE FROM payments.freezes WHERE milestone_id = $inWork`]
const unposted = [
  `DELETE FROM payments.ledger_postings WHERE transaction_id IN (SELECT transaction_id FROM payments.corrections WHERE id = $correction)`,
  `DELETE FROM payments.ledger_transactions WHERE id IN (SELECT transaction_id FROM payments.corrections WHERE id = $correction)`,
  `UPDATE payments.corrections SET state = 'proposed', decided_by = NULL, decided_at = NULL, note = NULL, transaction_id = NULL WHERE id = $correction`,
]
const people = ({ one: { owner, freelancer, ids }, moderator, nobody, operator }: Scene): Record<string, Valid> => ({
  saveProfile: { who: freelancer, input: { ...profileText, growthRoleSlugs: ['content-manager'] } },
  setAvailability: { who: freelancer, input: { available: true, hoursPerWeek: 60, awayUntil: dayAhead(9) } },
  setMatchPreferences: { who: freelancer, input: { weeklyInviteCap: 5, nichesLiked: [], nichesDisliked: [], growthRoleSlugs: ['content-manager'], minRate: null, quietHours: { from: 22, until: 8 } } },
  claimDuties: { who: freelancer, input: { claims: [{ dutySlug: 'smm.daily-posting', level: 3 }] } },
  submitSkillEvidence: { who: freelancer, input: { dutySlug: 'smm.daily-posting', kind: 'TASK', url: 'https://work.example/x', note: 'Mine' } },
  gradeSkillEvidence: { who: moderator, input: { id: ids.evidence, grade: 0.8 }, reset: [unjudged] },
  refuseSkillEvidence: { who: moderator, input: { id: ids.evidence, reason: 'Not yours.' }, reset: [unjudged] },
  startQuiz: { who: freelancer, input: { skillSlug: 'posting' } },
  answerQuizItem: { who: freelancer, input: { sittingId: ids.quiz, position: 1, optionIds: ['a'] }, reset: [`UPDATE talent.quiz_questions SET given = NULL, answered_at = NULL WHERE sitting_id = $quiz`] },
  finishQuiz: { who: freelancer, input: { sittingId: ids.quiz }, reset: [`UPDATE talent.quiz_sittings SET state = 'open', ended_at = NULL, score = NULL WHERE id = $quiz`] },
  giveBackPayment: { who: operator, input: { milestoneId: ids.unpaid } },
  writeEvidence: { who: operator, input: { chargebackId: ids.chargeback, text: 'All ten posts were accepted on 3 October.' }, reset: unanswered },
  submitEvidence: { who: operator, input: { chargebackId: ids.chargeback }, reset: unanswered },
  acceptChargeback: { who: operator, input: { chargebackId: ids.chargeback }, reset: unanswered },
  clawBack: { who: operator, input: { chargebackId: ids.chargeback } },
  callOffClawback: { who: operator, input: { chargebackId: ids.chargeback } },
  freezeMoney: { who: operator, input: { milestoneId: ids.inWork, reason: 'The payer asked us to wait.' }, reset: thawed },
  unfreezeMoney: { who: operator, input: { milestoneId: ids.unpaid, reason: 'The question is settled.' } },
  seeShortlist: { who: owner, input: { jobId: ids.open } },
  activateMatchModel: { who: operator, input: { version: priorModel.version } },
  rollbackMatchModel: { who: operator, input: { version: 1 } },
  retryRefund: { who: operator, input: { refundId: `ref_${'0'.repeat(32)}` } },
  enterIncomingTransfer: { who: operator, input: { reference: 'RC-0000-0000-00', amount: euros(50_000), payer: 'Valid, DE00', bankReference: 'VALID-1', bookedOn: dayAhead(0) }, reset: [`DELETE FROM payments.bank_entries WHERE bank_reference = 'VALID-1' AND $unpaid::uuid IS NOT NULL`] },
  enterOutgoingTransfer: { who: operator, input: { orderId: ids.bankOrder, bankReference: 'VALID-2', bookedOn: dayAhead(0) } },
  returnOutgoingTransfer: { who: operator, input: { orderId: ids.bankOrder, bankReference: 'VALID-3', bookedOn: dayAhead(0), reason: 'OTHER' } },
  cancelOutgoingTransfer: { who: operator, input: { orderId: ids.bankOrder, reason: 'OTHER' } },
  confirmBankEntry: { who: operator, input: { entryId: ids.bankEntry } },
  dismissBankEntry: { who: operator, input: { entryId: ids.bankEntry, note: 'Entered twice.' }, reset: [`UPDATE payments.bank_entries SET state = 'review', decided_by = NULL, decided_at = NULL WHERE id = $bankEntry`] },
  decideBankDetails: { who: operator, input: { freelancerId: ids.freelancerAccount, accept: true, remark: null } },
  setReferenceRate: { who: operator, input: { from: 'USD', to: 'EUR', rate: '0.93' } },
  checkOperation: { who: operator, input: { operationId: ids.operation } },
  proposeCorrection: { who: operator, input: { currency: 'EUR', lines: [{ account: 'suspense', amountMinor: '100' }, { account: 'expense.loss', amountMinor: '-100' }], reason: 'A cent was booked twice.', providerEntryId: null } },
  proposeReversal: { who: operator, input: { transactionId: '00000000-0000-7000-8000-000000000000', reason: 'It was booked twice.' } },
  confirmCorrection: { who: operator, input: { correctionId: ids.correction }, reset: unposted },
  refuseCorrection: { who: operator, input: { correctionId: ids.correction, note: 'Not needed.' }, reset: unposted },
  saveBankDetails: { who: freelancer, input: { holder: 'Vera Test', bankName: 'Test bank', accountNumber: 'DE00 0000 0000', bankCode: 'TESTDEFF' } },
  startPayeeOnboarding: { who: freelancer, input: { country: 'DE' } },
  withdraw: { who: freelancer, input: { currency: 'EUR' } },
  setPayoutMode: { who: freelancer, input: { mode: 'HAND' } },
  createBusiness: { who: nobody, input: { name: 'Mine', about: 'Tea', country: 'DE', timeZone: 'Europe/Berlin' } },
  addMember: { who: owner, input: { businessId: ids.business, email: operator.email, right: 'VIEWER' } },
  removeMember: { who: owner, input: { businessId: ids.business, accountId: ids.freelancerAccount } },
  updateAccount: { who: nobody, input: { name: 'Nobody', lang: 'EN', timeZone: 'Europe/Berlin' } },
  confirmSecondFactor: { who: nobody, input: { code: '123456' } },
  passSecondFactor: { who: nobody, input: { code: '123456' } },
  markNoticesRead: { who: owner, input: { ids: [ids.notice] } },
})
const signing = ({ api, nobody }: Scene): Record<string, Valid> => {
  const who = api.visitor() as Newcomer
  return {
    signUp: { who, input: person() },
    signIn: { who, input: { email: 'who@test.example', password: 'a long enough phrase' } },
    requestSignInCode: { who, input: { email: 'who@test.example' } },
    signInWithCode: { who, input: { email: 'who@test.example', code: '123456' } },
    signInAsDemo: { who, input: { key: 'business' } },
    skipTime: { who, input: { hours: 0 } },
  }
}

/** For each mutation with an input: who may send it, and an input that is right. Those with nothing to send are left out. */
export const validInputs = (scene: Scene): Record<string, Valid> => ({ ...hiring(scene), ...contracts(scene), ...itemInputs(scene), ...disputeInputs(scene), ...measured(scene), ...linked(scene), ...people(scene), ...signing(scene) })
export const withoutInput = ['checkBooks', 'confirmCapacity', 'dropCalendarLink', 'reconcile', 'refreshPayee', 'renewCalendarLink', 'signOut', 'startSecondFactor']
