import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { isNotTheFormat } from './check.js'
import { readFlow, type Flow } from './flow.js'
import { checkFlow } from './flow.rules.js'
import { checkTestRun, readTestRun } from './test-run.rules.js'

const article = (name: string): string => readFileSync(new URL(`./${name}.json`, import.meta.url), 'utf8')
const flowOf = (text: string): Flow => {
  const flow = readFlow(text)
  if (isNotTheFormat(flow)) throw new Error(`${flow.reason} ${flow.place}`)
  return flow
}
/** start -> ask -> yes | no -> person, both ways walked; each fixture breaks one thing. */
const whole = {
  nodes: [
    { id: 'start', type: 'start' }, { id: 'ask', type: 'question' }, { id: 'yes', type: 'message' }, { id: 'no', type: 'message' }, { id: 'person', type: 'handover' },
  ],
  edges: [
    { from: 'start', to: 'ask' }, { from: 'ask', to: 'yes', answer: 'yes' }, { from: 'ask', to: 'no', answer: 'no' }, { from: 'yes', to: 'person' }, { from: 'no', to: 'person' },
  ],
  tests: [['start', 'ask', 'yes', 'person'], ['start', 'ask', 'no', 'person']],
}
type Raw = { nodes: { id: string; type: string }[]; edges: { from: string; to: string; answer?: string }[]; tests: string[][] }
const broken = (change: Partial<Raw>): Flow => flowOf(JSON.stringify({ ...whole, ...change }))
const findings = (flow: Flow) => checkFlow(flow).filter(({ verdict }) => verdict !== 'ok')

describe('a flow of a bot', () => {
  const fixtures: [string, string, string, Partial<Raw>][] = [
    ['no start', 'flow.no_start', '', { nodes: whole.nodes.map((node) => (node.id === 'start' ? { ...node, type: 'message' } : node)) }],
    ['several starts', 'flow.several_starts', 'start, again', { nodes: [...whole.nodes, { id: 'again', type: 'start' }], edges: [...whole.edges, { from: 'again', to: 'ask' }] }],
    ['a dead end', 'flow.dead_end', 'no', { edges: whole.edges.filter(({ from }) => from !== 'no') }],
    ['a node nobody comes to', 'flow.unreachable', 'island', { nodes: [...whole.nodes, { id: 'island', type: 'message' }], edges: [...whole.edges, { from: 'island', to: 'person' }] }],
    ['a way to a node that is not there', 'flow.missing_node', 'ghost', { edges: [...whole.edges, { from: 'yes', to: 'ghost' }] }],
    ['nobody who gets the answers', 'flow.no_handover', '', { nodes: whole.nodes.map((node) => (node.id === 'person' ? { ...node, type: 'end' } : node)) }],
    ['a branch no test walks', 'flow.untested', 'ask → no (no)', { tests: whole.tests.slice(0, 1) }],
    ['a loop without a way out', 'flow.loop', 'no, round', { nodes: [...whole.nodes, { id: 'round', type: 'message' }], edges: [...whole.edges.filter(({ from }) => from !== 'no'), { from: 'no', to: 'round' }, { from: 'round', to: 'no' }] }],
  ]
  test('that is whole has no finding', () => expect(findings(flowOf(JSON.stringify(whole)))).toEqual([]))
  test.each(fixtures)('with %s has exactly that finding', (_, key, place, change) => {
    const found = findings(broken(change))
    expect(found.map((finding) => finding.key)).toEqual([key])
    expect(String(found[0]!.facts['nodes'] ?? found[0]!.facts['branches'] ?? '')).toBe(place)
  })
  test.each(['four-questions', 'five-letters'])('the %s of the article passes', (name) => {
    const checks = checkFlow(flowOf(article(name)))
    expect(checks.map(({ verdict }) => verdict)).toEqual(checks.map(() => 'ok'))
  })
  test('a loop with a way out is fine: asking again until the answer is understood', () => {
    expect(findings(broken({ edges: [...whole.edges, { from: 'no', to: 'ask' }], tests: [['start', 'ask', 'no', 'ask', 'yes', 'person'], ['start', 'ask', 'no', 'person']] }))).toEqual([])
  })
  test('ten thousand nodes in a row, and in one ring, are looked through at once', () => {
    const ids = Array.from({ length: 10_000 }, (_, index) => `n${index}`)
    const nodes = ids.map((id, index) => ({ id, type: index === 0 ? 'start' : index === ids.length - 1 ? 'end' : 'message' }))
    const edges = ids.slice(1).map((to, index) => ({ from: ids[index]!, to }))
    const begun = performance.now()
    expect(findings(flowOf(JSON.stringify({ nodes, edges, tests: [] })))).toEqual([])
    const ring = { nodes: nodes.map((node, index) => (index === 9999 ? { ...node, type: 'message' } : node)), edges: [...edges, { from: 'n9999', to: 'n1' }], tests: [] }
    expect(findings(flowOf(JSON.stringify(ring))).map(({ key, facts }) => [key, facts['count']])).toEqual([['flow.loop', 10_000]])
    expect(performance.now() - begun).toBeLessThan(3000)
  })
  test.each([
    ['no JSON', '{nodes', 'not_json'],
    ['a list', '[]', 'not_json'],
    ['brackets without end', `{"nodes":${'['.repeat(100_000)}`, 'too_deep'],
    ['no edges', '{"nodes":[]}', 'missing_field'],
    ['nothing in it', '{"nodes":[],"edges":[]}', 'empty'],
    ['an unknown type', '{"nodes":[{"id":"a","type":"robot"}],"edges":[]}', 'bad_entry'],
    ['an id twice', '{"nodes":[{"id":"a","type":"start"},{"id":"a","type":"end"}],"edges":[]}', 'same_id'],
    ['more nodes than anybody draws', JSON.stringify({ nodes: Array.from({ length: 10_001 }, (_, id) => ({ id, type: 'message' })), edges: [] }), 'too_many'],
    ['names of the language itself', '{"nodes":[{"id":"__proto__","type":"start"},{"id":"constructor","type":"end"}],"edges":[{"from":"__proto__","to":"toString"}]}', null],
  ])('%s is refused by name, nothing breaks', (_, text, reason) => {
    const flow = readFlow(text)
    expect(isNotTheFormat(flow) ? flow.reason : null).toBe(reason)
    if (!isNotTheFormat(flow)) expect(findings(flow).map(({ key }) => key)).toContain('flow.missing_node')
  })
})

describe('a test run', () => {
  const run = (runs: object[]) => {
    const read = readTestRun(JSON.stringify({ nodes: whole.nodes, edges: whole.edges, runs }))
    return isNotTheFormat(read) ? read.reason : checkTestRun(read).filter(({ verdict }) => verdict !== 'ok').map(({ key }) => key)
  }
  const [yes, no] = whole.tests.map((path) => ({ path, passed: true }))
  test('of all branches that reach the manager passes', () => expect(run([yes!, no!])).toEqual([]))
  test('of half the branches does not', () => expect(run([yes!])).toEqual(['run.untested']))
  test('that failed does not walk its branch', () => expect(run([yes!, { ...no, passed: false, note: 'hangs' }])).toEqual(['run.untested', 'run.failed']))
  test('by ways that are not drawn is told', () => expect(run([yes!, no!, { path: ['start', 'person'], passed: true }])).toEqual(['run.stray']))
  test('without runs is no test run', () => expect([run([]), run([{ path: 'x', passed: true }]), run([{ passed: 1 }])]).toEqual(['empty', 'bad_entry', 'bad_entry']))
})
