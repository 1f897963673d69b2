import { Args, Field, InputType, Mutation, Query, Resolver } from '@nestjs/graphql'
import { answerOf, type Asker, Desk, ids, SignedIn, Who } from '@rolecall/platform'
import { FreelancerCardView, FreelancerProfileNeeded, MatchPreferencesView } from '@rolecall/talent'
import { blockFreelancer } from '../actions/block-freelancer.js'
import { muteJobBusiness } from '../actions/mute-job-business.js'
import { blockedFreelancers } from '../data/blocks.js'

@InputType({ description: 'A person not to be invited, or again.' })
export class BlockFreelancerInput {
  @Field(() => ids.business, { description: 'The business.' })
  businessId: string
  @Field(() => ids.account, { description: 'The freelancer.' })
  freelancerId: string
  @Field({ description: 'True for no more invitations to him.' })
  blocked: boolean
}
@InputType({ description: 'A business to hear nothing more of.' })
export class MuteBusinessInput {
  @Field(() => ids.job, { description: 'One of its jobs, which I read or was invited to.' })
  jobId: string
}
const MuteBusinessAnswer = answerOf('MuteBusinessAnswer', MatchPreferencesView, [FreelancerProfileNeeded])
const BlockFreelancerAnswer = answerOf('BlockFreelancerAnswer', FreelancerCardView)

@Resolver()
export class BlockResolver {
  constructor(private readonly desk: Desk) {}

  @SignedIn()
  @Query(() => [FreelancerCardView], { nullable: true, description: 'People my business does not invite; null for a business that is not mine.' })
  blockedFreelancers(@Who() asker: Asker, @Args('businessId', { type: () => ids.business, description: 'The business.' }) businessId: string): Promise<FreelancerCardView[] | null> {
    return this.desk.read(asker, blockedFreelancers, { businessId })
  }

  @SignedIn()
  @Mutation(() => BlockFreelancerAnswer, { description: 'My business invites a person no more, or again; the person is not told.' })
  blockFreelancer(@Who() asker: Asker, @Args('input') input: BlockFreelancerInput) {
    return this.desk.run(asker, blockFreelancer, input)
  }

  @SignedIn()
  @Mutation(() => MuteBusinessAnswer, { description: 'No more invitations and jobs of the business behind a job.' })
  muteBusiness(@Who() asker: Asker, @Args('input') input: MuteBusinessInput) {
    return this.desk.run(asker, muteJobBusiness, input)
  }
}
