import { NotFoundSignal } from '@rolecall/kernel'
import type { Alongside } from '@rolecall/payments'
import { always, columnsOf, inOneStatement, prepared, readRow, updatePart, type Condition, type Ctx, type Part } from '@rolecall/platform'
import type { ItemShare } from '../domain/shares.rules.js'
import { Contract } from './contract.entity.js'
import { viewerOf, type MilestoneAtHand } from './locks.js'
import { Milestone } from './milestone.entity.js'

/** How items stand, in one number that changes with any of them: which transaction wrote each row last. */
const MARK = 'coalesce(sum(uuid_hash_extended(i.id, i.xmin::text::bigint)), 0)'

export interface MilestoneToApprove extends MilestoneAtHand {
  readonly items: readonly ItemShare[]
  /** For `saveIfUnchanged`: whoever waited for the row may have read items of before. */
  readonly mark: string
}
type Row = Record<string, unknown> & { items: { state: ItemShare['state']; share: string; part: string | null; paid: string | null }[]; mark: string }

/** The milestone's row, locked, with its contract and the shares of its items: one statement. */
export const lockedToApprove = async (ctx: Ctx, milestoneId: string): Promise<MilestoneToApprove> => {
  const { db } = ctx
  const [row] = await prepared<Row>(
    db,
    `SELECT ${columnsOf(db, Milestone, 'm')}, ${columnsOf(db, Contract, 'c')}, work.mark, work.items
     FROM contracts.milestones m JOIN contracts.contracts c ON c.id = m.contract_id,
       LATERAL (SELECT ${MARK}::text AS mark,
           coalesce(json_agg(json_build_object('state', i.state, 'share', i.share_minor::text, 'part', i.accepted_minor::text, 'paid', i.paid_decision_id)), '[]') AS items
         FROM contracts.items i WHERE i.milestone_id = m.id) work
     WHERE m.id = $1 FOR UPDATE OF m`,
    [milestoneId],
  )
  if (!row) throw new NotFoundSignal()
  const contract = readRow(db, { entity: Contract, alias: 'c', row })
  const items = row.items.map(
    ({ state, share, part, paid }): ItemShare => ({
      state,
      shareMinor: BigInt(share),
      acceptedMinor: part === null ? null : BigInt(part),
      paidDecisionId: paid,
    }),
  )
  return { contract, milestone: readRow(db, { entity: Milestone, alias: 'm', row }), viewer: viewerOf(ctx.actor, contract), items, mark: row.mark }
}

interface Saving {
  readonly milestoneId: string
  readonly change: Partial<Milestone>
  /** As it was read; null when the items were read under the lock. */
  readonly mark: string | null
}
const unchanged = ({ milestoneId, mark }: Pick<Saving, 'milestoneId' | 'mark'>): Condition =>
  mark === null
    ? always
    : { shape: 'items as they were', values: [milestoneId, mark], sql: (place) => `(SELECT ${MARK} FROM contracts.items i WHERE i.milestone_id = ${place('uuid')}) = ${place('numeric')}` }
const changePart = ({ db }: Ctx, { milestoneId, change }: Saving, when: Condition): Part => updatePart(db, { name: 'milestone', entity: Milestone, key: { id: milestoneId }, change, when })

/** Changes the milestone's row in the statement that releases its money, when its items are as they were read. */
export const changedAlong = (ctx: Ctx, saving: Saving): Alongside => ({ when: unchanged(saving), write: (isReleased) => changePart(ctx, saving, isReleased) })

/** Changes the milestone's row; false when its items are no longer as they were read. */
export const saveIfUnchanged = async (ctx: Ctx, saving: Saving): Promise<boolean> => {
  const [row] = await inOneStatement<{ saved: string }>(ctx.db, [changePart(ctx, saving, unchanged(saving))], '(SELECT count(*) FROM milestone) AS saved')
  return row!.saved === '1'
}
export const areUnchanged = async (ctx: Ctx, { milestoneId, mark }: Pick<Saving, 'milestoneId' | 'mark'>): Promise<boolean> => {
  if (mark === null) return true
  const [row] = await prepared<{ same: boolean }>(ctx.db, `SELECT ${MARK} = $2::numeric AS same FROM contracts.items i WHERE i.milestone_id = $1`, [milestoneId, mark])
  return row!.same
}
