/** Profile, availability, hours or skill of a person changed; matching takes a fresh look. */
export class FreelancerChanged {
  readonly event = 'FreelancerChanged' as const
  constructor(readonly freelancerId: string) {}
}
export class SkillEvidenceSubmitted {
  readonly event = 'SkillEvidenceSubmitted' as const
  constructor(readonly evidenceId: string) {}
}
/** Verified with a grade, or refused with a reason. */
export class SkillEvidenceGraded {
  readonly event = 'SkillEvidenceGraded' as const
  constructor(readonly evidenceId: string) {}
}
/** A mini-test is over, by the person or by the clock; its result counts already. */
export class QuizFinished {
  readonly event = 'QuizFinished' as const
  constructor(
    readonly sittingId: string,
    readonly freelancerId: string,
  ) {}
}
