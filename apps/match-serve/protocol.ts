/** Messages of the line protocol (docs/matching.md). Every id comes from `hello`; none of ours is assumed. */
export interface Catalogue {
  readonly roles: readonly { readonly id: string; readonly duties: readonly { readonly id: string; readonly family?: string }[] }[]
  /** From a role to the roles that lie next to it. */
  readonly adjacency: Readonly<Record<string, readonly string[]>>
}
export interface Config {
  readonly tickHours: number
  readonly waveSize: number
  readonly maxInvitePerWave: number
  readonly inviteTtlHours: number
  readonly targetProposals: number
  readonly maxWaves: number
  readonly k: number
}
export interface Freelancer {
  readonly id: string
  readonly joinedDay?: number
  readonly roles: readonly { readonly role: string; readonly verified: boolean }[]
  readonly growthRoles: readonly string[]
  readonly duties: Readonly<Record<string, { readonly claimed?: number | null; readonly score?: number | null; readonly by?: string | null }>>
  readonly platforms: readonly string[]
  readonly niches: readonly { readonly niche: string; readonly jobs: number }[]
  readonly languages: readonly string[]
  readonly tz: number
  readonly rate: number
  readonly capacityHours: number
  readonly bookedHours: number
  readonly available: boolean
  readonly weeklyInviteCap: number
  readonly payable: boolean
  readonly blockedBusinesses: readonly string[]
  readonly rating: { readonly average: number | null; readonly count: number }
  readonly stats: {
    readonly completed: number
    readonly successful: number
    readonly onTime: number
    readonly dutyOutcomes: Readonly<Record<string, { readonly n: number; readonly accepted: number }>>
    readonly invites: number
    readonly responses: number
    readonly accepts: number
    readonly medianResponseHours: number | null
  }
  readonly headline?: string
}
export interface JobPost {
  readonly id: string
  readonly businessId: string
  readonly publishedHour?: number
  readonly role: string
  readonly level: 0 | 1 | 2
  readonly checklist: readonly { readonly duty: string; readonly importance: number; readonly volume: number }[]
  readonly niche: string
  readonly platforms: readonly string[]
  readonly languages: readonly string[]
  readonly tz: number
  readonly minOverlapHours: number
  readonly hoursPerWeek: number
  readonly weeks: number
  readonly budgetPerHour: number
  readonly acceptsGrowth: boolean
  readonly title?: string
  readonly description?: string
}
export interface RankRequest {
  readonly id: string
  readonly hour: number
  readonly purpose: 'invite' | 'shortlist' | 'feed'
  readonly job: JobPost
  readonly k: number
  readonly wave: number
  readonly exclude: readonly string[]
  readonly openProposals: number
  readonly pendingInvites: number
  readonly pool: readonly string[] | null
}
export interface RankedItem {
  readonly freelancerId: string
  readonly score: number
  readonly base: number
  readonly pAccept: number
  readonly pHire: number
  readonly pSuccess: number
  readonly reasons: readonly { readonly factor: string; readonly contribution: number }[]
  readonly missing: readonly string[]
}
export interface Ranking {
  readonly type: 'ranking'
  readonly id: string
  readonly items: readonly RankedItem[]
  readonly invite: number
}
export interface Outcome {
  readonly event: string
  readonly hour: number
  readonly jobId: string
  readonly freelancerId: string
  /** Everything the event says of itself; its fields are asked for by name. */
  readonly says: Readonly<Record<string, unknown>>
}
export type Reply =
  | { readonly type: 'ready'; readonly protocol: 1; readonly name: 'rolecall'; readonly capabilities: readonly string[] }
  | { readonly type: 'ok' }
  | Ranking
  | { readonly type: 'rankings'; readonly id: string; readonly rankings: readonly Ranking[] }
  | { readonly type: 'assignment'; readonly id: string; readonly pairs: readonly { readonly jobId: string; readonly freelancerId: string }[] }
  | { readonly type: 'error'; readonly id?: string; readonly code: string; readonly message: string }

/** A message that cannot be understood: what is answered where an answer is due. */
export class BadMessage extends Error {
  constructor(readonly code: string, message: string) {
    super(message)
  }
}
