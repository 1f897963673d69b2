import { catalogue } from '@rolecall/catalog'
import { InvalidInput, newId } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { In } from 'typeorm'
import { ownFreelancer } from '../data/locks.js'
import { quizBanks } from '../data/quiz-files.js'
import { type QuizSittingRead, sittingRead } from '../data/quiz-reads.js'
import { quizDuties, quizPace, roleSlugsOf } from '../data/quiz-skills.js'
import { QuizQuestion, QuizSitting } from '../data/quiz.entity.js'
import { drawItems } from '../domain/quiz-draw.js'
import type { QuizItem } from '../domain/quiz-bank.js'
import { type PastSitting, quizAvailableAt, quizEnd } from '../domain/quiz.rules.js'
import { FreelancerProfileNeeded, QuizNotYet, QuizUnderWay } from '../domain/refusals.js'

export interface StartQuiz {
  readonly skillSlug: string
}

/** Items of earlier sittings of the skill, the newest sitting first. */
const seenItems = async (ctx: Ctx, past: readonly QuizSitting[]): Promise<string[][]> => {
  if (past.length === 0) return []
  const rows = await ctx.db.find(QuizQuestion, { select: { sittingId: true, itemId: true, position: true }, where: { sittingId: In(past.map((row) => row.id)) } })
  return past.map((sitting) => rows.filter((row) => row.sittingId === sitting.id).map((row) => row.itemId)).reverse()
}

const open = async (ctx: Ctx, { sitting, items, seen }: { sitting: QuizSitting; items: readonly QuizItem[]; seen: string[][] }): Promise<void> => {
  await ctx.db.insert(QuizSitting, sitting)
  const drawn = drawItems(items, { seed: sitting.id, seen })
  await ctx.db.insert(
    QuizQuestion,
    drawn.map(({ item, optionOrder }, index) => ({
      sittingId: sitting.id,
      position: index + 1,
      itemId: item.id,
      item: item as never,
      optionOrder: [...optionOrder],
      given: null,
      answeredAt: null,
    })),
  )
}

/** Opens a sitting of a skill's mini-test. Asked again while it is open, the same sitting is answered: it can be resumed anywhere. */
export const startQuiz = async (
  ctx: Ctx,
  { skillSlug }: StartQuiz,
): Promise<QuizSittingRead | InvalidInput | FreelancerProfileNeeded | QuizNotYet | QuizUnderWay> => {
  const freelancer = await ownFreelancer(ctx)
  if (!freelancer) return new FreelancerProfileNeeded()
  const freelancerId = freelancer.accountId
  const bank = quizBanks().get(skillSlug)
  const duties = quizDuties(await catalogue(ctx), { skillSlug, roleSlugs: await roleSlugsOf(ctx, freelancerId) })
  if (!bank || duties.length === 0) return new InvalidInput('skillSlug', 'not_of_your_roles')
  const under = await ctx.db.findOneBy(QuizSitting, { freelancerId, state: 'open' })
  if (under) return under.skillSlug === skillSlug ? sittingRead(ctx, under) : new QuizUnderWay(under.id, under.skillSlug)
  const past = await ctx.db.find(QuizSitting, { where: { freelancerId, skillSlug }, order: { startedAt: 'ASC', id: 'ASC' } })
  const pace = quizPace(ctx.config)
  const availableAt = quizAvailableAt(past as (QuizSitting & PastSitting)[], { pace, now: ctx.now })
  if (availableAt) return new QuizNotYet(availableAt, pace.maxAYear)
  const sitting: QuizSitting = {
    id: newId(ctx.now.getTime()),
    freelancerId,
    skillSlug,
    state: 'open',
    startedAt: ctx.now,
    dueAt: quizEnd(ctx.now, ctx.config.QUIZ_SECONDS_PER_ITEM),
    endedAt: null,
    score: null,
    newlyProven: [],
    newlyVerified: [],
  }
  await open(ctx, { sitting, items: bank.items, seen: await seenItems(ctx, past) })
  return sittingRead(ctx, sitting)
}
