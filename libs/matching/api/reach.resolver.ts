import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql'
import { type Asker, Desk, ids, SignedIn, Who } from '@rolecall/platform'
import { bestReached, draftReach, jobReach, type ReachedPerson, type ReachRead } from '../data/reach-reads.js'
import { ReachChangeInput, ReachDraftInput } from './reach.inputs.js'
import { JobReachView, ReachedPersonView } from './reach.views.js'

/** Who a job would reach, before it is published and while it is open. */
@Resolver(() => JobReachView)
export class ReachResolver {
  constructor(private readonly desk: Desk) {}

  @SignedIn()
  @Query(() => JobReachView, { nullable: true, description: "Who a draft of the own business would reach; null while it has no hours, budget or days, and for other people's businesses." })
  jobReach(@Who() asker: Asker, @Args('input') input: ReachDraftInput): Promise<ReachRead | null> {
    return this.desk.read(asker, draftReach, input)
  }

  @SignedIn()
  @Query(() => JobReachView, { nullable: true, description: 'Who a job of the own business reaches now, or would with other figures; null for a job of others.' })
  jobReachIf(
    @Who() asker: Asker,
    @Args('jobId', { type: () => ids.job }) jobId: string,
    @Args('change', { nullable: true, type: () => ReachChangeInput }) change?: ReachChangeInput | null,
  ): Promise<ReachRead | null> {
    return this.desk.read(asker, jobReach, { jobId, change: change ?? {} })
  }

  @SignedIn()
  @ResolveField(() => [ReachedPersonView], { description: 'The best three of them as of now; scores everybody who fits.' })
  async best(@Who() asker: Asker, @Parent() reach: ReachRead): Promise<ReachedPerson[]> {
    return (await this.desk.read(asker, bestReached, reach)) ?? []
  }
}
