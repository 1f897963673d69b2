import { catalogue, roleOf } from '@rolecall/catalog'
import type { Ctx } from '@rolecall/platform'
import { answerQuizItem, finishQuiz, quizBanks, startQuiz } from '@rolecall/talent'
import type { Lottery } from './lottery.js'
import { granted } from './market.js'

interface Sat {
  readonly skillSlug: string
  /** How often the person knows the answer, 0 to 1. */
  readonly knows: number
  readonly draw: Lottery
}

/** A real sitting from the first question to the result; what the person does not know is guessed. */
export const sitQuiz = async (ctx: Ctx, { skillSlug, knows, draw }: Sat): Promise<void> => {
  const sitting = granted(await startQuiz(ctx, { skillSlug }))
  const items = quizBanks().get(skillSlug)!.items
  for (const { position, text, options } of sitting.questions) {
    const { right } = items.find((item) => item.text[ctx.lang] === text)!
    const optionIds = draw.chance(knows) ? right : [draw.pick(options.map((option) => option.id))]
    granted(await answerQuizItem(ctx, { sittingId: sitting.id, position, optionIds }))
  }
  granted(await finishQuiz(ctx, { sittingId: sitting.id }))
}

/** The skills of the last duties of a role: those that people with little to show have shown by no work yet. */
export const lastSkills = async (ctx: Ctx, { roleSlug, count }: { roleSlug: string; count: number }): Promise<string[]> => {
  const duties = roleOf(await catalogue(ctx), roleSlug)!.duties.filter((duty) => duty.priced)
  return [...new Set([...duties].reverse().map((duty) => duty.skills[0]!.skill))].slice(0, count)
}
