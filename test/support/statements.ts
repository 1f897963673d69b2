import pg from 'pg'

const textOf = (asked: unknown): string => (typeof asked === 'string' ? asked : ((asked as { text?: string } | undefined)?.text ?? ''))
/** Looked up once a second for all readers together, so it would make any count a matter of luck. */
const isCatalogueHead = (asked: unknown): boolean => textOf(asked).includes('FROM catalog.versions')

/** How many SQL statements this process sends while the work is done. Nothing else may run beside it. */
export const countStatements = async (work: () => Promise<unknown>): Promise<number> => {
  const original = pg.Client.prototype.query
  let count = 0
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    if (!isCatalogueHead(args[0])) count += 1
    return (original as (...given: unknown[]) => unknown).apply(this, args)
  } as typeof original
  try {
    await work()
  } finally {
    pg.Client.prototype.query = original
  }
  return count
}
