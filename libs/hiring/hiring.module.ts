import { Inject, Module } from '@nestjs/common'
import { WorkerRegistry } from '@rolecall/platform'
import { InvitationResolver, LiveInvitationResolver, ProposalResolver } from './api/answer.resolver.js'
import { BlockResolver } from './api/block.resolver.js'
import { JobResolver } from './api/job.resolver.js'
import { hiringTimers } from './reactions/timers.js'

/** Door for the API host. */
@Module({ providers: [JobResolver, ProposalResolver, InvitationResolver, LiveInvitationResolver, BlockResolver] })
export class HiringApi {}

/** Door for the worker host: the clocks of jobs, proposals and invitations. */
@Module({})
export class HiringWorker {
  constructor(@Inject(WorkerRegistry) registry: WorkerRegistry) {
    registry.add(...hiringTimers)
  }
}
