import { type DynamicModule, Module } from '@nestjs/common'
import { PlatformModule, type Config, type Logger } from '@rolecall/platform'
import { contexts, entities } from '../composition/contexts.js'

/** Lists the contexts' reactions; owns no rule. */
@Module({})
export class WorkerModule {
  static of(config: Config, logger: Logger): DynamicModule {
    const doors = contexts.flatMap((context) => (context.worker ? [context.worker as never] : []))
    return { module: WorkerModule, imports: [PlatformModule.of({ config, logger, entities }), ...doors] }
  }
}
