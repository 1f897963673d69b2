import type { Dispute } from '../state/records.js'
import type { World } from '../state/world.js'

/** The public form of a stored object: without our own notes, with what depends on the moment worked out. */
export const shown = (world: World, body: object): Record<string, unknown> => {
  const visible = Object.fromEntries(Object.entries(body).filter(([field]) => !field.startsWith('_')))
  if (visible.object === 'balance_transaction') {
    visible.status = (visible.available_on as number) <= world.now ? 'available' : 'pending'
  }
  if (visible.object === 'dispute') Object.assign(visible, momentary(world, body as Dispute))
  if (visible.object === 'transfer') visible.reversals = reversalsOf(world, visible.id as string)
  return visible
}

const reversalsOf = (world: World, transfer: string): object => {
  const found = world.all('reversal').filter((reversal) => reversal.transfer === transfer)
  return {
    object: 'list',
    data: found.reverse().slice(0, 10),
    has_more: found.length > 10,
    url: `/v1/transfers/${transfer}/reversals`,
  }
}

const momentary = (world: World, { _entries, evidence_details }: Dispute): object => ({
  balance_transactions: _entries.map((id) => shown(world, world.find('balance_transaction', id)!)),
  evidence_details: {
    ...evidence_details,
    enhanced_eligibility: {},
    past_due: evidence_details.due_by !== null && evidence_details.due_by < world.now && evidence_details.submission_count === 0,
  },
})
