import { createHash } from 'node:crypto'
import type { Pool, PoolClient } from 'pg'
import type { EntityManager } from 'typeorm'

const names = new Map<string, string>()
const nameOf = (text: string): string => {
  let name = names.get(text)
  if (!name) {
    name = `rc_${createHash('sha1').update(text).digest('hex').slice(0, 24)}`
    names.set(text, name)
  }
  return name
}

/**
 * Runs a statement that is prepared once per connection, inside the manager's transaction if it has one.
 * For hot reads with a fixed text: planning a query with several sub-selects costs more than running it.
 */
export const prepared = async <R>(db: EntityManager, text: string, values: readonly unknown[]): Promise<R[]> => {
  const runner = db.queryRunner
  const driver = db.connection.driver as unknown as { master: Pool }
  const client: Pool | PoolClient = runner ? ((await runner.connect()) as PoolClient) : driver.master
  db.connection.logger.logQuery(text, [...values], runner)
  const { rows } = await client.query({ name: nameOf(text), text, values: [...values] })
  return rows as R[]
}
