import { money, type Currency } from '@rolecall/kernel'
import { moneyFact, type Ctx } from '@rolecall/platform'
import { adSpend } from '../../data/metrics/ad-spend.js'
import { Contract } from '../../data/contract.entity.js'
import { latestTerms } from '../../data/queries.js'
import type { AdSpendOverCap } from '../../domain/events.js'
import { tellBoth } from '../tell-parties.js'
import { metricsPath } from './tell-metrics.js'

/** Both sides hear once that more was spent on ads than agreed; the page goes on saying it. */
export const tellOverCap = async (ctx: Ctx, { contractId }: AdSpendOverCap): Promise<void> => {
  const contract = await ctx.db.findOneByOrFail(Contract, { id: contractId })
  const { content } = await latestTerms(ctx, contractId)
  const cap = content.limits?.adSpendCapMinor
  if (!cap) return
  const inWords = (minor: bigint) => moneyFact(money(minor, content.currency as Currency))
  const spent = (await adSpend(ctx, [contractId])).get(contractId) ?? 0n
  await tellBoth(ctx, contract, { kind: 'ads_over_cap', key: contractId, facts: { spent: inWords(spent), cap: inWords(BigInt(cap)) }, path: metricsPath(contractId) })
}
