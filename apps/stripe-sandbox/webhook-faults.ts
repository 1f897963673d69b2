export const webhookFaultKinds = ['drop', 'duplicate', 'delay', 'reorder', 'bad_signature'] as const
export type WebhookFaultKind = (typeof webhookFaultKinds)[number]

export interface WebhookFault {
  kind: WebhookFaultKind
  /** An event type; any when left out. */
  type?: string
  /** Which matching delivery is hit, counted from now. */
  nth?: number
  /** How often `duplicate` sends it in all. */
  times?: number
  /** How long `delay` and `reorder` hold it back. */
  ms?: number
}

/** Faults of delivery, each striking once. */
export class WebhookFaults {
  private waiting: (WebhookFault & { seen: number })[] = []

  add(fault: WebhookFault): void {
    this.waiting.push({ ...fault, seen: 0 })
  }

  clear(): void {
    this.waiting = []
  }

  strike(type: string): WebhookFault | undefined {
    let struck: WebhookFault | undefined
    for (const fault of this.waiting) {
      if (fault.type && fault.type !== type) continue
      fault.seen += 1
      if (!struck && fault.seen === (fault.nth ?? 1)) struck = fault
    }
    this.waiting = this.waiting.filter((fault) => fault !== struck)
    return struck
  }
}
