import { linkKey, webUrl } from '@rolecall/kernel'
import type { EvidenceKind, EvidenceRule } from './checklist.js'
import { EvidenceMissing, EvidenceRefused } from './refusals.js'

export const evidenceLimits = { perItem: 20, urlChars: 2000, textChars: 20_000, reasonChars: 2000 } as const

/** A piece of evidence as handed in: a link, a text or an uploaded file, under the kind it stands for. */
export interface GivenEvidence {
  readonly kind: EvidenceKind
  readonly url?: string | null
  readonly text?: string | null
  readonly fileId?: string | null
}

type Shape = 'url' | 'text' | 'fileId'
/** Logs, exports and graphs come as a file or as text; their formats are looked at by people. */
const shapesOf = (kind: EvidenceKind): Shape[] => {
  if (kind === 'link') return ['url']
  if (kind === 'text') return ['text']
  return kind === 'file' ? ['fileId'] : ['text', 'fileId']
}

const shapeFault = (given: GivenEvidence): string | null => {
  const filled = (['url', 'text', 'fileId'] as const).filter((shape) => (given[shape] ?? '') !== '')
  if (filled.length !== 1) return filled.length === 0 ? 'empty' : 'one_of'
  if (!shapesOf(given.kind).includes(filled[0]!)) return 'wrong_shape'
  if (given.url && (given.url.length > evidenceLimits.urlChars || !webUrl(given.url))) return 'not_a_link'
  if (given.text !== null && given.text !== undefined && given.text.trim() === '') return 'empty'
  if (given.text && [...given.text].length > evidenceLimits.textChars) return 'too_long'
  return null
}

/** What an alternative still lacks, for each alternative. */
const lacking = (rule: EvidenceRule, kinds: readonly EvidenceKind[]): EvidenceKind[][] =>
  rule.map((set) => set.filter((kind) => !kinds.includes(kind)))

/** One alternative is there whole. */
export const fulfils = (rule: EvidenceRule, kinds: readonly EvidenceKind[]): boolean =>
  lacking(rule, kinds).some((set) => set.length === 0)

/** Refuses malformed pieces first, then a set that fulfils no alternative. More than is asked for is welcome. */
export const checkEvidence = (
  rule: EvidenceRule,
  given: readonly GivenEvidence[],
): EvidenceRefused | EvidenceMissing | null => {
  for (const piece of given) {
    const fault = shapeFault(piece)
    if (fault) return new EvidenceRefused(piece.kind, fault)
  }
  if (given.length > evidenceLimits.perItem) return new EvidenceRefused(given[0]!.kind, 'too_many')
  const missing = lacking(
    rule,
    given.map((piece) => piece.kind),
  )
  return missing.some((set) => set.length === 0) ? null : new EvidenceMissing(missing)
}

export { linkKey }
