import { HOUR_MS, later } from '@rolecall/kernel'

/** Moments before the end of a window at which the client is reminded (DECISIONS 27). */
export const reminderKinds = ['half', 'day', 'hours'] as const
export type ReminderKind = (typeof reminderKinds)[number]

export interface Window {
  readonly startsAt: Date
  readonly endsAt: Date
}
export interface PlannedReminder {
  readonly kind: ReminderKind
  readonly at: Date
}

/** At half of the window, 24 h and 2 h before its end, oldest first; those that coincide or fall before the start count once. */
export const remindersOf = ({ startsAt, endsAt }: Window): PlannedReminder[] => {
  const half = new Date((startsAt.getTime() + endsAt.getTime()) / 2)
  const wanted: PlannedReminder[] = [
    { kind: 'half', at: half },
    { kind: 'day', at: later(endsAt, -24 * HOUR_MS) },
    { kind: 'hours', at: later(endsAt, -2 * HOUR_MS) },
  ]
  const inside = wanted.map((one) => (one.at < startsAt ? { ...one, at: startsAt } : one))
  const first = inside.filter((one, place) => inside.findIndex((other) => other.at.getTime() === one.at.getTime()) === place)
  return first.sort((a, b) => a.at.getTime() - b.at.getTime())
}

/** The first one; a window always has one. */
export const firstReminder = (window: Window): Date => remindersOf(window)[0]!.at

/** The next one after this moment; null when all of them are due. */
export const nextReminder = (window: Window, now: Date): Date | null =>
  remindersOf(window).find((one) => one.at > now)?.at ?? null
