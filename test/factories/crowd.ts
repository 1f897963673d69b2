import { newId } from '@rolecall/kernel'
import { Supply } from '../../libs/matching/data/supply.entity.js'
import type { MatchPerson } from '../../libs/matching/domain/match.js'
import type { World } from '../support/world.js'

const AT_ONCE = 500

/** Many people at once: accounts and profiles in plain SQL, and what matching knows of them as given. */
export const aCrowd = async (world: World, people: readonly MatchPerson[]): Promise<string[]> => {
  const ids = people.map(() => newId())
  await world.database.query(
    `INSERT INTO identity.accounts (id, name, email, lang, time_zone, country, created_at)
     SELECT id, 'Person ' || n, id || '@crowd.example', 'en', 'Europe/Berlin', 'DE', now() FROM unnest($1::uuid[]) WITH ORDINALITY AS t(id, n)`,
    [ids],
  )
  await world.database.query(
    `INSERT INTO talent.freelancers (account_id, headline, about, country, time_zone, languages, platforms, niches, hours_per_week, booked_hours,
       available, weekly_invite_cap, capacity_confirmed_at, created_at)
     SELECT id, 'Works', '', 'DE', 'Europe/Berlin', '{ru}', '{vk}', '{}', 40, 0, true, 5, now(), now() FROM unnest($1::uuid[]) AS t(id)`,
    [ids],
  )
  const now = new Date()
  const rows = people.map((person, index) => ({
    ...person,
    freelancerId: ids[index]!,
    roleSlugs: [...person.claimedRoles, ...person.verifiedRoles, ...person.growthRoles],
    joinedAt: now,
    capacityConfirmedAt: now,
    refreshedAt: now,
  }))
  for (let start = 0; start < rows.length; start += AT_ONCE) {
    await world.database.manager.insert(Supply, rows.slice(start, start + AT_ONCE) as never)
  }
  await world.database.query('ANALYZE matching.supply')
  return ids
}
