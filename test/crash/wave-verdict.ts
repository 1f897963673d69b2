import { CANDIDATES_KEPT } from '../../libs/matching/actions/finish-run.js'
import type { World } from '../support/world.js'

interface Wave {
  readonly job: string
  readonly state: string
  readonly total: number
  readonly scored: number
  readonly wave: number
  readonly invited: number
  readonly candidates: number
  readonly ranks: number
  readonly invitations: number
  readonly people: number
  readonly waves: number
  readonly notices: number
  readonly events: number
}

/** One line for each job whose ranking or first wave is not whole: one ranking, one wave, one row and one notice a person. */
export const brokenWaves = async (world: World, jobIds: readonly string[]): Promise<string[]> => {
  const rows: Wave[] = await world.database.query(
    `SELECT r.job_id AS job, r.state, r.total, r.scored, r.wave, r.invited,
       (SELECT count(*)::int FROM matching.candidates c WHERE c.run_id = r.id) AS candidates,
       (SELECT coalesce(max(rank), 0) FROM matching.candidates c WHERE c.run_id = r.id) AS ranks,
       (SELECT count(*)::int FROM hiring.invitations i WHERE i.job_id = r.job_id) AS invitations,
       (SELECT count(DISTINCT freelancer_id)::int FROM hiring.invitations i WHERE i.job_id = r.job_id) AS people,
       (SELECT count(DISTINCT wave)::int FROM hiring.invitations i WHERE i.job_id = r.job_id) AS waves,
       (SELECT count(*)::int FROM notifications.notices n JOIN hiring.invitations i ON n.key = 'invitation:' || i.id WHERE i.job_id = r.job_id) AS notices,
       (SELECT count(*)::int FROM matching.match_events e WHERE e.job_id = r.job_id AND e.kind = 'invited') AS events
     FROM matching.runs r`,
  )
  const whole = (row: Wave): boolean =>
    row.state === 'done' && row.wave === 1 && row.waves === 1 && row.scored === row.total && row.candidates === Math.min(CANDIDATES_KEPT, row.total) && row.ranks === row.candidates &&
    row.invitations >= 3 && row.invitations <= 8 && [row.people, row.invited, row.notices, row.events].every((count) => count === row.invitations)
  const ranked = rows.map(({ job }) => job)
  return [
    ...rows.filter((row) => !whole(row)).map((row) => `not whole: ${JSON.stringify(row)}`),
    ...jobIds.filter((id) => !ranked.includes(id)).map((id) => `lost: ${id}`),
    ...ranked.filter((id, index) => ranked.indexOf(id) !== index).map((id) => `ranked twice: ${id}`),
  ]
}

const promises: Record<string, string> = {
  'a notice of an invitation that is not there': `SELECT n.id FROM notifications.notices n WHERE n.kind = 'invitation' AND NOT EXISTS (SELECT 1 FROM hiring.invitations i WHERE n.key = 'invitation:' || i.id)`,
  'two notices of one invitation': `SELECT key AS id FROM notifications.notices WHERE kind = 'invitation' GROUP BY key HAVING count(*) > 1`,
  'more than the weekly cap': 'SELECT freelancer_id AS id FROM hiring.invitations i JOIN matching.supply s USING (freelancer_id) GROUP BY freelancer_id, weekly_cap HAVING count(*) > weekly_cap',
  'a reaction that did not end': "SELECT reaction AS id FROM platform.reaction_runs WHERE reaction LIKE 'matching.%' AND state <> 'done'",
}
/** What must hold of everybody, whatever the job. */
export const brokenWhole = async (world: World): Promise<string[]> => {
  const broken: string[] = []
  for (const [name, sql] of Object.entries(promises)) {
    const rows: { id: string }[] = await world.database.query(sql)
    broken.push(...rows.map(({ id }) => `${name}: ${id}`))
  }
  return broken
}
