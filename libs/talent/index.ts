export * from './domain/states.js'
export * from './domain/events.js'
export * from './domain/refusals.js'
export { skillModel, type SkillModel } from './domain/skill-model.js'
export type { AwayDays } from './domain/preferences.rules.js'
export { effectiveCount, type Delivery } from './domain/delivery.rules.js'
export {
  estimateSkills,
  isRoleVerified,
  type SkillEstimate,
  type SkillInput,
} from './domain/skill.rules.js'
export {
  allFreelancerIds,
  freelancerCards,
  isFreelancer,
  supplyFacts,
  type FreelancerCard,
  type SupplyFacts,
} from './data/supply.js'
export {
  awayOn,
  awayPeriodsOf,
  mutedBusinessIds,
  mutedBy,
  myMatchPreferences,
  type PreferencesRead,
  quietUntil,
} from './data/preferences-reads.js'
export { type LadderRole, type LadderStep, myLadder } from './data/ladder-reads.js'
export { freelancer, freelancers, myProfile, type FreelancerRead } from './data/profile-reads.js'
export { type EvidenceRead, evidenceQueue } from './data/evidence-reads.js'
export { quizBanks } from './data/quiz-files.js'
export { quizSitting, type QuizSittingRead } from './data/quiz-reads.js'
export { quizRules, quizSkills, type QuizRulesRead, type QuizSkillRead } from './data/quiz-skills.js'
export { talentEntities, talentMigrations } from './data/tables.js'
export { answerQuizItem, type AnswerQuizItem } from './actions/answer-quiz-item.js'
export { bookHours, type BookHours } from './actions/book-hours.js'
export { claimDuties, type ClaimDuties } from './actions/claim-duties.js'
export { confirmCapacity } from './actions/confirm-capacity.js'
export { finishQuiz, type FinishQuiz } from './actions/finish-quiz.js'
export { gradeSkillEvidence, type GradeSkillEvidence } from './actions/grade-skill-evidence.js'
export { muteBusiness, type MuteBusiness, unmuteBusiness } from './actions/mute-business.js'
export { rebuildSkill } from './actions/rebuild-skill.js'
export { recordReviewEvidence, type ReviewEvidence } from './actions/record-review-evidence.js'
export { recordWorkEvidence, type WorkEvidence } from './actions/record-work-evidence.js'
export { refuseSkillEvidence, type RefuseSkillEvidence } from './actions/refuse-skill-evidence.js'
export { saveProfile, type SaveProfile } from './actions/save-profile.js'
export { setAvailability, type SetAvailability } from './actions/set-availability.js'
export { setBusyUntil, type SetBusyUntil } from './actions/set-busy-until.js'
export { setMatchPreferences, type SetMatchPreferences } from './actions/set-match-preferences.js'
export { startQuiz, type StartQuiz } from './actions/start-quiz.js'
export { submitSkillEvidence, type SubmitSkillEvidence } from './actions/submit-skill-evidence.js'
export { RoleStatusEnum } from './api/enums.js'
export { MatchPreferencesView } from './api/preferences.views.js'
export { LadderStepView } from './api/ladder.views.js'
export { FreelancerCardView, FreelancerView } from './api/views.js'
export { TalentApi, TalentWorker } from './talent.module.js'
