import { DAY_MS, HOUR_MS, machine } from '@rolecall/kernel'
import { mayAct, type ClientAct, type Party, type Viewer } from './rights.rules.js'

export const contractStates = [
  'offered',
  'signed_by_client',
  'signed',
  'active',
  'paused',
  'ending',
  'ended',
  'cancelled',
] as const
export type ContractState = (typeof contractStates)[number]

/**
 * The client signs first, then the freelancer. `pause` and `resume` belong to monthly service:
 * until a client can ask for them they are the system's.
 */
export const contractMoves = machine<ContractState, Party>()({
  signAsClient: { from: ['offered'], to: 'signed_by_client', by: ['client'] },
  signAsFreelancer: { from: ['signed_by_client'], to: 'signed', by: ['freelancer'] },
  withdraw: { from: ['offered', 'signed_by_client'], to: 'cancelled', by: ['client'] },
  decline: { from: ['offered', 'signed_by_client'], to: 'cancelled', by: ['freelancer'] },
  expire: { from: ['offered', 'signed_by_client', 'signed'], to: 'cancelled', by: ['system'] },
  start: { from: ['signed'], to: 'active', by: ['system'] },
  /** Ended by a side before any money came, and after. */
  callOff: { from: ['signed'], to: 'cancelled', by: ['client', 'freelancer'] },
  endEarly: { from: ['active', 'paused'], to: 'ending', by: ['client', 'freelancer'] },
  pause: { from: ['active'], to: 'paused', by: ['system'] },
  resume: { from: ['paused'], to: 'active', by: ['system'] },
  wrapUp: { from: ['active'], to: 'ending', by: ['system'] },
  end: { from: ['paused', 'ending'], to: 'ended', by: ['system'] },
})
export type ContractMove = keyof typeof contractMoves.moves

/** How long each waiting state may last (DECISIONS, annex E). */
const waitMs: Partial<Record<ContractState, number>> = {
  offered: 72 * HOUR_MS,
  signed_by_client: 72 * HOUR_MS,
  signed: 7 * DAY_MS,
  paused: 30 * DAY_MS,
  ending: 7 * DAY_MS,
}
/** The moment a contract that enters this state stops waiting; null where it waits for work. */
export const waitsUntil = (state: ContractState, now: Date): Date | null => {
  const wait = waitMs[state]
  return wait === undefined ? null : new Date(now.getTime() + wait)
}

/** Money can be put in from the second signature on. */
export const takesMoney = (state: ContractState): boolean =>
  contractMoves.moves.start.from.includes(state) || isUnderWay(state)
export const isUnderWay = (state: ContractState): boolean => contractMoves.moves.wrapUp.from.includes(state)
/** Its work is over; money and access are being settled. */
export const isEnding = (state: ContractState): boolean => state === contractMoves.moves.wrapUp.to
/** Its work is over and settled, and both sides have until then to take back what the freelancer was let into. */
export const awaitsAccess = ({ state, waitsUntil: until }: { readonly state: ContractState; readonly waitsUntil: Date | null }): boolean => isEnding(state) && until !== null
/** The terms can be changed from the second signature until the end. */
export const takesAmendments = (state: ContractState): boolean => takesMoney(state) || isPaused(state)
/** Work and money rest until the client goes on. */
export const isPaused = (state: ContractState): boolean => state === contractMoves.moves.pause.to
/** Over before any work: nothing of it will be paid. */
export const isCalledOff = (state: ContractState): boolean => state === contractMoves.moves.expire.to
/** From the second signature on hours are booked and milestones exist. */
export const isBooked = (state: ContractState): boolean => takesMoney(state)

/** Moves people make, by the names the API gives them, and what a member of the business needs for them. */
const peoplesMoves = {
  signAsClient: { name: 'sign', act: 'sign' },
  signAsFreelancer: { name: 'sign', act: 'sign' },
  withdraw: { name: 'withdraw', act: 'offer' },
  decline: { name: 'decline', act: 'offer' },
  callOff: { name: 'end', act: 'pay' },
  endEarly: { name: 'end', act: 'pay' },
} as const satisfies Partial<Record<ContractMove, { name: string; act: ClientAct }>>
/** What is done beside its state while the work is under way. */
const sideMoves = (state: ContractState, viewer: Viewer): string[] => [
  ...((isUnderWay(state) || isPaused(state)) && mayAct(viewer, 'review') ? ['recordAccess'] : []),
  ...(isUnderWay(state) && viewer.party === 'freelancer' ? ['askForceMajeure'] : []),
]
const stateMoves = (state: ContractState, viewer: Viewer): string[] =>
  contractMoves.open(state, viewer.party).flatMap((move) => {
    const shown = move in peoplesMoves ? peoplesMoves[move as keyof typeof peoplesMoves] : null
    return shown && mayAct(viewer, shown.act) ? [shown.name] : []
  })
export const openContractMoves = (state: ContractState, viewer: Viewer): string[] => [...stateMoves(state, viewer), ...sideMoves(state, viewer)]
