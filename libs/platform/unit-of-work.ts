import { Inject, Injectable } from '@nestjs/common'
import { isRefusal, newId, NotFound, NotFoundSignal, type Refusal } from '@rolecall/kernel'
import { DataSource, QueryFailedError, type EntityManager } from 'typeorm'
import { CONFIG, type Config } from './config.js'
import { anonymous, system, type Action, type Actor, type Ctx, type DomainEvent, type Lang } from './ctx.js'
import { businessNow } from './db/business-clock.js'
import { DATABASE } from './db/data-source.js'
import { inTransaction } from './db/transaction.js'
import { writeOutbox } from './outbox/outbox.js'

/** Who asks, in which language, under which request id. The API builds it from the request. */
export interface Asker {
  readonly actor: Actor
  readonly lang: Lang
  readonly requestId: string
  /** Acts at this moment instead of now: the demo market writes its past. Honoured only where time may be moved. */
  readonly at?: Date
}
export const nobody = (): Asker => ({ actor: anonymous, lang: 'en', requestId: newId() })
export const systemAsker = (name: string, requestId: string = newId()): Asker => ({ actor: system(name), lang: 'en', requestId })

class RolledBack extends Error {
  constructor(readonly refusal: Refusal) {
    super('rolled back by a refusal')
  }
}

/** Two transactions waited for each other and the database undid this one: it may be run again as if it had never begun. */
const DEADLOCK = '40P01'
const TRIES = 3
const wasDeadlocked = (fault: unknown): boolean => {
  const cause: unknown = fault instanceof QueryFailedError ? fault.driverError : fault
  return cause instanceof Error && (cause as { code?: unknown }).code === DEADLOCK
}

/** Opens the transaction of an action: commits on a value, rolls back on a refusal or a throw. */
@Injectable()
export class UnitOfWork {
  constructor(
    @Inject(DATABASE) readonly database: DataSource,
    @Inject(CONFIG) readonly config: Config,
  ) {}

  /** Runs a state change. Adds NotFound to the answers, since loaders signal it by a throw. */
  async run<I, O>(asker: Asker, action: Action<I, O>, input: I): Promise<O | NotFound> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await this.once(asker, action, input)
      } catch (fault) {
        if (!wasDeadlocked(fault) || tries === TRIES) throw fault
      }
    }
  }

  private async once<I, O>(asker: Asker, action: Action<I, O>, input: I): Promise<O | NotFound> {
    try {
      const events: DomainEvent[] = []
      let ctx: Ctx
      const work = async (db: EntityManager): Promise<O> => {
        ctx = await this.open(asker, db, events)
        const answer = await action(ctx, input)
        if (isRefusal(answer)) throw new RolledBack(answer)
        return answer
      }
      return await inTransaction(this.database, { work, last: (db) => writeOutbox(db, events, ctx) })
    } catch (fault) {
      if (fault instanceof RolledBack) return fault.refusal as O & Refusal
      if (fault instanceof NotFoundSignal) return new NotFound()
      throw fault
    }
  }

  /** Runs a read without a transaction; a missing or foreign thing answers null. */
  async read<I, O>(asker: Asker, query: Action<I, O>, input: I): Promise<O | null> {
    try {
      return await query(await this.open(asker, this.database.manager, null), input)
    } catch (fault) {
      if (fault instanceof NotFoundSignal) return null
      throw fault
    }
  }

  private async open(asker: Asker, db: EntityManager, events: DomainEvent[] | null): Promise<Ctx> {
    return {
      ...asker,
      db,
      now: (this.config.clockMoves && asker.at) || (await businessNow(db, this.config)),
      config: this.config,
      emit: (event) => {
        if (!events) throw new Error(`a read may not emit ${event.event}`)
        events.push(event)
      },
    }
  }
}
