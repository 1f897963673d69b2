import type { Ctx } from '@rolecall/platform'
import type { Item } from '../../data/item.entity.js'
import { eventsOf } from '../../data/items/duty-events.js'
import { slaFacts, slaHoursOf, type SlaFacts } from '../../domain/items/sla.rules.js'
import type { TermsContent } from '../../domain/terms.js'

/** How the reactions of an item's duty and period stand; null where no hours to react were agreed. */
export const slaOfItem = async (ctx: Ctx, { item, terms }: { item: Item; terms: TermsContent }): Promise<SlaFacts | null> =>
  slaHoursOf(terms, item.dutySlug) === null ? null : slaFacts(await eventsOf(ctx, item), ctx.now)
