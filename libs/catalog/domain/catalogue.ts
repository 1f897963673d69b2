/** The languages every text of the catalogue is written in. */
export const textLanguages = ['ru', 'en'] as const
export type TextLanguage = (typeof textLanguages)[number]
/** One text in both languages; neither may be empty. */
export type Localized = Readonly<Record<TextLanguage, string>>

/** Short names of the roles, for colours and file names only (DECISIONS 47). */
export const roleShortKeys = ['smm', 'ads', 'content', 'copy', 'bot'] as const
export type RoleShortKey = (typeof roleShortKeys)[number]

/** Output is countable work that may gate payment; outcome is a metric result, which never is the only gate. */
export const dutyKinds = ['output', 'outcome'] as const
export type DutyKind = (typeof dutyKinds)[number]

export const cadences = ['daily', 'weekly', 'monthly', 'once', 'per_event', 'per_batch'] as const
export type Cadence = (typeof cadences)[number]

export const evidenceKinds = [
  'link',
  'file',
  'text',
  'metrics',
  'ads_export',
  'inbox_log',
  'flow',
  'test_run',
] as const
export type EvidenceKind = (typeof evidenceKinds)[number]
/** Alternatives of sets: [["file"],["text"]] is a file or a text, [["link","text"]] is both. */
export type EvidenceRule = readonly (readonly EvidenceKind[])[]

/** How often a part of a duty is done. Quantities are for a 30-day period. */
export interface CadenceLine {
  readonly cadence: Cadence
  readonly quantity: number
  /** Monday to Friday only. */
  readonly weekdaysOnly: boolean
  /** Not repeated in later periods (always so for `once`). */
  readonly firstPeriodOnly: boolean
  /** Hours to react, for work on demand. */
  readonly slaHours: number | null
  /** False for checks and conditions, which make no item of work. */
  readonly countsAsItem: boolean
  /** Done at a time of day agreed in the terms, not by 18:00. */
  readonly slotted: boolean
  /** What this line is called when the duty has two. */
  readonly label: Localized | null
  /** Takes the place of the duty's evidence rule for items of this line. */
  readonly evidence: EvidenceRule | null
}

/** What a person must be able to do for a duty, and at which level 0-2 (starting, working, senior). */
export interface SkillNeed {
  readonly skill: string
  readonly minLevel: number
}

export interface CatalogueDuty {
  readonly slug: string
  /** S1..S9, A1..A9, C1..C5, W1..W4, B1..B4: order and short reference. */
  readonly code: string
  readonly roleSlug: string
  readonly title: Localized
  readonly help: Localized
  readonly kind: DutyKind
  readonly conditional: boolean
  readonly condition: Localized | null
  readonly cadence: readonly CadenceLine[]
  readonly evidence: EvidenceRule
  readonly acceptance: Localized
  /** False: no price of its own, an acceptance condition of other work. */
  readonly priced: boolean
  readonly skills: readonly SkillNeed[]
}

export interface CatalogueRole {
  readonly slug: string
  readonly shortKey: RoleShortKey
  readonly title: Localized
  readonly about: Localized
  /** What the role does not do, one sentence each. */
  readonly limits: readonly Localized[]
  readonly levelRemark: Localized
  readonly defaultHoursPerWeek: number
  readonly defaultMinOverlapHours: number
  readonly duties: readonly CatalogueDuty[]
}

export interface CatalogueSkill {
  readonly slug: string
  readonly title: Localized
  readonly dutySlugs: readonly string[]
}

/** A skill edge comes from skills in common; a career edge is a usual change of craft without them. */
export const roleEdgeKinds = ['skill', 'career'] as const
export type RoleEdgeKind = (typeof roleEdgeKinds)[number]
/** A step people take from one role to another. */
export interface RoleEdge {
  readonly from: string
  readonly to: string
  readonly kind: RoleEdgeKind
  /** Common skills / skills of the target role, at least 0.1. */
  readonly weight: number
}

export const platformKinds = ['network', 'ads_cabinet'] as const
export type PlatformKind = (typeof platformKinds)[number]
export interface CataloguePlatform {
  readonly slug: string
  readonly kind: PlatformKind
  readonly title: Localized
  /** Words the operator must show beside the name in a market (country code). */
  readonly remarks: readonly { readonly market: string; readonly text: Localized }[]
}
export interface CatalogueNiche {
  readonly slug: string
  readonly title: Localized
}
/** A language people work in; `slug` is its BCP 47 tag. */
export interface CatalogueLanguage {
  readonly slug: string
  readonly title: Localized
}

/** One published version. Contracts keep the version they were signed with. */
export interface Catalogue {
  readonly version: number
  readonly roles: readonly CatalogueRole[]
  readonly skills: readonly CatalogueSkill[]
  readonly edges: readonly RoleEdge[]
  readonly platforms: readonly CataloguePlatform[]
  readonly niches: readonly CatalogueNiche[]
  readonly languages: readonly CatalogueLanguage[]
}
/** The same before it has a number. */
export type CatalogueContent = Omit<Catalogue, 'version'>
