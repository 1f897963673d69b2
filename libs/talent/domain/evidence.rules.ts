import { checkLength, firstFault, HOUR_MS, InvalidInput, machine, webUrl } from '@rolecall/kernel'
import type { SkillEvidenceState } from './states.js'

/** Evidence is judged once and never again: a better piece is handed in anew. */
export const evidenceMoves = machine<SkillEvidenceState, 'moderator'>()({
  verify: { from: ['submitted'], to: 'verified', by: ['moderator'] },
  refuse: { from: ['submitted'], to: 'refused', by: ['moderator'] },
})

/** A moderator has this long; later it is late, for everybody to see, and never verified by silence (annex E). */
export const EVIDENCE_REVIEW_MS = 72 * HOUR_MS
/** Grades a moderator may give (DECISIONS 12). */
export const grades = [0.4, 0.6, 0.8, 1] as const
export const evidenceLimits = { urlMax: 500, noteMax: 2000, reasonMin: 3, reasonMax: 500, waitingMax: 20 } as const

export const checkGrade = (grade: number): InvalidInput | null =>
  (grades as readonly number[]).includes(grade) ? null : new InvalidInput('grade', 'out_of_range', grades.join(', '))

export const checkReason = (reason: string): InvalidInput | null =>
  checkLength('reason', reason, { min: evidenceLimits.reasonMin, max: evidenceLimits.reasonMax })

const isWebAddress = (text: string): boolean => webUrl(text)?.hostname.includes('.') ?? false

/** A link and a remark that may be handed in as evidence. */
export const checkEvidence = (input: { url: string; note: string }): InvalidInput | null =>
  firstFault(
    checkLength('url', input.url, { min: 1, max: evidenceLimits.urlMax }),
    isWebAddress(input.url.trim()) ? null : new InvalidInput('url', 'malformed'),
    checkLength('note', input.note, { max: evidenceLimits.noteMax }),
  )
