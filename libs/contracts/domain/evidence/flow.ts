import { NotTheFormat, isNotTheFormat, readObject } from './check.js'

export const flowNodeTypes = ['start', 'message', 'question', 'delay', 'letter', 'handover', 'end'] as const
export type FlowNodeType = (typeof flowNodeTypes)[number]
export interface FlowNode {
  readonly id: string
  readonly type: FlowNodeType
  readonly text: string
}
export interface FlowEdge {
  readonly from: string
  readonly to: string
  readonly answer: string | null
}
/** A bot or a funnel as a graph; `tests` are walks through it, each a list of node ids. */
export interface Flow {
  readonly nodes: readonly FlowNode[]
  readonly edges: readonly FlowEdge[]
  readonly tests: readonly (readonly string[])[]
}
export const flowLimits = { nodes: 10_000, edges: 40_000, tests: 2000, steps: 200_000, idChars: 64, textChars: 4000 } as const

const text = (value: unknown, max: number): string | null => (typeof value === 'string' && value.length <= max ? value : null)
const idOf = (value: unknown): string | null => {
  const id = typeof value === 'number' ? String(value) : text(value, flowLimits.idChars)
  return id === null || id.trim() === '' ? null : id
}
const objectOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}

const nodeOf = (value: unknown): FlowNode | null => {
  const raw = objectOf(value)
  const id = idOf(raw['id'])
  const type = flowNodeTypes.find((each) => each === raw['type'])
  const words = text(raw['text'] ?? '', flowLimits.textChars)
  return id === null || !type || words === null ? null : { id, type, text: words }
}
const edgeOf = (value: unknown): FlowEdge | null => {
  const raw = objectOf(value)
  const [from, to] = [idOf(raw['from']), idOf(raw['to'])]
  const answer = raw['answer'] === undefined || raw['answer'] === null ? null : text(raw['answer'], flowLimits.textChars)
  if (answer === null && raw['answer'] !== undefined && raw['answer'] !== null) return null
  return from === null || to === null ? null : { from, to, answer }
}
const walkOf = (value: unknown): string[] | null => {
  if (!Array.isArray(value)) return null
  const ids = value.map(idOf)
  return ids.every((id) => id !== null) ? (ids as string[]) : null
}

const listOf = <T>(value: unknown, name: string, { max, read }: { max: number; read: (raw: unknown) => T | null }): T[] | NotTheFormat => {
  if (!Array.isArray(value)) return new NotTheFormat('missing_field', name)
  if (value.length > max) return new NotTheFormat('too_many', name)
  const list: T[] = []
  for (const [index, raw] of value.entries()) {
    const one = read(raw)
    if (one === null) return new NotTheFormat('bad_entry', `${name}[${index}]`)
    list.push(one)
  }
  return list
}

/** The graph of an object, or where it stops being one. */
export const flowOf = (raw: Record<string, unknown>): Flow | NotTheFormat => {
  const nodes = listOf(raw['nodes'], 'nodes', { max: flowLimits.nodes, read: nodeOf })
  if (isNotTheFormat(nodes)) return nodes
  const edges = listOf(raw['edges'], 'edges', { max: flowLimits.edges, read: edgeOf })
  if (isNotTheFormat(edges)) return edges
  const tests = listOf(raw['tests'] ?? [], 'tests', { max: flowLimits.tests, read: walkOf })
  if (isNotTheFormat(tests)) return tests
  if (nodes.length === 0) return new NotTheFormat('empty', 'nodes')
  const seen = new Set<string>()
  for (const { id } of nodes) {
    if (seen.has(id)) return new NotTheFormat('same_id', id)
    seen.add(id)
  }
  return tests.reduce((sum, walk) => sum + walk.length, 0) > flowLimits.steps
    ? new NotTheFormat('too_many', 'tests')
    : { nodes, edges, tests }
}
export const readFlow = (given: string): Flow | NotTheFormat => {
  const raw = readObject(given)
  return isNotTheFormat(raw) ? raw : flowOf(raw)
}
