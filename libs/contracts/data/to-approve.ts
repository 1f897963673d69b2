import { NotFoundSignal } from '@rolecall/kernel'
import { always, columnsOf, inOneStatement, prepared, readRow, updatePart, type Condition, type Ctx } from '@rolecall/platform'
import type { ItemShare } from '../domain/shares.rules.js'
import { Contract } from './contract.entity.js'
import { viewerOf, type MilestoneAtHand } from './locks.js'
import { Milestone } from './milestone.entity.js'

/** How the items of a milestone stand, in one word that changes with any of them. */
const markOf = (milestoneId: string): string =>
  `(SELECT md5(coalesce(string_agg(concat_ws(' ', i.id, i.state, i.share_minor, i.accepted_minor, i.paid_decision_id), ',' ORDER BY i.id), '')) FROM contracts.items i WHERE i.milestone_id = ${milestoneId})`

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
    `SELECT ${columnsOf(db, Milestone, 'm')}, ${columnsOf(db, Contract, 'c')}, ${markOf('m.id')} AS mark,
       (SELECT coalesce(json_agg(json_build_object('state', i.state, 'share', i.share_minor::text, 'part', i.accepted_minor::text, 'paid', i.paid_decision_id)), '[]') FROM contracts.items i
         WHERE i.milestone_id = m.id) AS items
     FROM contracts.milestones m JOIN contracts.contracts c ON c.id = m.contract_id WHERE m.id = $1 FOR UPDATE OF m`,
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
/** Changes the milestone's row; false when its items are no longer as they were read. */
export const saveIfUnchanged = async (ctx: Ctx, { milestoneId, change, mark }: Saving): Promise<boolean> => {
  const unchanged: Condition = { shape: 'items as they were', values: [milestoneId, mark], sql: (place) => `${markOf(place('uuid'))} = ${place('text')}` }
  const when = mark === null ? always : unchanged
  const part = updatePart(ctx.db, { name: 'milestone', entity: Milestone, key: { id: milestoneId }, change, when })
  const [row] = await inOneStatement<{ saved: string }>(ctx.db, [part], '(SELECT count(*) FROM milestone) AS saved')
  return row!.saved === '1'
}
