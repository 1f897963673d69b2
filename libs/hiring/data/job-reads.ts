import { catalogue } from '@rolecall/catalog'
import { businessesByIds } from '@rolecall/identity'
import { NotFoundSignal } from '@rolecall/kernel'
import {
  accountIdOf,
  businessIdsOf,
  type Connection,
  type Ctx,
  pageOf,
  rightIn,
  toConnection,
} from '@rolecall/platform'
import { freelancerCards } from '@rolecall/talent'
import { type Clause, type JobRow, jobRows } from './rows.js'
import { type JobRead, shapeJob, type Surroundings } from './shapes.js'

/** Catalogue, businesses and cards for a page of rows: the same number of statements for 5 as for 100. */
export const surroundings = async (
  ctx: Ctx,
  jobs: readonly JobRow[],
  freelancerIds: readonly string[],
): Promise<Surroundings> => ({
  current: await catalogue(ctx),
  businesses: await businessesByIds(
    ctx,
    jobs.map((row) => row.businessId),
  ),
  cards: await freelancerCards(ctx, freelancerIds),
})

const me = (ctx: Ctx): string[] => {
  const accountId = accountIdOf(ctx.actor)
  return accountId === null ? [] : [accountId]
}
const readsOf = async (ctx: Ctx, rows: readonly JobRow[]): Promise<JobRead[]> => {
  const around = await surroundings(ctx, rows, me(ctx))
  return rows.map((row) => shapeJob(ctx, row, around))
}

/** Jobs by id in any state, for other contexts' lists; the caller has decided who may see them. */
export const jobReads = async (ctx: Ctx, jobIds: readonly string[]): Promise<Map<string, JobRead>> => {
  if (jobIds.length === 0) return new Map()
  const reads = await readsOf(
    ctx,
    await jobRows(ctx, { where: 'j.id = ANY($2::uuid[])', params: [[...new Set(jobIds)]] }),
  )
  return new Map(reads.map((read) => [read.id, read]))
}

/** One job as the asker may see it. */
export const job = async (ctx: Ctx, { id }: { id: string }): Promise<JobRead> => {
  const where = 'j.id = $2::uuid AND (j.published_at IS NOT NULL OR j.business_id = ANY($3::uuid[]))'
  const [read] = await readsOf(ctx, await jobRows(ctx, { where, params: [id, businessIdsOf(ctx.actor)] }))
  if (!read) throw new NotFoundSignal()
  return read
}

export interface PageOfJobs {
  readonly first: number
  readonly after?: string | null
}
export interface JobsArgs extends PageOfJobs {
  readonly filter?: { readonly roleSlug?: string | null; readonly platform?: string | null } | null
}

/** A list of conditions with their values; `?` stands for the value. */
const clauseOf = (
  conditions: readonly (readonly [sql: string, ...values: unknown[]])[],
  order: string,
  limit: number,
): Clause => {
  const params: unknown[] = []
  const numbered = conditions.map(([sql, ...values]) => {
    const parts = sql.split('?')
    return parts
      .map((part, index) => (index === parts.length - 1 ? part : `${part}$${params.push(values[index]) + 1}`))
      .join('')
  })
  return { where: numbered.join(' AND '), params, order, limit }
}

/** The public board: published jobs, the newest first. */
export const jobs = async (ctx: Ctx, args: JobsArgs): Promise<Connection<JobRead>> => {
  const page = pageOf(ctx.config, { ...args, list: 'jobs' })
  const { roleSlug, platform } = args.filter ?? {}
  const clause = clauseOf(
    [
      ["j.state = 'published'"],
      ...(roleSlug ? [['j.role_slug = ?', roleSlug] as const] : []),
      ...(platform ? [['j.platforms @> ARRAY[?::text]', platform] as const] : []),
      ...(page.after ? [['(j.published_at, j.id) < (?::timestamptz, ?::uuid)', ...page.after] as const] : []),
    ],
    'j.published_at DESC, j.id DESC',
    page.take,
  )
  const items = await readsOf(ctx, await jobRows(ctx, clause))
  return toConnection(ctx.config, page, { items, sortValues: (item) => [item.publishedAt!.toISOString(), item.id] })
}

/** Jobs of a business in every state, for its members; strangers see an empty list. */
export const myJobs = async (
  ctx: Ctx,
  args: PageOfJobs & { readonly businessId: string },
): Promise<Connection<JobRead>> => {
  const page = pageOf(ctx.config, { ...args, list: 'myJobs' })
  const clause = clauseOf(
    [
      [rightIn(ctx.actor, args.businessId) === null ? 'false' : 'true'],
      ['j.business_id = ?::uuid', args.businessId],
      ...(page.after ? [['(j.created_at, j.id) < (?::timestamptz, ?::uuid)', ...page.after] as const] : []),
    ],
    'j.created_at DESC, j.id DESC',
    page.take,
  )
  const items = await readsOf(ctx, await jobRows(ctx, clause))
  return toConnection(ctx.config, page, { items, sortValues: (item) => [item.createdAt.toISOString(), item.id] })
}
