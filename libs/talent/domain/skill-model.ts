/** Starting values of the duty skill estimate (MATCHING 4). Variances are squares of standard deviations. */
export const skillModel = {
  /** Of the estimate in one field as it ships; what a population has taught it counts on from here. */
  version: 3,
  /** Skill of an average person in a role, 0..1. */
  populationMean: 0.5,
  /** How far people lie from the population. */
  personSd: 0.13,
  /** How far a person's duties lie from his own level. */
  dutySd: 0.12,
  /** How far a duty lies from its sisters: other duties that need the same skill. */
  sisterSd: 0.08,
  noiseSd: { task: 0.15, portfolio: 0.2, quiz: 0.22, claim: 0.35 },
  /** Deliveries beyond so many say nothing more. */
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
