interface Part { name: string, stop: () => Promise<void> }

/**
 * What runs, in the order it was started. Stopping goes through it from the end: those who use a part end before it,
 * so the database is the last.
 */
export class Stopper {
  private readonly floors: Part[][] = []
  isStopping = false

  get hasParts(): boolean {
    return this.floors.length > 0
  }

  /** One floor: parts that stop together, after everything added later. */
  add(...parts: Part[]): void {
    this.floors.push(parts)
  }

  /** Stops everything; gives the complaints of parts that would not stop cleanly. A second call finds what came late. */
  async stop(): Promise<string[]> {
    this.isStopping = true
    const complaints: string[] = []
    for (let floor = this.floors.pop(); floor; floor = this.floors.pop()) {
      const ends = await Promise.allSettled(floor.map((part) => part.stop()))
      for (const [index, end] of ends.entries()) {
        if (end.status === 'rejected') complaints.push(`${floor[index]!.name}: ${String(end.reason)}`)
      }
    }
    return complaints
  }
}
