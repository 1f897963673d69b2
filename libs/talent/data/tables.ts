import { SkillEvidence } from './evidence.entity.js'
import { DutyClaim, DutySkill, Freelancer, FreelancerRole } from './freelancer.entity.js'
import { LateEvidence } from './late-evidence.entity.js'
import { Talent1764500000000 } from './migrations/1764500000000-talent.js'
import { TalentQuizzes1764500060000 } from './migrations/1764500060000-talent-quizzes.js'
import { TalentPreferences1764500070000 } from './migrations/1764500070000-talent-preferences.js'
import { TalentLateEvidence1764500070001 } from './migrations/1764500070001-talent-late-evidence.js'
import { TalentSkillFields1764800040001 } from './migrations/1764800040001-talent-skill-fields.js'
import { TalentEvidenceKept1765000030000 } from './migrations/1765000030000-talent-evidence-kept.js'
import { AwayPeriod, MatchPreferences, MutedBusiness } from './preferences.entity.js'
import { QuizQuestion, QuizSitting } from './quiz.entity.js'
import { SkillFieldRow } from './skill-field.entity.js'

/** What the hosts hand to the database. */
export const talentEntities: Function[] = [Freelancer, FreelancerRole, DutyClaim, DutySkill, SkillEvidence, QuizSitting, QuizQuestion, MatchPreferences, MutedBusiness, AwayPeriod, LateEvidence, SkillFieldRow]
export const talentMigrations: Function[] = [Talent1764500000000, TalentQuizzes1764500060000, TalentPreferences1764500070000, TalentLateEvidence1764500070001, TalentSkillFields1764800040001, TalentEvidenceKept1765000030000]
