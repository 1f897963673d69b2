import { DataSource, type DataSourceOptions, type Logger } from 'typeorm'
import { OneTripClient } from './one-trip-client.js'
import { SnakeNaming } from './naming.js'

export interface DatabaseParts {
  readonly url: string
  readonly entities: Function[]
  readonly migrations?: Function[]
  readonly pool?: number
  /** Counts statements in tests. */
  readonly logger?: Logger
}

/** One DataSource for all contexts (DECISIONS 38). Migrations run only from the migrate step. */
export const databaseOptions = (parts: DatabaseParts): DataSourceOptions => ({
  type: 'postgres',
  url: parts.url,
  entities: parts.entities,
  migrations: parts.migrations ?? [],
  migrationsTransactionMode: 'each',
  namingStrategy: new SnakeNaming(),
  synchronize: false,
  uuidExtension: 'pgcrypto',
  logging: parts.logger ? ['query'] : false,
  ...(parts.logger ? { logger: parts.logger } : {}),
  poolSize: parts.pool ?? 10,
  poolErrorHandler: () => undefined,
  applicationName: 'rolecall',
  extra: { pipeline: true, Client: OneTripClient },
})

export const openDatabase = async (parts: DatabaseParts): Promise<DataSource> => new DataSource(databaseOptions(parts)).initialize()
export const DATABASE = Symbol('database')
