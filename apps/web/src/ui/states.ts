export type Tone = 'ok' | 'wait' | 'miss' | 'due' | 'plain'
interface Look {
  tone: Tone
  sign: string
}
const look = (tone: Tone, sign: string): Look => ({ tone, sign })

/** One table of signs and colours for every state on every screen; the words stand in i18n/<lang>/ui.json under `state`. */
export const stateLooks = {
  item: {
    PLANNED: look('plain', '○'), DUE: look('due', '●'), SUBMITTED: look('wait', '◔'), CHANGES_REQUESTED: look('wait', '↺'), ACCEPTED: look('ok', '✓'),
    PARTLY_ACCEPTED: look('ok', '◑'), OVERDUE: look('miss', '!'), MISSED: look('miss', '!'), SKIPPED: look('plain', '–'), BLOCKED: look('miss', '×'), DISPUTED: look('miss', '?'),
  },
  money: {
    UNFUNDED: look('wait', '○'), FUNDING: look('wait', '◔'), FUNDED: look('due', '●'), RELEASED: look('ok', '✓'), REFUNDED: look('plain', '↩'),
    SPLIT: look('plain', '◑'), FROZEN: look('miss', '!'),
  },
  milestone: {
    PLANNED: look('plain', '○'), IN_PROGRESS: look('due', '●'), SUBMITTED: look('wait', '◔'), CHANGES_REQUESTED: look('wait', '↺'), APPROVED: look('ok', '✓'),
    CANCELLED: look('plain', '–'),
  },
  contract: {
    OFFERED: look('wait', '◔'), SIGNED_BY_CLIENT: look('wait', '◔'), SIGNED: look('due', '●'), ACTIVE: look('ok', '●'), PAUSED: look('wait', '‖'),
    ENDING: look('wait', '◔'), ENDED: look('plain', '✓'), CANCELLED: look('plain', '–'),
  },
  dispute: {
    OPENED: look('wait', '◔'), TALKING: look('wait', '↔'), RULING: look('due', '●'), SECOND_RULING: look('due', '●'), SETTLED: look('ok', '✓'), RULED: look('ok', '✓'),
    DEFAULTED: look('plain', '◑'),
  },
  invitation: {
    QUEUED: look('plain', '○'), SENT: look('due', '●'), VIEWED: look('due', '●'), ACCEPTED: look('ok', '✓'), DECLINED: look('plain', '–'),
    EXPIRED: look('plain', '–'), WITHDRAWN: look('plain', '–'),
  },
  proposal: {
    DRAFT: look('plain', '○'), SENT: look('due', '●'), COUNTERED: look('wait', '↺'), CHOSEN: look('ok', '✓'), DECLINED: look('plain', '–'),
    WITHDRAWN: look('plain', '–'), EXPIRED: look('plain', '–'), CLOSED: look('plain', '–'),
  },
  job: {
    DRAFT: look('plain', '○'), PUBLISHED: look('ok', '●'), PAUSED: look('wait', '‖'), FILLED: look('due', '✓'), CLOSED: look('plain', '–'), EXPIRED: look('plain', '–'),
  },
  evidence: { SUBMITTED: look('wait', '◔'), VERIFIED: look('ok', '✓'), REFUSED: look('miss', '!') },
  role: { CLAIMED: look('plain', '○'), GROWTH: look('wait', '↗'), VERIFIED: look('ok', '✓') },
} as const satisfies Record<string, Record<string, Look>>

export type StateKind = keyof typeof stateLooks

/** An unknown state (a newer API) is shown plainly. */
export const lookOf = (kind: StateKind, state: string): Look => (stateLooks[kind] as Record<string, Look>)[state] ?? look('plain', '○')
