import { ok, warn, type EvidenceCheck } from './check.js'

export interface TextCount {
  readonly characters: number
  readonly words: number
}
/** Characters as people count them, with spaces; a word has a letter or a digit. */
export const countText = (text: string): TextCount => ({
  characters: [...text.trim()].length,
  words: (text.match(/[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu) ?? []).length,
})
/** Agreed size of one text; null where nothing was agreed. */
export interface AgreedVolume {
  readonly unit: 'characters' | 'words'
  readonly min: number
  readonly max: number | null
}
/** The volume is counted and told; spelling and uniqueness are for readers, nothing here pretends to know them. */
export const checkText = (text: string, agreed: AgreedVolume | null): EvidenceCheck[] => {
  const counted = countText(text)
  if (!agreed) return [ok('volume', 'text.counted', { ...counted })]
  const given = counted[agreed.unit]
  const facts = { ...counted, given, min: agreed.min, max: agreed.max ?? agreed.min }
  if (given < agreed.min) return [warn('volume', `text.short_${agreed.unit}`, { ...facts, by: agreed.min - given })]
  if (agreed.max !== null && given > agreed.max) return [warn('volume', `text.long_${agreed.unit}`, { ...facts, by: given - agreed.max })]
  return [ok('volume', `text.agreed_${agreed.unit}`, facts)]
}
