// Load and CPU figures for a bench: requests per CPU-second of the server process and of the PostgreSQL backends.
import { readdirSync, readFileSync } from 'node:fs'
import { Agent, request } from 'node:http'

const TICKS_PER_SECOND = 100
const statOf = (pid) => {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    return { parent: Number(fields[1]), seconds: (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND }
  } catch {
    return null
  }
}

/** CPU seconds used so far by a process and by each child of the postmaster. */
export const cpuOf = (pid, postmaster) => {
  const backends = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => [name, statOf(name)])
    .filter(([, stat]) => stat?.parent === postmaster)
  return new Map([[String(pid), statOf(pid)], ...backends].map(([name, stat]) => [name, stat?.seconds ?? 0]))
}

/** Seconds between two looks. A backend that ended in between is left out: it idled, or its end would count as less than nothing. */
export const spentBetween = (before, after) =>
  [...after].reduce((sum, [name, seconds]) => sum + seconds - (before.get(name) ?? 0), 0)

const send = (agent, { url, method = 'GET', headers = {}, body }) =>
  new Promise((done, fail) => {
    const call = request(url, { agent, method, headers }, (answer) => {
      let text = ''
      answer.setEncoding('utf8')
      answer.on('data', (part) => (text += part))
      answer.on('end', () => (answer.statusCode === 200 && !text.includes('"errors"') ? done(text) : fail(new Error(`${answer.statusCode} ${text.slice(0, 300)}`))))
    })
    call.on('error', fail)
    call.setTimeout(10_000, () => call.destroy(new Error('no answer in 10 s')))
    call.end(body)
  })

/** Sends `count` requests over `connections` kept-alive connections; gives the last answer. */
export const load = async (target, { count, connections = 8 }) => {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  let left = count
  let last = ''
  const worker = async () => {
    while (left-- > 0) last = await send(agent, target)
  }
  await Promise.all(Array.from({ length: connections }, worker))
  agent.destroy()
  return last
}

export const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]
