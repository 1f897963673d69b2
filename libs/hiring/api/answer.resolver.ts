import { Args, Mutation, Query, Resolver, Subscription } from '@nestjs/graphql'
import { accountIdOf, type Asker, Desk, ids, Live, type LiveAsker, PageArgs, SignedIn, Who } from '@rolecall/platform'
import { declineInvitation, viewInvitation } from '../actions/answer-invitation.js'
import { declineProposal } from '../actions/decline-proposal.js'
import { hideJob } from '../actions/hide-job.js'
import { inviteFreelancer } from '../actions/invite-freelancer.js'
import { sendProposal } from '../actions/send-proposal.js'
import { withdrawProposal } from '../actions/withdraw-proposal.js'
import { myProposalQuota } from '../data/quota.js'
import { invitation, myInvitations, myProposals, proposal } from '../data/answer-reads.js'
import {
  DeclineInvitationAnswer,
  DeclineProposalAnswer,
  HideJobAnswer,
  InviteFreelancerAnswer,
  SendProposalAnswer,
  ViewInvitationAnswer,
  WithdrawProposalAnswer,
} from './answers.js'
import {
  DeclineInvitationInput,
  DeclineProposalInput,
  HideJobInput,
  InvitationInput,
  InviteFreelancerInput,
  ProposalInput,
  SendProposalInput,
} from './inputs.js'
import { InvitationConnection, InvitationView, ProposalConnection, ProposalQuotaView, ProposalView } from './views.js'

@Resolver(() => ProposalView)
export class ProposalResolver {
  constructor(private readonly desk: Desk) {}

  @SignedIn()
  @Query(() => ProposalConnection, { description: 'My proposals, the newest first.' })
  myProposals(@Who() asker: Asker, @Args() args: PageArgs): Promise<ProposalConnection | null> {
    return this.desk.read(asker, myProposals, args)
  }

  @SignedIn()
  @Query(() => ProposalView, { nullable: true, description: 'One proposal; its freelancer and the business see it.' })
  proposal(@Who() asker: Asker, @Args('id', { type: () => ids.proposal }) id: string): Promise<ProposalView | null> {
    return this.desk.read(asker, proposal, { id })
  }

  @SignedIn()
  @Query(() => ProposalQuotaView, { nullable: true, description: 'What I may still send this week.' })
  myProposalQuota(@Who() asker: Asker): Promise<ProposalQuotaView | null> {
    return this.desk.read(asker, myProposalQuota, undefined)
  }

  @SignedIn()
  @Mutation(() => HideJobAnswer, { description: 'Takes a job out of my feed, or brings it back.' })
  hideJob(@Who() asker: Asker, @Args('input') input: HideJobInput) {
    return this.desk.run(asker, hideJob, input)
  }

  @SignedIn()
  @Mutation(() => SendProposalAnswer, { description: 'Offers to do a published job, with a price for each duty.' })
  sendProposal(@Who() asker: Asker, @Args('input') input: SendProposalInput) {
    return this.desk.run(asker, sendProposal, input)
  }

  @SignedIn()
  @Mutation(() => WithdrawProposalAnswer, { description: 'Takes my proposal back.' })
  withdrawProposal(@Who() asker: Asker, @Args('input') input: ProposalInput) {
    return this.desk.run(asker, withdrawProposal, input)
  }

  @SignedIn()
  @Mutation(() => DeclineProposalAnswer, { description: 'Says no to a proposal on a job of my business.' })
  declineProposal(@Who() asker: Asker, @Args('input') input: DeclineProposalInput) {
    return this.desk.run(asker, declineProposal, input)
  }
}

@Resolver(() => InvitationView)
export class InvitationResolver {
  constructor(private readonly desk: Desk) {}

  @SignedIn()
  @Query(() => InvitationConnection, { description: 'My invitations, the newest first.' })
  myInvitations(@Who() asker: Asker, @Args() args: PageArgs): Promise<InvitationConnection | null> {
    return this.desk.read(asker, myInvitations, args)
  }

  @SignedIn()
  @Query(() => InvitationView, { nullable: true, description: 'One invitation; the person and the business see it.' })
  invitation(
    @Who() asker: Asker,
    @Args('id', { type: () => ids.invitation }) id: string,
  ): Promise<InvitationView | null> {
    return this.desk.read(asker, invitation, { id })
  }

  @SignedIn()
  @Mutation(() => ViewInvitationAnswer, { description: 'I have opened the invitation.' })
  viewInvitation(@Who() asker: Asker, @Args('input') input: InvitationInput) {
    return this.desk.run(asker, viewInvitation, input)
  }

  @SignedIn()
  @Mutation(() => DeclineInvitationAnswer, { description: 'Says no to an invitation, with a reason.' })
  declineInvitation(@Who() asker: Asker, @Args('input') input: DeclineInvitationInput) {
    return this.desk.run(asker, declineInvitation, input)
  }

  @SignedIn()
  @Mutation(() => InviteFreelancerAnswer, { description: 'Invites a freelancer by hand.' })
  inviteFreelancer(@Who() asker: Asker, @Args('input') input: InviteFreelancerInput) {
    return this.desk.run(asker, inviteFreelancer, input)
  }
}

/** What pages watch instead of asking again and again. */
@Resolver()
export class LiveInvitationResolver {
  constructor(
    private readonly desk: Desk,
    private readonly live: Live,
  ) {}

  @SignedIn()
  @Subscription(() => InvitationView, { resolve: (value: unknown) => value, description: 'An invitation that has just come to me; of several at once the newest.' })
  invitationReceived(@Who() asker: LiveAsker): AsyncIterableIterator<InvitationView> {
    return this.live.watch(asker, {
      wakes: (event) => event.event === 'InvitationSent' && event['freelancerId'] === accountIdOf(asker.actor),
      read: async (viewer) => (await this.desk.read(viewer, myInvitations, { first: 1 }))?.nodes[0] ?? null,
      onlyNews: true,
    })
  }
}
