import { newId } from '@rolecall/kernel'
import {
  anonymous,
  moveClock,
  openDatabase,
  readConfig,
  systemAsker,
  UnitOfWork,
  type Asker,
  type Config,
  type Lang,
  type MemberRight,
  type StaffRight,
} from '@rolecall/platform'
import type { DataSource } from 'typeorm'
import { entities } from '../../apps/composition/contexts.js'
import { testDatabase, type TestDatabase } from './database.js'

export interface SomeBody {
  readonly accountId: string
  readonly memberships?: readonly { readonly businessId: string; readonly right: MemberRight }[]
  readonly staff?: readonly StaffRight[]
  readonly lang?: Lang
}

/** What a spec of actions needs: `world.work.run(world.as({ accountId }), publishJob, { jobId })`. */
export interface World {
  readonly config: Config
  readonly database: DataSource
  readonly work: UnitOfWork
  readonly system: Asker
  readonly visitor: Asker
  as(body: SomeBody): Asker
  /** A member of one business, owner when not said otherwise. */
  member(accountId: string, businessId: string, right?: MemberRight): Asker
  /** Moves business time forward. */
  passTime(ms: number): Promise<void>
  /** Kinds of a person's notices, oldest first. */
  noticesOf(accountId: string): Promise<string[]>
  /** Events of an outbox kind, oldest first. */
  events(event: string): Promise<Record<string, unknown>[]>
  close(): Promise<void>
}

export const askerOf = ({ accountId, memberships = [], staff = [], lang = 'en' }: SomeBody): Asker => ({
  actor: { kind: 'person', accountId, memberships, staff },
  lang,
  requestId: newId(),
})

/** Opens the test file's own database with all contexts' tables. Close it in afterAll. */
export const testWorld = async (given?: TestDatabase, settings: Record<string, string> = {}): Promise<World> => {
  const { url } = given ?? (await testDatabase())
  const config = readConfig({ NODE_ENV: 'test', DATABASE_URL: url, LOG_LEVEL: 'silent', ...settings })
  const database = await openDatabase({ url, entities, pool: config.DATABASE_POOL })
  return {
    config,
    database,
    work: new UnitOfWork(database, config),
    system: systemAsker('test'),
    visitor: { actor: anonymous, lang: 'en', requestId: newId() },
    as: askerOf,
    member: (accountId, businessId, right = 'owner') => askerOf({ accountId, memberships: [{ businessId, right }] }),
    passTime: (ms) => moveClock(database.manager, config, ms),
    events: async (event) => {
      const rows: { payload: Record<string, unknown> }[] = await database.query(
        'SELECT payload FROM platform.outbox WHERE event = $1 ORDER BY seq',
        [event],
      )
      return rows.map((row) => row.payload)
    },
    noticesOf: async (accountId) => {
      const rows: { kind: string }[] = await database.query('SELECT kind FROM notifications.notices WHERE account_id = $1 ORDER BY id', [accountId])
      return rows.map((row) => row.kind)
    },
    close: () => database.destroy(),
  }
}
