import { NotFoundSignal } from '@rolecall/kernel'
import { type Ctx, prepared } from '@rolecall/platform'
import type { DataSource } from 'typeorm'
import type { Catalogue } from '../domain/catalogue.js'
import { CatalogueVersion } from './version.entity.js'

/** Versions are few and immutable; running contracts read old ones. */
const VERSIONS_KEPT = 20
const kept = new Map<string, Catalogue>()

interface Head {
  id: number
  content_hash: string
}

const keep = (key: string, catalogue: Catalogue): Catalogue => {
  if (kept.size >= VERSIONS_KEPT) kept.delete(kept.keys().next().value!)
  kept.set(key, catalogue)
  return catalogue
}

const load = async (ctx: Ctx, head: Head): Promise<Catalogue> => {
  // the hash, since a version number may be given again after a rollback
  const key = `${head.id} ${head.content_hash}`
  const known = kept.get(key)
  if (known) return known
  const row = await ctx.db.findOneByOrFail(CatalogueVersion, { id: head.id })
  return keep(key, { ...row.content, version: row.id })
}

const headInForce = async (ctx: Ctx): Promise<Head> => {
  const heads = await prepared<Head>(
    ctx.db,
    `SELECT id, content_hash FROM catalog.versions WHERE state = 'published' ORDER BY id DESC LIMIT 1`,
    [],
  )
  if (!heads[0]) throw new Error('the catalogue is empty: run the seed step')
  return heads[0]
}

const HEAD_KEPT_MS = 1000
const headsSeen = new WeakMap<DataSource, { head: Head; until: number }>()
/** A reader may see the version of a second ago; a unit of work, which writes by it, always looks. */
const headFor = async (ctx: Ctx): Promise<Head> => {
  if (ctx.db.queryRunner) return headInForce(ctx)
  const seen = headsSeen.get(ctx.db.connection)
  if (seen && seen.until > performance.now()) return seen.head
  const head = await headInForce(ctx)
  headsSeen.set(ctx.db.connection, { head, until: performance.now() + HEAD_KEPT_MS })
  return head
}
/** After a publication this process looks anew at once. */
export const forgetHead = (ctx: Ctx): void => void headsSeen.delete(ctx.db.connection)

/** The catalogue in force: the newest published version. One small query at most; the content is kept in the process. */
export const catalogue = async (ctx: Ctx): Promise<Catalogue> => load(ctx, await headFor(ctx))

/** A published version by its number, as contracts keep it. */
export const catalogueVersion = async (ctx: Ctx, version: number): Promise<Catalogue> => {
  const heads: Head[] = await ctx.db.query(
    `SELECT id, content_hash FROM catalog.versions WHERE state = 'published' AND id = $1`,
    [version],
  )
  if (!heads[0]) throw new NotFoundSignal()
  return load(ctx, heads[0])
}
