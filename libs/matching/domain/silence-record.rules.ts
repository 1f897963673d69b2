import { HOUR_MS } from '@rolecall/kernel'
import type { MatchEventKind } from './match-events.js'
import { heardFrom, leftUnanswered, noSilence, type Pace, reachOf, type Silence, silenceNow } from './silence.rules.js'

/** What happened between a person and his invitations, as far as it says whether he is there. */
export interface SilenceEvent {
  readonly kind: MatchEventKind
  readonly subjectId: string
  readonly at: Date
}
/** Events that tell something of it, and for how long they do: what is older has drifted away. */
export const silenceKinds: readonly MatchEventKind[] = ['invited', 'accepted', 'declined', 'expired', 'withdrawn', 'proposal', 'hired']
export const SILENCE_DAYS = 60

/** What is kept of a person: a belief and its time, and since when invitations wait. */
export interface SilenceRecord {
  readonly silentChance: number | null
  readonly silentAt: Date | null
  readonly waitingSince: readonly Date[]
}
const hourOf = (at: Date): number => at.getTime() / HOUR_MS
const rest: Partial<Record<MatchEventKind, 'heard' | 'silent'>> = { accepted: 'heard', declined: 'heard', proposal: 'heard', hired: 'heard', expired: 'silent' }

/** The belief after these events, whatever their order: they are taken by their time. */
export const silenceRecordOf = (events: readonly SilenceEvent[], pace: Pace): SilenceRecord => {
  let silence: Silence | null = null
  const waiting = new Map<string, Date>()
  for (const { kind, subjectId, at } of [...events].sort((a, b) => a.at.getTime() - b.at.getTime())) {
    if (kind === 'invited') waiting.set(subjectId, at)
    else waiting.delete(subjectId)
    const hour = hourOf(at)
    if (rest[kind] === 'heard') silence = heardFrom(silence ?? noSilence, hour)
    else if (rest[kind] === 'silent') silence = leftUnanswered(silence ?? noSilence, { hour, pace })
  }
  return { silentChance: silence?.chance ?? null, silentAt: silence ? new Date(silence.atHour * HOUR_MS) : null, waitingSince: [...waiting.values()] }
}

/** Chance that an invitation of now is answered at all. */
export const reachNow = ({ silentChance, silentAt, waitingSince }: SilenceRecord, { pace, now }: { pace: Pace; now: Date }): number => {
  const silence = silentChance === null || silentAt === null ? noSilence : { chance: silentChance, atHour: hourOf(silentAt) }
  return reachOf(silenceNow(silence, { hour: hourOf(now), sentAt: waitingSince.map(hourOf), pace }), { pace })
}
