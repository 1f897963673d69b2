/** Bits of `flags`. */
export const VERIFIED = 1
/** Grows into the role from a verified adjacent one. */
export const GROWING = 2
/** Can be paid and takes work at present. */
export const OPEN = 4

/** A person in one role, as the hard filter and the linear part of fit look at him. */
export interface NarrowRow {
  readonly freelancerId: string
  readonly roleSlug: string
  readonly flags: number
  /** Day number (since 1970) of the last day away; 0 for none. */
  readonly awayUntil: number
  readonly freeHours: number
  /** 0 without a rate, else a number of its currency from 1. */
  readonly currency: number
  /** Minor units an hour; 0 without a rate. */
  readonly rateMinor: number
  /** A bit a language, a bit a platform. */
  readonly languages: number
  readonly platforms: number
  readonly zone: number
  /** Mean of each duty of the role, in the order of the catalogue; what is not known has the mean of an unknown skill. */
  readonly means: ArrayLike<number>
}

/** A job as the engine looks for people. */
export interface NarrowQuery {
  readonly roleSlug: string
  /** VERIFIED, or VERIFIED | GROWING. */
  readonly roleFlags: number
  /** Day number of the first day. */
  readonly startsOn: number
  readonly hoursPerWeek: number
  readonly currency: number
  readonly rateCeiling: number
  readonly languages: number
  readonly platforms: number
  /** 1 at the numbers of the zones that are near enough. */
  readonly zones: Uint8Array
  /** Weight of each duty of the role; 0 for those the job does not ask for. */
  readonly shares: Float64Array
  readonly barred: ReadonlySet<string>
  readonly top: number
}

/** One of the best, by the linear part of fit. */
export interface Found {
  readonly freelancerId: string
  /** Sum of share x mean. */
  readonly value: number
}
