import { Args, Mutation, Query, Resolver } from '@nestjs/graphql'
import { isRefusal } from '@rolecall/kernel'
import { Desk, ids, pageOf, SignedIn, Who, type Asker } from '@rolecall/platform'
import { declineOffer } from '../actions/decline-offer.js'
import { makeOffer } from '../actions/make-offer.js'
import { signContract } from '../actions/sign-contract.js'
import { withdrawOffer } from '../actions/withdraw-offer.js'
import type { Contract } from '../data/contract.entity.js'
import { DeclineOfferAnswer, MakeOfferAnswer, SignContractAnswer, WithdrawOfferAnswer } from './answers.js'
import { ContractConnection, ContractView } from './contract.views.js'
import { ContractsArgs, DeclineOfferInput, MakeOfferInput, SignContractInput, WithdrawOfferInput } from './inputs.js'
import { contractNode, contractPage } from './nodes.js'

/** A contract after a change is read again outside the transaction, with what its page shows. */
@Resolver()
export class ContractResolver {
  constructor(private readonly desk: Desk) {}

  @SignedIn()
  @Query(() => ContractView, { nullable: true, description: 'A contract for its parties; null for everybody else.' })
  contract(@Who() asker: Asker, @Args('id', { type: () => ids.contract }) id: string): Promise<ContractView | null> {
    return this.desk.read(asker, contractNode, { id })
  }

  @SignedIn()
  @Query(() => ContractConnection, { description: 'Contracts of one’s businesses and one’s own, newest first.' })
  contracts(@Who() asker: Asker, @Args() args: ContractsArgs): Promise<ContractConnection | null> {
    return this.desk.read(asker, contractPage, {
      page: pageOf(this.desk.work.config, { ...args, list: 'contracts' }),
      state: args.filter?.state ?? null,
    })
  }

  @SignedIn()
  @Mutation(() => MakeOfferAnswer, {
    description: 'Turns a proposal into an offer and writes down its terms. Owner or manager.',
  })
  async makeOffer(@Who() asker: Asker, @Args('input') input: MakeOfferInput) {
    return this.shown(asker, await this.desk.run(asker, makeOffer, input))
  }

  @SignedIn()
  @Mutation(() => SignContractAnswer, {
    description: 'Signs the terms on the screen: the owner first, then the freelancer.',
  })
  async signContract(@Who() asker: Asker, @Args('input') input: SignContractInput) {
    return this.shown(asker, await this.desk.run(asker, signContract, input))
  }

  @SignedIn()
  @Mutation(() => WithdrawOfferAnswer, { description: 'Takes an offer back before the freelancer has signed.' })
  async withdrawOffer(@Who() asker: Asker, @Args('input') input: WithdrawOfferInput) {
    return this.shown(asker, await this.desk.run(asker, withdrawOffer, input))
  }

  @SignedIn()
  @Mutation(() => DeclineOfferAnswer, { description: 'Declines an offer with a reason.' })
  async declineOffer(@Who() asker: Asker, @Args('input') input: DeclineOfferInput) {
    return this.shown(asker, await this.desk.run(asker, declineOffer, input))
  }

  private async shown(asker: Asker, answer: object) {
    return isRefusal(answer) ? answer : this.desk.read(asker, contractNode, answer as Contract)
  }
}
