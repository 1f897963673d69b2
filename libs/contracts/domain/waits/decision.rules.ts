import type { ClientAct } from '../rights.rules.js'

/** What one side of a contract asks the other, and what it takes to answer. Who does not answer has a clock and a default. */
export const decisionKinds = ['dispute_answer', 'dispute_offer', 'amendment', 'force_majeure', 'part', 'metrics', 'due_dates'] as const
export type DecisionKind = (typeof decisionKinds)[number]

/** The right a member of the business needs to answer. */
export const decisionActs = {
  dispute_answer: 'pay',
  dispute_offer: 'pay',
  amendment: 'sign',
  force_majeure: 'review',
  part: 'pay',
  metrics: 'review',
  due_dates: 'review',
} as const satisfies Record<DecisionKind, ClientAct>
