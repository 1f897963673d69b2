/** How unevenly something is shared: 0 when all have the same, near 1 when one has it all. */
export const gini = (amounts: readonly number[]): number => {
  const sorted = [...amounts].sort((a, b) => a - b)
  const sum = sorted.reduce((total, amount) => total + amount, 0)
  if (sorted.length === 0 || sum === 0) return 0
  const weighted = sorted.reduce((total, amount, index) => total + (index + 1) * amount, 0)
  return (2 * weighted) / (sorted.length * sum) - (sorted.length + 1) / sorted.length
}
export const shareOf = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)
