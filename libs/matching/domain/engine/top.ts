import type { Found } from './rows.js'

/** Best first; equal values by id. */
export const before = (a: Found, b: Found): boolean => a.value > b.value || (a.value === b.value && a.freelancerId < b.freelancerId)

/** The best so many of what is offered; a heap with the worst of them on top. */
export class Top {
  private readonly heap: Found[] = []
  constructor(private readonly most: number) {}

  /** Nobody below this value gets in any more; with the same value an earlier id does. */
  get bar(): number {
    return this.heap.length < this.most ? -Infinity : this.heap[0]!.value
  }

  offer(value: number, freelancerId: string): void {
    const { heap } = this
    const found = { value, freelancerId }
    if (heap.length < this.most) {
      heap.push(found)
      this.rise(heap.length - 1)
    } else if (before(found, heap[0]!)) {
      heap[0] = found
      this.sink(0)
    }
  }

  inOrder(): Found[] {
    return [...this.heap].sort((a, b) => (before(a, b) ? -1 : 1))
  }

  private rise(start: number): void {
    const { heap } = this
    let at = start
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (!before(heap[parent]!, heap[at]!)) return
      this.swap(at, parent)
      at = parent
    }
  }

  private sink(start: number): void {
    const { heap } = this
    let at = start
    for (;;) {
      const left = 2 * at + 1
      let worst = at
      if (left < heap.length && before(heap[worst]!, heap[left]!)) worst = left
      if (left + 1 < heap.length && before(heap[worst]!, heap[left + 1]!)) worst = left + 1
      if (worst === at) return
      this.swap(at, worst)
      at = worst
    }
  }

  private swap(a: number, b: number): void {
    const { heap } = this
    const kept = heap[a]!
    heap[a] = heap[b]!
    heap[b] = kept
  }
}
