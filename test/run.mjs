// npm test: everything, area by area, with one summary at the end. `node test/run.mjs house unit` runs only those.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { createInterface } from 'node:readline'
import { areas, top } from './support/areas.mjs'
import { makeTemplate, startCluster } from './support/cluster.mjs'

const mustNotSkip = Boolean(process.env.CI) && process.env.CI !== 'false'
const scratch = mkdtempSync(join(tmpdir(), 'rolecall-run-'))
const jest = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js']
const say = (text = '') => process.stdout.write(`${text}\n`)

const saidMax = 200_000
const noise = /^(Test results written to|Force exiting Jest)/

/** What an area says goes straight out, or is kept until the area has ended when two lanes run side by side. */
const tellers = { now: () => ({ say, end: () => undefined }), atEnd: () => {
  const lines = []
  return { say: (text = '') => lines.push(text), end: () => say(lines.join('\n')) }
} }

/** Runs node with these arguments; gives exit code (null: stopped for taking too long) and what it said where nobody is told. */
const node = (args, { env = {}, limitMs, tell }) => new Promise((done) => {
  const child = spawn(process.execPath, args, { cwd: top, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    if (tell) createInterface(stream).on('line', (line) => noise.test(line) || tell(line))
    stream.on('data', (chunk) => { said = `${said}${chunk}`.slice(-saidMax) })
  }
  const timer = setTimeout(() => child.kill('SIGKILL'), limitMs)
  child.on('close', (code) => {
    clearTimeout(timer)
    done({ code, said: said.trim() })
  })
})

const runCommand = async ({ name, command, limitMs }) => {
  const { code, said } = await node(command, { limitMs })
  if (code === 0) return { passed: 1, failed: 0, skipped: 0, failures: [] }
  const cause = code === null ? `${said}\n(took longer than ${limitMs / 1000} s)` : said
  return { passed: 0, failed: 1, skipped: 0, failures: [{ title: command.join(' '), place: '', cause, again: `node test/run.mjs ${name}` }] }
}

/** file:line of the first stack line inside the test file, else of the test itself. */
const placeOf = (file, { failureMessages, location }) => {
  const found = failureMessages.join('\n').match(new RegExp(`${file.replaceAll(/[.[\]()+*]/g, '\\$&')}:(\\d+)`))
  return `${file}:${found?.[1] ?? location?.line ?? 1}`
}

const failuresOf = (report) => report.testResults.flatMap(({ name, assertionResults, message, status }) => {
  const file = relative(top, name)
  const failed = assertionResults.filter((each) => each.status === 'failed')
  if (status === 'failed' && failed.length === 0) {
    return [{ title: file, place: `${file}:1`, cause: message, again: `npm run jest -- ${file}` }]
  }
  return failed.map((each) => ({
    title: each.fullName, place: placeOf(file, each), cause: each.failureMessages.join('\n'),
    again: `npm run jest -- ${file} -t '${each.fullName.replaceAll("'", '.')}'`,
  }))
})

const countOf = (testResults) => {
  const states = testResults.flatMap(({ assertionResults }) => assertionResults.map(({ status }) => status))
  const failures = failuresOf({ testResults })
  const passed = states.filter((state) => state === 'passed').length
  return { passed, failed: failures.length, skipped: states.length - passed - states.filter((state) => state === 'failed').length, failures }
}
const spentOn = (testResults) => testResults.reduce((sum, { startTime, endTime }) => sum + endTime - startTime, 0)

/** What jest reports of files of several areas, area by area; each has its share of the time that all took. */
const sharedOut = (areas, report) => areas.map((area) => {
  const mine = new Set(area.files())
  const own = report.testResults.filter(({ name }) => mine.has(relative(top, name)))
  const lost = mine.size - own.length
  const unseen = lost === 0 ? [] : [{ title: `${lost} files of ${area.title} were not run`, place: '', cause: '', again: `node test/run.mjs ${area.name}` }]
  const { failures, failed, ...rest } = countOf(own)
  return { ...rest, failed: failed + unseen.length, failures: [...failures, ...unseen], share: spentOn(own) / (spentOn(report.testResults) || 1) }
})

/** Files of these areas in one run of jest: its workers load the product once. */
const runFiles = async (areas, { env, tell }) => {
  const [{ alone, name, title }] = areas
  const files = areas.flatMap((area) => area.files())
  const limitMs = areas.reduce((sum, area) => sum + area.limitMs, 0)
  const outputFile = join(scratch, `${name}.json`)
  const { code, said } = await node([
    ...jest, '--runTestsByPath', ...files, '--json', `--outputFile=${outputFile}`, '--testLocationInResults',
    '--reporters=<rootDir>/test/support/line-reporter.mjs', '--forceExit', ...(alone ? ['--runInBand'] : []),
  ], { env, limitMs, tell })
  if (existsSync(outputFile)) return sharedOut(areas, JSON.parse(readFileSync(outputFile, 'utf8')))
  const cause = code === null ? `It took longer than ${limitMs / 1000} s and was ended.` : said || `jest ended with ${code}`
  return [{ passed: 0, failed: 1, skipped: 0, failures: [{ title, place: '', cause, again: `node test/run.mjs ${name}` }] }]
}

const runTests = async (areas, { env, tell }) => {
  const [area] = areas
  const { missing, env: more = {}, stop } = await area.needs?.() ?? {}
  if (missing && !mustNotSkip) return [{ passed: 0, failed: 0, skipped: area.files().length, failures: [], reason: missing }]
  if (missing) {
    return [{ passed: 0, failed: 1, skipped: 0, failures: [{ title: area.title, place: '', cause: `CI is set, but: ${missing}`, again: `node test/run.mjs ${area.name}` }] }]
  }
  try {
    return await runFiles(areas, { env: { ...env, ...more }, tell })
  } finally {
    await stop?.()
  }
}

const summary = (results) => {
  const rows = results.map(({ title, passed, failed, skipped, seconds, reason }) =>
    `${title.padEnd(24)} ${String(passed).padStart(7)} ${String(failed).padStart(7)} ${String(skipped).padStart(8)} ${seconds.toFixed(1).padStart(8)}${reason ? `   ${reason}` : ''}`)
  return [`${'Area'.padEnd(24)}  passed  failed  skipped  seconds`, ...rows].join('\n')
}

const causeLines = 30

const tellFailures = (results) => {
  for (const { title, place, cause, again } of results.flatMap((result) => result.failures)) {
    say(`\nFAILED  ${title}`)
    if (place) say(`  at     ${place}`)
    say(`  alone  ${again}`)
    say(cause.split('\n').filter((line) => !line.includes('node_modules/')).slice(0, causeLines).map((line) => `    ${line}`).join('\n'))
  }
}

/** The database of the run, started when the first area wants it. */
const databaseOfRun = () => {
  let started
  const start = async () => {
    if (process.env.TEST_DATABASE_URL) return { env: {}, stop: async () => undefined }
    const { url, stop } = await startCluster({ inMemory: true })
    const template = 'template_of_this_run'
    await makeTemplate(url, template)
    return { env: { TEST_DATABASE_URL: url, TEST_TEMPLATE: template }, stop }
  }
  return {
    env: async () => (await (started ??= start())).env,
    stop: async () => (await started?.catch(() => undefined))?.stop(),
  }
}

/** A result for each of these areas. */
const runAreas = async (areas, { database, say: tell }) => {
  const [area] = areas
  if (area.command) {
    const result = await runCommand(area)
    tell(result.failed > 0 ? '  FAIL' : '  ok')
    return [result]
  }
  try {
    const results = await runTests(areas, { env: await database.env(), tell })
    if (results[0].reason) tell(`  skipped: ${results[0].reason}`)
    return results
  } catch (fault) {
    return [{ passed: 0, failed: 1, skipped: 0, failures: [{ title: `${area.title}: could not begin`, place: '', cause: String(fault.stack), again: `node test/run.mjs ${area.name}` }] }]
  }
}

const isPlain = (area) => Boolean(area?.files && area.lane && !area.needs && !area.alone)
/** The next area of a lane, with those behind it that may run in the same run of jest; then those that no lane has taken. */
const nextOf = (lane, rest) => {
  const areas = [lane.shift() ?? rest.shift()].filter(Boolean)
  while (isPlain(areas[0]) && isPlain(lane[0])) areas.push(lane.shift())
  return areas
}

/** Areas of one lane one after the other; lanes run side by side, and what they say is not mixed. */
const runLane = async (lane, { results, database, teller, rest }) => {
  for (let areas = nextOf(lane, rest); areas.length > 0; areas = nextOf(lane, rest)) {
    const startedAt = Date.now()
    const out = teller()
    out.say(`\n${areas.map(({ title }) => title).join(', ')}`)
    const told = await runAreas(areas, { database, say: out.say })
    const seconds = (Date.now() - startedAt) / 1000
    told.forEach(({ share = 1, ...result }, at) => results.set(areas[at], { ...result, title: areas[at].title, seconds: seconds * share }))
    out.end()
  }
}

const runAll = async (chosen) => {
  const results = new Map()
  const database = databaseOfRun()
  const wanted = chosen.filter((area) => area.command || (area.files && area.files().length > 0))
  const rest = wanted.filter((area) => !area.lane)
  const filled = ['computing', 'waiting'].map((lane) => wanted.filter((area) => area.lane === lane)).filter((lane) => lane.length > 0)
  const lanes = filled.length > 0 ? filled : [[]]
  const teller = lanes.length > 1 ? tellers.atEnd : tellers.now
  try {
    await Promise.all(lanes.map((lane) => runLane(lane, { results, database, teller, rest })))
  } finally {
    await database.stop()
  }
  return wanted.flatMap((area) => results.get(area) ?? [])
}

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !areas.some((area) => area.name === name))
if (unknown.length > 0) {
  say(`No such area: ${unknown.join(', ')}. There are: ${areas.map((area) => area.name).join(', ')}.`)
  process.exit(2)
}
const startedAt = Date.now()
const results = await runAll(asked.length > 0 ? areas.filter((area) => asked.includes(area.name)) : areas)
rmSync(scratch, { recursive: true, force: true })
tellFailures(results)
const sum = (key) => results.reduce((total, result) => total + result[key], 0)
say(`\n${summary(results)}`)
say(`\nTook ${((Date.now() - startedAt) / 1000).toFixed(0)} s.`)
say(`${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`)
process.exit(sum('failed') > 0 || sum('passed') === 0 ? 1 : 0)
