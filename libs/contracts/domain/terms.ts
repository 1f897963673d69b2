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
  /** Rounds of changes agreed for each item; absent where the usual two are meant. */
  readonly changeRounds?: number
  /** The period with which it begins; absent where that is the first. */
  readonly fromPeriod?: number
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
  /** Hours of the client's clock in which nobody has to react; absent where the usual ones are meant. */
  readonly quietHours?: { readonly from: number; readonly until: number }
}
/** Fixed work with an end, service that renews month by month, or paid days to try each other. */
export const contractKinds = ['fixed', 'monthly', 'trial'] as const
export type ContractKind = (typeof contractKinds)[number]
/** What each further month of a monthly service is. */
export interface TermsService {
  readonly priceMinor: string
  readonly quote: TermsMilestoneQuote
  /** Up to a fifth of a duty's items that were missed may be done in the next month. */
  readonly carryOver: boolean
}
/** What a later version builds on and where it begins. */
export interface TermsAmends {
  readonly version: number
  /** The first period that follows the new version. */
  readonly fromPeriod: number
  /** Last day of what stays as it was laid out. */
  readonly keptUntil: string
  /** Quantities hold for what is open of the running period too; its price stays. */
  readonly fromNow: boolean
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
  /** Absent where the work is fixed. */
  readonly kind?: ContractKind
  /** Monthly service only. */
  readonly service?: TermsService
  /** Absent in the first version. */
  readonly amends?: TermsAmends
}
export const kindOf = ({ kind }: Pick<TermsContent, 'kind'>): ContractKind => kind ?? 'fixed'

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
  content.duties.map(({ dutySlug, title, priceMinor, lines, fromPeriod }) => ({
    dutySlug,
    title,
    priceMinor: BigInt(priceMinor),
    lines,
    ...(fromPeriod ? { fromPeriod } : {}),
  }))

/**
 * Of versions, the newest first: the newest terms with the duties that it leaves out, as they were agreed last. Items of
 * periods before it go on by what was agreed for them.
 */
export const withFormerDuties = ([newest, ...former]: readonly TermsContent[]): TermsContent => {
  const duties = new Map(newest!.duties.map((duty) => [duty.dutySlug, duty]))
  for (const duty of former.flatMap((content) => content.duties)) if (!duties.has(duty.dutySlug)) duties.set(duty.dutySlug, duty)
  return duties.size === newest!.duties.length ? newest! : { ...newest!, duties: [...duties.values()] }
}
