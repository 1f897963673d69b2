import { Global, Inject, Module } from '@nestjs/common'
import { ACTOR_SOURCE, CONFIG, DATABASE, WorkerRegistry, type ActorSource, type Config } from '@rolecall/platform'
import type { DataSource } from 'typeorm'
import { DemoClock } from './api/demo-clock.js'
import { InstallationResolver } from './api/installation.resolver.js'
import { IdentityResolver } from './api/resolver.js'
import { SignInFlow } from './api/sign-in-flow.js'
import { SignInResolver } from './api/sign-in.resolver.js'
import { SecondFactorResolver } from './api/second-factor.resolver.js'
import { withIdleRights } from './data/second-factor.js'
import { actorOfToken } from './data/sign-in-queries.js'
import { dropExpiredTimer } from './reactions/drop-expired.js'

const actorSource = {
  provide: ACTOR_SOURCE,
  inject: [DATABASE, CONFIG],
  useFactory: (database: DataSource, config: Config): ActorSource => ({
    actorOf: async (token) => {
      const known = await actorOfToken(database, token)
      return known && { lang: known.lang, actor: withIdleRights(config, known.actor, known.secondFactorAt) }
    },
  }),
}

/** Door for the API host; global, since every request asks whose session it is. */
@Global()
@Module({
  providers: [actorSource, DemoClock, SignInFlow, SignInResolver, SecondFactorResolver, IdentityResolver, InstallationResolver],
  exports: [ACTOR_SOURCE],
})
export class IdentityApi {}

/** Door for the worker host. */
@Module({})
export class IdentityWorker {
  constructor(@Inject(WorkerRegistry) registry: WorkerRegistry) {
    registry.add(dropExpiredTimer)
  }
}
