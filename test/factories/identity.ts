import { registerAccount, type RegisterAccount } from '@rolecall/identity'
import { isRefusal, newId } from '@rolecall/kernel'
import type { World } from '../support/world.js'

/** A new person, with a business when named; everything else may be overridden. */
export const newPerson = async (
  world: World,
  more: Partial<RegisterAccount> = {},
): Promise<{ accountId: string; businessId: string | null; email: string }> => {
  const email = more.email ?? `${newId()}@person.example`
  const input = { email, name: 'Anna', lang: 'ru' as const, timeZone: 'Europe/Moscow', country: 'RU', ...more }
  const made = await world.work.run(world.visitor, registerAccount, input)
  if (isRefusal(made)) throw new Error(made.code)
  return { ...made, email }
}
