import { machine } from '@rolecall/kernel'
import type { JobState } from './states.js'

/** The client's part is for owners and managers of the business; the system's for timers and signed contracts. */
export type JobParty = 'client' | 'system'

/** States of a job and who may change them (DECISIONS, annex E). */
export const jobMoves = machine<JobState, JobParty>()({
  publish: { from: ['draft'], to: 'published', by: ['client'] },
  pause: { from: ['published'], to: 'paused', by: ['client'] },
  resume: { from: ['paused'], to: 'published', by: ['client'] },
  close: { from: ['draft', 'published', 'paused'], to: 'closed', by: ['client', 'system'] },
  fill: { from: ['published', 'paused'], to: 'filled', by: ['system'] },
  // the contract that filled it ended unpaid
  reopen: { from: ['filled'], to: 'published', by: ['system'] },
  lapse: { from: ['filled'], to: 'closed', by: ['system'] },
  expire: { from: ['published'], to: 'expired', by: ['system'] },
})

/** Acts that leave the state as it is, by the states they need. */
export const jobActs = {
  edit: ['draft', 'published', 'paused'],
  invite: ['published'],
  propose: ['published'],
} as const satisfies Record<string, readonly JobState[]>
export type JobAct = keyof typeof jobActs
export const allowsAct = (act: JobAct, state: JobState): boolean =>
  (jobActs[act] as readonly JobState[]).includes(state)

/** Days a job is on the board, and days a pause may last, before the system ends it. */
export const JOB_OPEN_DAYS = 30

export interface JobViewer {
  readonly isClient: boolean
  /** A signed-in person outside the business without a live proposal. */
  readonly mayPropose: boolean
}
/** What this viewer may do with the job now. */
export const openJobMoves = (state: JobState, viewer: JobViewer): string[] => [
  ...(viewer.isClient && allowsAct('edit', state) ? ['edit'] : []),
  ...jobMoves.open(state, viewer.isClient ? 'client' : null),
  ...(viewer.isClient && allowsAct('invite', state) ? ['invite'] : []),
  ...(viewer.mayPropose && allowsAct('propose', state) ? ['propose'] : []),
]
