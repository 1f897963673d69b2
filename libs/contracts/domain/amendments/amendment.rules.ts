import { HOUR_MS, later, machine } from '@rolecall/kernel'
import { takesAmendments, type ContractState } from '../contract.rules.js'
import { mayAct, type Party, type Viewer } from '../rights.rules.js'

export const amendmentStates = ['proposed', 'signed', 'declined', 'withdrawn', 'lapsed'] as const
export type AmendmentState = (typeof amendmentStates)[number]

/** The proposer has signed by proposing; the other side signs or declines, silence leaves the former terms. */
export const amendmentMoves = machine<AmendmentState, Party>()({
  sign: { from: ['proposed'], to: 'signed', by: ['client', 'freelancer'] },
  decline: { from: ['proposed'], to: 'declined', by: ['client', 'freelancer'] },
  withdraw: { from: ['proposed'], to: 'withdrawn', by: ['client', 'freelancer'] },
  lapse: { from: ['proposed'], to: 'lapsed', by: ['system'] },
})
export type AmendmentMove = keyof typeof amendmentMoves.moves

export const ANSWER_MS = 72 * HOUR_MS
export const answersUntil = (now: Date): Date => later(now, ANSWER_MS)
export const NOTE_MAX = 2000

/** So often each side may propose other terms of a contract: within 24 hours, and in all. */
export const PROPOSALS_A_DAY = 5
export const PROPOSALS_MAX = 50
export const tooOften = ({ today, all }: { readonly today: number; readonly all: number }): 'too_many' | 'too_many_today' | null => {
  if (all >= PROPOSALS_MAX) return 'too_many'
  return today >= PROPOSALS_A_DAY ? 'too_many_today' : null
}

/** Moves of the side that proposed; all others are the other side's. */
const isProposers = (move: AmendmentMove): boolean => move === 'withdraw'
interface Proposed {
  readonly state: AmendmentState
  readonly proposedBy: Party
}
export const isTheirs = (move: AmendmentMove, { proposedBy }: Pick<Proposed, 'proposedBy'>, party: Party): boolean =>
  party === 'system' || (proposedBy === party) === isProposers(move)

export const openAmendmentMoves = (amendment: Proposed & { readonly contractState: ContractState }, viewer: Viewer): AmendmentMove[] =>
  amendmentMoves
    .open(amendment.state, viewer.party)
    .filter((move) => takesAmendments(amendment.contractState) && mayAct(viewer, 'sign') && isTheirs(move, amendment, viewer.party))
