import { PostgresQueryRunner } from 'typeorm/driver/postgres/PostgresQueryRunner.js'

/** How many SQL statements this process sends while the work is done. Nothing else may run beside it. */
export const countStatements = async (work: () => Promise<unknown>): Promise<number> => {
  const original = PostgresQueryRunner.prototype.query
  let count = 0
  PostgresQueryRunner.prototype.query = function (this: PostgresQueryRunner, ...args: Parameters<typeof original>) {
    count += 1
    return original.apply(this, args)
  } as typeof original
  try {
    await work()
  } finally {
    PostgresQueryRunner.prototype.query = original
  }
  return count
}
