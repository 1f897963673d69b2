import { Module } from '@nestjs/common'
import { WorkerRegistry } from '@rolecall/platform'
import { ExplainResolver } from './api/explain.resolver.js'
import { ReachResolver } from './api/reach.resolver.js'
import { InvitationReasonsResolver, LiveMatchResolver, MatchResolver } from './api/resolver.js'
import * as answers from './reactions/follow-answers.js'
import * as supply from './reactions/keep-supply.js'
import * as job from './reactions/match-job.js'

/** Door for the API host. */
@Module({ providers: [MatchResolver, LiveMatchResolver, ReachResolver, ExplainResolver, InvitationReasonsResolver] })
export class MatchingApi {}

/** Door for the worker host. */
@Module({})
export class MatchingWorker {
  constructor(registry: WorkerRegistry) {
    registry.add(...Object.values(supply), ...Object.values(job), ...Object.values(answers))
  }
}
