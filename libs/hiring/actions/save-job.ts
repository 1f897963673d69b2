import { type Catalogue, catalogue, roleOf } from '@rolecall/catalog'
import { requireRight, rightsTo } from '@rolecall/identity'
import { InvalidInput, isRefusal, MoveRefused, newId, type NotAllowed, NotFoundSignal } from '@rolecall/kernel'
import { type Ctx, isTimeZone } from '@rolecall/platform'
import { Proposal } from '../data/answer.entity.js'
import { Job } from '../data/job.entity.js'
import { job as jobRead } from '../data/job-reads.js'
import type { JobRead } from '../data/shapes.js'
import { jobForHiring } from '../data/viewer.js'
import { todayIn } from '../domain/calendar.rules.js'
import { JobChanged } from '../domain/events.js'
import { allowsAct } from '../domain/job.rules.js'
import { checkJob, type JobChoices, type JobText, missingParts } from '../domain/job-text.rules.js'
import { JobHasProposals, JobNotReady } from '../domain/refusals.js'
import { choicesOf } from './job-choices.js'
import { saveDuties, sameDuties } from './job-duties.js'

export interface SaveJob extends JobText {
  /** The job to change; empty for a new one. */
  readonly id?: string | null
  readonly businessId: string
  readonly roleSlug: string
  readonly timeZone: string
}
type SaveJobRefusal = InvalidInput | NotAllowed | MoveRefused | JobHasProposals | JobNotReady

const written = (input: SaveJob, current: Catalogue) => ({
  title: input.title.trim(),
  description: input.description.trim(),
  roleSlug: input.roleSlug,
  catalogueVersion: current.version,
  level: input.level,
  niche: input.niche,
  hoursPerWeek: input.hoursPerWeek,
  budget: { minor: input.budget.minor, currency: input.budget.currency },
  startsOn: input.startsOn,
  endsOn: input.endsOn,
  platforms: [...input.platforms],
  languages: [...input.languages],
  timeZone: input.timeZone,
  minOverlapHours: input.minOverlapHours,
  acceptsGrowth: input.acceptsGrowth,
})

/** Proposals price the lines of the checklist, so these stay as they are once there was one. */
const checkFixed = async (ctx: Ctx, job: Job, input: SaveJob): Promise<JobHasProposals | null> => {
  const isSame =
    job.roleSlug === input.roleSlug &&
    job.budget.currency === input.budget.currency &&
    (await sameDuties(ctx, job.id, input.duties))
  if (isSame) return null
  const proposals = await ctx.db.countBy(Proposal, { jobId: job.id })
  return proposals > 0 ? new JobHasProposals(proposals) : null
}

const checkChange = async (
  ctx: Ctx,
  job: Job,
  parts: { input: SaveJob; choices: JobChoices; today: string },
): Promise<SaveJobRefusal | null> => {
  if (!allowsAct('edit', job.state)) return new MoveRefused('edit', job.state)
  const missing = job.state === 'draft' ? [] : missingParts(parts.input, parts)
  if (missing.length > 0) return new JobNotReady(missing)
  return checkFixed(ctx, job, parts.input)
}

const checkText = (input: SaveJob, current: Catalogue): InvalidInput | null => {
  if (!isTimeZone(input.timeZone)) return new InvalidInput('timeZone', 'malformed')
  return roleOf(current, input.roleSlug) ? null : new InvalidInput('roleSlug', 'unknown')
}

/** Writes a new draft, or changes a job that still takes proposals. What people can see stays complete. */
export const saveJob = async (ctx: Ctx, input: SaveJob): Promise<JobRead | SaveJobRefusal> => {
  const job = input.id ? await jobForHiring(ctx, input.id) : requireRight(ctx, input.businessId, rightsTo.hire)
  if (isRefusal(job)) return job
  // a job does not move to another business
  if (job && job.businessId !== input.businessId) throw new NotFoundSignal()
  const current = await catalogue(ctx)
  const malformed = checkText(input, current)
  if (malformed) return malformed
  const choices = choicesOf(current, input.roleSlug)
  const today = todayIn(input.timeZone, ctx.now)
  const fault = checkJob(input, { choices, today }) ?? (job && (await checkChange(ctx, job, { input, choices, today })))
  if (fault) return fault
  const id = job?.id ?? newId(ctx.now.getTime())
  if (job) await ctx.db.update(Job, { id }, written(input, current))
  else {
    const fresh = { state: 'draft', createdAt: ctx.now, publishedAt: null, expiresAt: null } as const
    await ctx.db.insert(Job, { id, businessId: input.businessId, ...written(input, current), ...fresh })
  }
  await saveDuties(ctx, id, input.duties)
  if (job && job.state !== 'draft') ctx.emit(new JobChanged(id))
  return jobRead(ctx, { id })
}
