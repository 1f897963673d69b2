export const faultKinds = [
  'timeout_after_effect',
  'reset_before',
  'reset_after',
  'cut_body',
  '429',
  '500_stored',
  '500_not_stored',
  'slow',
] as const
export type FaultKind = (typeof faultKinds)[number]

export interface FaultRequest {
  kind: FaultKind
  method: string
  /** An exact path; `*` stands for one part of it. */
  path: string
  /** Which matching request is hit, counted from now; the next one when left out. */
  nth?: number
  /** For `slow`. */
  ms?: number
}

export interface Fault extends FaultRequest {
  seen: number
}

/** Faults waiting for their request. Each strikes once. */
export class Faults {
  private waiting: Fault[] = []

  add(request: FaultRequest): void {
    this.waiting.push({ ...request, nth: request.nth ?? 1, seen: 0 })
  }

  clear(): void {
    this.waiting = []
  }

  list(): Fault[] {
    return [...this.waiting]
  }

  strike(method: string, path: string): Fault | undefined {
    let struck: Fault | undefined
    for (const fault of this.waiting) {
      if (!matches(fault, method, path)) continue
      fault.seen += 1
      if (!struck && fault.seen === fault.nth) struck = fault
    }
    if (struck) this.waiting = this.waiting.filter((fault) => fault !== struck)
    return struck
  }
}

const matches = (fault: Fault, method: string, path: string): boolean => {
  if (fault.method.toUpperCase() !== method) return false
  const wanted = fault.path.split('/')
  const given = path.split('/')
  return wanted.length === given.length && wanted.every((part, index) => part === '*' || part === given[index])
}
