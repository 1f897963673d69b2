import { fail, named, ok, type EvidenceCheck } from './check.js'
import type { Flow, FlowEdge, FlowNode } from './flow.js'

interface Ways {
  readonly nodes: ReadonlyMap<string, FlowNode>
  /** Edges between nodes that exist. */
  readonly edges: readonly FlowEdge[]
  readonly out: ReadonlyMap<string, readonly string[]>
  readonly back: ReadonlyMap<string, readonly string[]>
}

const arrows = (pairs: readonly (readonly [string, string])[]): Map<string, string[]> => {
  const map = new Map<string, string[]>()
  for (const [from, to] of pairs) {
    const list = map.get(from)
    if (list) list.push(to)
    else map.set(from, [to])
  }
  return map
}
const waysOf = ({ nodes, edges }: Flow): Ways => {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const real = edges.filter(({ from, to }) => byId.has(from) && byId.has(to))
  return {
    nodes: byId,
    edges: real,
    out: arrows(real.map(({ from, to }) => [from, to])),
    back: arrows(real.map(({ from, to }) => [to, from])),
  }
}
/** Everything one comes to from some nodes: each node and each arrow is looked at once. */
const reach = (from: readonly string[], along: Ways['out']): Set<string> => {
  const seen = new Set(from)
  const open = [...from]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const next of along.get(id) ?? []) {
      if (seen.has(next)) continue
      seen.add(next)
      open.push(next)
    }
  }
  return seen
}
const idsOf = (nodes: readonly FlowNode[]): string[] => nodes.map(({ id }) => id)
const isLast = ({ type }: FlowNode): boolean => type === 'end' || type === 'handover'

const starts = ({ nodes }: Flow): EvidenceCheck => {
  const found = nodes.filter(({ type }) => type === 'start')
  if (found.length === 0) return fail('start', 'flow.no_start')
  return found.length === 1 ? ok('start', 'flow.start') : fail('start', 'flow.several_starts', { count: found.length, nodes: named(idsOf(found)) })
}
const missing = ({ edges, tests }: Flow, { nodes }: Ways): EvidenceCheck => {
  const used = new Set([...edges.flatMap(({ from, to }) => [from, to]), ...tests.flat()])
  const gone = [...used].filter((id) => !nodes.has(id))
  return gone.length === 0 ? ok('nodes', 'flow.nodes', { count: nodes.size }) : fail('nodes', 'flow.missing_node', { count: gone.length, nodes: named(gone) })
}
/** A node that is no end and that nothing leaves; a way to a node that is not there is told as that. */
const deadEnds = ({ nodes, edges }: Flow): EvidenceCheck => {
  const left = new Set(edges.map(({ from }) => from))
  const dead = nodes.filter((node) => !isLast(node) && !left.has(node.id))
  return dead.length === 0 ? ok('ends', 'flow.ends') : fail('ends', 'flow.dead_end', { count: dead.length, nodes: named(idsOf(dead)) })
}
const unreachable = ({ nodes }: Flow, ways: Ways): EvidenceCheck | null => {
  const from = nodes.filter(({ type }) => type === 'start')
  if (from.length === 0) return null
  const seen = reach(idsOf(from), ways.out)
  const lost = nodes.filter(({ id }) => !seen.has(id))
  return lost.length === 0 ? ok('reach', 'flow.reach') : fail('reach', 'flow.unreachable', { count: lost.length, nodes: named(idsOf(lost)) })
}
/** A funnel of letters ends with its last letter; whatever asks questions hands the answers to a person. */
const handOver = ({ nodes }: Flow): EvidenceCheck | null => {
  if (nodes.some(({ type }) => type === 'handover')) return ok('handover', 'flow.handover')
  return nodes.some(({ type }) => type === 'question') ? fail('handover', 'flow.no_handover') : null
}
/** Nodes with a way out that never leads to an end: one is caught among them. */
const loops = ({ nodes }: Flow, { out, back }: Ways): EvidenceCheck => {
  const last = nodes.filter((node) => isLast(node) || !out.has(node.id))
  const leaving = reach(idsOf(last), back)
  const caught = nodes.filter(({ id }) => !leaving.has(id))
  return caught.length === 0 ? ok('loops', 'flow.loops') : fail('loops', 'flow.loop', { count: caught.length, nodes: named(idsOf(caught)) })
}
const arrowKey = (from: string, to: string): string => JSON.stringify([from, to])
/** Ways out of a node with several: each has to be walked by a test. */
export const openBranches = (flow: Flow, walks: Flow['tests']): { branches: number; untested: FlowEdge[] } => {
  const { out, edges } = waysOf(flow)
  const walked = new Set(walks.flatMap((walk) => walk.slice(1).map((to, index) => arrowKey(walk[index]!, to))))
  const branches = edges.filter(({ from }) => out.get(from)!.length > 1)
  return { branches: branches.length, untested: branches.filter(({ from, to }) => !walked.has(arrowKey(from, to))) }
}
export const branchNames = (edges: readonly FlowEdge[]): string =>
  named(edges.map(({ from, to, answer }) => (answer ? `${from} → ${to} (${answer})` : `${from} → ${to}`)))
const branches = (flow: Flow): EvidenceCheck => {
  const { branches: count, untested } = openBranches(flow, flow.tests)
  return untested.length === 0
    ? ok('branches', 'flow.branches', { count })
    : fail('branches', 'flow.untested', { count: untested.length, branches: branchNames(untested) })
}

/** What is wrong with a bot or a funnel as it is drawn; linear in nodes and edges. */
export const checkFlow = (flow: Flow): EvidenceCheck[] => {
  const ways = waysOf(flow)
  return [starts(flow), missing(flow, ways), deadEnds(flow), unreachable(flow, ways), handOver(flow), loops(flow, ways), branches(flow)].filter(
    (check) => check !== null,
  )
}
