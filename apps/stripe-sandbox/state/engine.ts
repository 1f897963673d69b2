import type { Storage } from './storage.js'
import { World, type RequestInfo, type WorldSettings } from './world.js'

export interface EngineParts {
  storage: Storage
  settings: WorldSettings
  wallMs: () => number
  randomId: () => string
  offsetMs: number
}

/** Runs one unit of work at a time and makes it durable before anyone hears of it. */
export class Engine {
  readonly world: World
  private queue: Promise<unknown> = Promise.resolve()
  private readonly listeners: (() => void)[] = []
  private offset: number

  constructor(private readonly parts: EngineParts) {
    this.world = new World(parts.settings, parts.randomId)
    this.offset = parts.offsetMs
  }

  async start(): Promise<void> {
    this.world.load(await this.parts.storage.load())
    const stored = this.world.find('setting', 'offset_ms')
    if (stored) this.offset = Math.max(this.offset, stored.value)
  }

  get offsetMs(): number {
    return this.offset
  }

  nowMs(): number {
    return this.parts.wallMs() + this.offset
  }

  onCommit(listener: () => void): void {
    this.listeners.push(listener)
  }

  /** The clock only ever goes forward: objects never become younger. A sandbox nobody has used yet may begin in the past. */
  async moveClock(offsetMs: number): Promise<void> {
    await this.run((world) => {
      const isFresh = world.all('account').length === 0 && world.all('session').length === 0
      this.offset = isFresh ? Math.floor(offsetMs) : Math.max(this.offset, Math.floor(offsetMs))
      const stored = world.find('setting', 'offset_ms')
      if (stored) world.update('setting', stored, { value: this.offset })
      else world.insert('setting', { id: 'offset_ms', value: this.offset })
    })
  }

  /** Runs `work` to its end and saves what it changed; whatever it throws, nothing of it remains. */
  run<T>(work: (world: World) => T, request?: RequestInfo): Promise<T> {
    const turn = this.queue.then(() => this.unit(work, request))
    this.queue = turn.catch(() => {})
    return turn
  }

  async close(): Promise<void> {
    await this.queue
    await this.parts.storage.close()
  }

  private async unit<T>(work: (world: World) => T, request?: RequestInfo): Promise<T> {
    const { world } = this
    world.wallNow = this.parts.wallMs()
    world.now = Math.floor(this.nowMs() / 1000)
    world.request = request ?? { id: null, idempotencyKey: null }
    try {
      const result = work(world)
      const changes = world.pendingChanges()
      if (changes.length) await this.parts.storage.save(changes)
      world.commit()
      if (changes.length) for (const listener of this.listeners) listener()
      return result
    } catch (error) {
      world.rollback()
      throw error
    }
  }
}
