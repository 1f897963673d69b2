import { HOUR_MS, later, machine } from '@rolecall/kernel'
import type { ContractState } from '../contract.rules.js'
import type { Party } from '../rights.rules.js'

/** The number a contract starts from, and the numbers that follow it. */
export const metricKinds = ['baseline', 'snapshot'] as const
export type MetricKind = (typeof metricKinds)[number]
export const metricStates = ['proposed', 'confirmed', 'contested'] as const
export type MetricState = (typeof metricStates)[number]

/** Whoever wrote a number down does not confirm it himself. */
export const metricParties = ['recorder', 'other', 'system'] as const
export type MetricParty = (typeof metricParties)[number]
export const metricMoves = machine<MetricState, MetricParty>()({
  confirm: { from: ['proposed'], to: 'confirmed', by: ['other', 'system'] },
  contest: { from: ['proposed'], to: 'contested', by: ['other'] },
})
export type MetricMove = keyof typeof metricMoves.moves

/** Who a side is to a number: the system belongs to neither. */
export const metricParty = (recordedBy: Party, viewer: Party): MetricParty =>
  viewer === 'system' ? 'system' : viewer === recordedBy ? 'recorder' : 'other'

/** Hours the other side has; silence confirms, with a mark. */
export const CONFIRM_HOURS = 72
export const confirmUntil = (now: Date): Date => later(now, CONFIRM_HOURS * HOUR_MS)

/** Numbers are written down from the second signature to the end. */
const recordedIn: readonly ContractState[] = ['signed', 'active', 'paused', 'ending']
export const takesMetrics = (state: ContractState): boolean => recordedIn.includes(state)

export const metricRules = { perRecord: 30, perContract: 2000, nameChars: 80, noteChars: 500, max: 1e12 } as const
export const isMetricValue = (value: number): boolean => Number.isFinite(value) && value >= 0 && value <= metricRules.max
