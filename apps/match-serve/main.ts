import { createInterface } from 'node:readline'
import { MatchDesk } from './desk.js'

const log = (line: string): void => {
  process.stderr.write(`${line}\n`)
}
const desk = new MatchDesk(log)
const lines = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })

/** Nothing but protocol lines stands on stdout. A line that is no JSON asks for nothing that could be answered. */
lines.on('line', (line) => {
  if (line.trim() === '') return
  let message: unknown
  try {
    message = JSON.parse(line)
  } catch {
    log(`a line that is no JSON was passed over (${line.length} characters)`)
    return
  }
  const reply = desk.handle(message)
  if (reply) process.stdout.write(`${JSON.stringify(reply)}\n`)
  if ((message as { type?: unknown } | null)?.type === 'end') {
    lines.close()
    process.stdin.destroy()
  }
})
process.stdout.on('error', () => process.exit(0))
