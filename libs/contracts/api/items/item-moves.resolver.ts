import { Args, Mutation, Resolver } from '@nestjs/graphql'
import { isRefusal, type Refusal } from '@rolecall/kernel'
import { Desk, SignedIn, Who, type Asker } from '@rolecall/platform'
import { acceptItemPartly, agreePart } from '../../actions/items/accept-part.js'
import { answerItemMoves } from '../../actions/items/answer-moves.js'
import { blockItems, unblockItems } from '../../actions/items/block-items.js'
import { moveItems } from '../../actions/items/move-items.js'
import { skipItems } from '../../actions/items/skip-items.js'
import type { Item } from '../../data/item.entity.js'
import { ItemInput } from '../inputs.js'
import { itemNode, itemNodesById } from '../nodes.js'
import {
  AcceptItemPartlyAnswer,
  AgreePartAnswer,
  AnswerItemMovesAnswer,
  BlockItemsAnswer,
  MoveItemsAnswer,
  SkipItemsAnswer,
  UnblockItemsAnswer,
} from './answers.js'
import { AcceptItemPartlyInput, AnswerItemMovesInput, BlockItemsInput, MoveItemsInput, SkipItemsInput, UnblockItemsInput } from './inputs.js'

@Resolver()
export class ItemMovesResolver {
  constructor(private readonly desk: Desk) {}

  @SignedIn()
  @Mutation(() => AcceptItemPartlyAnswer, { description: 'Accepts a part of an item; the freelancer agrees within 72 hours, or by silence. Moves no money.' })
  async acceptItemPartly(@Who() asker: Asker, @Args('input') input: AcceptItemPartlyInput) {
    return this.one(asker, await this.desk.run(asker, acceptItemPartly, input))
  }

  @SignedIn()
  @Mutation(() => AgreePartAnswer, { description: 'Agrees to the accepted part of an item. Freelancer.' })
  async agreePart(@Who() asker: Asker, @Args('input') input: ItemInput) {
    return this.one(asker, await this.desk.run(asker, agreePart, input))
  }

  @SignedIn()
  @Mutation(() => SkipItemsAnswer, { description: 'Says that items are not needed any more: refunded when told a day before, else paid; see Item.skipOutcome.' })
  async skipItems(@Who() asker: Asker, @Args('input') input: SkipItemsInput) {
    return this.many(asker, await this.desk.run(asker, skipItems, input))
  }

  @SignedIn()
  @Mutation(() => BlockItemsAnswer, { description: 'Says that the client took away what items need; their clock stops, and the client has 7 days to answer. Freelancer.' })
  async blockItems(@Who() asker: Asker, @Args('input') input: BlockItemsInput) {
    return this.many(asker, await this.desk.run(asker, blockItems, input))
  }

  @SignedIn()
  @Mutation(() => UnblockItemsAnswer, { description: 'Says that blocked items can be done again; they are due as much later as they were blocked. Either side.' })
  async unblockItems(@Who() asker: Asker, @Args('input') input: UnblockItemsInput) {
    return this.many(asker, await this.desk.run(asker, unblockItems, input))
  }

  @SignedIn()
  @Mutation(() => MoveItemsAnswer, { description: 'Moves due dates: at once where no consent is needed, else the other side is asked; see Item.dueChange. Either side.' })
  async moveItems(@Who() asker: Asker, @Args('input') input: MoveItemsInput) {
    return this.many(asker, await this.desk.run(asker, moveItems, input))
  }

  @SignedIn()
  @Mutation(() => AnswerItemMovesAnswer, { description: 'Answers wished due dates. Either side.' })
  async answerItemMoves(@Who() asker: Asker, @Args('input') input: AnswerItemMovesInput) {
    return this.many(asker, await this.desk.run(asker, answerItemMoves, input))
  }

  private async one(asker: Asker, answer: object) {
    return isRefusal(answer) ? answer : this.desk.read(asker, itemNode, answer as Item)
  }
  private async many(asker: Asker, answer: Item[] | Refusal) {
    return isRefusal(answer) ? answer : { items: await this.desk.read(asker, itemNodesById, { ids: answer.map(({ id }) => id) }) }
  }
}
