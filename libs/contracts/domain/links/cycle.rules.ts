/** A duty of a contract, or one item of it. */
export interface WorkRef {
  readonly contractId: string
  readonly dutySlug: string
  readonly itemId: string | null
}
/** `of` opens when `after` is accepted. */
export interface Dependency {
  readonly of: WorkRef
  readonly after: WorkRef
}
const opens = ({ contractId, dutySlug }: WorkRef): string => `opens ${contractId} ${dutySlug}`
const done = ({ contractId, dutySlug }: WorkRef): string => `done ${contractId} ${dutySlug}`
const entry = (ref: WorkRef): string => ref.itemId ?? opens(ref)
const exit = (ref: WorkRef): string => ref.itemId ?? done(ref)

/** A duty opens before its items, and is done after them. */
const edgesOf = (dependencies: readonly Dependency[]): Map<string, string[]> => {
  const edges = new Map<string, string[]>()
  const add = (from: string, to: string): void => void edges.set(from, [...(edges.get(from) ?? []), to])
  for (const { of, after } of dependencies) {
    add(exit(after), entry(of))
    for (const ref of [of, after]) {
      add(opens(ref), done(ref))
      if (ref.itemId) {
        add(opens(ref), ref.itemId)
        add(ref.itemId, done(ref))
      }
    }
  }
  return edges
}

/** Whether something would wait for itself, straight or by way of others. */
export const closesCycle = (known: readonly Dependency[], added: Dependency): boolean => {
  const edges = edgesOf([...known, added])
  const seen = new Set<string>()
  const open = [entry(added.of)]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node === exit(added.after)) return true
    if (seen.has(node)) continue
    seen.add(node)
    open.push(...(edges.get(node) ?? []))
  }
  return false
}
