import type { Kind } from '../state/records.js'
import type { World } from '../state/world.js'
import { refused } from './errors.js'
import { shown } from './shown.js'

type Body = Record<string, unknown>

const MAX_LEVELS = 4

const kindByPrefix: Record<string, Kind> = {
  cs: 'session',
  pi: 'payment_intent',
  ch: 'charge',
  py: 'charge',
  re: 'refund',
  pyr: 'refund',
  du: 'dispute',
  cus: 'customer',
  pm: 'payment_method',
  issfr: 'fraud_warning',
  tr: 'transfer',
  trr: 'reversal',
  po: 'payout',
  txn: 'balance_transaction',
}

/** Lists that an object carries only when asked for. */
const included: Record<string, Record<string, (world: World, body: Body) => object>> = {
  'checkout.session': {
    line_items: (world, body) => {
      const items = world.find('session', body.id as string)?._items ?? []
      return listOf(items, `/v1/checkout/sessions/${String(body.id)}/line_items`)
    },
  },
  charge: {
    refunds: (world, body) => {
      const refunds = world.all('refund').filter((refund) => refund.charge === body.id)
      return listOf(refunds.reverse(), `/v1/charges/${String(body.id)}/refunds`)
    },
  },
}

const listOf = (data: object[], url: string) => ({ object: 'list', data, has_more: false, url })

/** Replaces ids by the objects they name, along each asked path (`data.source`, `latest_charge.balance_transaction`). */
export const expand = (world: World, body: object, paths: string[]): object => {
  const root: Body = { ...body }
  for (const path of paths) expandPath(world, root, path)
  return root
}

const expandPath = (world: World, root: Body, path: string): void => {
  const steps = path.split('.')
  const levels = steps[0] === 'data' ? steps.length - 1 : steps.length
  if (levels > MAX_LEVELS) throw refused(`You cannot expand more than ${MAX_LEVELS} levels of a property.`)
  walk(world, [root], { steps, path })
}

const walk = (world: World, nodes: Body[], { steps, path }: { steps: string[]; path: string }): void => {
  const [step, ...rest] = steps
  if (step === undefined) return
  const next: Body[] = []
  for (const node of nodes) {
    const value = step in node ? node[step] : included[String(node.object)]?.[step]?.(world, node)
    const opened = opening(world, value)
    if (opened === undefined) throw notExpandable(path, step)
    if (opened === null) continue
    node[step] = opened
    next.push(...(Array.isArray(opened) ? (opened as Body[]) : [opened as Body]))
  }
  walk(world, next, { steps: rest, path })
}

/** The object behind a value; null when there is nothing to open, undefined when it can never be opened. */
const opening = (world: World, value: unknown): unknown => {
  if (value === null) return null
  if (Array.isArray(value)) return value.map((entry: Body) => ({ ...entry }))
  if (typeof value === 'object') return { ...(value as Body) }
  if (typeof value !== 'string') return undefined
  const kind = kindByPrefix[value.split('_')[0] ?? '']
  const found = kind && world.find(kind, value)
  return found ? shown(world, found) : undefined
}

const notExpandable = (path: string, step: string) =>
  refused(`This property cannot be expanded (${path}): '${step}' is not expandable here.`, { param: 'expand' })
