import { type Ctx } from '@rolecall/platform'
import type { Catalogue, CatalogueRole } from '../domain/catalogue.js'
import { roleOf } from '../domain/lookup.js'
import { type Spoken, spoken } from '../domain/spoken.js'
import { catalogue } from './queries.js'

const kept = new WeakMap<Catalogue, Partial<Record<Ctx['lang'], Spoken<Catalogue>>>>()

/** The catalogue in force in the asker's language; made once for each version and language. */
export const spokenCatalogue = async (ctx: Ctx): Promise<Spoken<Catalogue>> => {
  const current = await catalogue(ctx)
  const byLanguage = kept.get(current) ?? {}
  kept.set(current, byLanguage)
  return (byLanguage[ctx.lang] ??= spoken(current, ctx.lang))
}

/** One role in the asker's language, or null. */
export const spokenRole = async (ctx: Ctx, { slug }: { slug: string }): Promise<Spoken<CatalogueRole> | null> =>
  (await spokenCatalogue(ctx)).roles.find((role) => role.slug === slug) ?? null

export type RoleName = Pick<Spoken<CatalogueRole>, 'slug' | 'shortKey' | 'title'>
/** Slug, short key and title of a role, for cards and lists. */
export const roleName = (current: Pick<Catalogue, 'roles'>, { slug, lang }: { slug: string; lang: Ctx['lang'] }): RoleName => {
  const role = roleOf(current, slug)
  if (!role) throw new Error(`the catalogue has no role ${slug}`)
  return { slug, shortKey: role.shortKey, title: role.title[lang] }
}
