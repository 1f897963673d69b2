import type { World } from '../state/world.js'

/** The public form of a stored object: without our own notes, with what depends on the moment worked out. */
export const shown = (world: World, body: object): Record<string, unknown> => {
  const visible = Object.fromEntries(Object.entries(body).filter(([field]) => !field.startsWith('_')))
  if (visible.object === 'balance_transaction') {
    visible.status = (visible.available_on as number) <= world.now ? 'available' : 'pending'
  }
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
