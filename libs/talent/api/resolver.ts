import { Args, Mutation, Query, Resolver } from '@nestjs/graphql'
import { answerOf, type Asker, Desk, ids, PageArgs, Public, SignedIn, Staff, Who } from '@rolecall/platform'
import { claimDuties } from '../actions/claim-duties.js'
import { gradeSkillEvidence } from '../actions/grade-skill-evidence.js'
import { refuseSkillEvidence } from '../actions/refuse-skill-evidence.js'
import { saveProfile } from '../actions/save-profile.js'
import { setAvailability } from '../actions/set-availability.js'
import { submitSkillEvidence } from '../actions/submit-skill-evidence.js'
import { evidenceQueue } from '../data/evidence-reads.js'
import { freelancer, freelancers, myProfile } from '../data/profile-reads.js'
import {
  ClaimDutiesInput,
  FreelancersArgs,
  GradeSkillEvidenceInput,
  RefuseSkillEvidenceInput,
  SaveProfileInput,
  SetAvailabilityInput,
  SubmitSkillEvidenceInput,
} from './inputs.js'
import { FreelancerConnection, FreelancerView, SkillEvidenceConnection, SkillEvidenceView } from './views.js'

const SaveProfileAnswer = answerOf('SaveProfileAnswer', FreelancerView)
const SetAvailabilityAnswer = answerOf('SetAvailabilityAnswer', FreelancerView)
const ClaimDutiesAnswer = answerOf('ClaimDutiesAnswer', FreelancerView)
const SubmitSkillEvidenceAnswer = answerOf('SubmitSkillEvidenceAnswer', SkillEvidenceView)
const GradeSkillEvidenceAnswer = answerOf('GradeSkillEvidenceAnswer', SkillEvidenceView)
const RefuseSkillEvidenceAnswer = answerOf('RefuseSkillEvidenceAnswer', SkillEvidenceView)

@Resolver(() => FreelancerView)
export class FreelancerResolver {
  constructor(private readonly desk: Desk) {}

  @SignedIn()
  @Query(() => FreelancerView, {
    nullable: true,
    description: 'My own profile with everything in it; null before there is one.',
  })
  myProfile(@Who() asker: Asker): Promise<FreelancerView | null> {
    return this.desk.read(asker, myProfile, undefined)
  }

  @Public()
  @Query(() => FreelancerView, { nullable: true, description: 'A profile as others see it: only what is verified.' })
  freelancer(@Who() asker: Asker, @Args('id', { type: () => ids.account }) id: string): Promise<FreelancerView | null> {
    return this.desk.read(asker, freelancer, { id })
  }

  @Public()
  @Query(() => FreelancerConnection, { description: 'People with a verified role, the newest first.' })
  freelancers(@Who() asker: Asker, @Args() args: FreelancersArgs): Promise<FreelancerConnection | null> {
    return this.desk.read(asker, freelancers, args)
  }

  @SignedIn()
  @Mutation(() => SaveProfileAnswer, { description: 'Writes my profile, the first time too.' })
  saveProfile(@Who() asker: Asker, @Args('input') input: SaveProfileInput) {
    return this.desk.run(asker, saveProfile, input)
  }

  @SignedIn()
  @Mutation(() => SetAvailabilityAnswer, { description: 'Says whether and how much I work.' })
  setAvailability(@Who() asker: Asker, @Args('input') input: SetAvailabilityInput) {
    return this.desk.run(asker, setAvailability, input)
  }

  @SignedIn()
  @Mutation(() => ClaimDutiesAnswer, { description: 'Says how well I do duties.' })
  claimDuties(@Who() asker: Asker, @Args('input') input: ClaimDutiesInput) {
    return this.desk.run(asker, claimDuties, input)
  }
}

@Resolver(() => SkillEvidenceView)
export class SkillEvidenceResolver {
  constructor(private readonly desk: Desk) {}

  @Staff('moderator')
  @Query(() => SkillEvidenceConnection, { description: 'Pieces that wait for a moderator, the oldest first.' })
  evidenceQueue(@Who() asker: Asker, @Args() args: PageArgs): Promise<SkillEvidenceConnection | null> {
    return this.desk.read(asker, evidenceQueue, args)
  }

  @SignedIn()
  @Mutation(() => SubmitSkillEvidenceAnswer, { description: 'Hands in a piece of work for one duty.' })
  submitSkillEvidence(@Who() asker: Asker, @Args('input') input: SubmitSkillEvidenceInput) {
    return this.desk.run(asker, submitSkillEvidence, input)
  }

  @Staff('moderator')
  @Mutation(() => GradeSkillEvidenceAnswer, { description: 'Verifies a piece with a grade; nobody grades his own.' })
  gradeSkillEvidence(@Who() asker: Asker, @Args('input') input: GradeSkillEvidenceInput) {
    return this.desk.run(asker, gradeSkillEvidence, input)
  }

  @Staff('moderator')
  @Mutation(() => RefuseSkillEvidenceAnswer, { description: 'Refuses a piece with a reason.' })
  refuseSkillEvidence(@Who() asker: Asker, @Args('input') input: RefuseSkillEvidenceInput) {
    return this.desk.run(asker, refuseSkillEvidence, input)
  }
}
