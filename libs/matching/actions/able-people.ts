import { invitesLast168h } from '@rolecall/hiring'
import type { Ctx } from '@rolecall/platform'
import { barredFrom, standingIn } from '../data/barred.js'
import { type WaitingCandidate, waitingCandidates } from '../data/run-queries.js'
import { exclusionOf } from '../domain/eligibility.rules.js'
import { type InWave, isInLane } from '../domain/lane.rules.js'
import type { MatchJob, MatchPerson } from '../domain/match.js'
import type { SeenFacts } from '../domain/outcomes.rules.js'
import { featuresOf } from '../domain/score.js'
import { WAVE_MAX } from '../domain/wave.rules.js'

/** Candidates looked at for one wave; those who no longer pass make room for the next. */
const LOOKED_AT = WAVE_MAX * 5

export interface AblePeople {
  readonly runId: string
  readonly job: MatchJob
  /** People who have an invitation or a proposal. */
  readonly involved: ReadonlySet<string>
  /** How their rows are read: held for a wave, as they are for a plan. */
  readonly people: (ctx: Ctx, ids: readonly string[]) => Promise<MatchPerson[]>
}
export interface Picked extends InWave {
  readonly candidate: WaitingCandidate
  /** What the models see of the person at this moment; learning looks at it later. */
  readonly seen: SeenFacts
}

/** The best who have no invitation from a ranking yet, each asked the hard rules once more. */
export const ablePeople = async (ctx: Ctx, { runId, job, involved, people: read }: AblePeople): Promise<Picked[]> => {
  const candidates = await waitingCandidates(ctx, runId, LOOKED_AT)
  const ids = candidates.map((candidate) => candidate.freelancerId)
  const people = new Map((await read(ctx, ids)).map((person) => [person.freelancerId, person]))
  const recent = await invitesLast168h(ctx, ids)
  const standingOf = standingIn(await barredFrom(ctx, job))
  return candidates.flatMap((candidate): Picked[] => {
    const { freelancerId, rank: place, pSuccess } = candidate
    const person = people.get(freelancerId)
    const standing = { ...standingOf(freelancerId), recentInvites: recent.get(freelancerId) ?? 0, isInvited: involved.has(freelancerId) }
    if (person === undefined || exclusionOf({ job, person, standing }) !== null) return []
    const seen = { features: featuresOf({ job, person, standing, purpose: 'invite' }).views.accept }
    return [{ candidate, place, pSuccess, isInLane: isInLane(person), seen }]
  })
}
