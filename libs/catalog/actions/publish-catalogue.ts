import { createHash } from 'node:crypto'
import type { Ctx } from '@rolecall/platform'
import type { CatalogueContent } from '../domain/catalogue.js'
import { catalogueFaults } from '../domain/faults.rules.js'
import { CatalogueNotReady } from '../domain/refusals.js'
import type { VersionOrigin } from '../domain/version.js'
import { forgetHead } from '../data/queries.js'
import { CatalogueVersion } from '../data/version.entity.js'

export interface PublishCatalogue {
  content: CatalogueContent
  origin: VersionOrigin
}

export const contentHash = (content: CatalogueContent): string =>
  createHash('sha256').update(JSON.stringify(content)).digest('hex')

/** Makes the content the catalogue in force, as a new version. Contracts keep the version they were signed with. */
export const publishCatalogue = async (ctx: Ctx, { content, origin }: PublishCatalogue) => {
  const faults = catalogueFaults(content)
  if (faults.length > 0) return new CatalogueNotReady(faults)
  // two publishers at once would take the same number
  await ctx.db.query('LOCK TABLE catalog.versions IN SHARE ROW EXCLUSIVE MODE')
  const last = (await ctx.db.maximum(CatalogueVersion, 'id')) ?? 0
  const version = ctx.db.create(CatalogueVersion, {
    id: last + 1,
    state: 'published',
    origin,
    publishedAt: ctx.now,
    contentHash: contentHash(content),
    content,
  })
  await ctx.db.insert(CatalogueVersion, version)
  forgetHead(ctx)
  return version
}
