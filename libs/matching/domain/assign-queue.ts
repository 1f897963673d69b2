/** A heap of numbers by key, smallest first; equal keys by item, so that the order never depends on luck. */
export class Queue {
  private items: number[] = []
  private keys: number[] = []
  /** Key of what was taken last. */
  key = 0

  clear(): void {
    this.items.length = 0
    this.keys.length = 0
  }

  push(item: number, key: number): void {
    const { items, keys } = this
    let at = items.length
    items.push(item)
    keys.push(key)
    while (at > 0) {
      const up = (at - 1) >> 1
      if (keys[up]! < key || (keys[up] === key && items[up]! <= item)) break
      items[at] = items[up]!
      keys[at] = keys[up]!
      at = up
    }
    items[at] = item
    keys[at] = key
  }

  /** The item with the smallest key, -1 when empty. */
  pop(): number {
    const { items, keys } = this
    if (items.length === 0) return -1
    const top = items[0]!
    this.key = keys[0]!
    const item = items.pop()!
    const key = keys.pop()!
    if (items.length > 0) this.sink(item, key)
    return top
  }

  private sink(item: number, key: number): void {
    const { items, keys } = this
    const end = items.length
    let at = 0
    for (;;) {
      let least = 2 * at + 1
      if (least >= end) break
      const right = least + 1
      if (right < end && (keys[right]! < keys[least]! || (keys[right] === keys[least] && items[right]! < items[least]!))) least = right
      if (key < keys[least]! || (key === keys[least] && item <= items[least]!)) break
      items[at] = items[least]!
      keys[at] = keys[least]!
      at = least
    }
    items[at] = item
    keys[at] = key
  }
}
