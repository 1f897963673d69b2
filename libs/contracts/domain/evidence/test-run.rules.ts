import { fail, isNotTheFormat, named, NotTheFormat, ok, readObject, type EvidenceCheck } from './check.js'
import { flowOf, type Flow } from './flow.js'
import { branchNames, openBranches } from './flow.rules.js'

/** The graph that was tested and the walks that were made: {nodes, edges, runs: [{path: [node ids], passed, note?}]}. */
export interface TestRun {
  readonly flow: Flow
  readonly runs: readonly { readonly passed: boolean; readonly note: string }[]
}
const NOTE_CHARS = 500

const runOf = (raw: unknown): TestRun['runs'][number] | null => {
  const { passed, note } = (typeof raw === 'object' && raw !== null ? raw : {}) as Record<string, unknown>
  return typeof passed === 'boolean' ? { passed, note: typeof note === 'string' ? note.slice(0, NOTE_CHARS) : '' } : null
}
export const readTestRun = (text: string): TestRun | NotTheFormat => {
  const raw = readObject(text)
  if (isNotTheFormat(raw)) return raw
  const given = raw['runs']
  if (!Array.isArray(given)) return new NotTheFormat('missing_field', 'runs')
  if (given.length === 0) return new NotTheFormat('empty', 'runs')
  const runs = given.map(runOf)
  const bad = runs.indexOf(null)
  if (bad >= 0) return new NotTheFormat('bad_entry', `runs[${bad}]`)
  const flow = flowOf({ ...raw, tests: given.map((run: { path?: unknown }) => run.path) })
  return isNotTheFormat(flow) ? flow : { flow, runs: runs as TestRun['runs'] }
}

const strayOf = ({ edges, tests }: Flow): number[] => {
  const known = new Set(edges.map(({ from, to }) => JSON.stringify([from, to])))
  return tests.flatMap((walk, run) => (walk.slice(1).every((to, step) => known.has(JSON.stringify([walk[step]!, to]))) ? [] : [run + 1]))
}
const reachedPerson = ({ nodes, tests }: Flow, runs: TestRun['runs']): boolean => {
  const persons = new Set(nodes.filter(({ type }) => type === 'handover').map(({ id }) => id))
  return tests.some((walk, index) => runs[index]!.passed && persons.has(walk.at(-1) ?? ''))
}

/** All branches walked, all walks passed, the answers reach a person. */
export const checkTestRun = ({ flow, runs }: TestRun): EvidenceCheck[] => {
  const passed = flow.tests.filter((_, index) => runs[index]!.passed)
  const { branches, untested } = openBranches(flow, passed)
  const failed = runs.flatMap((run, index) => (run.passed ? [] : [`${index + 1}${run.note ? ` (${run.note})` : ''}`]))
  const stray = strayOf(flow)
  const asks = flow.nodes.some(({ type }) => type === 'handover' || type === 'question')
  return [
    untested.length === 0 ? ok('branches', 'run.branches', { count: branches }) : fail('branches', 'run.untested', { count: untested.length, branches: branchNames(untested) }),
    failed.length === 0 ? ok('runs', 'run.passed', { count: runs.length }) : fail('runs', 'run.failed', { count: failed.length, runs: named(failed) }),
    ...(stray.length === 0 ? [] : [fail('walks', 'run.stray', { count: stray.length, runs: named(stray.map(String)) })]),
    ...(!asks ? [] : [reachedPerson(flow, runs) ? ok('handover', 'run.handover') : fail('handover', 'run.no_handover')]),
  ]
}
