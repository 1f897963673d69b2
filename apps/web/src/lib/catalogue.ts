import { useMemo } from 'react'
import { useQuery } from 'urql'
import type { CatalogueQuery } from '../gql/graphql.js'
import { graphql } from './graphql.js'

const CatalogueDocument = graphql(`
  query Catalogue {
    catalogue {
      version
      roles {
        slug shortKey title about limits levelRemark defaultHoursPerWeek defaultMinOverlapHours plannedItemsFirst plannedItemsLater
        teams { roleSlug waits dutySlug otherDutySlug }
        duties {
          slug code roleSlug title help acceptance kind conditional condition priced evidence
          cadence { cadence quantity weekdaysOnly firstPeriodOnly slaHours countsAsItem }
        }
      }
      platforms { slug title remark }
      niches { slug title }
      languages { slug title }
    }
  }
`)

export type Catalogue = CatalogueQuery['catalogue']
export type CatalogueRole = Catalogue['roles'][number]
export type CatalogueDuty = CatalogueRole['duties'][number]
interface NamedItem {
  dutySlug: string
  title: string
}
/** Items of several contracts, each with its duty's title in the reader's language. */
export const useReaderItems = <Item extends NamedItem>(items: readonly Item[] | undefined): Item[] | undefined => {
  const { dutyOf } = useCatalogue()
  return useMemo(() => items?.map((item) => ({ ...item, title: dutyOf(item.dutySlug)?.title ?? item.title })), [items, dutyOf])
}
type List = 'platforms' | 'niches' | 'languages'

/** The catalogue in the page's language; asked for once. */
export const useCatalogue = () => {
  const [{ data, fetching, error }, retry] = useQuery({ query: CatalogueDocument, requestPolicy: 'cache-first' })
  const catalogue = data?.catalogue ?? null
  return useMemo(() => ({
    catalogue,
    fetching,
    error,
    retry: () => retry({ requestPolicy: 'network-only' }),
    roles: catalogue?.roles ?? [],
    roleOf: (slug: string) => catalogue?.roles.find((role) => role.slug === slug) ?? null,
    dutyOf: (slug: string) => catalogue?.roles.flatMap((role) => role.duties).find((duty) => duty.slug === slug) ?? null,
    /** Title of a choice; an unknown value is shown as it is. */
    titleOf: (list: List, slug: string): string => catalogue?.[list].find((choice) => choice.slug === slug)?.title ?? slug,
    titlesOf: (list: List, slugs: readonly string[]): string =>
      slugs.map((slug) => catalogue?.[list].find((choice) => choice.slug === slug)?.title ?? slug).join('\u00a0· '),
    choices: (list: List) => (catalogue?.[list] ?? []).map((choice) => ({ value: choice.slug, label: choice.title })),
  }), [catalogue, fetching, error, retry])
}
