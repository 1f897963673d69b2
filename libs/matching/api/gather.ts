interface Waiting<K, V> {
  readonly key: K
  readonly resolve: (value: V) => void
  readonly reject: (fault: unknown) => void
}

/**
 * Collects the keys that fields of one list ask for and loads them in one call, so that a list costs the same number
 * of statements at any length. `owner` is the request; nothing is kept after the answer.
 */
export const gather = <O extends object, K, V>(loadAll: (owner: O, keys: K[]) => Promise<(key: K) => V>): { load(owner: O, key: K): Promise<V> } => {
  const open = new WeakMap<O, Waiting<K, V>[]>()
  const answer = async (owner: O, waiting: Waiting<K, V>[]): Promise<void> => {
    open.delete(owner)
    try {
      const valueOf = await loadAll(owner, waiting.map(({ key }) => key))
      for (const { key, resolve } of waiting) resolve(valueOf(key))
    } catch (fault) {
      for (const { reject } of waiting) reject(fault)
    }
  }
  return {
    load: (owner, key) =>
      new Promise((resolve, reject) => {
        const waiting = open.get(owner)
        if (waiting) {
          waiting.push({ key, resolve, reject })
          return
        }
        const first = [{ key, resolve, reject }]
        open.set(owner, first)
        // after all fields of this list have been asked
        setImmediate(() => void answer(owner, first))
      }),
  }
}
