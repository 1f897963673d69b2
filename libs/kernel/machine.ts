import { MoveRefused } from './refusal.js'

export interface Move<S extends string, P extends string> {
  readonly from: readonly S[]
  readonly to: S
  readonly by: readonly P[]
}
export interface Machine<S extends string, P extends string, M extends string> {
  readonly moves: Readonly<Record<M, Move<S, P>>>
  /** The state after the move, or the refusal. A null party (no part in the thing) may make no move. */
  to(move: M, state: S, party: P | null): S | MoveRefused
  /** The moves this party may make now; the API offers them as `moves`. */
  open(state: S, party: P | null): M[]
}

/** A table of moves: `machine<State, Party>()({ move: { from, to, by } })`. The only place that compares states. */
export const machine =
  <S extends string, P extends string>() =>
  <M extends string>(moves: Record<M, Move<S, P>>): Machine<S, P, M> => {
    const names = Object.keys(moves) as M[]
    const allows = (move: M, state: S, party: P | null): boolean =>
      party !== null && moves[move].from.includes(state) && moves[move].by.includes(party)
    return {
      moves,
      to: (move, state, party) => (allows(move, state, party) ? moves[move].to : new MoveRefused(move, state)),
      open: (state, party) => names.filter((move) => allows(move, state, party)),
    }
  }
