import { assign } from '../../libs/matching/domain/assign.js'
import type { MatchModel } from '../../libs/matching/domain/model.js'
import { withNewcomer } from '../../libs/matching/domain/rank.rules.js'
import type { Ranking, RankRequest } from './protocol.js'
import { type Candidate, rankingOf, TOO_FEW } from './ranker.js'
import type { Opening } from './sight.js'

export interface Prepared {
  readonly request: RankRequest
  readonly opening: Opening
  readonly order: readonly Candidate[]
  readonly invite: number
  readonly model: MatchModel
}
/** Candidates of one job that enter the assignment; further down nobody is invited anyway. */
const LOOKED_AT = 40

const roomOf = ({ person, sight }: Candidate): number =>
  Math.max(0, Math.round(person.profile.weeklyInviteCap - sight.spent * Math.max(1, person.profile.weeklyInviteCap)))

/** What is left of people's weeks after the batch; a newcomer's place may only go to somebody with some of it. */
class Weeks {
  private readonly left = new Map<string, number>()
  constructor(candidates: Iterable<Candidate>) {
    for (const candidate of candidates) this.left.set(candidate.freelancerId, roomOf(candidate))
  }
  has({ freelancerId }: Candidate): boolean {
    return (this.left.get(freelancerId) ?? 0) > 0
  }
  take(freelancerId: string, count = 1): void {
    this.left.set(freelancerId, (this.left.get(freelancerId) ?? 0) - count)
  }
}

/** Those assigned first, then who has room, then whose week the batch has filled, then who had none before. */
const rearranged = ({ order }: Prepared, chosen: ReadonlySet<string>, weeks: Weeks): Candidate[] => {
  const rank = (one: Candidate): number => (chosen.has(one.freelancerId) ? 0 : one.isCapped ? 3 : weeks.has(one) ? 1 : 2)
  return order.map((one, place) => ({ one, place })).sort((a, b) => rank(a.one) - rank(b.one) || a.place - b.place).map(({ one }) => one)
}

/** How many of the first the batch has room for: those assigned, then those who have some of their week left, which is spent on them. */
const roomFor = (order: readonly Candidate[], { invite, chosen, weeks }: { invite: number; chosen: ReadonlySet<string>; weeks: Weeks }): number => {
  let count = 0
  for (const one of order.slice(0, invite)) {
    if (!chosen.has(one.freelancerId)) {
      if (!weeks.has(one)) break
      weeks.take(one.freelancerId)
    }
    count += 1
  }
  return Math.max(count, Math.min(invite, TOO_FEW))
}

/** The newcomer's place, given within what the batch has left: whoever gives way gets his share of the week back. */
const withNewcomerInside = (order: Candidate[], { invite, weeks }: { invite: number; weeks: Weeks }): Candidate[] => {
  const able = order.filter((one, place) => place < invite || weeks.has(one))
  const completed = new Map(order.map(({ freelancerId, person }) => [freelancerId, person.profile.stats.completed]))
  const placed = withNewcomer(able, (freelancerId) => completed.get(freelancerId) ?? 0)
  const before = new Set(order.slice(0, invite))
  const now = new Set(placed.slice(0, invite))
  for (const one of now) if (!before.has(one)) weeks.take(one.freelancerId)
  for (const one of before) if (!now.has(one)) weeks.take(one.freelancerId, -1)
  const rest = new Set(placed)
  return [...placed, ...order.filter((one) => !rest.has(one))]
}

/**
 * Several jobs due at once share people's weeks: an exact assignment of invitations, then the newcomers' places within what
 * it left. Sorting again afterwards would hand the same person's last invitation out twice.
 */
export const rankTogether = (all: readonly Prepared[]): Ranking[] => {
  const jobs = all.map((one, index) => ({ jobId: String(index), slots: one.request.purpose === 'invite' ? one.invite : 0 }))
  const free = all.map(({ order, request }) => (request.purpose === 'invite' ? order.filter((one) => !one.isCapped).slice(0, LOOKED_AT) : []))
  const people = new Map(free.flat().map((one) => [one.freelancerId, one]))
  const { pairs } = assign({
    jobs,
    freelancers: [...people.values()].map((one) => ({ freelancerId: one.freelancerId, capacity: roomOf(one) })),
    edges: free.flatMap((candidates, index) => candidates.map((one) => ({ jobId: String(index), freelancerId: one.freelancerId, value: Math.exp(one.score) }))),
  })
  const weeks = new Weeks(people.values())
  for (const { freelancerId } of pairs) weeks.take(freelancerId)
  return all.map((one, index) => {
    const { request, opening, model, invite } = one
    if (request.purpose !== 'invite') return rankingOf(request, { opening, order: one.order, invite, model })
    const chosen = new Set(pairs.filter(({ jobId }) => jobId === String(index)).map(({ freelancerId }) => freelancerId))
    const places = rearranged(one, chosen, weeks)
    const asked = roomFor(places, { invite, chosen, weeks })
    return rankingOf(request, { opening, order: withNewcomerInside(places, { invite: asked, weeks }), invite: asked, model })
  })
}
