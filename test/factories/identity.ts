import { grantStaff, registerAccount, type RegisterAccount } from '@rolecall/identity'
import { isRefusal, newId } from '@rolecall/kernel'
import type { StaffRight } from '@rolecall/platform'
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

/** A new person with a staff right. */
export const aStaffMember = async (world: World, right: StaffRight): Promise<string> => {
  const { accountId, email } = await newPerson(world)
  const granted = await world.work.run(world.system, grantStaff, { email, right })
  if (isRefusal(granted)) throw new Error(granted.code)
  return accountId
}
