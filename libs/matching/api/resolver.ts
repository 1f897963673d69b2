import { Args, ArgsType, Field, Parent, Query, ResolveField, Resolver, Subscription } from '@nestjs/graphql'
import { InvitationView } from '@rolecall/hiring'
import { type Asker, Desk, ids, Live, type LiveAsker, PageArgs, SignedIn, Who } from '@rolecall/platform'
import { myMatches } from '../data/feed-reads.js'
import { type InvitationKey, invitationReasons, type InvitationReasons, keyOf } from '../data/invitation-reasons.js'
import { matchCandidates, matchRun } from '../data/run-reads.js'
import { shortlist } from '../data/shortlist-reads.js'
import { gather } from './gather.js'
import { FeedItemConnection, MatchCandidateConnection, MatchRunView, ShortlistEntryView } from './views.js'

@ArgsType()
export class MatchCandidatesArgs extends PageArgs {
  @Field(() => ids.job, { description: 'The job.' })
  jobId: string
}

@Resolver()
export class MatchResolver {
  constructor(private readonly desk: Desk) {}

  @SignedIn()
  @Query(() => MatchRunView, { nullable: true, description: "The newest ranking of my business's job; its figures move while people are scored." })
  matchRun(@Who() asker: Asker, @Args('jobId', { type: () => ids.job }) jobId: string): Promise<MatchRunView | null> {
    return this.desk.read(asker, matchRun, { jobId })
  }

  @SignedIn()
  @Query(() => MatchCandidateConnection, { nullable: true, description: "People ranked for my business's job, best first." })
  matchCandidates(@Who() asker: Asker, @Args() args: MatchCandidatesArgs): Promise<MatchCandidateConnection | null> {
    return this.desk.read(asker, matchCandidates, args)
  }

  @SignedIn()
  @Query(() => [ShortlistEntryView], { nullable: true, description: "Up to five proposals on my business's job, best first." })
  shortlist(@Who() asker: Asker, @Args('jobId', { type: () => ids.job }) jobId: string): Promise<ShortlistEntryView[] | null> {
    return this.desk.read(asker, shortlist, { jobId })
  }

  @SignedIn()
  @Query(() => FeedItemConnection, { nullable: true, description: 'Open jobs that fit me, best first.' })
  myMatches(@Who() asker: Asker, @Args() args: PageArgs): Promise<FeedItemConnection | null> {
    return this.desk.read(asker, myMatches, args)
  }
}

/** While people are scored there is no event for each step. */
const SCORING_LOOK_MS = 400
const told = { resolve: <T>(value: T): T => value }

/** What pages watch instead of asking again and again. */
@Resolver()
export class LiveMatchResolver {
  constructor(
    private readonly desk: Desk,
    private readonly live: Live,
  ) {}

  @SignedIn()
  @Subscription(() => MatchRunView, { ...told, description: "The newest ranking of my business's job, each time its figures move; nothing for who is not its member." })
  jobMatchProgress(@Who() asker: LiveAsker, @Args('jobId', { type: () => ids.job }) jobId: string): AsyncIterableIterator<MatchRunView> {
    return this.live.watch(asker, {
      wakes: (event) => event['jobId'] === jobId || event.event.startsWith('MatchRun'),
      read: (viewer) => this.desk.read(viewer, matchRun, { jobId }),
      againMs: (run) => (run && run.state !== 'done' ? SCORING_LOOK_MS : null),
    })
  }
}

/** What the resolver reads off an invitation: ids inside are bare. */
interface InvitationParent {
  readonly job: { readonly id: string }
  readonly freelancer: { readonly id: string }
}
const keyOfParent = ({ job, freelancer }: InvitationParent): InvitationKey => ({ jobId: job.id, freelancerId: freelancer.id })

/** Adds the reasons to the invitation of hiring, from above. */
@Resolver(() => InvitationView)
export class InvitationReasonsResolver {
  private readonly reasons = gather<Asker, InvitationKey, InvitationReasons>(async (asker, keys) => {
    const found = await this.desk.read(asker, invitationReasons, keys)
    return (key) => found?.get(keyOf(key)) ?? { why: [], missing: [] }
  })
  constructor(private readonly desk: Desk) {}

  @SignedIn()
  @ResolveField(() => [String], { description: 'Why this person: the strongest reasons in words.' })
  async why(@Parent() invitation: InvitationParent, @Who() asker: Asker): Promise<string[]> {
    return (await this.reasons.load(asker, keyOfParent(invitation))).why
  }

  @SignedIn()
  @ResolveField(() => [String], { description: 'Duties of the checklist that are missing.' })
  async missing(@Parent() invitation: InvitationParent, @Who() asker: Asker): Promise<string[]> {
    return (await this.reasons.load(asker, keyOfParent(invitation))).missing
  }
}
