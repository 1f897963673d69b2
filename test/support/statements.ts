import pg from 'pg'

/** One statement as it went to the database. */
export interface Statement {
  readonly text: string
  readonly values: readonly unknown[]
}
type Asked = { text?: string; values?: unknown[] } | undefined

const statementOf = (asked: unknown, values: unknown): Statement => {
  const text = typeof asked === 'string' ? asked : ((asked as Asked)?.text ?? '')
  const given = Array.isArray(values) ? values : ((asked as Asked)?.values ?? [])
  return { text, values: given }
}
/** Looked up once a second for all readers together, so it would make any count a matter of luck. */
const isCatalogueHead = ({ text }: Statement): boolean => text.includes('FROM catalog.versions')

/** The SQL statements this process sends while the work is done. Nothing else may run beside it. */
export const statementsOf = async (work: () => Promise<unknown>): Promise<Statement[]> => {
  const original = pg.Client.prototype.query
  const sent: Statement[] = []
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    sent.push(statementOf(args[0], args[1]))
    return (original as (...given: unknown[]) => unknown).apply(this, args)
  } as typeof original
  try {
    await work()
  } finally {
    pg.Client.prototype.query = original
  }
  return sent.filter((statement) => !isCatalogueHead(statement))
}

/** How many they are. */
export const countStatements = async (work: () => Promise<unknown>): Promise<number> => (await statementsOf(work)).length
