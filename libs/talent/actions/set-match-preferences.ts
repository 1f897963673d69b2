import { adjacentRoles, catalogue } from '@rolecall/catalog'
import { InvalidInput, NotFoundSignal } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { In, Not } from 'typeorm'
import { Freelancer, FreelancerRole } from '../data/freelancer.entity.js'
import { ownFreelancer } from '../data/locks.js'
import { MatchPreferences } from '../data/preferences.entity.js'
import { myMatchPreferences, type PreferencesRead } from '../data/preferences-reads.js'
import { checkPreferences, type WrittenPreferences } from '../domain/preferences.rules.js'
import { rebuildSkill } from './rebuild-skill.js'

export type SetMatchPreferences = WrittenPreferences

const slugs = (list: readonly { slug: string }[]): ReadonlySet<string> => new Set(list.map(({ slug }) => slug))

const saveGrowth = async (ctx: Ctx, freelancerId: string, wanted: readonly string[]): Promise<void> => {
  await ctx.db.delete(FreelancerRole, { freelancerId, growing: true, roleSlug: Not(In([...wanted])) })
  const rows = wanted.map((roleSlug) => ({ freelancerId, roleSlug, growing: true, status: 'growth' as const }))
  if (rows.length > 0) await ctx.db.upsert(FreelancerRole, rows, ['freelancerId', 'roleSlug'])
}

/** Says what the person wants of matching: the whole of it, whatever was said before. */
export const setMatchPreferences = async (ctx: Ctx, input: SetMatchPreferences): Promise<PreferencesRead | InvalidInput> => {
  const row = await ownFreelancer(ctx)
  if (!row) throw new NotFoundSignal()
  const freelancerId = row.accountId
  const current = await catalogue(ctx)
  const held = (await ctx.db.findBy(FreelancerRole, { freelancerId, growing: false })).map(({ roleSlug }) => roleSlug)
  const adjacent = new Set(held.flatMap((slug) => adjacentRoles(current, slug).map(({ to }) => to)))
  const fault = checkPreferences(input, { niches: slugs(current.niches), roles: slugs(current.roles), adjacent, held: new Set(held) })
  if (fault) return fault
  await ctx.db.update(Freelancer, { accountId: freelancerId }, { weeklyInviteCap: input.weeklyInviteCap, niches: [...input.nichesLiked] })
  const wishes = {
    freelancerId,
    nichesDisliked: [...input.nichesDisliked],
    minRateMinor: input.minRate?.minor ?? null,
    minRateCurrency: input.minRate?.currency ?? null,
    quietFrom: input.quietHours?.from ?? null,
    quietUntil: input.quietHours?.until ?? null,
    savedAt: ctx.now,
  }
  await ctx.db.upsert(MatchPreferences, wishes, ['freelancerId'])
  await saveGrowth(ctx, freelancerId, input.growthRoleSlugs)
  await rebuildSkill(ctx, { freelancerId })
  return myMatchPreferences(ctx)
}
