import { Args, Field, InputType, Mutation, Query, Resolver } from '@nestjs/graphql'
import { answerOf, type Asker, Desk, ids, SignedIn, Who } from '@rolecall/platform'
import { FreelancerCardView } from '@rolecall/talent'
import { blockFreelancer } from '../actions/block-freelancer.js'
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
}
