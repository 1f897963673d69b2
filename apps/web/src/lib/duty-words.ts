import type { TFunction } from 'i18next'
import type { CatalogueDuty } from './catalogue.js'

type Words = TFunction<readonly string[] | string[] | string>
type CadenceLine = CatalogueDuty['cadence'][number]

const lineWords = (t: Words, line: CadenceLine): string => {
  if (line.cadence === 'DAILY' && line.weekdaysOnly) return t('duties:cadence.WEEKDAYS')
  if (line.slaHours) return t('duties:cadence.SLA', { count: line.slaHours })
  return t(`duties:cadence.${line.cadence}`, { count: line.quantity })
}

/** "every day", "4 a month, then weekly": how often a duty is done, in words. Needs the texts `duties`. */
export const cadenceWords = (t: unknown, cadence: readonly CadenceLine[]): string =>
  [...new Set(cadence.filter((line) => line.countsAsItem || cadence.length === 1).map((line) => lineWords(t as Words, line)))].join(', ')

/** "link and text, or file": any one set is enough. */
export const evidenceWords = (t: unknown, sets: readonly (readonly string[])[]): string => {
  const words = t as Words
  return sets.map((set) => set.map((kind) => words(`duties:evidence.${kind}`)).join(` ${words('duties:and')} `)).join(`, ${words('duties:or')} `)
}
