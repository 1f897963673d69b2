import { Args, Mutation, Query, Resolver } from '@nestjs/graphql'
import { isRefusal } from '@rolecall/kernel'
import { Desk, ids, pageOf, SignedIn, Who, type Asker } from '@rolecall/platform'
import { acceptItem, acceptItems } from '../actions/accept-items.js'
import { askItemChanges } from '../actions/ask-item-changes.js'
import { submitItem } from '../actions/submit-item.js'
import type { Item } from '../data/item.entity.js'
import { AcceptItemAnswer, AcceptItemsAnswer, AskItemChangesAnswer, SubmitItemAnswer } from './answers.js'
import { EvidenceSources } from './evidence-sources.js'
import { AcceptItemsInput, AskItemChangesInput, ItemInput, MyItemsArgs, SubmitItemInput } from './inputs.js'
import { ItemConnection, ItemView } from './item.views.js'
import { itemNode, itemNodesById, itemPage } from './nodes.js'

@Resolver()
export class ItemResolver {
  constructor(
    private readonly desk: Desk,
    private readonly sources: EvidenceSources,
  ) {}

  @SignedIn()
  @Query(() => ItemView, {
    nullable: true,
    description: 'An item for the parties of its contract; null for everybody else.',
  })
  item(@Who() asker: Asker, @Args('id', { type: () => ids.item }) id: string): Promise<ItemView | null> {
    return this.desk.read(asker, itemNode, { id })
  }

  @SignedIn()
  @Query(() => ItemConnection, {
    description: 'What I have to do, or what my business has to look at; the earliest first.',
  })
  myItems(@Who() asker: Asker, @Args() args: MyItemsArgs): Promise<ItemConnection | null> {
    const page = pageOf(this.desk.work.config, { ...args, list: `items ${args.scope}` })
    return this.desk.read(asker, itemPage, { page, scope: args.scope })
  }

  @SignedIn()
  @Mutation(() => SubmitItemAnswer, { description: 'Hands an item in with its evidence. Freelancer.' })
  async submitItem(@Who() asker: Asker, @Args('input') input: SubmitItemInput) {
    const read = await this.sources.read(asker, [input])
    return this.shown(asker, await this.desk.run(asker, submitItem, { ...input, ...read }))
  }

  @SignedIn()
  @Mutation(() => AcceptItemAnswer, { description: 'Accepts an item; moves no money.' })
  async acceptItem(@Who() asker: Asker, @Args('input') input: ItemInput) {
    return this.shown(asker, await this.desk.run(asker, acceptItem, input))
  }

  @SignedIn()
  @Mutation(() => AcceptItemsAnswer, { description: 'Accepts items together, all or none; moves no money.' })
  async acceptItems(@Who() asker: Asker, @Args('input') input: AcceptItemsInput) {
    const answer = await this.desk.run(asker, acceptItems, input)
    return isRefusal(answer)
      ? answer
      : { items: await this.desk.read(asker, itemNodesById, { ids: answer.map((item) => item.id) }) }
  }

  @SignedIn()
  @Mutation(() => AskItemChangesAnswer, { description: 'Sends an item back with a reason.' })
  async askItemChanges(@Who() asker: Asker, @Args('input') input: AskItemChangesInput) {
    return this.shown(asker, await this.desk.run(asker, askItemChanges, input))
  }

  private async shown(asker: Asker, answer: object) {
    return isRefusal(answer) ? answer : this.desk.read(asker, itemNode, answer as Item)
  }
}
