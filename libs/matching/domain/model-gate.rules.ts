import { type LearnedKind, learnedKinds, type Learning, type LearningEvent, logLoss, modelOf, outOfBounds } from './learn.js'

export const modelStatuses = ['candidate', 'active', 'retired'] as const
export type ModelStatus = (typeof modelStatuses)[number]

/** One of the three models over the events of a replay. */
export interface KindMetrics {
  readonly kind: LearnedKind
  readonly events: number
  /** Mean log loss of the version. */
  readonly loss: number
  /** The same of the version that was active then. */
  readonly activeLoss: number
}
export interface ModelMetrics {
  readonly against: number
  readonly from: string
  readonly to: string
  readonly kinds: readonly KindMetrics[]
  /** Weights that left their bounds, by name. */
  readonly outOfBounds: readonly string[]
  readonly passed: boolean
}

/** Days of events a version has to stand before it may rank. */
export const REPLAY_DAYS = 28
/** How much worse a model may be: half a percent of log loss. */
export const WORSE_ALLOWED = 0.005

export interface Replayed {
  readonly candidate: Learning
  readonly active: Learning
  readonly against: number
  readonly events: readonly LearningEvent[]
  readonly from: Date
  readonly to: Date
}
export const lossesOf = (learning: Learning, events: readonly LearningEvent[]): { kind: LearnedKind; events: number; loss: number }[] =>
  learnedKinds.map((kind) => {
    const own = events.filter((event) => event.kind === kind)
    return { kind, events: own.length, loss: logLoss(modelOf(learning, 0)[kind], own) }
  })

/** A version may rank when none of its models is worse by more than half a percent and no weight left its bounds. */
export const gate = ({ candidate, active, against, events, from, to }: Replayed): ModelMetrics => {
  const before = lossesOf(active, events)
  const kinds = lossesOf(candidate, events).map((one, index) => ({ ...one, activeLoss: before[index]!.loss }))
  const strange = outOfBounds(modelOf(candidate, 0))
  const passed = strange.length === 0 && kinds.every(({ loss, activeLoss }) => loss <= activeLoss * (1 + WORSE_ALLOWED))
  return { against, from: from.toISOString(), to: to.toISOString(), kinds, outOfBounds: strange, passed }
}
