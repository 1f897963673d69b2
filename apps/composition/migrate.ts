import { migrateQueue, openDatabase } from '@rolecall/platform'
import { entities, migrations } from './contexts.js'

/** Brings database and queue to the newest schema; running it twice is harmless. */
export const migrate = async (databaseUrl: string, queueUrl: string = databaseUrl): Promise<string[]> => {
  const database = await openDatabase({ url: databaseUrl, entities, migrations, pool: 2 })
  try {
    const ran = await database.runMigrations({ transaction: 'each' })
    await migrateQueue(queueUrl)
    return ran.map((migration) => migration.name)
  } finally {
    await database.destroy()
  }
}
