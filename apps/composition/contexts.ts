import { CatalogApi, catalogEntities, catalogMigrations } from '@rolecall/catalog'
import { ContractsApi, contractsEntities, contractsMigrations, ContractsWorker } from '@rolecall/contracts'
import { HiringApi, hiringEntities, hiringMigrations, HiringWorker } from '@rolecall/hiring'
import { IdentityApi, identityEntities, identityMigrations, IdentityWorker } from '@rolecall/identity'
import { MatchingApi, matchingEntities, matchingMigrations, MatchingWorker } from '@rolecall/matching'
import { NotificationsApi, notificationsEntities, notificationsMigrations, NotificationsWorker } from '@rolecall/notifications'
import { PaymentsApi, paymentsEntities, paymentsMigrations, PaymentsWorker } from '@rolecall/payments'
import { Idempotency1764000000001, IdempotencyRow, OutboxRow, Platform1764000000000, ReactionRun } from '@rolecall/platform'
import { TalentApi, talentEntities, talentMigrations, TalentWorker } from '@rolecall/talent'

/** One context as the apps see it: its doors for HTTP and for the worker, its tables. */
export interface Context {
  readonly name: string
  readonly api?: Function
  readonly worker?: Function
  readonly entities: Function[]
  readonly migrations: Function[]
}

const platform: Context = {
  name: 'platform',
  entities: [OutboxRow, ReactionRun, IdempotencyRow],
  migrations: [Platform1764000000000, Idempotency1764000000001],
}
const catalog: Context = { name: 'catalog', api: CatalogApi, entities: catalogEntities, migrations: catalogMigrations }
const identity: Context = {
  name: 'identity',
  api: IdentityApi,
  worker: IdentityWorker,
  entities: identityEntities,
  migrations: identityMigrations,
}
const notifications: Context = {
  name: 'notifications',
  api: NotificationsApi,
  worker: NotificationsWorker,
  entities: notificationsEntities,
  migrations: notificationsMigrations,
}
const payments: Context = {
  name: 'payments',
  api: PaymentsApi,
  worker: PaymentsWorker,
  entities: paymentsEntities,
  migrations: paymentsMigrations,
}
const talent: Context = {
  name: 'talent',
  api: TalentApi,
  worker: TalentWorker,
  entities: talentEntities,
  migrations: talentMigrations,
}
const hiring: Context = {
  name: 'hiring',
  api: HiringApi,
  worker: HiringWorker,
  entities: hiringEntities,
  migrations: hiringMigrations,
}

const contracts: Context = {
  name: 'contracts',
  api: ContractsApi,
  worker: ContractsWorker,
  entities: contractsEntities,
  migrations: contractsMigrations,
}
const matching: Context = {
  name: 'matching',
  api: MatchingApi,
  worker: MatchingWorker,
  entities: matchingEntities,
  migrations: matchingMigrations,
}

/** All contexts of the house, lowest floor first. */
export const contexts: readonly Context[] = [platform, identity, catalog, notifications, payments, talent, hiring, contracts, matching]
export const entities = contexts.flatMap((context) => context.entities)
export const migrations = contexts.flatMap((context) => context.migrations)
