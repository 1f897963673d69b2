import type { Ctx } from '@rolecall/platform'
import { AdsRowOfEvidence, EvidenceResult } from '../data/evidence-results.entity.js'
import { AdSpendOverCap } from '../domain/events.js'
import type { Examined } from '../domain/evidence/examine.js'

export interface KeepResults {
  readonly contractId: string
  readonly itemId: string
  /** Ids of the pieces, in the order of what was found in them. */
  readonly ids: readonly string[]
  readonly examined: readonly Examined[]
}
/** A statement has room for so many rows. */
const ROWS_AT_ONCE = 1000

/** Writes down what the machine found beside what was handed in; neither is ever changed. */
export const keepResults = async (ctx: Ctx, { contractId, itemId, ids, examined }: KeepResults): Promise<void> => {
  await ctx.db.insert(
    EvidenceResult,
    examined.map(({ checks, metrics, page }, index) => ({ evidenceId: ids[index]!, checks, metrics: metrics as object | null, page: page as object | null })),
  )
  const rows = examined.flatMap(({ ads }, index) => ads.map((row) => ({ ...row, evidenceId: ids[index]!, contractId })))
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) await ctx.db.insert(AdsRowOfEvidence, rows.slice(from, from + ROWS_AT_ONCE))
  if (examined.some(({ checks }) => checks.some(({ key }) => key === 'ads.over_cap'))) ctx.emit(new AdSpendOverCap(contractId, itemId))
}
