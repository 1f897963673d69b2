import { Args, Mutation, Resolver } from '@nestjs/graphql'
import { isRefusal } from '@rolecall/kernel'
import { Desk, SignedIn, Who, type Asker } from '@rolecall/platform'
import { addDependency, removeDependency } from '../../actions/links/dependencies.js'
import { linkContracts, unlinkContracts } from '../../actions/links/link-contracts.js'
import { contractNode } from '../nodes.js'
import {
  AddDependencyAnswer, AddDependencyInput, DependencyInput, LinkContractsAnswer, LinkContractsInput, RemoveDependencyAnswer, UnlinkContractsAnswer,
} from './link.views.js'

@Resolver()
export class LinkResolver {
  constructor(private readonly desk: Desk) {}

  @SignedIn()
  @Mutation(() => LinkContractsAnswer, { description: 'Says that two contracts of a business belong together. Owner or manager.' })
  async linkContracts(@Who() asker: Asker, @Args('input') input: LinkContractsInput) {
    return this.shown(asker, await this.desk.run(asker, linkContracts, input))
  }

  @SignedIn()
  @Mutation(() => UnlinkContractsAnswer, { description: 'Takes two contracts apart; what waited opens. Owner or manager.' })
  async unlinkContracts(@Who() asker: Asker, @Args('input') input: LinkContractsInput) {
    return this.shown(asker, await this.desk.run(asker, unlinkContracts, input))
  }

  @SignedIn()
  @Mutation(() => AddDependencyAnswer, { description: 'Lets work of one contract open when work of another is accepted, and links the two. Owner or manager.' })
  async addDependency(@Who() asker: Asker, @Args('input') input: AddDependencyInput) {
    return this.shown(asker, await this.desk.run(asker, addDependency, input))
  }

  @SignedIn()
  @Mutation(() => RemoveDependencyAnswer, { description: 'Takes a dependency away; what waited opens. Owner or manager.' })
  async removeDependency(@Who() asker: Asker, @Args('input') input: DependencyInput) {
    return this.shown(asker, await this.desk.run(asker, removeDependency, input))
  }

  private async shown(asker: Asker, answer: object) {
    return isRefusal(answer) ? answer : this.desk.read(asker, contractNode, { id: (answer as { contractId: string }).contractId })
  }
}
