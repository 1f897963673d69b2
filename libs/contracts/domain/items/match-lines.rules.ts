import { InvalidInput } from '@rolecall/kernel'
import type { EvidenceKind, EvidenceRule } from '../checklist.js'
import { fulfils, linkKey } from '../evidence.rules.js'

export const lineLimits = { lines: 200, chars: 2000 } as const

export const lineVerdicts = ['fits', 'duplicate_line', 'duplicate_item', 'nothing_open', 'empty', 'too_long'] as const
export type LineVerdict = (typeof lineVerdicts)[number]

export interface OpenItem {
  readonly id: string
  readonly required: EvidenceRule
  /** Local day it is due. */
  readonly dueOn: string
}
export interface MatchedLine {
  readonly line: number
  readonly verdict: LineVerdict
  /** The item it fits, or under which its link stands already. */
  readonly itemId: string | null
  /** The earlier line with the same link, from 1. */
  readonly sameAs: number | null
  readonly url: string | null
  readonly text: string | null
}
/** What stands in a line: perhaps the day it is meant for, a link, words. */
export interface ReadLine {
  readonly day: string | null
  readonly url: string | null
  readonly text: string | null
}

const DAY = /^\s*(?:(\d{4})-(\d\d)-(\d\d)|(\d\d)\.(\d\d)(?:\.(\d{4}))?)(?=[\s,;:]|$)[\s,;:]*/
/** A day at the start, such as 2026-11-03, 03.11.2026 or 03.11; without a year any year fits. */
const dayOf = (line: string): { day: string | null; rest: string } => {
  const found = DAY.exec(line)
  if (!found) return { day: null, rest: line }
  const [whole, year, month, day, dayDot, monthDot, yearDot] = found
  return { day: `${year ?? yearDot ?? ''}-${month ?? monthDot}-${day ?? dayDot}`, rest: line.slice(whole.length) }
}
const LINK = /https?:\/\/\S+/i
export const readLine = (line: string): ReadLine => {
  const { day, rest } = dayOf(line)
  const url = LINK.exec(rest)?.[0].replace(/[),.;]+$/, '') ?? null
  const text = (url === null ? rest : rest.replace(url, ' ')).replace(/^[\s,;:–—-]+|[\s,;:–—-]+$/g, '')
  return { day, url, text: text || null }
}
/** The key of a link; null for what only looks like one. */
export const keyOf = (url: string | null): string | null => {
  try {
    return url === null ? null : linkKey(url)
  } catch {
    return null
  }
}

const kindsOf = ({ url, text }: ReadLine): EvidenceKind[] => [...(url ? ['link' as const] : []), ...(text ? ['text' as const] : [])]
const isMeant = (item: OpenItem, day: string | null): boolean => day !== null && item.dueOn.endsWith(day)
/** The item of the day that is written in the line, else the earliest that such evidence fulfils. */
const itemFor = (read: ReadLine, open: readonly OpenItem[]): OpenItem | null => {
  const fitting = open.filter((item) => fulfils(item.required, kindsOf(read)))
  return fitting.find((item) => isMeant(item, read.day)) ?? (read.day === null ? fitting[0] : undefined) ?? null
}

export interface Known {
  /** Open items, the earliest first. */
  readonly open: readonly OpenItem[]
  /** Items under which links stand already, by the link's key. */
  readonly taken: ReadonlyMap<string, string>
}
export const linesFault = (lines: readonly string[]): InvalidInput | null => {
  if (lines.length === 0) return new InvalidInput('lines', 'too_few', '1')
  return lines.length > lineLimits.lines ? new InvalidInput('lines', 'too_many', String(lineLimits.lines)) : null
}

/**
 * Which open item each line shows: an item once, by its kind of evidence, in the order of the lines and of the due
 * dates. Lines with a day take theirs first. Duplicates are pointed out.
 */
export const matchLines = (lines: readonly string[], { open, taken }: Known): MatchedLine[] => {
  const read = lines.map(readLine)
  const keys = read.map(({ url }) => keyOf(url))
  const left = [...open]
  const found: MatchedLine[] = []
  const judge = (index: number): Omit<MatchedLine, 'line' | 'url' | 'text'> => {
    const none = { itemId: null, sameAs: null }
    if ([...lines[index]!].length > lineLimits.chars) return { ...none, verdict: 'too_long' }
    if (kindsOf(read[index]!).length === 0) return { ...none, verdict: 'empty' }
    const key = keys[index] ?? null
    const before = key === null ? -1 : keys.indexOf(key)
    if (before !== -1 && before < index) return { ...none, verdict: 'duplicate_line', sameAs: before + 1 }
    const holder = key === null ? undefined : taken.get(key)
    if (holder !== undefined) return { verdict: 'duplicate_item', itemId: holder, sameAs: null }
    const item = itemFor(read[index]!, left)
    if (!item) return { ...none, verdict: 'nothing_open' }
    left.splice(left.indexOf(item), 1)
    return { verdict: 'fits', itemId: item.id, sameAs: null }
  }
  const order = [...lines.keys()].sort((a, b) => Number(read[a]!.day === null) - Number(read[b]!.day === null) || a - b)
  for (const index of order) found[index] = { line: index + 1, ...judge(index), url: read[index]!.url, text: read[index]!.text }
  return found
}
