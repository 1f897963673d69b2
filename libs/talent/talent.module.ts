import { Inject, Module } from '@nestjs/common'
import { WorkerRegistry } from '@rolecall/platform'
import { QuizResolver } from './api/quiz.resolver.js'
import { FreelancerResolver, SkillEvidenceResolver } from './api/resolver.js'
import { checkBanks } from './data/quiz-files.js'
import { quizTimers } from './reactions/quiz-timers.js'

/** Door for the API host; it does not start with an item bank that has faults. */
@Module({ providers: [FreelancerResolver, SkillEvidenceResolver, QuizResolver] })
export class TalentApi {
  constructor() {
    checkBanks()
  }
}

/** Door for the worker host: the clock of the mini-tests. */
@Module({})
export class TalentWorker {
  constructor(@Inject(WorkerRegistry) registry: WorkerRegistry) {
    registry.add(...quizTimers)
  }
}
