import { adjacentRoles, catalogue, type Catalogue } from '@rolecall/catalog'
import { currencyCodes } from '@rolecall/kernel'
import { type Ctx } from '@rolecall/platform'
import { rateCeilingMinor } from '../domain/budget.rules.js'
import { askedMinor, pricedIn, takesGrowth } from '../domain/eligibility.rules.js'
import { type NarrowRole, narrowFactsOf } from '../domain/engine/narrow.rules.js'
import { GROWING, type NarrowQuery, type NarrowRow, VERIFIED } from '../domain/engine/rows.js'
import { sharesOf } from '../domain/fit.rules.js'
import type { MatchJob, MatchPerson } from '../domain/match.js'
import { overlapHours } from '../domain/zone.rules.js'
import { BITS, SupplyInRole, WordBit, type WordKind } from './narrow.entity.js'

export const narrowRoles = (current: Catalogue): NarrowRole[] =>
  current.roles.map((role) => ({
    slug: role.slug,
    adjacent: current.roles.filter(({ slug }) => adjacentRoles(current, slug).some((edge) => edge.to === role.slug)).map(({ slug }) => slug),
    dutySlugs: role.duties.map(({ slug }) => slug),
  }))

/** Bits of words by `kind slug`. */
export type WordBits = ReadonlyMap<string, number>
const keyOf = (kind: WordKind, slug: string): string => `${kind} ${slug}`
export const wordBits = async (ctx: Pick<Ctx, 'db'>): Promise<WordBits> =>
  new Map((await ctx.db.find(WordBit)).map(({ kind, slug, bit }) => [keyOf(kind, slug), bit]))

/** Gives words that have none the next free bit; two who meet a new word at once agree on it. */
const learnWords = async (ctx: Ctx, people: readonly MatchPerson[]): Promise<WordBits> => {
  const known = await wordBits(ctx)
  const words = people.flatMap(({ languages, platforms }) => [...languages.map((slug) => ['language', slug] as const), ...platforms.map((slug) => ['platform', slug] as const)])
  if (words.every(([kind, slug]) => known.has(keyOf(kind, slug)))) return known
  await ctx.db.query(`SELECT pg_advisory_xact_lock(hashtext('matching.word_bits'))`)
  await ctx.db.query(
    `INSERT INTO matching.word_bits (kind, slug, bit)
     SELECT kind, slug, bit FROM (
       SELECT kind, slug, (SELECT count(*) FROM matching.word_bits b WHERE b.kind = w.kind) + row_number() OVER (PARTITION BY kind ORDER BY slug) - 1 AS bit
         FROM (SELECT DISTINCT kind, slug FROM unnest($1::text[], $2::text[]) AS u(kind, slug)) w
        WHERE NOT EXISTS (SELECT 1 FROM matching.word_bits b WHERE b.kind = w.kind AND b.slug = w.slug)) fresh
      WHERE bit < $3 ON CONFLICT DO NOTHING`,
    [words.map(([kind]) => kind), words.map(([, slug]) => slug), BITS],
  )
  return wordBits(ctx)
}
/** Null when one of the words has no bit. */
const maskOf = (bits: WordBits, kind: WordKind, slugs: readonly string[]): number | null => {
  let mask = 0
  for (const slug of slugs) {
    const bit = bits.get(keyOf(kind, slug))
    if (bit === undefined) return null
    mask |= 1 << bit
  }
  return mask
}
const known = (bits: WordBits, kind: WordKind, slugs: readonly string[]): number => maskOf(bits, kind, slugs.filter((slug) => bits.has(keyOf(kind, slug))))!

/** Writes the people anew in each role they name; in the transaction that writes the wide rows. */
export const writeNarrow = async (ctx: Ctx, people: readonly MatchPerson[]): Promise<void> => {
  const roles = narrowRoles(await catalogue(ctx))
  const bits = await learnWords(ctx, people)
  const rows = people.flatMap((person) =>
    narrowFactsOf(person, roles).map((facts) => ({
      ...facts, freelancerId: person.freelancerId, awayUntil: person.awayUntil, rateCurrency: pricedIn(person), rateMinor: askedMinor(person),
      languages: known(bits, 'language', person.languages), platforms: known(bits, 'platform', person.platforms), timeZone: person.timeZone,
    })),
  )
  await ctx.db.query('DELETE FROM matching.supply_in_roles WHERE freelancer_id = ANY($1::uuid[])', [people.map(({ freelancerId }) => freelancerId)])
  if (rows.length > 0) await ctx.db.insert(SupplyInRole, rows as never)
}

const MS_A_DAY = 86_400_000
const dayNumber = (date: string): number => Math.floor(Date.parse(`${date}T00:00:00Z`) / MS_A_DAY)
const currencyNumber = (code: string | null): number => (code === null ? 0 : currencyCodes.indexOf(code as never) + 1)

/** Zones as numbers; those of one process only. */
export class Zones {
  private readonly numbers = new Map<string, number>()
  numberOf(zone: string): number {
    const number = this.numbers.get(zone) ?? this.numbers.size
    this.numbers.set(zone, number)
    return number
  }
  near(isNear: (zone: string) => boolean): Uint8Array {
    const mask = new Uint8Array(this.numbers.size + 1)
    for (const [zone, number] of this.numbers) mask[number] = isNear(zone) ? 1 : 0
    return mask
  }
}

interface Raw {
  readonly id: string
  readonly role: string
  readonly flags: number
  readonly away: string | null
  readonly hours: number
  readonly currency: string | null
  readonly rate: string | null
  readonly languages: number
  readonly platforms: number
  readonly zone: string
  readonly means: number[]
}
const columns = `freelancer_id AS id, role_slug AS role, flags, away_until::text AS away, free_hours AS hours, rate_currency AS currency,
  rate_minor AS rate, languages, platforms, time_zone AS zone, means`
const rowOf = (raw: Raw, zones: Zones): NarrowRow => ({
  freelancerId: raw.id,
  roleSlug: raw.role,
  flags: raw.flags,
  awayUntil: raw.away === null ? 0 : dayNumber(raw.away),
  freeHours: raw.hours,
  currency: currencyNumber(raw.currency),
  rateMinor: Number(raw.rate ?? 0),
  languages: raw.languages,
  platforms: raw.platforms,
  zone: zones.numberOf(raw.zone),
  means: raw.means,
})

const PAGE = 20_000
/** Everybody of a role, a page at a time. */
export const narrowRowsOfRole = async (ctx: Pick<Ctx, 'db'>, { roleSlug, zones }: { roleSlug: string; zones: Zones }): Promise<NarrowRow[]> => {
  const rows: NarrowRow[] = []
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const page: Raw[] = await ctx.db.query(`SELECT ${columns} FROM matching.supply_in_roles WHERE role_slug = $1 AND freelancer_id > $2 ORDER BY freelancer_id LIMIT ${PAGE}`, [roleSlug, after])
    for (const raw of page) rows.push(rowOf(raw, zones))
    if (page.length < PAGE) return rows
    after = page.at(-1)!.id
  }
}
/** These people in all their roles. */
export const narrowRowsOf = async (ctx: Pick<Ctx, 'db'>, { freelancerIds, zones }: { freelancerIds: readonly string[]; zones: Zones }): Promise<NarrowRow[]> => {
  const rows: Raw[] = await ctx.db.query(`SELECT ${columns} FROM matching.supply_in_roles WHERE freelancer_id = ANY($1::uuid[])`, [freelancerIds])
  return rows.map((raw) => rowOf(raw, zones))
}

export interface QueryParts {
  readonly job: MatchJob
  readonly barred: ReadonlySet<string>
  readonly bits: WordBits
  readonly zones: Zones
  readonly role: NarrowRole
  readonly top: number
}
/** A job as the engine asks for people; null when it names a word without a bit, which only SQL can look for. */
export const narrowQueryOf = ({ job, barred, bits, zones, role, top }: QueryParts): NarrowQuery | null => {
  const languages = maskOf(bits, 'language', job.languages)
  const platforms = maskOf(bits, 'platform', job.platforms)
  if (languages === null || platforms === null) return null
  const shares = new Map(sharesOf(job.duties).map((share, place) => [job.duties[place]!.dutySlug, share]))
  return {
    roleSlug: job.roleSlug,
    roleFlags: takesGrowth(job) ? VERIFIED | GROWING : VERIFIED,
    startsOn: dayNumber(job.startsOn),
    hoursPerWeek: job.hoursPerWeek,
    currency: currencyNumber(job.currency),
    rateCeiling: Number(rateCeilingMinor(job)),
    languages,
    platforms,
    zones: zones.near((zone) => overlapHours([job.timeZone, zone], job.startsOn) >= job.minOverlapHours),
    shares: Float64Array.from(role.dutySlugs, (slug) => shares.get(slug) ?? 0),
    barred,
    top,
  }
}
