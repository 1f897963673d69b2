import { isRefusal } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { shippedCatalogue } from '../data/seed-files.js'
import { CatalogueVersion } from '../data/version.entity.js'
import { contentHash, publishCatalogue } from './publish-catalogue.js'

/**
 * Publishes the shipped catalogue where it is not in force yet; safe to run at every start.
 * An operator's own version is left alone. Answers the number of the version in force.
 */
export const seedCatalogue = async (ctx: Ctx): Promise<number> => {
  const content = shippedCatalogue()
  const [latest] = await ctx.db.find(CatalogueVersion, {
    select: { id: true, origin: true, contentHash: true },
    where: { state: 'published' },
    order: { id: 'DESC' },
    take: 1,
  })
  if (latest && (latest.origin === 'operator' || latest.contentHash === contentHash(content))) return latest.id
  const published = await publishCatalogue(ctx, { content, origin: 'shipped' })
  // the shipped files are ours to mend, not the operator's
  if (isRefusal(published)) throw new Error(`the shipped catalogue is faulty: ${published.faults.join('; ')}`)
  return published.id
}
