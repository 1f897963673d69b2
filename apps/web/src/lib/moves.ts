/** Whether the API offers this move to the reader now. */
export const isMoveOpen = (moves: readonly string[], move: string): boolean => moves.some((each) => each.toLowerCase() === move.toLowerCase())
