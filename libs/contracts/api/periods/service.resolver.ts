import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql'
import { isRefusal } from '@rolecall/kernel'
import { Desk, Public, SignedIn, Who, type Asker } from '@rolecall/platform'
import { pauseService, resumeService, stopService } from '../../actions/periods/choose-plan.js'
import type { Contract } from '../../data/contract.entity.js'
import { openServiceMoves, restsAt } from '../../domain/periods/service.rules.js'
import { ContractView } from '../contract.views.js'
import { contractNode, type ContractNode } from '../nodes.js'
import { PauseServiceAnswer, ResumeServiceAnswer, ServiceInput, ServiceView, StopServiceAnswer } from './service.views.js'

@Resolver()
export class ServiceResolver {
  constructor(private readonly desk: Desk) {}

  @SignedIn()
  @Mutation(() => PauseServiceAnswer, { description: 'The service rests at the end of what is paid, for 30 days at most. Owner or approver.' })
  async pauseService(@Who() asker: Asker, @Args('input') input: ServiceInput) {
    return this.shown(asker, await this.desk.run(asker, pauseService, input))
  }

  @SignedIn()
  @Mutation(() => StopServiceAnswer, { description: 'No further month: the service ends with what is paid. Owner, approver or freelancer.' })
  async stopService(@Who() asker: Asker, @Args('input') input: ServiceInput) {
    return this.shown(asker, await this.desk.run(asker, stopService, input))
  }

  @SignedIn()
  @Mutation(() => ResumeServiceAnswer, { description: 'Takes a pause or a stop of one’s own back; after a rest the next month begins today. Owner or approver.' })
  async resumeService(@Who() asker: Asker, @Args('input') input: ServiceInput) {
    return this.shown(asker, await this.desk.run(asker, resumeService, input))
  }

  private async shown(asker: Asker, answer: object) {
    return isRefusal(answer) ? answer : this.desk.read(asker, contractNode, { id: (answer as Contract).id })
  }
}

@Resolver(() => ContractView)
export class ContractServiceResolver {
  @Public()
  @ResolveField(() => ServiceView, { nullable: true, description: 'What follows the paid periods; null for fixed work and before the first money.' })
  async service(@Parent() { sheet, id }: ContractNode): Promise<ServiceView | null> {
    const service = (await sheet.services()).get(id)
    if (!service) return null
    const { state, stepAt, unpaidSince, milestoneId } = service
    const tries = ((await sheet.fundingTries()).get(milestoneId) ?? []).filter((row) => row.since.getTime() === unpaidSince?.getTime())
    return { state, stepAt, unpaidSince, restsAt: unpaidSince && restsAt(unpaidSince), tries, moves: openServiceMoves(service, sheet.viewer(sheet.contract(id))) }
  }
}
