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
