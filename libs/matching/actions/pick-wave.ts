import type { Ctx } from '@rolecall/platform'
import { claimedSupply } from '../data/retrieval.js'
import { waveOf } from '../domain/lane.rules.js'
import { waveSize } from '../domain/wave.rules.js'
import { ablePeople, type AblePeople, type Picked } from './able-people.js'

export interface PickWave extends Omit<AblePeople, 'people'> {
  readonly openProposals: number
  /** Invitations the job may still send. */
  readonly room: number
  /** Whom a batch gave to the job; absent: the job decides by itself. */
  readonly among?: readonly string[] | undefined
}

/**
 * The people of the next wave: best first, each asked the hard rules once more, with their supply rows held so that
 * no other job spends the last invitation of their week meanwhile (DECISIONS 44).
 */
export const pickWave = async (ctx: Ctx, { runId, job, involved, openProposals, room, among }: PickWave): Promise<Picked[]> => {
  const able = await ablePeople(ctx, { runId, job, involved, people: claimedSupply })
  const chosen = among
    ? able.filter(({ candidate }) => among.includes(candidate.freelancerId))
    : waveOf(able, (others) => waveSize(others.map(({ candidate }) => candidate.pAccept), openProposals))
  return chosen.slice(0, room)
}
