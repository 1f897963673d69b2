import { Args, Mutation, Query, Resolver } from '@nestjs/graphql'
import { isRefusal, NotFound } from '@rolecall/kernel'
import { Desk, ids, inWords, PageArgs, pageOf, SignedIn, Staff, Who, type Asker } from '@rolecall/platform'
import { acceptOffer } from '../../actions/disputes/accept-offer.js'
import { askSides, handOverDispute, ruleDispute, takeDispute } from '../../actions/disputes/moderate.js'
import { openDispute } from '../../actions/disputes/open-dispute.js'
import { askRuling, offerInDispute, writeInDispute } from '../../actions/disputes/talk.js'
import { withdrawDispute } from '../../actions/disputes/withdraw-dispute.js'
import { disputesToRule } from '../../data/disputes/dispute-reads.js'
import {
  AcceptDisputeOfferAnswer,
  AskDisputeRulingAnswer,
  AskDisputeSidesAnswer,
  DivideDisputeAnswer,
  HandOverDisputeAnswer,
  OfferInDisputeAnswer,
  OpenDisputeAnswer,
  RuleDisputeAnswer,
  TakeDisputeAnswer,
  WithdrawDisputeAnswer,
  WriteInDisputeAnswer,
} from './answers.js'
import { disputeNode, disputeQueue, divideDispute } from './dispute-nodes.js'
import { DisputeConnection, DisputesToRuleView, DisputeView } from './dispute.views.js'
import {
  AcceptDisputeOfferInput,
  DisputeInput,
  DivideDisputeInput,
  HandOverDisputeInput,
  OfferInDisputeInput,
  OpenDisputeInput,
  RuleDisputeInput,
  WriteInDisputeInput,
} from './inputs.js'

/** A dispute after a change is read again outside the transaction. */
const shown = async (desk: Desk, asker: Asker, answer: object) => (isRefusal(answer) ? answer : desk.read(asker, disputeNode, { id: (answer as { id: string }).id }))

@Resolver()
export class DisputeResolver {
  constructor(private readonly desk: Desk) {}

  @SignedIn()
  @Query(() => DisputeView, { nullable: true, description: 'A dispute for its two sides and for moderators; null for everybody else.' })
  dispute(@Who() asker: Asker, @Args('id', { type: () => ids.dispute }) id: string) {
    return this.desk.read(asker, disputeNode, { id })
  }

  @SignedIn()
  @Query(() => DivideDisputeAnswer, { description: 'What a division would move, before it is offered or ruled; nothing is kept.' })
  async divideDispute(@Who() asker: Asker, @Args('input') input: DivideDisputeInput) {
    return (await this.desk.read(asker, divideDispute, input)) ?? inWords(new NotFound(), asker.lang)
  }

  @SignedIn()
  @Mutation(() => OpenDisputeAnswer, { description: 'Disputes items of one milestone; what is accepted of the others is paid at once. Owner, approver or freelancer.' })
  async openDispute(@Who() asker: Asker, @Args('input') input: OpenDisputeInput) {
    return shown(this.desk, asker, await this.desk.run(asker, openDispute, input))
  }

  @SignedIn()
  @Mutation(() => WriteInDisputeAnswer, { description: 'Says something; the first word of the other side is its answer.' })
  async writeInDispute(@Who() asker: Asker, @Args('input') input: WriteInDisputeInput) {
    return shown(this.desk, asker, await this.desk.run(asker, writeInDispute, input))
  }

  @SignedIn()
  @Mutation(() => OfferInDisputeAnswer, { description: 'Offers how the shares divide; former offers are off the table.' })
  async offerInDispute(@Who() asker: Asker, @Args('input') input: OfferInDisputeInput) {
    return shown(this.desk, asker, await this.desk.run(asker, offerInDispute, input))
  }

  @SignedIn()
  @Mutation(() => AcceptDisputeOfferAnswer, { description: 'Accepts the newest offer of the other side: the items are settled and the money moves.' })
  async acceptDisputeOffer(@Who() asker: Asker, @Args('input') input: AcceptDisputeOfferInput) {
    return shown(this.desk, asker, await this.desk.run(asker, acceptOffer, input))
  }

  @SignedIn()
  @Mutation(() => AskDisputeRulingAnswer, { description: 'Passes the dispute to a moderator before the time to talk is over.' })
  async askDisputeRuling(@Who() asker: Asker, @Args('input') input: DisputeInput) {
    return shown(this.desk, asker, await this.desk.run(asker, askRuling, input))
  }

  @SignedIn()
  @Mutation(() => WithdrawDisputeAnswer, { description: 'Takes one’s own dispute back; the items stand as they stood.' })
  async withdrawDispute(@Who() asker: Asker, @Args('input') input: DisputeInput) {
    return shown(this.desk, asker, await this.desk.run(asker, withdrawDispute, input))
  }
}

/** What moderators do. */
@Resolver()
export class RulingResolver {
  constructor(private readonly desk: Desk) {}

  @Staff('moderator')
  @Query(() => DisputeConnection, { description: 'Disputes that wait for a ruling, the nearest deadline first.' })
  disputeQueue(@Who() asker: Asker, @Args() args: PageArgs) {
    return this.desk.read(asker, disputeQueue, { page: pageOf(this.desk.work.config, { ...args, list: 'disputes' }) })
  }

  @Staff('moderator')
  @Query(() => DisputesToRuleView, { description: 'How many disputes wait for a ruling, and the nearest deadline.' })
  disputesToRule(@Who() asker: Asker) {
    return this.desk.read(asker, disputesToRule, undefined)
  }

  @Staff('moderator')
  @Mutation(() => TakeDisputeAnswer, { description: 'Takes a dispute to rule.' })
  async takeDispute(@Who() asker: Asker, @Args('input') input: DisputeInput) {
    return shown(this.desk, asker, await this.desk.run(asker, takeDispute, input))
  }

  @Staff('moderator')
  @Mutation(() => HandOverDisputeAnswer, { description: 'Gives it back for another moderator, with a reason.' })
  async handOverDispute(@Who() asker: Asker, @Args('input') input: HandOverDisputeInput) {
    return shown(this.desk, asker, await this.desk.run(asker, handOverDispute, input))
  }

  @Staff('moderator')
  @Mutation(() => AskDisputeSidesAnswer, { description: 'Asks both sides something.' })
  async askDisputeSides(@Who() asker: Asker, @Args('input') input: WriteInDisputeInput) {
    return shown(this.desk, asker, await this.desk.run(asker, askSides, input))
  }

  @Staff('moderator')
  @Mutation(() => RuleDisputeAnswer, { description: 'Divides every disputed share; the money moves as the preview showed.' })
  async ruleDispute(@Who() asker: Asker, @Args('input') input: RuleDisputeInput) {
    return shown(this.desk, asker, await this.desk.run(asker, ruleDispute, input))
  }
}
