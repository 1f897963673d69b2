import { diffArrays } from 'diff'

export interface DiffPart {
  value: string
  added: boolean
  removed: boolean
}
/** Words of any letters, runs of spaces, single marks: together they are the text again. */
export const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}\p{M}]+|\s+|[^\p{L}\p{N}\p{M}\s]/gu) ?? []

/** Words that came and went; null when it takes longer than `timeoutMs`. */
export const diffOfWords = (before: string, after: string, timeoutMs = 1500): DiffPart[] | null =>
  diffArrays(wordsOf(before), wordsOf(after), { timeout: timeoutMs })?.map(({ value, added, removed }) => ({ value: value.join(''), added, removed })) ?? null
