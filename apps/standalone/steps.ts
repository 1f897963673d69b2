const labelWidth = 48

export const say = (text: string) => process.stdout.write(`${text}\n`)

/** Runs one step of the start and prints one line for it: what, how long. The work returns the words; null says nothing. */
export const step = async (work: () => Promise<string | null>): Promise<void> => {
  const startedAt = Date.now()
  const line = await work()
  if (line) say(`  ${line.padEnd(labelWidth)} ${((Date.now() - startedAt) / 1000).toFixed(1).padStart(5)} s`)
}
