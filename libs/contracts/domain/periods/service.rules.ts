import { DAY_MS, HOUR_MS, later, machine } from '@rolecall/kernel'
import { momentOf } from '../due.rules.js'
import { plusDays } from '../periods.rules.js'
import { mayAct, type Party, type Viewer } from '../rights.rules.js'

export const serviceStates = ['trying', 'renewing', 'pausing', 'stopping', 'resting', 'stopped'] as const
/** What follows the period that is paid. */
export type ServiceState = (typeof serviceStates)[number]

/**
 * A monthly service renews until the client pauses it or one side stops it, both at the end of what is paid. Paid days to
 * try each other end unless the sides agree how to go on.
 */
export const serviceMoves = machine<ServiceState, Party>()({
  pause: { from: ['renewing', 'stopping'], to: 'pausing', by: ['client'] },
  stop: { from: ['trying', 'renewing', 'pausing', 'resting'], to: 'stopping', by: ['client', 'freelancer'] },
  resume: { from: ['pausing', 'stopping', 'resting'], to: 'renewing', by: ['client'] },
  /** Paid days to try each other that were stopped are to be decided about after all. */
  tryOn: { from: ['stopping'], to: 'trying', by: ['client'] },
  /** The sides agreed to go on month by month. */
  begin: { from: ['trying', 'stopping'], to: 'renewing', by: ['system'] },
  /** A period's money comes late all the same. */
  wake: { from: ['resting'], to: 'renewing', by: ['system'] },
  rest: { from: ['renewing', 'pausing'], to: 'resting', by: ['system'] },
  end: { from: ['trying', 'renewing', 'pausing', 'stopping', 'resting'], to: 'stopped', by: ['system'] },
})
export type ServiceMove = keyof typeof serviceMoves.moves

/** Both sides hear of the next period this long before it begins; it is laid out then. */
export const NOTICE_DAYS = 7
/** Reminders of an unpaid period after its first moment. */
const TRIES_MS = [0, 2 * DAY_MS, 5 * DAY_MS] as const
export const MOST_TRIES = TRIES_MS.length
/** An unpaid period is waited for so long; then the service rests. */
export const UNPAID_MS = 7 * DAY_MS
/** After days to try each other the client decides within this time. */
export const DECIDE_MS = 72 * HOUR_MS
const TRIAL_NOTICE_DAYS = 2
const NOTICE_TIME = '09:00'

export const beginOf = (startsOn: string, timeZone: string): Date => momentOf(startsOn, '00:00', timeZone)
/** The first moment after a last day. */
export const endOfDay = (endsOn: string, timeZone: string): Date => beginOf(plusDays(endsOn, 1), timeZone)
export const noticeAt = (endsOn: string, timeZone: string): Date => momentOf(plusDays(endsOn, 1 - NOTICE_DAYS), NOTICE_TIME, timeZone)
export const trialNoticeAt = (endsOn: string, timeZone: string): Date => momentOf(plusDays(endsOn, 1 - TRIAL_NOTICE_DAYS), NOTICE_TIME, timeZone)

/** When the next reminder of money is due, or the end of waiting once all were given. */
export const nextTryAt = (unpaidSince: Date, tries: number): Date => later(unpaidSince, tries < MOST_TRIES ? TRIES_MS[tries]! : UNPAID_MS)
export const restsAt = (unpaidSince: Date): Date => later(unpaidSince, UNPAID_MS)

/** Not ended for good: a contract with it goes on when its last milestone is closed. */
export const goesOn = (state: ServiceState): boolean => state !== serviceMoves.moves.end.to

const named: Partial<Record<ServiceMove, string>> = { pause: 'pause', stop: 'stop', resume: 'resume', tryOn: 'resume' }
interface Chosen {
  readonly state: ServiceState
  /** Whose choice the present state is. */
  readonly chosenBy: Party | null
}
/** What the terms of the newest period say about what comes after it. */
export interface Ahead {
  /** Paid days to try each other: nothing renews by itself. */
  readonly isTrial: boolean
  /** There is a month to begin with after a rest: its terms leave something to pay for, and no payment of it is under way. */
  readonly hasMonth: boolean
}
/** What these terms leave to be chosen. */
export const fitsTerms = (move: ServiceMove, { state, isTrial, hasMonth }: Ahead & Pick<Chosen, 'state'>): boolean => {
  if (isTrial || move === 'tryOn') return isTrial && (move === 'stop' || move === 'tryOn')
  return move !== 'resume' || state !== serviceMoves.moves.rest.to || hasMonth
}
/** What one side stopped, the other does not undo. */
export const mayUndo = ({ state, chosenBy }: Chosen, party: Party): boolean => state !== 'stopping' || chosenBy === party
export const openServiceMoves = (service: Chosen & Ahead, viewer: Viewer): string[] =>
  serviceMoves
    .open(service.state, viewer.party)
    .filter((move) => mayAct(viewer, 'pay') && (move === 'stop' || mayUndo(service, viewer.party)) && fitsTerms(move, service))
    .flatMap((move) => named[move] ?? [])

/** Up to a fifth of a duty's items of a period, those due first. */
export const carriedOf = <Item>(missed: readonly Item[], planned: number): Item[] => missed.slice(0, Math.floor(planned / 5))
