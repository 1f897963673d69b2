import type { Ctx } from '@rolecall/platform'
import type { ItemState } from '../../domain/item.rules.js'
import { HOLD_NOTICE_MS } from '../../domain/links/dates.rules.js'
import { SWEEP_ROWS } from '../due-queries.js'

/** What a dependency `d` waits for: one item, or the duty's items of its first period. */
const AFTER = `SELECT p.*, pm.state AS milestone_state FROM contracts.items p JOIN contracts.milestones pm ON pm.id = p.milestone_id
    WHERE p.contract_id = d.after_contract_id AND p.duty_slug = d.after_duty_slug
      AND CASE WHEN d.after_item_id IS NOT NULL THEN p.id = d.after_item_id ELSE pm.ordinal = (
        SELECT min(fm.ordinal) FROM contracts.items f JOIN contracts.milestones fm ON fm.id = f.milestone_id
         WHERE f.contract_id = d.after_contract_id AND f.duty_slug = d.after_duty_slug) END`
/** It can still come: neither accepted nor given up, and its milestone and contract are open. */
const STILL_WAITS = `d.removed_at IS NULL AND EXISTS (SELECT 1 FROM contracts.contracts ac WHERE ac.id = d.after_contract_id AND ac.state NOT IN ('ended', 'cancelled'))
    AND EXISTS (SELECT 1 FROM (${AFTER}) a WHERE a.state NOT IN ('accepted', 'skipped') AND a.milestone_state NOT IN ('approved', 'cancelled'))`
/** Dependencies of an item `i`; work that was due within the notice when one was added is not put on hold any more. */
const OF_ITEM = `d.contract_id = i.contract_id AND d.duty_slug = i.duty_slug AND (d.item_id IS NULL OR d.item_id = i.id)
  AND i.due_at >= d.added_at + interval '${HOLD_NOTICE_MS / 1000} seconds'`
/** Items not handed in whose mark does not say how it is. */
const MISMARKED = `i.state = 'planned' AND i.awaits_other <> EXISTS (SELECT 1 FROM contracts.item_dependencies d WHERE ${OF_ITEM} AND ${STILL_WAITS})`

type Reader = Pick<Ctx, 'db'>
export interface Mismarked {
  readonly id: string
  readonly milestoneId: string
}
/** Items of a contract to be opened, or to be kept closed. */
export const mismarkedItems = async (ctx: Reader, contractId: string): Promise<Mismarked[]> => {
  const rows: { id: string; milestone_id: string }[] = await ctx.db.query(`SELECT i.id, i.milestone_id FROM contracts.items i WHERE i.contract_id = $1 AND ${MISMARKED} ORDER BY i.milestone_id, i.id`, [contractId])
  return rows.map(({ id, milestone_id }) => ({ id, milestoneId: milestone_id }))
}
/** Contracts with such items. */
export const contractsMismarked = async (ctx: Ctx): Promise<string[]> => {
  const rows: { id: string }[] = await ctx.db.query(
    `SELECT DISTINCT i.contract_id AS id
       FROM (SELECT contract_id FROM contracts.item_dependencies WHERE removed_at IS NULL
             UNION SELECT contract_id FROM contracts.items WHERE awaits_other AND state = 'planned') known
       JOIN contracts.contracts c ON c.id = known.contract_id AND c.state NOT IN ('ended', 'cancelled')
       JOIN contracts.items i ON i.contract_id = known.contract_id
      WHERE ${MISMARKED} LIMIT ${SWEEP_ROWS}`,
  )
  return rows.map(({ id }) => id)
}
/** Contracts in which something waits for work of this one. */
export const contractsAfter = async (ctx: Reader, { contractId, dutySlug }: { contractId: string; dutySlug: string }): Promise<string[]> => {
  const rows: { id: string }[] = await ctx.db.query('SELECT DISTINCT contract_id AS id FROM contracts.item_dependencies WHERE after_contract_id = $1 AND after_duty_slug = $2 AND removed_at IS NULL ORDER BY 1', [contractId, dutySlug])
  return rows.map(({ id }) => id)
}

/** One end of a dependency as it stands; of a whole duty, by the item of it that is least far. */
export interface TiedFacts {
  readonly contractId: string
  readonly dutySlug: string
  /** The item that is tied; null for the duty. */
  readonly itemId: string | null
  /** The item by which it is named. */
  readonly shownId: string
  readonly title: string
  readonly ordinal: number
  readonly state: ItemState
  readonly dueAt: Date
  readonly businessId: string
  readonly freelancerId: string
}
export interface DependencyFacts {
  readonly id: string
  /** What waits. */
  readonly of: TiedFacts
  /** What it waits for. */
  readonly after: TiedFacts
  /** When the last of what is waited for is due. */
  readonly afterDueAt: Date
  readonly waiting: boolean
}
type Row = Record<'id' | 'contract_id' | 'duty_slug' | 'after_contract_id' | 'after_duty_slug', string> & { item_id: string | null; after_item_id: string | null; latest: Date; waiting: boolean; own: Shown; other: Shown }
type Shown = Pick<TiedFacts, 'title' | 'ordinal' | 'state' | 'businessId' | 'freelancerId'> & { id: string; dueAt: string }
const tied = ({ id, dueAt, ...shown }: Shown): Omit<TiedFacts, 'contractId' | 'dutySlug' | 'itemId'> => ({ ...shown, shownId: id, dueAt: new Date(dueAt) })
const factsOf = (row: Row): DependencyFacts => ({
  id: row.id, waiting: row.waiting, afterDueAt: row.latest,
  of: { contractId: row.contract_id, dutySlug: row.duty_slug, itemId: row.item_id, ...tied(row.own) },
  after: { contractId: row.after_contract_id, dutySlug: row.after_duty_slug, itemId: row.after_item_id, ...tied(row.other) },
})
const SETTLED = `('accepted', 'skipped')`
/** Of items and their contract the one that is least far, as the page names it. */
const leastFar = (items: string): string => `SELECT jsonb_build_object('id', w.id, 'title', w.title, 'ordinal', w.ordinal, 'state', w.state, 'dueAt', w.due_at,
    'businessId', c.business_id, 'freelancerId', c.freelancer_id) AS shown, w.state
  FROM (${items}) w JOIN contracts.contracts c ON c.id = w.contract_id ORDER BY w.state IN ${SETTLED}, w.due_at LIMIT 1`
const OWN = `SELECT i.* FROM contracts.items i WHERE i.contract_id = d.contract_id AND i.duty_slug = d.duty_slug AND (d.item_id IS NULL OR i.id = d.item_id)`
/** Dependencies on either side of some contracts, with one statement. */
export const dependenciesOf = async (ctx: Reader, contractIds: readonly string[]): Promise<DependencyFacts[]> => {
  const rows: Row[] = await ctx.db.query(
    `SELECT d.id, d.contract_id, d.duty_slug, d.item_id, d.after_contract_id, d.after_duty_slug, d.after_item_id, own.shown AS own, other.shown AS other,
        latest.due_at AS latest, (own.state NOT IN ${SETTLED} AND ${STILL_WAITS}) AS waiting
       FROM contracts.item_dependencies d
       JOIN LATERAL (${leastFar(OWN)}) own ON true
       JOIN LATERAL (${leastFar(AFTER)}) other ON true
       JOIN LATERAL (SELECT max(a.due_at) AS due_at FROM (${AFTER}) a) latest ON true
      WHERE d.removed_at IS NULL AND (d.contract_id = ANY($1::uuid[]) OR d.after_contract_id = ANY($1::uuid[])) ORDER BY d.id`,
    [contractIds],
  )
  return rows.map(factsOf)
}
/** Whether this end is the item, or its duty as a whole. */
export const isTiedTo = ({ contractId, dutySlug, itemId }: TiedFacts, item: { readonly id: string; readonly contractId: string; readonly dutySlug: string }): boolean =>
  contractId === item.contractId && dutySlug === item.dutySlug && (itemId === null || itemId === item.id)

/** A contract that belongs to another one. */
export interface LinkedFacts {
  readonly of: string
  readonly id: string
  readonly title: string
  readonly roleSlug: string
  readonly state: string
  readonly businessId: string
  readonly freelancerId: string
}
export const linkedContracts = async (ctx: Reader, contractIds: readonly string[]): Promise<LinkedFacts[]> => {
  const rows: { of: string; id: string; title: string; role_slug: string; state: string; business_id: string; freelancer_id: string }[] = await ctx.db.query(
    `SELECT pair.of, c.id, c.title, c.role_slug, c.state, c.business_id, c.freelancer_id
       FROM (SELECT first_id AS of, second_id AS other FROM contracts.contract_links UNION ALL SELECT second_id, first_id FROM contracts.contract_links) pair
       JOIN contracts.contracts c ON c.id = pair.other WHERE pair.of = ANY($1::uuid[]) ORDER BY c.id`,
    [contractIds],
  )
  return rows.map(({ role_slug, business_id, freelancer_id, ...row }) => ({ ...row, roleSlug: role_slug, businessId: business_id, freelancerId: freelancer_id }))
}
