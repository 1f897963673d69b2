import { readdirSync, readFileSync } from 'node:fs'
import { bankFaults, type QuizBank } from '../domain/quiz-bank.js'

const folder = new URL('./seed/quizzes/', import.meta.url)
/** The item banks as shipped: one file a skill. */
export const shippedBanks = (): QuizBank[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as QuizBank)

let banks: Map<string, QuizBank> | null = null
/** The banks by skill, read once. */
export const quizBanks = (): Map<string, QuizBank> => (banks ??= new Map(shippedBanks().map((bank) => [bank.skill, bank])))

/** Stops the start when a bank is not fit for a test, with all that is wrong. */
export const checkBanks = (): void => {
  const known = [...quizBanks().values()]
  const faults = bankFaults(known, known.map((bank) => bank.skill))
  if (faults.length > 0) throw new Error(`the item banks have ${faults.length} fault(s):\n${faults.join('\n')}`)
}
