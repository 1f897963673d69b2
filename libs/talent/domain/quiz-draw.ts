import type { QuizItem } from './quiz-bank.js'
import { QUIZ_QUESTIONS, quizQuotas } from './quiz.rules.js'

const FNV_OFFSET = 2_166_136_261
const FNV_PRIME = 16_777_619
/** Place of a key in the order that a seed gives: the same seed gives the same order, another seed another. */
const place = (seed: string, key: string): number => {
  let hash = FNV_OFFSET
  for (const letter of `${seed}:${key}`) hash = Math.imul(hash ^ letter.codePointAt(0)!, FNV_PRIME) >>> 0
  // neighbouring keys end far apart
  hash = Math.imul(hash ^ (hash >>> 16), 2_246_822_507) >>> 0
  return (hash ^ (hash >>> 13)) >>> 0
}
const shuffled = <T>(values: readonly T[], seed: string, keyOf: (value: T) => string): T[] =>
  [...values].sort((a, b) => place(seed, keyOf(a)) - place(seed, keyOf(b)) || (keyOf(a) < keyOf(b) ? -1 : 1))

export interface QuizDraw {
  /** Of this sitting; another sitting gets other questions in another order. */
  readonly seed: string
  /** Ids of the items of earlier sittings, the newest sitting first. */
  readonly seen: readonly (readonly string[])[]
}
export interface DrawnItem {
  readonly item: QuizItem
  /** Ids of the options in the order they are shown. */
  readonly optionOrder: readonly string[]
}

/** Sittings since an item was shown; more for one that never was. */
const restOf = (id: string, seen: QuizDraw['seen']): number => {
  const at = seen.findIndex((ids) => ids.includes(id))
  return at === -1 ? seen.length : at
}

/** Chooses the questions of a sitting: so many of each difficulty, those that rested longest first, by the seed between equals. */
export const drawItems = (items: readonly QuizItem[], { seed, seen }: QuizDraw): DrawnItem[] => {
  const order = shuffled(items, seed, (item) => item.id).sort((a, b) => restOf(b.id, seen) - restOf(a.id, seen))
  const chosen = ([1, 2, 3] as const).flatMap((level) => order.filter((item) => item.difficulty === level).slice(0, quizQuotas[level]))
  const rest = order.filter((item) => !chosen.includes(item))
  const full = [...chosen, ...rest].slice(0, QUIZ_QUESTIONS)
  return shuffled(full, `${seed} asked`, (item) => item.id).map((item) => ({
    item,
    optionOrder: shuffled(item.options, `${seed} ${item.id}`, (option) => option.id).map((option) => option.id),
  }))
}
