import { useState } from 'react'
import { useQuery, type AnyVariables, type TypedDocumentNode } from 'urql'

/** A list that grows page by page; the cache joins the pages, old rows stay while new ones load. */
export const useList = <Data, Variables extends AnyVariables & { after?: string | null }>(options: {
  query: TypedDocumentNode<Data, Variables>
  variables: Omit<Variables, 'after'>
  pause?: boolean
}) => {
  const key = JSON.stringify(options.variables)
  const [place, setPlace] = useState<{ key: string; after: string | null }>({ key, after: null })
  const after = place.key === key ? place.after : null
  const [{ data, fetching, error, stale }, ask] = useQuery<Data, Variables>({
    query: options.query,
    variables: { ...options.variables, after } as unknown as Variables,
    pause: options.pause ?? false,
  })
  return {
    data,
    error,
    fetching: fetching || stale,
    loadMore: (cursor: string | null | undefined) => setPlace({ key, after: cursor ?? null }),
    retry: () => ask({ requestPolicy: 'network-only' }),
  }
}
