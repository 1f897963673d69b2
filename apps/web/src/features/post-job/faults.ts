import type { CatalogueRole } from '../../lib/catalogue.js'
import { daysBetween } from '../../lib/dates.js'
import type { Amount } from '../../lib/money.js'
import type { JobForm } from './job-form.js'

export const jobFields = [
  'duties', 'title', 'description', 'niche', 'budget', 'startsOn', 'endsOn', 'hoursPerWeek', 'minOverlapHours', 'platforms', 'languages', 'timeZone',
] as const
export type JobField = (typeof jobFields)[number]
export interface Fault {
  field: JobField
  /** Key in post-job.json under `fault`. */
  key: string
  least?: Amount
}
interface Given {
  role: CatalogueRole
  today: string
  least: Amount | null
  /** Publishing asks for more than a draft. */
  toPublish: boolean
}
const titleMin = 5
const longestDays = 366
const isWhole = (text: string, min: number, max: number): boolean => /^\d{1,3}$/.test(text) && Number(text) >= min && Number(text) <= max

const dateFault = ({ startsOn, endsOn }: JobForm, today: string): Fault | null => {
  if (!startsOn) return { field: 'startsOn', key: 'date' }
  if (!endsOn) return { field: 'endsOn', key: 'date' }
  if (startsOn < today) return { field: 'startsOn', key: 'past' }
  if (endsOn < startsOn) return { field: 'endsOn', key: 'order' }
  return daysBetween(startsOn, endsOn) > longestDays ? { field: 'endsOn', key: 'long' } : null
}
const budgetFault = ({ budget }: JobForm, least: Amount | null): Fault | null => {
  if (!budget || BigInt(budget.minor) <= 0n) return { field: 'budget', key: 'budget' }
  return least && BigInt(budget.minor) < BigInt(least.minor) ? { field: 'budget', key: 'least', least } : null
}
const dutyFault = (form: JobForm, { role, toPublish }: Given): Fault | null => {
  const chosen = role.duties.filter(({ slug }) => form.duties[slug]?.on)
  if (chosen.some(({ slug }) => !isWhole(String(form.duties[slug]!.quantity), 1, 200))) return { field: 'duties', key: 'quantity' }
  if (!toPublish || chosen.some(({ priced, kind }) => priced && kind === 'OUTPUT')) return null
  return { field: 'duties', key: chosen.some(({ priced }) => priced) ? 'outcomeAlone' : 'noDuties' }
}

/** What the form lacks, in the order of the page. The API has the last word; this saves a way to it. */
export const faultsOf = (form: JobForm, given: Given): Fault[] => {
  const { toPublish } = given
  const found: (Fault | null)[] = [
    dutyFault(form, given),
    form.title.trim().length < titleMin ? { field: 'title', key: 'title' } : null,
    toPublish && form.description.trim() === '' ? { field: 'description', key: 'description' } : null,
    toPublish && form.niche === '' ? { field: 'niche', key: 'niche' } : null,
    budgetFault(form, given.least),
    dateFault(form, given.today),
    isWhole(form.hoursPerWeek, 1, 60) ? null : { field: 'hoursPerWeek', key: 'hours' },
    isWhole(form.minOverlapHours, 0, 9) ? null : { field: 'minOverlapHours', key: 'overlap' },
    toPublish && form.languages.length === 0 ? { field: 'languages', key: 'languages' } : null,
  ]
  return found.filter((fault): fault is Fault => fault !== null)
}
