import type { EvidenceKind } from '../checklist.js'

export const checkVerdicts = ['ok', 'warn', 'fail'] as const
export type CheckVerdict = (typeof checkVerdicts)[number]
export type Fact = string | number

/** What the machine found in a piece of evidence; people decide. `key` names its sentence, `facts` stand in it. */
export interface EvidenceCheck {
  readonly check: string
  readonly verdict: CheckVerdict
  readonly key: string
  readonly facts: Readonly<Record<string, Fact>>
}
/** Not the format at all: the piece is refused. `place` is a line, a node or a field. */
export class NotTheFormat {
  constructor(
    readonly reason: string,
    readonly place: string | null = null,
  ) {}
}
export const isNotTheFormat = (value: unknown): value is NotTheFormat => value instanceof NotTheFormat

const result =
  (verdict: CheckVerdict) =>
  (check: string, key: string, facts: EvidenceCheck['facts'] = {}): EvidenceCheck => ({ check, verdict, key, facts })
export const ok = result('ok')
export const warn = result('warn')
export const fail = result('fail')

/** Names in a sentence: the first few, then how many more there are. */
const SHOWN = 5
export const named = (names: readonly string[]): string =>
  names.length <= SHOWN ? names.join(', ') : `${names.slice(0, SHOWN).join(', ')} … +${names.length - SHOWN}`

/** Limits of what is read out of a text or a file. */
export const readLimits = { bytes: 5 * 1024 * 1024, rows: 5000, cellChars: 500 } as const

const tooDeep = (text: string, max: number): boolean => {
  let depth = 0
  for (const char of text) {
    if (char === '[' || char === '{') depth += 1
    else if (char === ']' || char === '}') depth -= 1
    if (depth > max) return true
  }
  return false
}
const JSON_DEPTH = 64
/** An object out of JSON, or why it is none. */
export const readObject = (text: string): Record<string, unknown> | NotTheFormat => {
  // strings may hold brackets too; a text with dozens of them open is no evidence either
  if (tooDeep(text, JSON_DEPTH)) return new NotTheFormat('too_deep')
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : new NotTheFormat('not_json')
  } catch {
    return new NotTheFormat('not_json')
  }
}

/** Kinds whose content has a format of its own. */
export const formatted: readonly EvidenceKind[] = ['flow', 'ads_export', 'metrics', 'inbox_log', 'test_run']
