import { invitesLast168h } from '@rolecall/hiring'
import type { Ctx } from '@rolecall/platform'
import { barredFrom, standingIn } from '../data/barred.js'
import { claimedSupply } from '../data/retrieval.js'
import { waitingCandidates } from '../data/run-queries.js'
import type { MatchCandidate } from '../data/run.entity.js'
import { exclusionOf } from '../domain/eligibility.rules.js'
import { type InWave, isInLane, waveOf } from '../domain/lane.rules.js'
import type { MatchJob } from '../domain/match.js'
import type { SeenFacts } from '../domain/outcomes.rules.js'
import { featuresOf } from '../domain/score.js'
import { WAVE_MAX, waveSize } from '../domain/wave.rules.js'

/** Candidates looked at for one wave; those who no longer pass make room for the next. */
const LOOKED_AT = WAVE_MAX * 5

export interface PickWave {
  readonly runId: string
  readonly job: MatchJob
  readonly openProposals: number
  /** People who have an invitation or a proposal. */
  readonly involved: ReadonlySet<string>
  /** Invitations the job may still send. */
  readonly room: number
}

export interface Picked extends InWave {
  readonly candidate: MatchCandidate
  /** What the models see of the person at this moment; learning looks at it later. */
  readonly seen: SeenFacts
}

/**
 * The people of the next wave: best first, each asked the hard rules once more, with their supply rows held so that
 * no other job spends the last invitation of their week meanwhile (DECISIONS 44).
 */
export const pickWave = async (ctx: Ctx, { runId, job, openProposals, involved, room }: PickWave): Promise<Picked[]> => {
  const candidates = await waitingCandidates(ctx, runId, LOOKED_AT)
  const ids = candidates.map((candidate) => candidate.freelancerId)
  const people = new Map((await claimedSupply(ctx, ids)).map((person) => [person.freelancerId, person]))
  const recent = await invitesLast168h(ctx, ids)
  const standingOf = standingIn(await barredFrom(ctx, job))
  const able = candidates.flatMap((candidate): Picked[] => {
    const { freelancerId } = candidate
    const person = people.get(freelancerId)
    const standing = {
      ...standingOf(freelancerId),
      recentInvites: recent.get(freelancerId) ?? 0,
      isInvited: involved.has(freelancerId),
    }
    if (person === undefined || exclusionOf({ job, person, standing }) !== null) return []
    return [{ candidate, place: candidate.rank, pSuccess: candidate.pSuccess, isInLane: isInLane(person), seen: { features: featuresOf({ job, person, standing, purpose: 'invite' }).views.accept } }]
  })
  return waveOf(able, (others) => waveSize(others.map(({ candidate }) => candidate.pAccept), openProposals)).slice(0, room)
}
