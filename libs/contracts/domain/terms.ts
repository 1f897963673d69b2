import { createHash } from 'node:crypto'
import type { EvidenceRule, PlanDuty, PlanLine } from './checklist.js'

/** Amounts are minor units as decimal text, so that the snapshot is plain JSON. */
export interface TermsDuty {
  readonly dutySlug: string
  readonly title: string
  readonly quantity: number
  readonly priceMinor: string
  readonly cadenceText: string
  readonly acceptance: string
  readonly evidence: EvidenceRule
  readonly lines: readonly PlanLine[]
  /** Items in the first period, work on demand not counted. */
  readonly plannedItems: number
}
export interface TermsMilestone {
  readonly ordinal: number
  readonly title: string
  readonly startsOn: string
  readonly endsOn: string
  readonly priceMinor: string
  readonly items: number
  /** Absent in terms written before each milestone carried its own figures. */
  readonly quote?: TermsMilestoneQuote
}
export interface TermsMilestoneQuote {
  readonly clientFeeMinor: string
  readonly clientTotalMinor: string
  readonly commissionMinor: string
  readonly freelancerNetMinor: string
  readonly providerFeeMinor: string
  /** Day on which the bank has the money at the latest, when nobody objects. */
  readonly payoutOn: string
}
export interface TermsQuote {
  readonly priceMinor: string
  readonly clientFeeMinor: string
  readonly clientTotalMinor: string
  readonly commissionMinor: string
  readonly freelancerNetMinor: string
  readonly providerFeeMinor: string
  readonly clientFeeBps: number
  readonly commissionBps: number
  /** The next three are absent in terms written before they were frozen. */
  readonly currency?: string
  readonly refundRules?: readonly string[]
  readonly payoutOn?: string
}
/** Limits of the work that checks of evidence are held against. */
export interface TermsLimits {
  /** What may be spent on ads over the whole contract; it is outside the price and never charged here. */
  readonly adSpendCapMinor: string | null
  /** Size of one text. */
  readonly text: { readonly unit: 'characters' | 'words'; readonly min: number; readonly max: number | null } | null
}
/** Everything both sides sign, in the language of the offer. */
export interface TermsContent {
  readonly version: number
  readonly contractId: string
  readonly jobId: string
  readonly proposalId: string
  readonly title: string
  readonly business: { readonly id: string; readonly name: string }
  readonly freelancer: { readonly id: string; readonly name: string }
  readonly role: { readonly slug: string; readonly title: string }
  readonly catalogueVersion: number
  readonly lang: 'ru' | 'en'
  readonly timeZone: string
  readonly currency: string
  readonly startsOn: string
  readonly endsOn: string
  readonly dueTime: string
  readonly daysOff: readonly string[]
  readonly hoursPerWeek: number
  readonly reviewWindowDays: number
  readonly itemReviewWindowHours: number
  readonly provider: string
  readonly duties: readonly TermsDuty[]
  readonly milestones: readonly TermsMilestone[]
  readonly quote: TermsQuote
  /** Absent where nothing of the kind was agreed. */
  readonly limits?: TermsLimits
}

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined)
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sorted(inner)]))
}
/** One text for one content, whatever the order of keys: what is hashed. */
export const canonical = (content: object): string => JSON.stringify(sorted(content))
export const termsHash = (content: TermsContent): string =>
  createHash('sha256').update(canonical(content)).digest('hex')

/** The signed checklist as the calendar reads it. */
export const planDuties = (content: Pick<TermsContent, 'duties'>): PlanDuty[] =>
  content.duties.map(({ dutySlug, title, priceMinor, lines }) => ({
    dutySlug,
    title,
    priceMinor: BigInt(priceMinor),
    lines,
  }))
