/** Starting values of the duty skill estimate (MATCHING 4). Variances are squares of standard deviations. */
export const skillModel = {
  version: 1,
  /** Skill of an average person in a role, 0..1. */
  populationMean: 0.5,
  /** How far people lie from the population. */
  personSd: 0.13,
  /** How far a person's duties lie from his own level. */
  dutySd: 0.12,
  /** How far a duty lies from its sisters: other duties that need the same skill. */
  sisterSd: 0.08,
  noiseSd: { task: 0.15, portfolio: 0.2, quiz: 0.22, claim: 0.35 },
  /** Noise of one delivered item; falls with the root of the effective number. */
  deliverySd: 0.3,
  deliveryPrior: { accepted: 1.2, count: 2 },
  deliveryCap: 12,
  halfLifeDays: 270,
  /** Duties of roles that the person does not hold. */
  adjacentRole: { shift: -0.14, extraSd: 0.06 },
  otherRole: { shift: -0.3, extraSd: 0.12 },
  /** A duty is proven from this mean up, with at least one verified piece. */
  provenMean: 0.45,
  /** Average of the sittings of a mini-test, corrected for guessing, from which it proves a duty: about six of eight. */
  quizPassMark: 0.6,
} as const
export type SkillModel = typeof skillModel
