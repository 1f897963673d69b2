import { skillModel } from './skill-model.js'

interface Piece {
  readonly kind: 'task' | 'portfolio' | 'quiz'
  readonly skill?: string | null
  /** 0..1 */
  readonly value: number
  readonly ageDays: number
}
/** What the sittings of one skill say together. */
export interface QuizResult {
  readonly skill: string
  readonly mean: number
  readonly passed: boolean
  readonly sittings: number
  /** Of the newest sitting. */
  readonly ageDays: number
}

/** One look per skill however often it was tried: retakes are averaged, older ones with less weight. */
export const quizAverage = (sittings: readonly Pick<Piece, 'value' | 'ageDays'>[]): number => {
  const weights = sittings.map(({ ageDays }) => 0.5 ** (Math.max(0, ageDays) / skillModel.halfLifeDays))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return sittings.reduce((sum, { value }, index) => sum + value * weights[index]!, 0) / total
}
export const isQuizPassed = (average: number): boolean => average >= skillModel.quizPassMark

/** A sitting of one of our tests: it has a passing mark. */
export const isMiniTest = ({ kind, skill }: Piece): boolean => kind === 'quiz' && !!skill

/** Sittings of mini-tests for one duty, each skill once. */
export const quizzesOf = (pieces: readonly Piece[]): QuizResult[] => {
  const bySkill = new Map<string, Piece[]>()
  for (const piece of pieces) bySkill.set(piece.skill!, [...(bySkill.get(piece.skill!) ?? []), piece])
  return [...bySkill].map(([skill, sittings]) => {
    const mean = quizAverage(sittings)
    return { skill, mean, passed: isQuizPassed(mean), sittings: sittings.length, ageDays: Math.min(...sittings.map(({ ageDays }) => ageDays)) }
  })
}
