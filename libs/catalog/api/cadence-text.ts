import { translate, type Lang } from '@rolecall/platform'
import { EVERY_WEEK_QUANTITY, everyDayQuantity } from '../domain/cadence.rules.js'
import type { CadenceLine } from '../domain/catalogue.js'

const keyAndCount = (line: CadenceLine): [key: string, count: number] => {
  const { cadence, quantity } = line
  if (cadence === 'per_event') return ['onDemand', line.slaHours ?? 0]
  if (cadence === 'once') return [quantity === 1 ? 'single' : 'once', quantity]
  if (cadence === 'per_batch') return [line.firstPeriodOnly ? 'firstBatch' : 'batch', quantity]
  if (cadence === 'daily' && quantity === everyDayQuantity(line)) return [line.weekdaysOnly ? 'weekdays' : 'everyDay', 1]
  if (cadence === 'weekly' && quantity % EVERY_WEEK_QUANTITY === 0) return ['weekly', quantity / EVERY_WEEK_QUANTITY]
  return ['perPeriod', quantity]
}

/** How often, in words: "on weekdays", "2 times a week". Two lines are named and joined. */
export const cadenceText = (lines: readonly CadenceLine[], lang: Lang): string =>
  lines
    .map((line) => {
      const [key, count] = keyAndCount(line)
      const often = translate(lang, `cadence.${key}`, { count })
      return line.label ? `${line.label[lang]}: ${often}` : often
    })
    .join('; ')
