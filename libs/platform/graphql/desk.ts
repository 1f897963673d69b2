import { Injectable } from '@nestjs/common'
import { InvalidInput, isRefusal, type NotFound, type Refusal } from '@rolecall/kernel'
import type { Action, Lang } from '../ctx.js'
import { translate } from '../i18n/translate.js'
import { runOnce } from '../idempotency/idempotency.js'
import { UnitOfWork, type Asker } from '../unit-of-work.js'

/** Writes the sentence of a refusal in the reader's language. */
export const inWords = <R extends Refusal>(refusal: R, lang: Lang): R => {
  const key = refusal instanceof InvalidInput ? `invalid.${refusal.reason}` : `refusal.${refusal.code}`
  refusal.message = translate(lang, key, { ...(refusal as Refusal) })
  return refusal
}

type Keyed = Asker & { readonly idempotencyKey?: string | null }
const hasKey = (asker: Keyed): asker is Asker & { idempotencyKey: string } => asker.actor.kind === 'person' && !!asker.idempotencyKey

/** What resolvers call: a unit of work whose refusals speak the reader's language. */
@Injectable()
export class Desk {
  constructor(readonly work: UnitOfWork) {}

  /** Runs an action in a transaction; once per Idempotency-Key of a signed-in person, where the action has a name. */
  async run<I, O>(asker: Keyed, action: Action<I, O>, input: I): Promise<O | NotFound> {
    const answer = hasKey(asker) && action.name ? await runOnce(this.work, asker, { action, input }) : await this.work.run(asker, action, input)
    return (isRefusal(answer) ? inWords(answer, asker.lang) : answer) as O | NotFound
  }

  /** Runs a read; null when the thing is missing or foreign. */
  read<I, O>(asker: Asker, query: Action<I, O>, input: I): Promise<O | null> {
    return this.work.read(asker, query, input)
  }
}
