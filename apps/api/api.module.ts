import { type DynamicModule, Module } from '@nestjs/common'
import { APP_FILTER, APP_GUARD } from '@nestjs/core'
import { AccessGuard, CleanErrors, graphqlModule, PlatformModule, type Config, type Logger } from '@rolecall/platform'
import { contexts, entities } from '../composition/contexts.js'
import { HealthController } from './health.controller.js'
import { MetricsController } from './metrics.controller.js'

/** Lists the contexts; owns no rule. */
@Module({})
export class ApiModule {
  static of(config: Config, logger: Logger): DynamicModule {
    const doors = contexts.flatMap((context) => (context.api ? [context.api as never] : []))
    return {
      module: ApiModule,
      imports: [PlatformModule.of({ config, logger, entities }), graphqlModule(), ...doors],
      controllers: [HealthController, MetricsController],
      providers: [
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_FILTER, useClass: CleanErrors },
      ],
    }
  }
}
