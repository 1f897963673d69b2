import { DAY_MS, later } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { answeredKinds, settledKinds } from '../domain/match-events.js'
import { SILENCE_DAYS, type SilenceEvent, silenceKinds, silenceRecordOf } from '../domain/silence-record.rules.js'
import type { Supply } from './supply.entity.js'

/** What the record of matches says of a person. */
export type PersonRecord = Pick<
  Supply,
  'settledInvites' | 'answeredInvites' | 'acceptedInvites' | 'answerHours' | 'ended' | 'successful' | 'onTime' | 'nicheJobs' | 'silentChance' | 'silentAt' | 'waitingSince'
>

interface Counted {
  readonly id: string
  readonly settled: number
  readonly answered: number
  readonly accepted: number
  readonly hours: number | null
  readonly ended: number
  readonly successful: number
  readonly onTime: number
  readonly niches: string[] | null
}
/** The hours to an answer are those between the two events of one invitation; a contract of which nothing can be said counts nowhere. */
const COUNTED = `SELECT freelancer_id AS id, count(*) FILTER (WHERE kind = ANY($2::text[]))::int AS settled, count(*) FILTER (WHERE kind = ANY($3::text[]))::int AS answered,
    count(*) FILTER (WHERE kind = 'accepted')::int AS accepted, percentile_cont(0.5) WITHIN GROUP (ORDER BY hours) AS hours,
    count(*) FILTER (WHERE success IS NOT NULL)::int AS ended, count(*) FILTER (WHERE success = 'true')::int AS successful,
    count(*) FILTER (WHERE "onTime" = 'true')::int AS "onTime", array_agg(niche) FILTER (WHERE niche IS NOT NULL) AS niches
  FROM (SELECT e.freelancer_id, e.kind, e.facts->>'success' AS success, e.facts->>'onTime' AS "onTime", CASE WHEN e.kind = 'completed' THEN e.facts->>'niche' END AS niche,
      extract(epoch FROM coalesce((e.facts->>'at')::timestamptz, e.at) - i.at)::float8 / 3600 AS hours
    FROM matching.match_events e LEFT JOIN matching.match_events i
      ON e.kind = ANY($3::text[]) AND (i.job_id, i.freelancer_id, i.kind, i.subject_id) = (e.job_id, e.freelancer_id, 'invited', e.subject_id)
    WHERE e.freelancer_id = ANY($1::uuid[]) AND (e.kind = ANY($2::text[]) OR e.kind = 'completed')) told
  GROUP BY 1`

const recentOf = async (ctx: Ctx, freelancerIds: readonly string[]): Promise<Map<string, SilenceEvent[]>> => {
  const rows: (SilenceEvent & { id: string })[] = await ctx.db.query(
    `SELECT freelancer_id AS id, kind, subject_id AS "subjectId", coalesce((facts->>'at')::timestamptz, at) AS at FROM matching.match_events
      WHERE freelancer_id = ANY($1::uuid[]) AND kind = ANY($2::text[]) AND at >= $3 ORDER BY seq`,
    [freelancerIds, silenceKinds, later(ctx.now, -SILENCE_DAYS * DAY_MS)],
  )
  const events = new Map<string, SilenceEvent[]>()
  for (const row of rows) events.set(row.id, [...(events.get(row.id) ?? []), row])
  return events
}
const jobsByNiche = (niches: readonly string[]): Record<string, number> => {
  const jobs: Record<string, number> = {}
  for (const niche of niches) jobs[niche] = (jobs[niche] ?? 0) + 1
  return jobs
}
const noCounts: Omit<Counted, 'id'> = { settled: 0, answered: 0, accepted: 0, hours: null, ended: 0, successful: 0, onTime: 0, niches: null }

/** Answers, silence, ends of contracts and their fields, in two statements whatever the number of people. */
export const personRecords = async (ctx: Ctx, freelancerIds: readonly string[]): Promise<(freelancerId: string) => PersonRecord> => {
  const counted = new Map<string, Omit<Counted, 'id'>>((await ctx.db.query(COUNTED, [freelancerIds, settledKinds, answeredKinds]) as Counted[]).map((row) => [row.id, row]))
  const recent = await recentOf(ctx, freelancerIds)
  return (id) => {
    const { settled, answered, accepted, hours, ended, successful, onTime, niches } = counted.get(id) ?? noCounts
    const silence = silenceRecordOf(recent.get(id) ?? [], { medianHours: hours, answers: answered })
    return {
      settledInvites: settled, answeredInvites: answered, acceptedInvites: accepted, answerHours: hours, ended, successful, onTime,
      nicheJobs: jobsByNiche(niches ?? []), ...silence, waitingSince: [...silence.waitingSince],
    }
  }
}

/** Invitations went out at this moment: until they are answered, each hour says a little. */
export const waitFor = async (ctx: Ctx, freelancerIds: readonly string[]): Promise<void> => {
  if (freelancerIds.length === 0) return
  await ctx.db.query('UPDATE matching.supply SET waiting_since = waiting_since || $2::timestamptz WHERE freelancer_id = ANY($1::uuid[])', [freelancerIds, ctx.now])
}
