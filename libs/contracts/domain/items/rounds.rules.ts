import type { TermsContent } from '../terms.js'

/** Rounds of changes of a duty where the terms say nothing else. */
export const CHANGE_ROUNDS = 2
/** More than that is another job. */
export const ROUNDS_MAX = 20

export const changeRoundsOf = ({ duties }: Pick<TermsContent, 'duties'>, dutySlug: string): number =>
  duties.find((duty) => duty.dutySlug === dutySlug)?.changeRounds ?? CHANGE_ROUNDS

/** Each hand-in after the first answers a round; one that came back unchanged is not counted. */
export const hasRoundsLeft = ({ rounds }: { readonly rounds: number }, agreed: number): boolean => rounds - 1 < agreed
