import { invitesLast168h } from '@rolecall/hiring'
import { membersOf } from '@rolecall/identity'
import type { Ctx } from '@rolecall/platform'
import { claimedSupply } from '../data/retrieval.js'
import { waitingCandidates } from '../data/run-queries.js'
import type { MatchCandidate } from '../data/run.entity.js'
import { exclusionOf } from '../domain/eligibility.rules.js'
import type { MatchJob } from '../domain/match.js'
import { INVITATIONS_MAX, WAVE_MAX, waveSize } from '../domain/wave.rules.js'

/** Candidates looked at for one wave; those who no longer pass make room for the next. */
const LOOKED_AT = WAVE_MAX * 5

export interface PickWave {
  readonly runId: string
  readonly job: MatchJob
  readonly openProposals: number
  readonly invitations: readonly { readonly freelancerId: string; readonly state: string }[]
}

/**
 * The people of the next wave: best first, each asked the hard rules once more, with their supply rows held so that
 * no other job spends the last invitation of their week meanwhile (DECISIONS 44).
 */
export const pickWave = async (ctx: Ctx, { runId, job, openProposals, invitations }: PickWave): Promise<MatchCandidate[]> => {
  const candidates = await waitingCandidates(ctx, runId, LOOKED_AT)
  const ids = candidates.map((candidate) => candidate.freelancerId)
  const people = new Map((await claimedSupply(ctx, ids)).map((person) => [person.freelancerId, person]))
  const recent = await invitesLast168h(ctx, ids)
  const members = new Set((await membersOf(ctx, job.businessId)).map((member) => member.accountId))
  const answers = new Map(invitations.map((invitation) => [invitation.freelancerId, invitation.state]))
  const able = candidates.filter(({ freelancerId }) => {
    const person = people.get(freelancerId)
    const standing = {
      recentInvites: recent.get(freelancerId) ?? 0,
      isMember: members.has(freelancerId),
      isInvited: answers.has(freelancerId),
      hasDeclined: answers.get(freelancerId) === 'declined',
    }
    return person !== undefined && exclusionOf({ job, person, standing }) === null
  })
  const size = waveSize(able.map((candidate) => candidate.pAccept), openProposals)
  return able.slice(0, Math.min(size, INVITATIONS_MAX - invitations.length))
}
