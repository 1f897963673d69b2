/** Rounds of changes asked for so far: the one being worked on counts for the reader before its answer is handed in. */
export const roundsAsked = ({ state, changeRoundsUsed }: { state: string; changeRoundsUsed: number }): number =>
  state === 'CHANGES_REQUESTED' ? changeRoundsUsed + 1 : changeRoundsUsed
