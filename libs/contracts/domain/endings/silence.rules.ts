import { DAY_MS, later } from '@rolecall/kernel'
import { isMissed, isSkipped, isToDo, type ItemState } from '../item.rules.js'

/** A freelancer who hands nothing in is nudged, then warned; then the client may end the contract (E6). */
export const silenceSteps = ['nudge', 'warning', 'open'] as const
export type SilenceStep = (typeof silenceSteps)[number]
const daysTo: Record<SilenceStep, number> = { nudge: 3, warning: 5, open: 7 }
/** A step never comes sooner after the one before, however late that was. */
const LEAST_GAP_MS = DAY_MS

export interface SilentItem {
  readonly state: ItemState
  readonly dueAt: Date
  readonly rounds: number
  /** It opens when work of another contract is accepted: until then nobody waits for it. */
  readonly awaitsOther?: boolean
}
const isUntouched = (item: SilentItem): boolean => item.rounds === 0 && (isMissed(item.state) || isToDo(item.state) || isSkipped(item.state))

/** Since when nothing has come that was due; null when anything was handed in or blocked, or nothing is awaited. */
export const silentSince = (items: readonly SilentItem[], startedAt: Date): Date | null => {
  if (!items.every(isUntouched)) return null
  const awaited = items.filter((item) => !isSkipped(item.state) && !item.awaitsOther).map((item) => item.dueAt.getTime())
  if (awaited.length === 0) return null
  return new Date(Math.max(Math.min(...awaited), startedAt.getTime()))
}
/** Nothing is due yet, since what is open waits for work of another contract: it can still fall silent. */
export const isHeldUp = (items: readonly SilentItem[]): boolean => items.every(isUntouched) && items.some((item) => !isSkipped(item.state) && item.awaitsOther === true)
/** Nothing came for a week after it was due, as the days stand now: they may have moved since the steps were told. */
export const isSilentFor = (since: Date | null, now: Date): boolean => since !== null && silentUntil(since) <= now
/** The week is over at this moment. */
export const silentUntil = (since: Date): Date => later(since, daysTo.open * DAY_MS)

export interface Silence {
  readonly nudgedAt: Date | null
  readonly warnedAt: Date | null
  readonly openAt: Date | null
}
const lastStep = ({ warnedAt, nudgedAt }: Silence): Date | null => warnedAt ?? nudgedAt
/** The step that comes next; null when all are made. */
export const nextStep = (silence: Silence, since: Date): { step: SilenceStep; at: Date } | null => {
  if (silence.openAt) return null
  const step = silence.warnedAt ? 'open' : silence.nudgedAt ? 'warning' : 'nudge'
  const [planned, last] = [later(since, daysTo[step] * DAY_MS), lastStep(silence)]
  const soonest = last ? later(last, LEAST_GAP_MS) : planned
  return { step, at: planned > soonest ? planned : soonest }
}
