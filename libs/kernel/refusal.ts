/**
 * An answer that says no and that the asker can mend. Returned, never thrown.
 * `code` is the contract with clients; facts are public fields of the subclass.
 * `message` and `path` are filled in by the API in the reader's language.
 */
export abstract class Refusal {
  abstract readonly code: string
  /** Sentence in the language of the request; set at the edge. */
  message = ''
  /** Where in the input the trouble lies, for example ["input", "budget"]; empty when it is the whole. */
  path: string[] = []
  /** Says which input field is meant. */
  at(...path: string[]): this {
    this.path = path
    return this
  }
}
export const isRefusal = (value: unknown): value is Refusal => value instanceof Refusal

/** The thing is not there, or is not this viewer's: one answer for both. */
export class NotFound extends Refusal {
  readonly code = 'NOT_FOUND'
}
/** A move that the present state or party does not allow; carries the state, so that the screen can refresh. */
export class MoveRefused extends Refusal {
  readonly code = 'CONFLICT'
  constructor(
    readonly move: string,
    /** Not called `state`: clients select it beside the payload's own state. */
    readonly presentState: string,
  ) {
    super()
  }
}
/** The viewer may see the thing but has no right to this act on it. */
export class NotAllowed extends Refusal {
  readonly code = 'NOT_ALLOWED'
}
/** An input value that breaks a limit or a rule. `reason` is a key of the i18n catalogue, `limit` the figure in it. */
export class InvalidInput extends Refusal {
  readonly code = 'INVALID_INPUT'
  constructor(
    readonly field: string,
    readonly reason: string,
    readonly limit: string | null = null,
  ) {
    super()
    this.path = ['input', field]
  }
}
/** A part of the system is down; try again after the seconds named. */
export class TemporarilyUnavailable extends Refusal {
  readonly code = 'TEMPORARILY_UNAVAILABLE'
  constructor(readonly retryAfterSeconds: number) {
    super()
  }
}

/** Thrown by loaders; the unit of work turns it into the NotFound refusal. */
export class NotFoundSignal extends Error {}
