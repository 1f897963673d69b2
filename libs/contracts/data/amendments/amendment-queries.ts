import { DAY_MS, later } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { MoreThan } from 'typeorm'
import type { TermsContent } from '../../domain/terms.js'
import { Amendment } from './amendment.entity.js'

/** Of the proposed terms only what a line about them needs. */
export interface ShownAmendment extends Omit<Amendment, 'content' | 'accountId'> {
  /** Of its periods only the first one that follows it, where that is laid out. */
  readonly content: Pick<TermsContent, 'currency' | 'amends' | 'milestones'>
}
/** So many of each contract are shown. */
export const AMENDMENTS_SHOWN = 20

/** The newest proposals of each contract, newest first. */
export const shownAmendments = (ctx: Pick<Ctx, 'db'>, contractIds: readonly string[]): Promise<ShownAmendment[]> =>
  ctx.db.query(
    `SELECT a.id, a.contract_id AS "contractId", a.version, a.hash, a.lang, a.difference, a.proposed_by AS "proposedBy", a.note, a.state,
        a.proposed_at AS "proposedAt", a.answers_until AS "answersUntil", a.answered_at AS "answeredAt", a.reason,
        jsonb_build_object('currency', a.content->'currency', 'amends', a.content->'amends', 'milestones',
          jsonb_path_query_array(a.content, '$.milestones[*] ? (@.ordinal == $from)', jsonb_build_object('from', a.content->'amends'->'fromPeriod'))) AS content
       FROM unnest($1::uuid[]) AS asked(id)
      CROSS JOIN LATERAL (SELECT * FROM contracts.amendments WHERE contract_id = asked.id ORDER BY proposed_at DESC, id DESC LIMIT ${AMENDMENTS_SHOWN}) a
      ORDER BY a.proposed_at DESC, a.id DESC`,
    [contractIds],
  )

/** How often a side has proposed other terms of a contract: in the last 24 hours, and in all. */
export const proposalsOf = async (ctx: Ctx, by: Pick<Amendment, 'contractId' | 'proposedBy'>): Promise<{ today: number; all: number }> => ({
  today: await ctx.db.countBy(Amendment, { ...by, proposedAt: MoreThan(later(ctx.now, -DAY_MS)) }),
  all: await ctx.db.countBy(Amendment, by),
})
