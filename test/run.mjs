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

const noise = /^(Test results written to|Force exiting Jest)/

/** Runs node with these arguments; gives exit code (null: stopped for taking too long) and, when asked, what it said. */
const node = (args, { env = {}, limitMs, quiet = false }) => new Promise((done) => {
  const child = spawn(process.execPath, args, {
    cwd: top, env: { ...process.env, ...env }, stdio: ['ignore', quiet ? 'pipe' : 'inherit', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => { said += chunk })
  if (!quiet) createInterface(child.stderr).on('line', (line) => noise.test(line) || process.stderr.write(`${line}\n`))
  const timer = setTimeout(() => child.kill('SIGKILL'), limitMs)
  child.on('close', (code) => {
    clearTimeout(timer)
    done({ code, said: said.trim() })
  })
})

const runCommand = async ({ name, command, limitMs }) => {
  const { code, said } = await node(command, { limitMs, quiet: true })
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

const runFiles = async (area, files, env) => {
  const outputFile = join(scratch, `${area.name}.json`)
  const { code, said } = await node([
    ...jest, '--runTestsByPath', ...files, '--json', `--outputFile=${outputFile}`, '--testLocationInResults',
    '--reporters=<rootDir>/test/support/line-reporter.mjs', '--forceExit', ...(area.alone ? ['--runInBand'] : []),
  ], { env, limitMs: area.limitMs })
  if (!existsSync(outputFile)) {
    const cause = code === null ? `It took longer than ${area.limitMs / 1000} s and was ended.` : said || `jest ended with ${code}`
    return { passed: 0, failed: 1, skipped: 0, failures: [{ title: area.title, place: '', cause, again: `node test/run.mjs ${area.name}` }] }
  }
  const report = JSON.parse(readFileSync(outputFile, 'utf8'))
  const failures = failuresOf(report)
  return { passed: report.numPassedTests, failed: failures.length, skipped: report.numPendingTests + report.numTodoTests, failures }
}

const runTests = async (area, env) => {
  const files = area.files()
  if (files.length === 0) return null
  const { missing, env: more = {}, stop } = await area.needs?.() ?? {}
  if (missing && !mustNotSkip) return { passed: 0, failed: 0, skipped: files.length, failures: [], reason: missing }
  if (missing) {
    return { passed: 0, failed: 1, skipped: 0, failures: [{ title: area.title, place: '', cause: `CI is set, but: ${missing}`, again: `node test/run.mjs ${area.name}` }] }
  }
  try {
    return await runFiles(area, files, { ...env, ...more })
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

const withDatabase = async (work) => {
  if (process.env.TEST_DATABASE_URL) return work({})
  const { url, stop } = await startCluster()
  try {
    const template = 'template_of_this_run'
    await makeTemplate(url, template)
    return await work({ TEST_DATABASE_URL: url, TEST_TEMPLATE: template })
  } finally {
    await stop()
  }
}

const runAll = async (chosen) => {
  const results = []
  const measure = async (area, work) => {
    const startedAt = Date.now()
    say(`\n${area.title}`)
    const result = await work()
    if (result) results.push({ ...result, title: area.title, seconds: (Date.now() - startedAt) / 1000 })
    if (result?.reason) say(`  skipped: ${result.reason}`)
    if (area.command) say(result.failed > 0 ? '  FAIL' : '  ok')
  }
  for (const area of chosen.filter((each) => each.command)) await measure(area, () => runCommand(area))
  const testAreas = chosen.filter((each) => each.files && each.files().length > 0)
  if (testAreas.length > 0) {
    await withDatabase(async (env) => {
      for (const area of testAreas) await measure(area, () => runTests(area, env))
    }).catch((fault) => {
      results.push({ title: 'Database for the tests', passed: 0, failed: 1, skipped: 0, seconds: 0, failures: [{ title: 'Database for the tests', place: '', cause: String(fault.stack), again: 'npm run test:db' }] })
    })
  }
  return results
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
