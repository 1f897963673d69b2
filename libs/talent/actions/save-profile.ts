import { adjacentRoles, type Catalogue, catalogue } from '@rolecall/catalog'
import { personOf } from '@rolecall/identity'
import { InvalidInput, type Money } from '@rolecall/kernel'
import { type Ctx, isTimeZone } from '@rolecall/platform'
import { In, Not } from 'typeorm'
import { Freelancer, FreelancerRole } from '../data/freelancer.entity.js'
import { ownFreelancer } from '../data/locks.js'
import { type FreelancerRead, myProfile } from '../data/profile-reads.js'
import { confirmedNow } from '../domain/preferences.rules.js'
import { checkProfile, type ProfileChoices, type ProfileText } from '../domain/profile.rules.js'
import { rebuildSkill } from './rebuild-skill.js'
import { recordQuizEvidence } from './record-quiz-evidence.js'

export interface SaveProfile extends ProfileText {
  readonly timeZone: string
  readonly rate: Money | null
}
/** Automatic invitations in 168 hours until the person chooses another figure. */
const WEEKLY_INVITE_CAP = 5

const slugs = (list: readonly { slug: string }[]): ReadonlySet<string> => new Set(list.map((entry) => entry.slug))
const choicesFor = (current: Catalogue, held: readonly string[]): ProfileChoices => ({
  roles: slugs(current.roles),
  languages: slugs(current.languages),
  platforms: slugs(current.platforms),
  niches: slugs(current.niches),
  adjacent: new Set(held.flatMap((slug) => adjacentRoles(current, slug).map((edge) => edge.to))),
})

const writtenPart = (input: SaveProfile) => ({
  headline: input.headline.trim(),
  about: input.about.trim(),
  country: input.country,
  timeZone: input.timeZone,
  languages: [...input.languages],
  platforms: [...input.platforms],
  niches: [...input.niches],
  rateMinor: input.rate?.minor ?? null,
  rateCurrency: input.rate?.currency ?? null,
  hoursPerWeek: input.hoursPerWeek,
})

/** The first profile of a person; false when there is one, also by a parallel request. */
const insertRow = async (ctx: Ctx, input: SaveProfile): Promise<boolean> => {
  const fresh = { bookedHours: 0, available: true, awayUntil: null, weeklyInviteCap: WEEKLY_INVITE_CAP }
  const row = {
    accountId: personOf(ctx),
    ...writtenPart(input),
    ...fresh,
    ...confirmedNow(ctx.now),
    createdAt: ctx.now,
  }
  const made = await ctx.db
    .createQueryBuilder()
    .insert()
    .into(Freelancer)
    .values(row)
    .orIgnore()
    .returning('account_id')
    .execute()
  return (made.raw as unknown[]).length > 0
}

const saveRow = async (ctx: Ctx, input: SaveProfile): Promise<void> => {
  if (!(await ownFreelancer(ctx)) && (await insertRow(ctx, input))) return
  const row = (await ownFreelancer(ctx))!
  const confirmed = row.hoursPerWeek === input.hoursPerWeek ? {} : confirmedNow(ctx.now)
  await ctx.db.update(Freelancer, { accountId: row.accountId }, { ...writtenPart(input), ...confirmed })
}

const saveRoles = async (ctx: Ctx, { roleSlugs, growthRoleSlugs }: SaveProfile): Promise<void> => {
  const freelancerId = personOf(ctx)
  const wanted = [
    ...roleSlugs.map((roleSlug) => ({ freelancerId, roleSlug, growing: false, status: 'claimed' as const })),
    ...growthRoleSlugs.map((roleSlug) => ({ freelancerId, roleSlug, growing: true, status: 'growth' as const })),
  ]
  await ctx.db.delete(FreelancerRole, { freelancerId, roleSlug: Not(In(wanted.map((role) => role.roleSlug))) })
  await ctx.db.upsert(FreelancerRole, wanted, ['freelancerId', 'roleSlug'])
}

/** Writes the person's profile, the first time too. Skills and role states follow in the same transaction. */
export const saveProfile = async (ctx: Ctx, input: SaveProfile): Promise<FreelancerRead | InvalidInput> => {
  const freelancerId = personOf(ctx)
  const current = await catalogue(ctx)
  if (!isTimeZone(input.timeZone)) return new InvalidInput('timeZone', 'malformed')
  const fault = checkProfile(input, choicesFor(current, input.roleSlugs))
  if (fault) return fault
  await saveRow(ctx, input)
  await saveRoles(ctx, input)
  await recordQuizEvidence(ctx, { freelancerId })
  await rebuildSkill(ctx, { freelancerId })
  return myProfile(ctx)
}
