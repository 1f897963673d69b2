import { type Sight, shrinkOf } from '../../libs/matching/domain/evaluate.js'
import { emptyLearning, type Learning, modelOf, predicted, updateModel } from '../../libs/matching/domain/learn.js'
import type { MatchModel } from '../../libs/matching/domain/model.js'
import { USUAL_ANSWER_SHARE } from '../../libs/matching/domain/silence.rules.js'
import { goodProposals } from '../../libs/matching/domain/wave.rules.js'
import type { Person } from './person.js'
import type { JobPost, Outcome, RankRequest } from './protocol.js'
import { openingOf, sightOf } from './sight.js'

type Seen = Pick<Sight, 'views' | 'variance' | 'reach'>
interface Asked extends Seen {
  readonly hour: number
  readonly expected: number
  /** The chance of a yes at the time of asking, this person's habits included. */
  readonly chance: number
  readonly pHire: number
}
const LEANING = 60
/** What an invitation that we were not told of may still bring. */
const UNTOLD = 0.3
const key = (jobId: string, freelancerId: string): string => `${jobId}\n${freelancerId}`

/** Keeps what the models saw when they judged, and lets them learn when it is known what came of it. */
export class Learner {
  private learning: Learning = emptyLearning()
  private current: MatchModel = modelOf(this.learning, 1)
  private version = 1
  private read = 0
  private said = 0
  private readonly jobs = new Map<string, JobPost>()
  private readonly asked = new Map<string, Asked>()
  private readonly hired = new Map<string, Seen>()
  /** Chance of open proposals to be shortlisted. */
  private readonly open = new Map<string, Map<string, number>>()
  private readonly waiting = new Map<string, Set<string>>()

  /** How many of those who are there and fast enough say something: counted, leaning on the usual. */
  get answerShare(): number {
    return Math.min(1, (this.said + LEANING * USUAL_ANSWER_SHARE) / (this.read + LEANING))
  }
  get model(): MatchModel {
    return this.current
  }
  remember(job: JobPost): void {
    this.jobs.set(job.id, job)
  }

  /** Good proposals of a job: those open, and what may still come of invitations without an answer, after what time has told. */
  atHand({ job, hour, openProposals, pendingInvites }: RankRequest, ttl: number): number {
    const known = [...(this.open.get(job.id)?.values() ?? [])]
    const open = known.reduce((sum, pHire) => sum + goodProposals({ pAccept: 1, pHire }), 0)
    const waiting = [...(this.waiting.get(job.id) ?? [])].flatMap((freelancerId) => this.asked.get(key(job.id, freelancerId)) ?? [])
    const expected = waiting.reduce((sum, asked) => sum + goodProposals({ pAccept: asked.chance * Math.max(0, 1 - (hour - asked.hour) / ttl) ** 2, pHire: asked.pHire }), 0)
    // of what the request counts and nobody told us of, the usual is assumed
    return open + Math.max(0, openProposals - known.length) + expected + UNTOLD * Math.max(0, pendingInvites - waiting.length)
  }

  take(outcome: Outcome, person: Person | undefined): void {
    const job = this.jobs.get(outcome.jobId)
    if (!job || !person) return
    const act = this.acts[outcome.event]
    if (act) act(outcome, { job, person })
  }

  private readonly acts: Record<string, (outcome: Outcome, pair: { job: JobPost; person: Person }) => void> = {
    invited: ({ hour, jobId, freelancerId }, pair) => {
      const seen = this.look(pair, hour)
      const neutral = { ...seen.views.accept, answers: 0 }
      this.asked.set(key(jobId, freelancerId), {
        ...seen, hour,
        expected: predicted(this.learning.accept, { features: neutral }),
        chance: seen.reach * predicted(this.learning.accept, { features: seen.views.accept }),
        pHire: this.hireChance(seen),
      })
      this.waiting.set(jobId, (this.waiting.get(jobId) ?? new Set()).add(freelancerId))
      pair.person.invited({ jobId, hour })
    },
    invite_accepted: (outcome, { person }) => this.answered(outcome, person, true),
    invite_declined: (outcome, { person }) => this.answered(outcome, person, false),
    invite_expired: ({ hour, jobId, freelancerId }, { person }) => {
      // silence says that nobody read, not that somebody did not want: acceptance learns from answers alone
      const asked = this.settle(jobId, freelancerId)
      person.silent({ jobId, hour })
      if (asked) this.read += asked.reach / this.answerShare
    },
    invite_withdrawn: ({ jobId, freelancerId }, { person }) => {
      this.settle(jobId, freelancerId)
      person.withdrawn(jobId)
    },
    proposal: ({ hour, jobId, freelancerId }, pair) => {
      pair.person.heard(hour)
      this.open.set(jobId, (this.open.get(jobId) ?? new Map<string, number>()).set(freelancerId, this.hireChance(this.look(pair, hour))))
    },
    proposal_closed: ({ jobId, freelancerId }) => {
      this.open.get(jobId)?.delete(freelancerId)
    },
    reviewed: ({ hour, says }, pair) => {
      const { views, variance } = this.look(pair, hour)
      this.learn({ kind: 'hire', features: views.hire, outcome: says['shortlisted'] === true ? 1 : 0, shrink: shrinkOf(this.current.hire, variance) })
    },
    hired: ({ hour, jobId, freelancerId }, pair) => {
      pair.person.heard(hour)
      this.hired.set(key(jobId, freelancerId), this.look(pair, hour))
    },
    completed: ({ hour, jobId, freelancerId, says }, { person }) => {
      const seen = this.hired.get(key(jobId, freelancerId))
      this.hired.delete(key(jobId, freelancerId))
      person.heard(hour)
      if (!seen) return
      const shrink = shrinkOf(this.current.success, seen.variance)
      this.learn({ kind: 'success', features: seen.views.success, outcome: says['success'] === true ? 1 : 0, shrink })
    },
  }

  private answered({ hour, jobId, freelancerId }: Outcome, person: Person, accepted: boolean): void {
    const asked = this.settle(jobId, freelancerId)
    person.answered({ jobId, hour }, { accepted, expected: asked?.expected ?? 0.5 })
    if (!asked) return
    this.read += asked.reach / this.answerShare
    this.said += 1
    this.learn({ kind: 'accept', features: asked.views.accept, outcome: accepted ? 1 : 0 })
  }
  private settle(jobId: string, freelancerId: string): Asked | undefined {
    this.waiting.get(jobId)?.delete(freelancerId)
    const asked = this.asked.get(key(jobId, freelancerId))
    this.asked.delete(key(jobId, freelancerId))
    return asked
  }
  private hireChance({ views, variance }: Seen): number {
    return predicted(this.learning.hire, { features: views.hire, shrink: shrinkOf(this.current.hire, variance) })
  }
  private look({ job, person }: { job: JobPost; person: Person }, hour: number): Seen {
    const { views, variance, reach } = sightOf(openingOf(job), person, { purpose: 'invite', hour, answerShare: this.answerShare })
    return { views, variance, reach }
  }
  private learn(event: Parameters<typeof updateModel>[1]): void {
    this.learning = updateModel(this.learning, event)
    this.version += 1
    this.current = modelOf(this.learning, this.version)
  }
}
