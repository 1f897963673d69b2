import { GROWTH_MAX_LEVEL } from './eligibility.rules.js'
import type { MatchJob } from './match.js'

/** What a business may give way in, one thing at a time. */
export const relaxationKinds = ['budget', 'growth', 'platform', 'language', 'hours', 'overlap'] as const
export type RelaxationKind = (typeof relaxationKinds)[number]

/** The fields of a job that a relaxation sets; the others stay. */
export type JobChange = Partial<Pick<MatchJob, 'budgetMinor' | 'acceptsGrowth' | 'platforms' | 'languages' | 'hoursPerWeek' | 'minOverlapHours'>>
export interface Relaxation {
  readonly kind: RelaxationKind
  /** The platform or language that is dropped; empty for the other kinds. */
  readonly what: string
  readonly change: JobChange
}

const BUDGET_PERCENT = 115n
const HOURS_SHARE = 0.75
const OVERLAP_LESS = 2
/** Each is one more look at the pool. */
const MOST = 16

const without = (list: readonly string[], one: string): string[] => list.filter((other) => other !== one)

const dropped = (job: MatchJob): Relaxation[] => [
  ...job.platforms.map((what): Relaxation => ({ kind: 'platform', what, change: { platforms: without(job.platforms, what) } })),
  ...(job.languages.length > 1 ? job.languages.map((what): Relaxation => ({ kind: 'language', what, change: { languages: without(job.languages, what) } })) : []),
]

/** The single steps that may let more people in (MATCHING 3): budget +15 %, growth, a platform or language less, fewer hours, less overlap. */
export const relaxationsOf = (job: MatchJob): Relaxation[] => {
  const hoursPerWeek = Math.max(1, Math.floor(job.hoursPerWeek * HOURS_SHARE))
  const steps: (Relaxation | null)[] = [
    { kind: 'budget', what: '', change: { budgetMinor: (job.budgetMinor * BUDGET_PERCENT + 99n) / 100n } },
    job.acceptsGrowth || job.level > GROWTH_MAX_LEVEL ? null : { kind: 'growth', what: '', change: { acceptsGrowth: true } },
    hoursPerWeek < job.hoursPerWeek ? { kind: 'hours', what: '', change: { hoursPerWeek } } : null,
    job.minOverlapHours > 0 ? { kind: 'overlap', what: '', change: { minOverlapHours: Math.max(0, job.minOverlapHours - OVERLAP_LESS) } } : null,
    ...dropped(job),
  ]
  return steps.filter((step) => step !== null).slice(0, MOST)
}
export const relaxed = (job: MatchJob, { change }: Pick<Relaxation, 'change'>): MatchJob => ({ ...job, ...change })
