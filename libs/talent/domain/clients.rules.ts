/**
 * The client behind each business that judged a person's work: businesses with an owner in common are one client, told by
 * the first of them. Null for a business of the person's own, whose word on him says nothing.
 */
export const clientsBehind = (
  businessIds: readonly string[],
  { owners, freelancerId }: { owners: ReadonlyMap<string, readonly string[]>; freelancerId: string },
): Map<string, string | null> => {
  const sorted = [...new Set(businessIds)].sort()
  const first = new Map(sorted.map((id) => [id, id]))
  const ownersOf = (id: string): readonly string[] => owners.get(id) ?? []
  for (const id of sorted) {
    for (const other of sorted) {
      const [from, to] = [first.get(other)!, first.get(id)!]
      if (from === to || !ownersOf(other).some((owner) => ownersOf(id).includes(owner))) continue
      for (const [joined, client] of first) if (client === from) first.set(joined, to)
    }
  }
  return new Map(sorted.map((id) => [id, ownersOf(id).includes(freelancerId) ? null : first.get(id)!]))
}
