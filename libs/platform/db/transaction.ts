import type { PoolClient } from 'pg'
import type { DataSource, EntityManager } from 'typeorm'

/** Everything asked of a connection so far has been handed to it: promises that only wait for each other have run. */
const handedOver = (): Promise<void> => new Promise((done) => process.nextTick(done))

/** Waits for all of them, then throws the first fault in their order. */
const allOf = async <T extends readonly Promise<unknown>[]>(...given: T): Promise<{ [K in keyof T]: Awaited<T[K]> }> => {
  const ends = await Promise.allSettled(given)
  for (const end of ends) if (end.status === 'rejected') throw end.reason
  return ends.map((end) => (end as PromiseFulfilledResult<unknown>).value) as { [K in keyof T]: Awaited<T[K]> }
}

interface Steps<T> {
  readonly work: (db: EntityManager) => Promise<T>
  /** The last statement before the commit. When it fails, the commit behind it undoes everything, as the database does with a transaction that has failed. */
  readonly last: (db: EntityManager) => Promise<void>
}
/**
 * A transaction without waits that decide nothing: its beginning travels with the first statement, the commit with the
 * last. What `work` throws undoes everything.
 */
export const inTransaction = async <T>(database: DataSource, { work, last }: Steps<T>): Promise<T> => {
  const runner = database.createQueryRunner()
  try {
    const client = (await runner.connect()) as PoolClient
    const begun = runner.startTransaction()
    begun.catch(() => undefined)
    await handedOver()
    const [, answer] = await allOf(begun, work(runner.manager))
    // the database would take the commit of a failed transaction for a rollback, and say nothing
    if (client.getTransactionStatus() === 'E') throw new Error('a statement failed and was passed over: nothing of this transaction is kept')
    const told = last(runner.manager)
    told.catch(() => undefined)
    await handedOver()
    await allOf(told, runner.commitTransaction())
    return answer
  } catch (fault) {
    // what went wrong first is what is told; a connection that is gone has undone everything by itself
    await runner.rollbackTransaction().catch(() => undefined)
    throw fault
  } finally {
    await runner.release()
  }
}
