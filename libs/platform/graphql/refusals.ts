import { Field, InterfaceType, ObjectType, Int, createUnionType, type ReturnTypeFunc } from '@nestjs/graphql'
import { InvalidInput, isRefusal, MoveRefused, NotAllowed, NotFound, TemporarilyUnavailable } from '@rolecall/kernel'
import { rememberRefusal } from '../idempotency/answer-json.js'
import { IdempotencyKeyReused } from '../idempotency/idempotency.js'

/* eslint-disable @typescript-eslint/no-explicit-any */
type Class = abstract new (...args: any[]) => any

@InterfaceType('Refusal', {
  description: 'An answer that says no and that the asker can mend.',
  resolveType: (value: object) => value.constructor.name,
})
export abstract class RefusalView {
  @Field({ description: 'Stable code; clients decide by it.' })
  code: string
  @Field({ description: 'Sentence in the language of the request: what happened and how to mend it.' })
  message: string
  @Field(() => [String], { description: 'Where in the input, from the argument down; empty when it is the whole.' })
  path: string[]
}

export interface RefusalFact {
  type: ReturnTypeFunc
  nullable?: boolean
  description: string
}
/** Shows a bare refusal class of the domain in the schema, from outside. Facts are its public fields. */
export const registerRefusal = (refusal: Class, description: string, facts: Record<string, RefusalFact> = {}): void => {
  rememberRefusal(refusal)
  ObjectType(refusal.name, { description, implements: () => [RefusalView] } as never)(refusal as never)
  for (const [field, fact] of Object.entries(facts)) {
    Field(fact.type, { nullable: fact.nullable ?? false, description: fact.description })(refusal.prototype as object, field)
  }
}

registerRefusal(NotFound, 'Not there, or not yours to see: one answer for both.')
registerRefusal(NotAllowed, 'You may see this, but your right does not cover this act.')
registerRefusal(MoveRefused, 'The thing is in another state than the act needs; load it again.', {
  move: { type: () => String, description: 'The move that was asked for.' },
  presentState: { type: () => String, description: 'The present state.' },
})
registerRefusal(InvalidInput, 'A value of the input breaks a limit or a rule.', {
  field: { type: () => String, description: 'Name of the input field.' },
  reason: { type: () => String, description: 'Stable reason, for example too_long.' },
  limit: { type: () => String, nullable: true, description: 'The figure of the rule, where it has one.' },
})
registerRefusal(TemporarilyUnavailable, 'A part of the system is down; nothing was changed.', {
  retryAfterSeconds: { type: () => Int, description: 'Try again after so many seconds.' },
})

registerRefusal(IdempotencyKeyReused, 'The Idempotency-Key was used for another input within 24 hours.')

const always: Class[] = [NotFound, NotAllowed, MoveRefused, InvalidInput, IdempotencyKeyReused]
/** The union of a mutation's payload and its refusals. Those that every mutation may give are always in it. */
export const answerOf = (name: string, payload: Class, refusals: Class[] = []): any => {
  const members = [payload, ...new Set<Class>([...always, ...refusals])]
  return createUnionType({
    name,
    description: `The payload or a named refusal.`,
    types: () => members as never,
    resolveType: (value: object) => (isRefusal(value) ? (value.constructor as never) : (payload as never)),
  })
}
