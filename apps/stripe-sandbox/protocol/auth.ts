import { createHash, timingSafeEqual } from 'node:crypto'
import type { World } from '../state/world.js'
import { ApiError, unauthorized } from './errors.js'

interface WithHeaders {
  header: (name: string) => string | undefined
}

/** Compares without telling, by its time, how much was right. */
export const sameSecret = (given: string, wanted: string): boolean => {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(given), digest(wanted))
}

export const bearerOf = (request: WithHeaders): string | undefined => {
  const [scheme, value] = (request.header('authorization') ?? '').split(' ')
  if (!value) return undefined
  if (scheme?.toLowerCase() === 'bearer') return value
  if (scheme?.toLowerCase() === 'basic') return Buffer.from(value, 'base64').toString('utf8').split(':')[0]
  return undefined
}

export const authorize = (request: WithHeaders, secretKey: string): void => {
  const given = bearerOf(request)
  if (!given) {
    throw unauthorized(
      "You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY').",
    )
  }
  if (!sameSecret(given, secretKey)) throw unauthorized(`Invalid API Key provided: ${given.slice(0, 8)}****`)
}

/** The account a request acts for: named by `Stripe-Context` or `Stripe-Account`, else the platform. */
export const keyOwner = (world: World, request: WithHeaders): string => {
  const named = (request.header('stripe-context') ?? request.header('stripe-account'))?.split('/').at(-1)
  if (!named || named === world.settings.platform) return world.settings.platform
  if (world.find('account', named)) return named
  throw new ApiError({
    status: 403,
    type: 'invalid_request_error',
    code: 'account_invalid',
    message: `The provided key does not have access to account '${named}' (or that account does not exist). Application access may have been revoked.`,
    executed: false,
  })
}
