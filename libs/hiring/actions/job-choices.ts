import { type Catalogue, roleOf } from '@rolecall/catalog'
import type { JobChoices } from '../domain/job-text.rules.js'

const slugs = (list: readonly { slug: string }[]): ReadonlySet<string> => new Set(list.map((entry) => entry.slug))

/** What a job of this role may choose from. */
export const choicesOf = (current: Catalogue, roleSlug: string): JobChoices => {
  const duties = roleOf(current, roleSlug)?.duties ?? []
  return {
    duties: slugs(duties),
    priced: slugs(duties.filter((duty) => duty.priced)),
    output: slugs(duties.filter((duty) => duty.priced && duty.kind === 'output')),
    niches: slugs(current.niches),
    platforms: slugs(current.platforms),
    languages: slugs(current.languages),
  }
}
