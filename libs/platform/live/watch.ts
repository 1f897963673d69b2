import { Injectable } from '@nestjs/common'
import type { LiveAsker } from '../graphql/asker.js'
import { type LiveEvent, LiveHub, missedEvents } from './live-hub.js'

export interface Watching<T> {
  /** Whether the event may have changed what is read. */
  readonly wakes: (event: LiveEvent) => boolean
  /** What to tell, as this asker may see it; null: nothing to tell now. */
  readonly read: (asker: LiveAsker) => Promise<T | null>
  /** When to look again without an event; null: only on events. */
  readonly againMs?: (value: T | null) => number | null
  /** What stands at the beginning is known to the watcher. */
  readonly onlyNews?: boolean
}

/** Changes that come together are told together. */
const REST_MS = 100
const asText = (value: unknown): string => JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? part.toString() : part))

/** One subscription: reads anew when something happened and tells what differs; ends with the session. */
class Watch<T> implements AsyncIterableIterator<T> {
  private isDone = false
  private isDirty = true
  private readonly wakeUps = new Set<() => void>()
  private readonly stopListening: () => void
  private told: string | undefined
  private last: T | null = null

  constructor(
    private readonly parts: { readonly hub: LiveHub; readonly asker: LiveAsker; readonly watching: Watching<T> },
  ) {
    this.stopListening = parts.hub.listen((event) => {
      if (event !== missedEvents && !parts.watching.wakes(event)) return
      this.isDirty = true
      this.wake()
    })
  }

  async next(): Promise<IteratorResult<T>> {
    for (;;) {
      if (!this.isDirty) await this.sleep(this.parts.watching.againMs?.(this.last) ?? null)
      if (this.isDone) return { done: true, value: undefined }
      this.isDirty = false
      // a session that ended, or a right that was lost, is heard of here
      const asker = await this.parts.asker.renew()
      if (!asker) return this.return()
      const news = await this.look(asker)
      if (news !== null && !this.isDone) return { done: false, value: news }
      await this.sleep(REST_MS)
    }
  }

  async return(): Promise<IteratorResult<T>> {
    this.isDone = true
    this.stopListening()
    this.wake()
    return { done: true, value: undefined }
  }

  [Symbol.asyncIterator](): this {
    return this
  }

  /** What to tell, null when it is what was told before. */
  private async look(asker: LiveAsker): Promise<T | null> {
    const value = await this.parts.watching.read(asker)
    const isFirst = this.told === undefined
    const text = asText(value)
    const isNews = text !== this.told && !(isFirst && this.parts.watching.onlyNews)
    this.told = text
    this.last = value
    return isNews ? value : null
  }

  private wake(): void {
    for (const wakeUp of this.wakeUps) wakeUp()
    this.wakeUps.clear()
  }

  private sleep(ms: number | null): Promise<void> {
    return new Promise((done) => {
      const timer = ms === null ? undefined : setTimeout(() => this.wake(), ms)
      this.wakeUps.add(() => {
        clearTimeout(timer)
        this.isDirty = true
        done()
      })
    })
  }
}

/** What subscriptions stand on: every look is an ordinary read in the name of whoever watches. */
@Injectable()
export class Live {
  constructor(private readonly hub: LiveHub) {}

  watch<T>(asker: LiveAsker, watching: Watching<T>): AsyncIterableIterator<T> {
    return new Watch({ hub: this.hub, asker, watching })
  }
}
