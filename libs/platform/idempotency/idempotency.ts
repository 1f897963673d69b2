import { createHash } from 'node:crypto'
import { HOUR_MS, isRefusal, later, Refusal, wallClock, type NotFound } from '@rolecall/kernel'
import type { EntityManager } from 'typeorm'
import { accountIdOf, type Action } from '../ctx.js'
import type { Asker, UnitOfWork } from '../unit-of-work.js'
import { answerFromJson, answerToJson } from './answer-json.js'

/** The same Idempotency-Key came with another input. */
export class IdempotencyKeyReused extends Refusal {
  readonly code = 'IDEMPOTENCY_KEY_REUSED'
}
const KEPT_MS = 24 * HOUR_MS

interface Entry {
  readonly actor: string
  readonly key: string
  readonly operation: string
  readonly inputHash: string
}
interface Kept {
  input_hash: string
  answer: unknown
}

const hashOf = (input: unknown): string => createHash('sha256').update(answerToJson(input)).digest('hex')
const place = (entry: Entry): string[] => [entry.actor, entry.key, entry.operation]

/** True when the command is new. Waits for a twin that is being worked right now. */
const claim = async (db: EntityManager, entry: Entry): Promise<boolean> => {
  const now = wallClock.now()
  const rows: unknown[] = await db.query(
    `INSERT INTO platform.idempotency AS i (actor, key, operation, input_hash, created_at) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (actor, key, operation) DO UPDATE SET input_hash = $4, answer = NULL, created_at = $5 WHERE i.created_at <= $6
     RETURNING 1`,
    [...place(entry), entry.inputHash, now, later(now, -KEPT_MS)],
  )
  return rows.length > 0
}
const keep = (db: EntityManager, entry: Entry, answer: unknown): Promise<unknown> =>
  db.query('UPDATE platform.idempotency SET answer = $4::jsonb WHERE (actor, key, operation) = ($1, $2, $3)', [
    ...place(entry),
    answerToJson(answer),
  ])

const firstAnswer = async (db: EntityManager, entry: Entry): Promise<unknown> => {
  const rows: Kept[] = await db.query(
    'SELECT input_hash, answer FROM platform.idempotency WHERE (actor, key, operation) = ($1, $2, $3)',
    place(entry),
  )
  const kept = rows[0]!
  return kept.input_hash === entry.inputHash ? answerFromJson(kept.answer) : new IdempotencyKeyReused()
}

/** The first answer of another unit of work; thrown to leave ours without an effect. */
class Answered extends Error {
  constructor(readonly answer: unknown) {
    super('answered before')
  }
}

/**
 * Runs a command once per account, key and action (DECISIONS 17): a repeat gets the first answer. A value is kept in the
 * transaction of its effect; a refusal, which takes its transaction back, is kept after it.
 */
export const runOnce = async <I, O>(
  work: UnitOfWork,
  asker: Asker & { idempotencyKey: string },
  command: { action: Action<I, O>; input: I },
): Promise<O | NotFound | IdempotencyKeyReused> => {
  const { action, input } = command
  const entry: Entry = {
    actor: accountIdOf(asker.actor) ?? '',
    key: asker.idempotencyKey,
    operation: action.name,
    inputHash: hashOf(input),
  }
  const guarded: Action<I, O> = async (ctx, given) => {
    if (!(await claim(ctx.db, entry))) throw new Answered(await firstAnswer(ctx.db, entry))
    const answer = await action(ctx, given)
    if (!isRefusal(answer)) await keep(ctx.db, entry, answer)
    return answer
  }
  try {
    const answer = await work.run(asker, guarded, input)
    if (isRefusal(answer)) {
      await work.database.transaction(async (db) => {
        if (await claim(db, entry)) await keep(db, entry, answer)
      })
    }
    return answer
  } catch (fault) {
    if (fault instanceof Answered) return fault.answer as O
    throw fault
  }
}

/** Answers older than a day are forgotten; the worker calls it. */
export const dropOldAnswers = (db: EntityManager): Promise<unknown> =>
  db.query('DELETE FROM platform.idempotency WHERE created_at <= $1', [later(wallClock.now(), -KEPT_MS)])
