import { Module, Optional } from '@nestjs/common'
import { WorkerRegistry } from '@rolecall/platform'
import { ExplainResolver } from './api/explain.resolver.js'
import { FeedbackResolver } from './api/feedback.resolver.js'
import { LadderJobsResolver } from './api/ladder.resolver.js'
import { ReachResolver } from './api/reach.resolver.js'
import { InvitationReasonsResolver, LiveMatchResolver, MatchResolver } from './api/resolver.js'
import { MatchStaffResolver, ReviewResolver } from './api/staff.resolver.js'
import * as answers from './reactions/follow-answers.js'
import * as supply from './reactions/keep-supply.js'
import * as learning from './reactions/learn.js'
import * as job from './reactions/match-job.js'
import { PeopleIndex } from './reactions/people-index.js'
import { rankJob } from './reactions/rank-job.js'

/** Door for the API host. */
@Module({ providers: [MatchResolver, LiveMatchResolver, ReachResolver, ExplainResolver, InvitationReasonsResolver, MatchStaffResolver, ReviewResolver, FeedbackResolver, LadderJobsResolver] })
export class MatchingApi {}

/** Door for the worker host. */
@Module({ providers: [PeopleIndex] })
export class MatchingWorker {
  /** Without an index people are looked for in SQL. */
  constructor(registry: WorkerRegistry, @Optional() index?: PeopleIndex) {
    registry.add(...Object.values(supply), ...Object.values(job), rankJob(index ?? null), ...Object.values(answers), ...Object.values(learning))
  }
}
