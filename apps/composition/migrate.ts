import { seedCatalogue } from '@rolecall/catalog'
import { migrateQueue, openDatabase, readConfig, systemAsker, UnitOfWork, type Ctx } from '@rolecall/platform'
import { entities, migrations } from './contexts.js'

/** Brings database and queue to the newest schema and puts the shipped catalogue in force; running it twice is harmless. */
export const migrate = async (databaseUrl: string, queueUrl: string = databaseUrl): Promise<string[]> => {
  const database = await openDatabase({ url: databaseUrl, entities, migrations, pool: 2 })
  try {
    const ran = await database.runMigrations({ transaction: 'each' })
    await migrateQueue(queueUrl)
    const work = new UnitOfWork(database, readConfig({ DATABASE_URL: databaseUrl }))
    await work.run(systemAsker('migrate'), (ctx: Ctx) => seedCatalogue(ctx), undefined)
    return ran.map((migration) => migration.name)
  } finally {
    await database.destroy()
  }
}
