import { Args, Mutation, Resolver } from '@nestjs/graphql'
import { isRefusal } from '@rolecall/kernel'
import { Funding } from '@rolecall/payments'
import { Desk, SignedIn, Who, type Asker } from '@rolecall/platform'
import { approveMilestone } from '../actions/approve-milestone.js'
import { askMilestoneChanges } from '../actions/ask-milestone-changes.js'
import { authorizeFunding } from '../actions/authorize-funding.js'
import { authorizeRefresh } from '../actions/authorize-refresh.js'
import { payAcceptedItems } from '../actions/pay-accepted-items.js'
import { submitMilestone } from '../actions/submit-milestone.js'
import type { Milestone } from '../data/milestone.entity.js'
import {
  ApproveMilestoneAnswer,
  AskMilestoneChangesAnswer,
  FundMilestoneAnswer,
  PayAcceptedItemsAnswer,
  RefreshFundingAnswer,
  SubmitMilestoneAnswer,
} from './answers.js'
import { ApproveMilestoneInput, AskMilestoneChangesInput, MilestoneInput, PayAcceptedItemsInput } from './inputs.js'
import { milestoneNode } from './nodes.js'

@Resolver()
export class MilestoneResolver {
  constructor(
    private readonly desk: Desk,
    private readonly funding: Funding,
  ) {}

  @SignedIn()
  @Mutation(() => FundMilestoneAnswer, {
    description: 'Opens the payment page of a milestone; asked twice, the same page. Owner or approver.',
  })
  async fundMilestone(@Who() asker: Asker, @Args('input') input: MilestoneInput) {
    const order = await this.desk.run(asker, authorizeFunding, input)
    if (isRefusal(order)) return order
    const page = `${this.desk.work.config.PUBLIC_URL}${order.path}`
    const { milestoneId, title } = order
    return this.funding.open(asker, {
      milestoneId,
      title,
      returnUrl: `${page}?paid=${order.publicId}`,
      cancelUrl: `${page}?unpaid=${order.publicId}`,
    })
  }

  @SignedIn()
  @Mutation(() => RefreshFundingAnswer, {
    description: 'Asks the provider how the payment of a milestone stands, after its page was left. Owner or approver.',
  })
  async refreshFunding(@Who() asker: Asker, @Args('input') input: MilestoneInput) {
    const milestone = await this.desk.run(asker, authorizeRefresh, input)
    if (isRefusal(milestone)) return milestone
    await this.funding.refresh(asker, milestone.id)
    return this.shown(asker, milestone)
  }

  @SignedIn()
  @Mutation(() => SubmitMilestoneAnswer, {
    description: 'Hands the milestone in, when each item is handed in or accepted. Freelancer.',
  })
  async submitMilestone(@Who() asker: Asker, @Args('input') input: MilestoneInput) {
    return this.shown(asker, await this.desk.run(asker, submitMilestone, input))
  }

  @SignedIn()
  @Mutation(() => AskMilestoneChangesAnswer, { description: 'Sends a submitted milestone back with a reason.' })
  async askMilestoneChanges(@Who() asker: Asker, @Args('input') input: AskMilestoneChangesInput) {
    return this.shown(asker, await this.desk.run(asker, askMilestoneChanges, input))
  }

  @SignedIn()
  @Mutation(() => ApproveMilestoneAnswer, {
    description: 'Approves a submitted milestone and releases its money, once. Owner or approver.',
  })
  async approveMilestone(@Who() asker: Asker, @Args('input') input: ApproveMilestoneInput) {
    return this.shown(asker, await this.desk.run(asker, approveMilestone, input))
  }

  @SignedIn()
  @Mutation(() => PayAcceptedItemsAnswer, {
    description: 'Pays accepted items before their milestone is approved, once; the rest stays protected. Owner or approver.',
  })
  async payAcceptedItems(@Who() asker: Asker, @Args('input') input: PayAcceptedItemsInput) {
    return this.shown(asker, await this.desk.run(asker, payAcceptedItems, input))
  }

  private async shown(asker: Asker, answer: object) {
    return isRefusal(answer) ? answer : this.desk.read(asker, milestoneNode, answer as Milestone)
  }
}
