import { businessesByIds } from '@rolecall/identity'
import { newId } from '@rolecall/kernel'
import { tellEach } from '@rolecall/notifications'
import { type Ctx, ids, prepared } from '@rolecall/platform'
import { In } from 'typeorm'
import { Invitation } from '../data/answer.entity.js'
import type { Job } from '../data/job.entity.js'
import { lockedJob } from '../data/viewer.js'
import { InvitationSent } from '../domain/events.js'
import { INVITATION_HOURS } from '../domain/invitation.rules.js'
import { allowsAct } from '../domain/job.rules.js'

/** A person of a wave. */
export interface InvitedPerson {
  readonly freelancerId: string
  readonly expiresAt: Date
  /** Quiet hours of the person: told then, not now. */
  readonly queuedUntil?: Date | null
}
export interface InviteMany {
  readonly jobId: string
  readonly wave: number
  readonly people: readonly InvitedPerson[]
}
export interface Invite extends InvitedPerson, Omit<InviteMany, 'people'> {}
export interface Invited {
  /** Null when the job takes no invitations any more. */
  readonly invitationId: string | null
  readonly created: boolean
}
type Told = Pick<Invitation, 'id' | 'freelancerId' | 'jobId'>

/** Tells people of their invitations, in as many statements for all as for one. The id of each is the key, so one row makes one notice. */
export const tellInvited = async (ctx: Ctx, { invitations, jobs }: { invitations: readonly Told[]; jobs: ReadonlyMap<string, Job> }): Promise<void> => {
  const businesses = await businessesByIds(ctx, [...jobs.values()].map((job) => job.businessId))
  const told = invitations.map(({ id, freelancerId, jobId }) => {
    const { title, businessId } = jobs.get(jobId)!
    return {
      accountId: freelancerId,
      kind: 'invitation',
      facts: { job: title, business: businesses.get(businessId)!.name, hours: INVITATION_HOURS },
      path: `/invitations/${ids.invitation.serialize(id)}`,
      key: `invitation:${id}`,
    }
  })
  await tellEach(ctx, told)
  for (const { id, jobId, freelancerId } of invitations) ctx.emit(new InvitationSent(id, jobId, freelancerId))
}

/** In the order of people: two waves at once never wait for each other crosswise. One text for any number of them. */
const STORED = `INSERT INTO hiring.invitations (id, job_id, freelancer_id, state, wave, created_at, queued_until, sent_at, expires_at)
  SELECT r.id, $2::uuid, r."freelancerId", CASE WHEN r."queuedUntil" IS NULL THEN 'sent' ELSE 'queued' END, $3::int, $4::timestamptz, r."queuedUntil",
    CASE WHEN r."queuedUntil" IS NULL THEN $4::timestamptz END, r."expiresAt"
  FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, "freelancerId" uuid, "queuedUntil" timestamptz, "expiresAt" timestamptz)
  ORDER BY r."freelancerId" ON CONFLICT (job_id, freelancer_id) DO NOTHING RETURNING id, freelancer_id AS "freelancerId", state`
type Stored = Pick<Invitation, 'id' | 'freelancerId' | 'state'>

const store = (ctx: Ctx, { jobId, wave, people }: InviteMany): Promise<Stored[]> => {
  const rows = people.map(({ freelancerId, queuedUntil, expiresAt }) => ({
    id: newId(ctx.now.getTime()), freelancerId, expiresAt, queuedUntil: queuedUntil && queuedUntil > ctx.now ? queuedUntil : null,
  }))
  return prepared(ctx.db, STORED, [JSON.stringify(rows), jobId, wave, ctx.now])
}

/** Invitations that were there before. */
const earlier = async (ctx: Ctx, { jobId, freelancerIds }: { jobId: string; freelancerIds: readonly string[] }): Promise<Map<string, string>> => {
  if (freelancerIds.length === 0) return new Map()
  const found = await ctx.db.find(Invitation, { select: { id: true, freelancerId: true }, where: { jobId, freelancerId: In([...freelancerIds]) } })
  return new Map(found.map(({ id, freelancerId }) => [freelancerId, id]))
}

/**
 * Invites people to a published job, each once for ever: a repeat answers the first invitation and tells nobody. The
 * statements do not grow with the people. Checks no rights; it is the door for waves and for invitations by hand.
 */
export const inviteMany = async (ctx: Ctx, input: InviteMany): Promise<Map<string, Invited>> => {
  const job = await lockedJob(ctx, input.jobId, 'share')
  const stored = allowsAct('invite', job.state) && input.people.length > 0 ? await store(ctx, input) : []
  const sent = stored.filter(({ state }) => state === 'sent').map((row) => ({ ...row, jobId: job.id }))
  if (sent.length > 0) await tellInvited(ctx, { invitations: sent, jobs: new Map([[job.id, job]]) })
  const created = new Map(stored.map(({ id, freelancerId }) => [freelancerId, id]))
  const others = input.people.map(({ freelancerId }) => freelancerId).filter((id) => !created.has(id))
  const known = await earlier(ctx, { jobId: job.id, freelancerIds: others })
  return new Map(input.people.map(({ freelancerId }) => [
    freelancerId, { invitationId: created.get(freelancerId) ?? known.get(freelancerId) ?? null, created: created.has(freelancerId) },
  ]))
}

/** The same for one person. */
export const invite = async (ctx: Ctx, { jobId, wave, ...person }: Invite): Promise<Invited> =>
  (await inviteMany(ctx, { jobId, wave, people: [person] })).get(person.freelancerId)!
