import { HOUR_MS } from '@rolecall/kernel'

export const WAVE_MIN = 3
export const WAVE_MAX = 8
export const WAVES_MAX = 3
export const INVITATIONS_MAX = 24
/** Good proposals a job is to get. */
export const PROPOSALS_WANTED = 3
export const INVITATION_LIVES_MS = 36 * HOUR_MS
export const NEXT_WAVE_MS = 12 * HOUR_MS
const CERTAINTY = 0.9

/** Smallest n in 3..8 whose expected acceptances reach 0.9 x (3 - open proposals), best first (MATCHING 7). */
export const waveSize = (pAccepts: readonly number[], openProposals: number): number => {
  const wanted = CERTAINTY * (PROPOSALS_WANTED - openProposals)
  let expected = 0
  for (const [index, pAccept] of pAccepts.slice(0, WAVE_MAX).entries()) {
    expected += pAccept
    if (index + 1 >= WAVE_MIN && expected >= wanted) return index + 1
  }
  return Math.min(WAVE_MAX, pAccepts.length)
}
/** Somebody who may be asked, or whose proposal is at hand (then `pAccept` is 1). */
export interface Prospect {
  readonly pAccept: number
  readonly pHire: number
}
/** A proposal of this chance to be shortlisted counts as one good proposal; a weaker one counts less, a stronger one a little more. */
const GOOD_CHANCE = 0.6
const GOOD_LEAST = 0.85
const GOOD_MOST = 1.4
const SURE_ENOUGH = 1.15
export const goodProposals = ({ pAccept, pHire }: Prospect): number => pAccept * Math.min(GOOD_MOST, Math.max(GOOD_LEAST, pHire / GOOD_CHANCE))
/**
 * The smallest number of the best whose expected good proposals fill what is lacking. `atHand` counts good proposals that are
 * open or still to be expected. A job whose people are rarely shortlisted so asks more of them, one with strong people fewer.
 */
export const invitesFor = (prospects: readonly Prospect[], { atHand, wanted }: { atHand: number; wanted: number }): number => {
  const lacking = SURE_ENOUGH * (wanted - atHand)
  let expected = 0
  let count = 0
  while (count < prospects.length && expected < lacking) {
    expected += goodProposals(prospects[count]!)
    count += 1
  }
  return count
}

/** Why a job invites nobody more. */
export const stopReasons = ['waves_used', 'invitations_used', 'nobody_left', 'job_ended'] as const
export type StopReason = (typeof stopReasons)[number]

export interface WaveFacts {
  readonly now: Date
  readonly lastWaveAt: Date | null
  readonly waves: number
  readonly openProposals: number
  readonly invitations: readonly { readonly state: string }[]
}
export type WaveDecision = { readonly go: 'send' } | { readonly go: 'wait'; readonly until: Date | null } | { readonly go: 'stop'; readonly because: StopReason }

const waiting = ['queued', 'sent', 'viewed']
const gaveNothing = ['declined', 'expired']

/**
 * Send the next wave, wait, or stop. At once when all have answered, else twelve hours after the last one and only
 * when somebody declined or let it pass; waiting without a date ends with the next answer.
 */
export const nextWave = (facts: WaveFacts): WaveDecision => {
  if (facts.openProposals >= PROPOSALS_WANTED) return { go: 'wait', until: null }
  if (facts.waves === 0 || !facts.lastWaveAt) return { go: 'send' }
  const open = facts.invitations.filter(({ state }) => waiting.includes(state)).length
  if (facts.waves >= WAVES_MAX) return open > 0 ? { go: 'wait', until: null } : { go: 'stop', because: 'waves_used' }
  if (facts.invitations.length >= INVITATIONS_MAX) return { go: 'stop', because: 'invitations_used' }
  if (open === 0) return { go: 'send' }
  const due = new Date(facts.lastWaveAt.getTime() + NEXT_WAVE_MS)
  if (facts.now < due) return { go: 'wait', until: due }
  return facts.invitations.some(({ state }) => gaveNothing.includes(state)) ? { go: 'send' } : { go: 'wait', until: null }
}
