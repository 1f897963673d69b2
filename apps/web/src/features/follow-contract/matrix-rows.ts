import { localDateOf } from '../../lib/dates.js'
import { itemLook, type ItemLine } from '../../lib/items.js'
import type { MatrixCell, MatrixRow } from '../../ui/duty-matrix.js'
import type { ContractOnPage } from './contract-documents.js'

/** What calls for attention first, where several items share a cell. */
const urgency = ['DISPUTED', 'MISSED', 'OVERDUE', 'CHANGES_REQUESTED', 'BLOCKED', 'DUE', 'SUBMITTED', 'PLANNED', 'PARTLY_ACCEPTED', 'ACCEPTED', 'SKIPPED']
const isDone = (item: ItemLine): boolean => item.state === 'ACCEPTED' || item.state === 'PARTLY_ACCEPTED'

interface RowsOptions {
  contract: ContractOnPage
  items: readonly ItemLine[]
  days: readonly string[]
  today: string
  progress: (done: number, count: number) => string
  /** Title in the reader's language where the terms are written in another one; null where they are in his. */
  titleOf: ((dutySlug: string) => string | null) | null
}

/** The cell of each day that has items. */
export const cellsOf = (items: readonly { item: ItemLine; day: string }[], today: string): Map<string, MatrixCell> => {
  const byDay = new Map<string, { id: string; look: string }[]>()
  for (const { item, day } of items) byDay.set(day, [...(byDay.get(day) ?? []), { id: item.id, look: itemLook(item, day === today) }])
  return new Map([...byDay].map(([day, entries]) => {
    const sorted = entries.sort((a, b) => urgency.indexOf(a.look) - urgency.indexOf(b.look))
    return [day, { ids: sorted.map((entry) => entry.id), look: sorted[0]!.look }]
  }))
}

/** One row a duty of the signed terms, with its items in the days shown. */
export const rowsOf = ({ contract, items, days, today, progress, titleOf }: RowsOptions): MatrixRow[] => {
  const [first, last] = [days[0]!, days.at(-1)!]
  const placed = items.map((item) => ({ item, day: localDateOf(new Date(item.dueAt), contract.timeZone) })).filter(({ day }) => day >= first && day <= last)
  return contract.terms.duties.map(({ dutySlug, title, cadenceText }) => {
    const own = placed.filter(({ item }) => item.dutySlug === dutySlug)
    const done = own.length > 0 ? progress(own.filter(({ item }) => isDone(item)).length, own.length) : ''
    // how often stands in the terms in words, in the language of the signatures only
    const line = [titleOf ? '' : cadenceText, done].filter(Boolean).join(' · ')
    return { key: dutySlug, title: titleOf?.(dutySlug) ?? title, line, cells: cellsOf(own, today) }
  })
}
