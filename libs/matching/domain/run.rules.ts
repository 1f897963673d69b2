import { machine } from '@rolecall/kernel'

export const matchRunStates = ['queued', 'scoring', 'done'] as const
export type MatchRunState = (typeof matchRunStates)[number]

/** Life of one ranking. A ranking that was cut off begins again: nothing of it was stored. */
export const matchRunMoves = machine<MatchRunState, 'system'>()({
  begin: { from: ['queued', 'scoring'], to: 'scoring', by: ['system'] },
  finish: { from: ['scoring'], to: 'done', by: ['system'] },
})
