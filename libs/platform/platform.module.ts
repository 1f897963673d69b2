import { type DynamicModule, Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common'
import { DataSource } from 'typeorm'
import { CONFIG, type Config } from './config.js'
import { DATABASE, openDatabase } from './db/data-source.js'
import { Desk } from './graphql/desk.js'
import { WorkerRegistry } from './jobs/reaction.js'
import { LiveHub } from './live/live-hub.js'
import { Live } from './live/watch.js'
import { MAIL, mailPort } from './mail/mail.js'
import { PAGE_READER } from './pages/page-reader.js'
import { pageReader } from './pages/reader-for.js'
import { folderStorage, STORAGE } from './storage/storage.js'
import { LOGGER, type Logger } from './telemetry/logger.js'
import { UnitOfWork } from './unit-of-work.js'

export interface PlatformParts {
  readonly config: Config
  readonly logger: Logger
  readonly entities: Function[]
}

/** What every context gets by injection: configuration, log, database, unit of work, desk, ports, worker registry. */
@Global()
@Module({})
export class PlatformModule implements OnApplicationShutdown {
  constructor(@Inject(DATABASE) private readonly database: DataSource) {}

  static of({ config, logger, entities }: PlatformParts): DynamicModule {
    const providers = [
      { provide: CONFIG, useValue: config },
      { provide: LOGGER, useValue: logger },
      { provide: DATABASE, useFactory: () => openDatabase({ url: config.DATABASE_URL, entities, pool: config.DATABASE_POOL }) },
      { provide: MAIL, useFactory: () => mailPort(config) },
      { provide: PAGE_READER, useFactory: () => pageReader(config) },
      { provide: STORAGE, useFactory: () => folderStorage(config.STORAGE_DIR) },
      UnitOfWork,
      Desk,
      WorkerRegistry,
      LiveHub,
      Live,
    ]
    return { module: PlatformModule, providers, exports: providers.map((part) => ('provide' in part ? part.provide : part)) }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.database.destroy()
  }
}
