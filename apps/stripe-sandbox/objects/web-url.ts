import { refused } from '../protocol/errors.js'

/** A page people are sent to must be an http(s) address, never a script. `{CHECKOUT_SESSION_ID}` may stand in it. */
export const webUrl = (given: string, param: string): string => {
  let url: URL | null = null
  try {
    url = new URL(given)
  } catch {
    // Answered below, like an address of another scheme.
  }
  if (url?.protocol === 'http:' || url?.protocol === 'https:') return given
  throw refused(`Not a valid URL: ${given}`, { code: 'url_invalid', param })
}
