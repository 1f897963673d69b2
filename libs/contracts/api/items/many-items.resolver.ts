import { Inject } from '@nestjs/common'
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql'
import { isRefusal, NotFound } from '@rolecall/kernel'
import { Desk, inWords, SignedIn, STORAGE, Who, type Asker, type Ctx, type StoragePort } from '@rolecall/platform'
import { filesToRead } from '../../actions/examine-evidence.js'
import { matchedLines, type MatchLines } from '../../actions/items/match-lines.js'
import { submitItems } from '../../actions/items/submit-items.js'
import { fileTexts } from '../../data/evidence-contents.js'
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
    @Inject(STORAGE) private readonly storage: StoragePort,
  ) {}

  @SignedIn()
  @Query(() => MatchLinesAnswer, { description: 'Which of my open items pasted lines would show; nothing is handed in.' })
  async matchLines(@Who() asker: Asker, @Args('input') input: MatchLinesInput) {
    return (await this.desk.read(asker, matchShown, input)) ?? inWords(new NotFound(), asker.lang)
  }

  @SignedIn()
  @Mutation(() => SubmitItemsAnswer, { description: 'Hands items in together; each is taken or refused by itself. Freelancer.' })
  async submitItems(@Who() asker: Asker, @Args('input') input: SubmitItemsInput) {
    const evidence = input.items.flatMap((item) => item.evidence)
    const contents = await fileTexts(this.storage, (await this.desk.read(asker, filesToRead, { evidence })) ?? [])
    const answer = await this.desk.run(asker, submitItems, { items: input.items, contents })
    if (isRefusal(answer)) return answer
    const taken = answer.answers.flatMap(({ itemId, refusal }) => (refusal ? [] : [itemId]))
    const nodes = new Map((taken.length === 0 ? [] : ((await this.desk.read(asker, itemNodesById, { ids: taken })) ?? [])).map((node) => [node.id, node]))
    return {
      answers: answer.answers.map(({ itemId, refusal }) => ({ itemId, item: nodes.get(itemId) ?? null, refusal: refusal ? inWords(refusal, asker.lang) : null })),
    }
  }
}
