import { Refusal } from '@rolecall/kernel'

/** The act is for freelancers: make a profile first. */
export class FreelancerProfileNeeded extends Refusal {
  readonly code = 'FREELANCER_PROFILE_NEEDED'
}
/** The person has fewer free hours a week than the work needs. */
export class CapacityTaken extends Refusal {
  readonly code = 'CAPACITY_TAKEN'
  constructor(
    readonly freeHours: number,
    readonly neededHours: number,
  ) {
    super()
  }
}
/** The skill may be tried again later: the cool-down, or the year's limit. */
export class QuizNotYet extends Refusal {
  readonly code = 'QUIZ_NOT_YET'
  constructor(
    readonly availableAt: Date,
    /** Mini-tests of one skill in 365 days. */
    readonly maxAYear: number,
  ) {
    super()
  }
}
/** Another mini-test is open: one at a time. */
export class QuizUnderWay extends Refusal {
  readonly code = 'QUIZ_UNDER_WAY'
  constructor(
    readonly sittingId: string,
    readonly openSkillSlug: string,
  ) {
    super()
  }
}
/** The time of the sitting is over; what was answered counts. */
export class QuizTimeOver extends Refusal {
  readonly code = 'QUIZ_TIME_OVER'
  constructor(readonly endedAt: Date) {
    super()
  }
}
/** The question has its answer: the first one counts. */
export class QuizItemAnswered extends Refusal {
  readonly code = 'QUIZ_ITEM_ANSWERED'
  constructor(readonly position: number) {
    super()
  }
}
