import { type Chances, chancesOf, explain, type Sight } from '../../libs/matching/domain/evaluate.js'
import type { MatchModel } from '../../libs/matching/domain/model.js'
import { ranked, withNewcomer } from '../../libs/matching/domain/rank.rules.js'
import { invitesFor } from '../../libs/matching/domain/wave.rules.js'
import type { Person } from './person.js'
import type { Config, RankedItem, Ranking, RankRequest } from './protocol.js'
import { missingOf, type Opening, sightOf } from './sight.js'

export interface Candidate extends Chances {
  readonly freelancerId: string
  readonly person: Person
  readonly sight: Sight
  /** The week is full: last in line, and asked only where hardly anybody else is there. */
  readonly isCapped: boolean
}
/** Fewer people than this with room in their week, and a full week is asked too (setting `weeklyCap: soft`). */
export const TOO_FEW = 3

const isCapped = (person: Person, hour: number): boolean => person.invitesBy(hour) >= person.profile.weeklyInviteCap

/** Everybody who may be ranked, scored; without order. */
export const candidatesOf = (request: RankRequest, opening: Opening, { people, model, answerShare }: { people: Iterable<Person>; model: MatchModel; answerShare: number }): Candidate[] => {
  const { hour, purpose } = request
  const candidates: Candidate[] = []
  for (const person of people) {
    const sight = sightOf(opening, person, { purpose, hour, answerShare })
    candidates.push({
      freelancerId: person.profile.id, person, sight, isCapped: purpose === 'invite' && isCapped(person, hour), ...chancesOf(sight, model),
    })
  }
  return candidates
}

const completedOf = (candidates: readonly Candidate[]): ((freelancerId: string) => number) => {
  const counts = new Map(candidates.map(({ freelancerId, person }) => [freelancerId, person.profile.stats.completed]))
  return (freelancerId) => counts.get(freelancerId) ?? 0
}
/** Best first; for an invitation a newcomer among the first six, full weeks last. */
export const inOrder = ({ purpose, job }: RankRequest, candidates: readonly Candidate[]): Candidate[] => {
  const order = ranked(job.id, candidates)
  if (purpose !== 'invite') return order
  const free = order.filter((one) => !one.isCapped)
  return [...withNewcomer(free, completedOf(free)), ...order.filter((one) => one.isCapped)]
}

const itemOf = (opening: Opening, candidate: Candidate, model: MatchModel): RankedItem => {
  const { base, contributions, score, pAccept, pHire, pSuccess } = explain(candidate.sight, model)
  const telling = contributions.filter(({ contribution }) => contribution !== 0)
  const reasons = telling.length >= 3 ? telling : contributions
  return { freelancerId: candidate.freelancerId, score, base, pAccept, pHire, pSuccess, reasons, missing: missingOf(opening, candidate.person) }
}

/** How many of the first to invite now. `atHand`: good proposals open or expected. */
export const inviteCount = (request: RankRequest, order: readonly Candidate[], { config, atHand }: { config: Config; atHand: number }): number => {
  const free = order.filter((one) => !one.isCapped)
  const askable = free.length >= TOO_FEW ? free : order.slice(0, TOO_FEW)
  return Math.min(invitesFor(askable, { atHand, wanted: config.targetProposals }), config.maxInvitePerWave, request.k)
}

export interface RankingParts {
  readonly opening: Opening
  readonly order: readonly Candidate[]
  readonly invite: number
  readonly model: MatchModel
}
export const rankingOf = (request: RankRequest, { opening, order, invite, model }: RankingParts): Ranking => ({
  type: 'ranking',
  id: request.id,
  items: order.slice(0, request.k).map((candidate) => itemOf(opening, candidate, model)),
  invite: request.purpose === 'invite' ? invite : 0,
})

