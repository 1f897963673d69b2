import { Args, Mutation, Query, Resolver } from '@nestjs/graphql'
import { isRefusal, NotFound } from '@rolecall/kernel'
import { Desk, inWords, SignedIn, Who, type Asker, type Ctx } from '@rolecall/platform'
import { matchedLines, type MatchLines } from '../../actions/items/match-lines.js'
import { submitItems } from '../../actions/items/submit-items.js'
import { EvidenceSources } from '../evidence-sources.js'
import { itemNodesById } from '../nodes.js'
import { MatchLinesAnswer, SubmitItemsAnswer } from './answers.js'
import { MatchLinesInput, SubmitItemsInput } from './inputs.js'

const matchShown = async (ctx: Ctx, input: MatchLines) => {
  const answer = await matchedLines(ctx, input)
  if (isRefusal(answer)) return inWords(answer, ctx.lang)
  const ids = answer.lines.flatMap(({ fitting }) => fitting?.id ?? [])
  const nodes = new Map((ids.length === 0 ? [] : await itemNodesById(ctx, { ids })).map((node) => [node.id, node]))
  return { lines: answer.lines.map(({ fitting, ...line }) => ({ ...line, item: fitting ? (nodes.get(fitting.id) ?? null) : null })) }
}

/** Many items at once, for those who paste what they have done. */
@Resolver()
export class ManyItemsResolver {
  constructor(
    private readonly desk: Desk,
    private readonly sources: EvidenceSources,
  ) {}

  @SignedIn()
  @Query(() => MatchLinesAnswer, { description: 'Which of my open items pasted lines would show; nothing is handed in.' })
  async matchLines(@Who() asker: Asker, @Args('input') input: MatchLinesInput) {
    return (await this.desk.read(asker, matchShown, input)) ?? inWords(new NotFound(), asker.lang)
  }

  @SignedIn()
  @Mutation(() => SubmitItemsAnswer, { description: 'Hands items in together; each is taken or refused by itself. Freelancer.' })
  async submitItems(@Who() asker: Asker, @Args('input') input: SubmitItemsInput) {
    const read = await this.sources.read(asker, input.items)
    const answer = await this.desk.run(asker, submitItems, { items: input.items, ...read })
    if (isRefusal(answer)) return answer
    const taken = answer.answers.flatMap(({ itemId, refusal }) => (refusal ? [] : [itemId]))
    const nodes = new Map((taken.length === 0 ? [] : ((await this.desk.read(asker, itemNodesById, { ids: taken })) ?? [])).map((node) => [node.id, node]))
    return {
      answers: answer.answers.map(({ itemId, refusal }) => ({ itemId, item: nodes.get(itemId) ?? null, refusal: refusal ? inWords(refusal, asker.lang) : null })),
    }
  }
}
