/** A checklist as a contract keeps it: the catalogue's duty lines with the agreed quantity and price. */
export const cadences = ['daily', 'weekly', 'monthly', 'once', 'per_event', 'per_batch'] as const
export type Cadence = (typeof cadences)[number]
export const evidenceKinds = ['link', 'file', 'text', 'metrics', 'ads_export', 'inbox_log', 'flow', 'test_run'] as const
export type EvidenceKind = (typeof evidenceKinds)[number]
/** Alternatives of sets: any one set, with everything in it. */
export type EvidenceRule = readonly (readonly EvidenceKind[])[]

/** One line of a duty. Quantities are for a period; 30 a day, 22 a weekday and 4 a week mean "each". */
export interface PlanLine {
  readonly cadence: Cadence
  readonly quantity: number
  readonly weekdaysOnly: boolean
  readonly firstPeriodOnly: boolean
  readonly slaHours: number | null
  readonly countsAsItem: boolean
  /** What the line is called when the duty has two. */
  readonly label: string | null
  readonly evidence: EvidenceRule
}
export interface PlanDuty {
  readonly dutySlug: string
  readonly title: string
  /** Price of the duty in one period, minor units. */
  readonly priceMinor: bigint
  readonly lines: readonly PlanLine[]
  /** The period with which it begins, where it was agreed later; 1 when absent. */
  readonly fromPeriod?: number
}
