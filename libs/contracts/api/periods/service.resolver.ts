import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql'
import { isRefusal } from '@rolecall/kernel'
import { Desk, Public, SignedIn, Who, type Asker } from '@rolecall/platform'
import { pauseService, resumeService, stopService } from '../../actions/periods/choose-plan.js'
import { lookAhead } from '../../actions/periods/look-ahead.js'
import type { Contract } from '../../data/contract.entity.js'
import type { Service } from '../../data/periods/service.entity.js'
import type { Sheet } from '../../data/sheet.js'
import { goesOn, openServiceMoves, restsAt } from '../../domain/periods/service.rules.js'
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

const movesOf = async (sheet: Sheet, service: Service): Promise<string[]> => {
  const { contractId, milestoneId, state } = service
  if (!goesOn(state)) return []
  const isFree = (await sheet.holds()).get(milestoneId)?.state === 'unfunded'
  const ahead = lookAhead((await sheet.milestonesById()).get(milestoneId)!, { versions: (await sheet.termsVersions()).get(contractId)!, isFree, now: sheet.now })
  return openServiceMoves({ ...service, ...ahead }, sheet.viewer(sheet.contract(contractId)))
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
    return { state, stepAt, unpaidSince, restsAt: unpaidSince && restsAt(unpaidSince), tries, moves: await movesOf(sheet, service) }
  }
}
