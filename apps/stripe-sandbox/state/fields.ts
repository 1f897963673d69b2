/** The stored shape of each object: the API fields our rules read, plus `_`-prefixed facts that no answer shows. */
export type Metadata = Record<string, string>

export interface Fields {
  id: string
  [field: string]: unknown
}
