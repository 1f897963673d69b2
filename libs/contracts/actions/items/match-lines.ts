import type { Ctx } from '@rolecall/platform'
import { In } from 'typeorm'
import { openItems, takenLinks } from '../../data/items/open-items.js'
import { Terms } from '../../data/terms.entity.js'
import { keyOf, linesFault, matchLines, readLine } from '../../domain/items/match-lines.rules.js'
import { dayIn } from '../../domain/periods.rules.js'

export interface MatchLines {
  readonly lines: readonly string[]
  readonly contractId?: string | null
  readonly dutySlug?: string | null
}

/** Which of my open items the pasted lines would show; writes nothing. */
export const matchedLines = async (ctx: Ctx, { lines, contractId = null, dutySlug = null }: MatchLines) => {
  const fault = linesFault(lines)
  if (fault) return fault
  const items = await openItems(ctx, { contractId, dutySlug })
  const terms = await ctx.db.findBy(Terms, { contractId: In([...new Set(items.map((item) => item.contractId))]) })
  const zones = new Map(terms.map((one) => [one.contractId, one.content.timeZone]))
  const open = items.map(({ id, required, contractId: of, dueAt }) => ({ id, required, dueOn: dayIn(zones.get(of)!, dueAt) }))
  const taken = await takenLinks(ctx, lines.flatMap((line) => keyOf(readLine(line).url) ?? []))
  const matched = matchLines(lines, { open, taken })
  const byId = new Map(items.map((item) => [item.id, item]))
  // an item under which a link stands already may be decided long since: only its id is told
  return { lines: matched.map((line) => ({ ...line, fitting: line.verdict === 'fits' ? byId.get(line.itemId!)! : null })) }
}
