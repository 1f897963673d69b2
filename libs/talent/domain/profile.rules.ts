import {
  checkChoices,
  checkLength,
  checkMoney,
  checkRange,
  firstFault,
  InvalidInput,
  type Money,
} from '@rolecall/kernel'

export const profileLimits = {
  headlineMin: 3,
  headlineMax: 120,
  aboutMax: 4000,
  rolesMax: 5,
  languagesMax: 10,
  choicesMax: 30,
  claimsMax: 31,
  levelMax: 5,
  hoursMax: 60,
} as const

/** What a person says about himself. */
export interface ProfileText {
  readonly headline: string
  readonly about: string
  readonly country: string
  readonly languages: readonly string[]
  readonly platforms: readonly string[]
  readonly niches: readonly string[]
  readonly rate: Money | null
  readonly hoursPerWeek: number
  readonly roleSlugs: readonly string[]
  readonly growthRoleSlugs: readonly string[]
}
/** The lists of the catalogue in force that a profile may choose from. */
export interface ProfileChoices {
  readonly roles: ReadonlySet<string>
  readonly languages: ReadonlySet<string>
  readonly platforms: ReadonlySet<string>
  readonly niches: ReadonlySet<string>
  /** Roles one step away from the roles held. */
  readonly adjacent: ReadonlySet<string>
}

const checkRoles = (
  { roleSlugs, growthRoleSlugs }: ProfileText,
  { roles, adjacent }: ProfileChoices,
): InvalidInput | null =>
  firstFault(
    checkChoices('roleSlugs', roleSlugs, { known: roles, min: 1, max: profileLimits.rolesMax }),
    checkChoices('growthRoleSlugs', growthRoleSlugs, { known: roles, max: profileLimits.rolesMax }),
    growthRoleSlugs.some((slug) => roleSlugs.includes(slug)) ? new InvalidInput('growthRoleSlugs', 'duplicate') : null,
    growthRoleSlugs.every((slug) => adjacent.has(slug)) ? null : new InvalidInput('growthRoleSlugs', 'not_adjacent'),
  )

/** First fault of a profile, or null. */
export const checkProfile = (input: ProfileText, choices: ProfileChoices): InvalidInput | null =>
  firstFault(
    checkLength('headline', input.headline, { min: profileLimits.headlineMin, max: profileLimits.headlineMax }),
    checkLength('about', input.about, { max: profileLimits.aboutMax }),
    /^[A-Z]{2}$/.test(input.country) ? null : new InvalidInput('country', 'malformed'),
    checkChoices('languages', input.languages, { known: choices.languages, min: 1, max: profileLimits.languagesMax }),
    checkChoices('platforms', input.platforms, { known: choices.platforms, max: profileLimits.choicesMax }),
    checkChoices('niches', input.niches, { known: choices.niches, max: profileLimits.choicesMax }),
    input.rate ? checkMoney('rate', input.rate, 1n) : null,
    checkRange('hoursPerWeek', input.hoursPerWeek, { min: 1, max: profileLimits.hoursMax }),
    checkRoles(input, choices),
  )

export const checkHours = (hours: number): InvalidInput | null =>
  checkRange('hoursPerWeek', hours, { min: 1, max: profileLimits.hoursMax })

/** Claims of levels 1-5, one per duty. */
export const checkClaims = (
  claims: readonly { readonly dutySlug: string; readonly level: number }[],
  known: ReadonlySet<string>,
): InvalidInput | null =>
  firstFault(
    checkChoices(
      'claims',
      claims.map((claim) => claim.dutySlug),
      { known, min: 1, max: profileLimits.claimsMax },
    ),
    ...claims.map((claim) => checkRange('claims', claim.level, { min: 1, max: profileLimits.levelMax })),
  )

/** Hours a week that are not booked; a person with less than nothing has none. */
export const freeHoursOf = (hoursPerWeek: number, bookedHours: number): number =>
  Math.max(0, hoursPerWeek - bookedHours)
