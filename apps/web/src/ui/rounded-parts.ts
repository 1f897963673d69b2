/** Hundredths of a sum and its parts, rounded so that base and parts still add up to the score: the rest goes where rounding took most. */
export const roundedParts = (base: number, score: number, parts: readonly number[]): { base: number; score: number; parts: number[] } => {
  const exact = [base, ...parts].map((part) => part * 100)
  const whole = exact.map(Math.floor)
  const sum = Math.round(score * 100) + 0
  const left = sum - whole.reduce((total, part) => total + part, 0)
  const byRest = exact.map((part, index) => ({ index, rest: part - whole[index]! })).sort((a, b) => b.rest - a.rest)
  for (let step = 0; step < Math.abs(left); step += 1) {
    whole[byRest[step % byRest.length]!.index]! += Math.sign(left)
  }
  const [first, ...others] = whole.map((part) => part + 0)
  return { base: first!, score: sum, parts: others }
}

/** The strongest reasons that speak for somebody; one that adds nothing to the shown sum is none. */
export const speakingParts = <Part extends { readonly contribution: number; readonly telling: boolean }>(parts: readonly Part[], count: number): Part[] =>
  parts.filter(({ contribution, telling }) => telling && Math.round(contribution * 100) > 0).slice(0, count)
