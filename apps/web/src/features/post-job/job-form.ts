import type { Currency, EditedJobQuery, JobLevel, SaveJobInput } from '../../gql/graphql.js'
import type { CatalogueRole } from '../../lib/catalogue.js'
import type { Amount } from '../../lib/money.js'
import { mainLine } from './planned-items.js'

export interface DutyChoice {
  on: boolean
  quantity: number
  importance: number
  note: string
}
/** What stands in the editor; kept on the device as it is. */
export interface JobForm {
  roleSlug: string
  duties: Record<string, DutyChoice>
  title: string
  description: string
  level: JobLevel
  niche: string
  hoursPerWeek: string
  currency: Currency
  budget: Amount | null
  startsOn: string
  endsOn: string
  platforms: string[]
  languages: string[]
  timeZone: string
  minOverlapHours: string
  acceptsGrowth: boolean
}
export type EditedJob = NonNullable<EditedJobQuery['job']>

const plusDays = (day: string, days: number): string => new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
const startInDays = 7
const monthDays = 30

/** Every duty of a role as the catalogue proposes it: conditional ones are off. */
export const dutiesOf = (role: CatalogueRole): Record<string, DutyChoice> =>
  Object.fromEntries(role.duties.map((duty) => [duty.slug, { on: !duty.conditional, quantity: Math.max(1, mainLine(duty.cadence)?.quantity ?? 1), importance: 2, note: '' }]))

export const emptyForm = (given: { today: string; currency: Currency; timeZone: string; languages: readonly string[] }): JobForm => {
  const startsOn = plusDays(given.today, startInDays)
  return {
    roleSlug: '',
    duties: {},
    title: '',
    description: '',
    level: 'WORKING',
    niche: '',
    hoursPerWeek: '',
    currency: given.currency,
    budget: null,
    startsOn,
    endsOn: plusDays(startsOn, monthDays - 1),
    platforms: [],
    languages: [...given.languages],
    timeZone: given.timeZone,
    minOverlapHours: '',
    acceptsGrowth: true,
  }
}

/** Choosing a role brings its checklist, hours and overlap. */
export const withRole = (form: JobForm, role: CatalogueRole): JobForm => ({
  ...form,
  roleSlug: role.slug,
  duties: dutiesOf(role),
  hoursPerWeek: String(role.defaultHoursPerWeek),
  minOverlapHours: String(role.defaultMinOverlapHours),
})

export const formOfJob = (job: EditedJob, role: CatalogueRole): JobForm => {
  const chosen = new Map(job.duties.map((duty) => [duty.dutySlug, duty]))
  const duties = Object.entries(dutiesOf(role)).map(([slug, proposed]): [string, DutyChoice] => {
    const duty = chosen.get(slug)
    return [slug, duty ? { on: true, quantity: duty.quantity, importance: duty.importance, note: duty.note } : { ...proposed, on: false }]
  })
  return {
    roleSlug: job.role.slug,
    duties: Object.fromEntries(duties),
    title: job.title,
    description: job.description,
    level: job.level,
    niche: job.niche,
    hoursPerWeek: String(job.hoursPerWeek),
    currency: job.budget.currency,
    budget: { minor: job.budget.minor, currency: job.budget.currency },
    startsOn: job.startsOn,
    endsOn: job.endsOn,
    platforms: [...job.platforms],
    languages: [...job.languages],
    timeZone: job.timeZone,
    minOverlapHours: String(job.minOverlapHours),
    acceptsGrowth: job.acceptsGrowth,
  }
}

/** A second job of one brief: its words, days and people, with a title and a budget of its own. */
export const sameBrief = (form: JobForm, { description, niche, startsOn, endsOn, platforms, languages, timeZone, budget }: EditedJob): JobForm => ({
  ...form, description, niche, startsOn, endsOn, platforms: [...platforms], languages: [...languages], timeZone, currency: budget.currency,
})

/** What goes to the API; only call it for a form without faults. */
export const inputOf = (form: JobForm, { businessId, id, role }: { businessId: string; id: string | null; role: CatalogueRole }): SaveJobInput => ({
  id,
  businessId,
  roleSlug: form.roleSlug,
  title: form.title.trim(),
  description: form.description.trim(),
  niche: form.niche,
  level: form.level,
  hoursPerWeek: Number(form.hoursPerWeek),
  budget: { minor: form.budget?.minor ?? '0', currency: form.currency },
  startsOn: form.startsOn,
  endsOn: form.endsOn,
  platforms: form.platforms,
  languages: form.languages,
  timeZone: form.timeZone,
  minOverlapHours: Number(form.minOverlapHours),
  acceptsGrowth: form.acceptsGrowth,
  // the order of the catalogue, not of the clicks
  duties: role.duties.flatMap(({ slug }) => {
    const choice = form.duties[slug]
    return choice?.on ? [{ dutySlug: slug, quantity: choice.quantity, importance: choice.importance, note: choice.note.trim() }] : []
  }),
})
