import type { Ctx, DomainEvent } from '../ctx.js'
import type { Action } from '../ctx.js'

/**
 * A transactional reaction: its effect and its "done" mark commit together, so it happens once per event.
 * `handle` must not talk to the network.
 */
export interface Reaction<E extends DomainEvent = DomainEvent> {
  /** `<context>.on-<event>`; unique, stable: it is half of the key of the run. */
  readonly name: string
  readonly on: E['event']
  handle(ctx: Ctx, event: E): Promise<unknown>
}

/** Opens units of work for a process or a timer, acting as the system. */
export interface Env {
  run<I, O>(action: Action<I, O>, input: I): Promise<O>
  readonly requestId: string
}

/**
 * A reaction that needs the network between transactions (provider, mail). It opens its own units of work,
 * must be safe to run twice by its own rows, and is marked done after it returned.
 */
export interface Process<E extends DomainEvent = DomainEvent> {
  readonly name: string
  readonly on: E['event']
  process(env: Env, event: E): Promise<unknown>
}

/** A sweep over due rows, called at each tick; takes a bounded batch and may be run twice at once. */
export interface Timer {
  readonly name: string
  sweep(env: Env): Promise<unknown>
}

export const reaction = <E extends DomainEvent>(definition: Reaction<E>): Reaction => definition as unknown as Reaction
export const processOf = <E extends DomainEvent>(definition: Process<E>): Process => definition as unknown as Process

/** What the contexts' worker modules announce at boot. */
export class WorkerRegistry {
  readonly reactions = new Map<string, Reaction | Process>()
  readonly timers: Timer[] = []

  add(...parts: (Reaction | Process | Timer)[]): void {
    for (const part of parts) {
      if ('sweep' in part) {
        this.timers.push(part)
        continue
      }
      if (this.reactions.has(part.name)) throw new Error(`two reactions are called ${part.name}`)
      this.reactions.set(part.name, part)
    }
  }

  listeningTo(event: string): (Reaction | Process)[] {
    return [...this.reactions.values()].filter((part) => part.on === event)
  }
}
