import { accountIdOf, businessIdsOf, type Ctx, type Page } from '@rolecall/platform'
import { In } from 'typeorm'
import type { ContractState } from '../domain/contract.rules.js'
import { countItems, type ItemCounts } from '../domain/shares.rules.js'
import { withFormerDuties, type TermsContent } from '../domain/terms.js'
import { Contract } from './contract.entity.js'
import { Item } from './item.entity.js'
import { viewerOf } from './locks.js'
import { termsVersions } from './periods/service-queries.js'
import { Terms } from './terms.entity.js'

export const latestTerms = (ctx: Pick<Ctx, 'db'>, contractId: string): Promise<Terms> =>
  ctx.db.findOneOrFail(Terms, { where: { contractId }, order: { version: 'DESC' } })

/** By which items are handed in and decided. */
export const workTerms = async (ctx: Pick<Ctx, 'db'>, contractId: string): Promise<TermsContent> =>
  withFormerDuties((await termsVersions(ctx, contractId)).map(({ content }) => content))

const shareColumns = { id: true, state: true, shareMinor: true, acceptedMinor: true, paidDecisionId: true } as const
export const itemCounts = async (ctx: Pick<Ctx, 'db'>, milestoneId: string): Promise<ItemCounts> =>
  countItems(await ctx.db.find(Item, { select: shareColumns, where: { milestoneId } }))

/** One contract as its parties see it; strangers do not find it. */
export const visibleContract = async (ctx: Ctx, id: string): Promise<Contract | null> => {
  const contract = await ctx.db.findOneBy(Contract, { id })
  if (contract) viewerOf(ctx.actor, contract)
  return contract
}

/** The asker's contracts on both sides, newest first. */
export const myContracts = (
  ctx: Ctx,
  { state, page }: { state: ContractState | null; page: Page },
): Promise<Contract[]> => {
  const query = ctx.db
    .createQueryBuilder(Contract, 'c')
    .where('(c.businessId = ANY(:businessIds) OR c.freelancerId = :accountId)', {
      businessIds: businessIdsOf(ctx.actor),
      accountId: accountIdOf(ctx.actor),
    })
    .orderBy('c.id', 'DESC')
    .limit(page.take)
  if (state) query.andWhere('c.state = :state', { state })
  if (page.after) query.andWhere('c.id < :after', { after: page.after[0] })
  return query.getMany()
}

export const contractsByIds = (ctx: Pick<Ctx, 'db'>, ids: readonly string[]): Promise<Contract[]> =>
  ids.length === 0 ? Promise.resolve([]) : ctx.db.findBy(Contract, { id: In([...new Set(ids)]) })

export type ContractFacts = Pick<Contract, 'id' | 'title' | 'state' | 'jobId' | 'businessId' | 'freelancerId'>
/** Contracts by id, for other contexts' own use. */
export const contractFacts = async (
  ctx: Pick<Ctx, 'db'>,
  ids: readonly string[],
): Promise<Map<string, ContractFacts>> =>
  new Map((await contractsByIds(ctx, ids)).map((contract) => [contract.id, contract]))

/** How many contracts each freelancer has finished; one of which nothing was paid does not count. */
export const completedContracts = async (
  ctx: Pick<Ctx, 'db'>,
  freelancerIds: readonly string[],
): Promise<Map<string, number>> => {
  const rows: { freelancer_id: string; count: string }[] = await ctx.db.query(
    `SELECT freelancer_id, count(*) FROM contracts.contracts c
      WHERE c.state = 'ended' AND c.freelancer_id = ANY($1::uuid[])
        AND EXISTS (SELECT 1 FROM contracts.milestones m WHERE m.contract_id = c.id AND m.state = 'approved')
      GROUP BY 1`,
    [freelancerIds],
  )
  const counts = new Map(rows.map((row) => [row.freelancer_id, Number(row.count)]))
  return new Map(freelancerIds.map((id) => [id, counts.get(id) ?? 0]))
}
