import { CHANGE_ROUNDS } from '../items/rounds.rules.js'
import { quietOf } from '../items/sla.rules.js'
import { kindOf, type TermsContent, type TermsDuty } from '../terms.js'

export const changedFields = [
  'duty_added', 'duty_removed', 'quantity', 'price', 'rounds', 'kind', 'ends_on', 'days_off', 'review_window',
  'ad_spend_cap', 'text_size', 'quiet_hours', 'carry_over', 'period_price', 'month_price', 'total',
] as const
export type ChangedField = (typeof changedFields)[number]

/** One line of the difference; amounts in minor units, everything else as plain text that screens put into words. */
export interface TermsChange {
  readonly field: ChangedField
  readonly dutySlug: string | null
  /** The duty in the language of the terms, or the number of the period. */
  readonly title: string | null
  readonly before: string | null
  readonly after: string | null
  /** Both are amounts in the contract's currency. */
  readonly isMoney: boolean
}
type Sides = Pick<TermsChange, 'before' | 'after'>
interface About {
  readonly dutySlug?: string
  readonly title?: string
  readonly isMoney?: boolean
}
const line = (field: ChangedField, { before, after }: Sides, about: About = {}): TermsChange[] =>
  before === after
    ? []
    : [{ field, before, after, dutySlug: about.dutySlug ?? null, title: about.title ?? null, isMoney: about.isMoney ?? false }]

const aboutDuty = ({ dutySlug, title }: TermsDuty): About => ({ dutySlug, title })
const roundsOf = ({ changeRounds = CHANGE_ROUNDS }: TermsDuty): string => String(changeRounds)
const inDuty = (was: TermsDuty, is: TermsDuty): TermsChange[] => [
  ...line('quantity', { before: String(was.quantity), after: String(is.quantity) }, aboutDuty(is)),
  ...line('price', { before: was.priceMinor, after: is.priceMinor }, { ...aboutDuty(is), isMoney: true }),
  ...line('rounds', { before: roundsOf(was), after: roundsOf(is) }, aboutDuty(is)),
]

const inDuties = (before: readonly TermsDuty[], after: readonly TermsDuty[]): TermsChange[] => {
  const find = (duties: readonly TermsDuty[], slug: string) => duties.find((duty) => duty.dutySlug === slug)
  const money = (duty: TermsDuty): About => ({ ...aboutDuty(duty), isMoney: true })
  return [
    ...after.filter((duty) => !find(before, duty.dutySlug)).flatMap((duty) => line('duty_added', { before: null, after: duty.priceMinor }, money(duty))),
    ...before.filter((duty) => !find(after, duty.dutySlug)).flatMap((duty) => line('duty_removed', { before: duty.priceMinor, after: null }, money(duty))),
    ...before.flatMap((was) => {
      const is = find(after, was.dutySlug)
      return is ? inDuty(was, is) : []
    }),
  ]
}

const inPeriods = (before: TermsContent, after: TermsContent): TermsChange[] => {
  const priceOf = ({ milestones }: TermsContent, ordinal: number) => milestones.find((one) => one.ordinal === ordinal)?.priceMinor ?? null
  const ordinals = [...new Set([...before.milestones, ...after.milestones].map(({ ordinal }) => ordinal))].sort((a, b) => a - b)
  return ordinals.flatMap((ordinal) =>
    line('period_price', { before: priceOf(before, ordinal), after: priceOf(after, ordinal) }, { title: String(ordinal), isMoney: true }),
  )
}
const textSize = ({ limits }: TermsContent): string | null => (limits?.text ? `${limits.text.min}-${limits.text.max ?? ''}` : null)
const carriesOver = ({ service }: TermsContent): string | null => (service ? String(service.carryOver) : null)
const quietHours = (content: TermsContent): string => {
  const { from, until } = quietOf(content)
  return `${from}-${until}`
}
/** A service that renews has no end of its own. */
const endOf = (content: TermsContent): string | null => (kindOf(content) === 'monthly' ? null : content.endsOn)

/** What a later version says otherwise, line by line. */
export const differenceOf = (before: TermsContent, after: TermsContent): TermsChange[] => [
  ...line('kind', { before: kindOf(before), after: kindOf(after) }),
  ...inDuties(before.duties, after.duties),
  ...line('ends_on', { before: endOf(before), after: endOf(after) }),
  ...line('days_off', { before: before.daysOff.join(' '), after: after.daysOff.join(' ') }),
  ...line('review_window', { before: String(before.reviewWindowDays), after: String(after.reviewWindowDays) }),
  ...line('ad_spend_cap', { before: before.limits?.adSpendCapMinor ?? null, after: after.limits?.adSpendCapMinor ?? null }, { isMoney: true }),
  ...line('text_size', { before: textSize(before), after: textSize(after) }),
  ...line('quiet_hours', { before: quietHours(before), after: quietHours(after) }),
  ...line('carry_over', { before: carriesOver(before), after: carriesOver(after) }),
  ...inPeriods(before, after),
  ...(kindOf(after) === 'monthly'
    ? line('month_price', { before: before.service?.priceMinor ?? null, after: after.service?.priceMinor ?? null }, { isMoney: true })
    : line('total', { before: before.quote.priceMinor, after: after.quote.priceMinor }, { isMoney: true })),
]
