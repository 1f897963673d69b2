import type { ApolloServerPlugin } from '@apollo/server'
import { GraphQLError, type ASTVisitor, type ValidationContext } from 'graphql'

/**
 * No text of people holds them, and PostgreSQL takes neither: a zero byte in a text, half a surrogate pair in JSON.
 * They are turned away at the door, so that no context has to think of them.
 */
export const isCleanText = (text: string): boolean => !text.includes('\u0000') && !/\p{Surrogate}/u.test(text)

const unclean = (): GraphQLError =>
  new GraphQLError('A text holds a zero byte or half a character.', { extensions: { code: 'BAD_INPUT', http: { status: 400 } } })

/** Looks through variables of any depth without recursion. */
export const holdsUncleanText = (value: unknown): boolean => {
  const waiting: unknown[] = [value]
  while (waiting.length > 0) {
    const next = waiting.pop()
    if (typeof next === 'string' && !isCleanText(next)) return true
    if (typeof next === 'object' && next !== null) waiting.push(...Object.values(next))
  }
  return false
}

/** Validation rule for texts written in the document itself. */
export const cleanLiterals = (context: ValidationContext): ASTVisitor => ({
  StringValue({ value }) {
    if (!isCleanText(value)) context.reportError(unclean())
  },
})

/** The same for the variables of a request. */
export const cleanVariables: ApolloServerPlugin = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ request }) => {
      if (holdsUncleanText(request.variables)) throw unclean()
    },
  }),
}
