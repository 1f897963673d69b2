import { shrinkOf } from './evaluate.js'
import type { Features } from './features.js'
import { type LearnedKind, type Learning, type LearningEvent, modelOf } from './learn.js'
import type { MatchEventKind } from './match-events.js'

/** Facts of an event that hold what a model saw when it judged; written with the event, never later. */
export interface SeenFacts {
  readonly features: Features
  /** Variance of the coverage, where a model judged that looks at it. */
  readonly variance?: number
}
/** An event that tells what came of an earlier one, with that earlier one. */
export interface Outcome {
  readonly seq: string
  readonly kind: MatchEventKind
  readonly facts: Record<string, unknown>
  /** Facts of the event that holds what was seen; null when there is none before it. */
  readonly origin: Record<string, unknown> | null
}

/**
 * What each outcome teaches, and where it is written what the model saw. Only examined proposals teach the hire model. An
 * invitation that passed says that nobody read it, not that somebody did not want: acceptance learns from answers alone.
 */
const lessons: Partial<Record<MatchEventKind, { readonly learns: LearnedKind; readonly seenAt: MatchEventKind; readonly outcome: number | null }>> = {
  accepted: { learns: 'accept', seenAt: 'invited', outcome: 1 },
  declined: { learns: 'accept', seenAt: 'invited', outcome: 0 },
  chosen: { learns: 'hire', seenAt: 'reviewed', outcome: 1 },
  passed_over: { learns: 'hire', seenAt: 'reviewed', outcome: 0 },
  completed: { learns: 'success', seenAt: 'hired', outcome: null },
}
export const lessonKinds = Object.keys(lessons) as MatchEventKind[]
/** Pairs (kind, kind that holds what was seen) for the query that joins them. */
export const seenAt = (kind: MatchEventKind): MatchEventKind | null => lessons[kind]?.seenAt ?? null

const seenOf = (origin: Record<string, unknown> | null): SeenFacts | null => (origin?.['seen'] as SeenFacts | undefined) ?? null
const successOf = (facts: Record<string, unknown>): number | null => (typeof facts['success'] === 'boolean' ? Number(facts['success']) : null)

/** The lesson of an outcome, or null: nothing was seen before it, or nothing can be said of it. */
export const lessonOf = ({ kind, facts, origin }: Outcome, learning: Learning): LearningEvent | null => {
  const lesson = lessons[kind]
  const seen = seenOf(origin)
  if (!lesson || !seen) return null
  const outcome = lesson.outcome ?? successOf(facts)
  if (outcome === null) return null
  const { features, variance } = seen
  return lesson.learns !== 'accept' && variance !== undefined
    ? { kind: lesson.learns, features, outcome, shrink: shrinkOf(modelOf(learning, 0)[lesson.learns], variance) }
    : { kind: lesson.learns, features, outcome }
}
