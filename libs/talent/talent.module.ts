import { Inject, Module } from '@nestjs/common'
import { WorkerRegistry } from '@rolecall/platform'
import { EvidenceBesideResolver } from './api/evidence-beside.resolver.js'
import { LadderResolver } from './api/ladder.resolver.js'
import { PreferencesResolver } from './api/preferences.resolver.js'
import { QuizResolver } from './api/quiz.resolver.js'
import { FreelancerResolver, SkillEvidenceResolver } from './api/resolver.js'
import { RoleFitResolver } from './api/role-fit.resolver.js'
import { checkBanks } from './data/quiz-files.js'
import { capacityTimers } from './reactions/capacity-timers.js'
import { quizTimers } from './reactions/quiz-timers.js'
import { skillTimers } from './reactions/skill-timers.js'

/** Door for the API host; it does not start with an item bank that has faults. */
@Module({ providers: [FreelancerResolver, SkillEvidenceResolver, QuizResolver, PreferencesResolver, LadderResolver, RoleFitResolver, EvidenceBesideResolver] })
export class TalentApi {
  constructor() {
    checkBanks()
  }
}

/** Door for the worker host: the clocks of the mini-tests, of the hours people have and of what their skills teach. */
@Module({})
export class TalentWorker {
  constructor(@Inject(WorkerRegistry) registry: WorkerRegistry) {
    registry.add(...quizTimers, ...capacityTimers, ...skillTimers)
  }
}
