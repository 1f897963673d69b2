import { wallClock } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { isFresh } from '../domain/fresh.rules.js'
import { SignInAgain } from '../domain/refusals.js'

/**
 * Asked before something that a stolen session must not be enough for, like where a person's money goes. Demo mode has
 * neither passwords nor second steps and asks for nothing; what the system does by itself was decided before.
 */
export const requireFresh = ({ actor, config }: Pick<Ctx, 'actor' | 'config'>): null | SignInAgain => {
  if (config.DEMO_MODE || actor.kind !== 'person') return null
  return isFresh(actor.shownAt, wallClock.now()) ? null : new SignInAgain()
}
