import pg from 'pg'
import type { Change, Row } from './world.js'

/** Where the state outlives the process. */
export interface Storage {
  load(): Promise<Row[]>
  /** All changes of one unit of work, or none. */
  save(changes: Change[]): Promise<void>
  close(): Promise<void>
}

export const memoryStorage = (): Storage => ({
  load: async () => [],
  save: async () => {},
  close: async () => {},
})

const tableSql = `
  CREATE SCHEMA IF NOT EXISTS stripe_sandbox;
  CREATE TABLE IF NOT EXISTS stripe_sandbox.objects (
    kind text NOT NULL, id text NOT NULL, account text NOT NULL, seq bigint NOT NULL, body jsonb NOT NULL,
    PRIMARY KEY (kind, id)
  )`
const upsertSql = `
  INSERT INTO stripe_sandbox.objects (kind, id, account, seq, body)
  SELECT kind, id, account, seq, body
  FROM jsonb_to_recordset($1::jsonb) AS r(kind text, id text, account text, seq bigint, body jsonb)
  ON CONFLICT (kind, id) DO UPDATE SET account = excluded.account, seq = excluded.seq, body = excluded.body`
const deleteSql = `
  DELETE FROM stripe_sandbox.objects o
  USING jsonb_to_recordset($1::jsonb) AS r(kind text, id text) WHERE o.kind = r.kind AND o.id = r.id`

/** Two sandboxes starting at once would race to create the same schema. */
const SCHEMA_LOCK = 733_451_201

export const postgresStorage = async (databaseUrl: string): Promise<Storage> => {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2, application_name: 'stripe-sandbox' })
  // An idle connection lost to a database restart is replaced by the pool on the next query.
  pool.on('error', () => {})
  await inTransaction(pool, async (client) => {
    await client.query('SELECT pg_advisory_xact_lock($1)', [SCHEMA_LOCK])
    await client.query(tableSql)
  })
  return {
    load: async () => {
      const { rows } = await pool.query('SELECT kind, id, account, seq, body FROM stripe_sandbox.objects ORDER BY seq')
      return rows.map((row) => ({ ...row, seq: Number(row.seq) }))
    },
    save: (changes) => inTransaction(pool, (client) => write(client, changes)),
    close: () => pool.end(),
  }
}

const write = async (client: pg.PoolClient, changes: Change[]): Promise<void> => {
  const kept = changes.flatMap((change) => (change.row ? [change.row] : []))
  const removed = changes.filter((change) => !change.row).map(({ kind, id }) => ({ kind, id }))
  if (kept.length) await client.query(upsertSql, [JSON.stringify(kept)])
  if (removed.length) await client.query(deleteSql, [JSON.stringify(removed)])
}

const inTransaction = async (pool: pg.Pool, work: (client: pg.PoolClient) => Promise<void>): Promise<void> => {
  const client = await pool.connect()
  // A connection lost while in use rejects the query at hand; without a listener it would also end the process.
  const ignore = (): void => {}
  client.on('error', ignore)
  let failure: unknown
  try {
    await client.query('BEGIN')
    await work(client)
    await client.query('COMMIT')
  } catch (error) {
    failure = error
    await client.query('ROLLBACK').catch(() => {})
    throw error
  } finally {
    client.off('error', ignore)
    // A connection that failed is thrown away: its state is unknown.
    client.release(failure !== undefined)
  }
}
