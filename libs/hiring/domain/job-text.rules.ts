import {
  checkChoices,
  checkLength,
  checkMoney,
  checkRange,
  currencies,
  firstFault,
  InvalidInput,
  type Money,
} from '@rolecall/kernel'
import { daysOf } from './calendar.rules.js'
import { isSubscribersAlone } from './outcome.rules.js'
import type { JobLevel } from './states.js'

export const jobLimits = {
  titleMin: 5,
  titleMax: 120,
  descriptionMax: 4000,
  noteMax: 500,
  dutiesMax: 60,
  quantityMax: 200,
  importanceMax: 3,
  hoursMax: 60,
  daysMax: 366,
  overlapMax: 9,
  choicesMax: 30,
} as const

export interface DutyLine {
  readonly dutySlug: string
  readonly quantity: number
  readonly importance: number
  readonly note: string
}
/** What a business writes about a job. */
export interface JobText {
  readonly title: string
  readonly description: string
  /** Empty while the job is a draft without one. */
  readonly niche: string
  readonly level: JobLevel
  readonly hoursPerWeek: number
  readonly budget: Money
  readonly startsOn: string
  readonly endsOn: string
  readonly platforms: readonly string[]
  readonly languages: readonly string[]
  readonly minOverlapHours: number
  readonly acceptsGrowth: boolean
  readonly duties: readonly DutyLine[]
}
/** The catalogue in force, as far as a job chooses from it. */
export interface JobChoices {
  /** Duties of the job's role. */
  readonly duties: ReadonlySet<string>
  /** Those of them that have a price. */
  readonly priced: ReadonlySet<string>
  /** Of these, those that are countable work; the others are outcomes, which never stand alone. */
  readonly output: ReadonlySet<string>
  readonly niches: ReadonlySet<string>
  readonly platforms: ReadonlySet<string>
  readonly languages: ReadonlySet<string>
}

const checkLine = (line: DutyLine): InvalidInput | null =>
  firstFault(
    checkRange('duties', line.quantity, { min: 1, max: jobLimits.quantityMax }),
    checkRange('duties', line.importance, { min: 1, max: jobLimits.importanceMax }),
    checkLength('duties', line.note, { max: jobLimits.noteMax }),
    isSubscribersAlone(line.note) ? new InvalidInput('duties', 'subscribers_alone') : null,
  )

const checkDuties = (lines: readonly DutyLine[], known: ReadonlySet<string>): InvalidInput | null => {
  const slugs = lines.map((line) => line.dutySlug)
  if (lines.length > jobLimits.dutiesMax) return new InvalidInput('duties', 'too_many', String(jobLimits.dutiesMax))
  if (new Set(slugs).size !== slugs.length) return new InvalidInput('duties', 'duplicate')
  if (!slugs.every((slug) => known.has(slug))) return new InvalidInput('duties', 'not_in_role')
  return firstFault(...lines.map(checkLine))
}

const checkDates = ({ startsOn, endsOn }: JobText, today: string): InvalidInput | null => {
  if (startsOn < today) return new InvalidInput('startsOn', 'in_the_past')
  if (endsOn < startsOn) return new InvalidInput('endsOn', 'ends_before_start')
  return daysOf(startsOn, endsOn) > jobLimits.daysMax
    ? new InvalidInput('endsOn', 'period_too_long', String(jobLimits.daysMax))
    : null
}

/** First fault of what was written, or null. A draft may leave things out; publishing asks for them. */
export const checkJob = (
  job: JobText,
  { choices, today }: { choices: JobChoices; today: string },
): InvalidInput | null =>
  firstFault(
    checkLength('title', job.title, { min: jobLimits.titleMin, max: jobLimits.titleMax }),
    checkLength('description', job.description, { max: jobLimits.descriptionMax }),
    job.niche === '' || choices.niches.has(job.niche) ? null : new InvalidInput('niche', 'unknown'),
    checkRange('hoursPerWeek', job.hoursPerWeek, { min: 1, max: jobLimits.hoursMax }),
    checkMoney('budget', job.budget, currencies[job.budget.currency].minMilestoneMinor),
    checkDates(job, today),
    checkChoices('platforms', job.platforms, { known: choices.platforms, max: jobLimits.choicesMax }),
    checkChoices('languages', job.languages, { known: choices.languages, max: jobLimits.choicesMax }),
    checkRange('minOverlapHours', job.minOverlapHours, { min: 0, max: jobLimits.overlapMax }),
    checkDuties(job.duties, choices.duties),
  )

/** What a job lacks before people may see it; names of input fields. */
export const missingParts = (
  job: Pick<JobText, 'description' | 'niche' | 'languages' | 'startsOn'> & {
    readonly duties: readonly Pick<DutyLine, 'dutySlug'>[]
  },
  { choices, today }: { choices: Pick<JobChoices, 'output'>; today: string },
): string[] => [
  ...(job.description.trim() === '' ? ['description'] : []),
  // a condition of other work, or a number to reach, is no job alone
  ...(job.duties.some((line) => choices.output.has(line.dutySlug)) ? [] : ['duties']),
  ...(job.niche === '' ? ['niche'] : []),
  ...(job.languages.length === 0 ? ['languages'] : []),
  ...(job.startsOn < today ? ['startsOn'] : []),
]
