import { USUAL_ACCEPTANCE } from '../../libs/matching/domain/answers.rules.js'
import { assign } from '../../libs/matching/domain/assign.js'
import { rankTogether } from './batch.js'
import { Learner } from './learner.js'
import { Person } from './person.js'
import { BadMessage, type Config, type RankRequest, type Ranking, type Reply } from './protocol.js'
import { candidatesOf, inOrder, inviteCount, rankingOf } from './ranker.js'
import { isFields, numberOf, readCatalogue, readConfig, readFreelancer, readJob, readOutcome, readRank, readStats, textOf } from './reading.js'
import { openingOf } from './sight.js'
import { SkillBook } from './skills.js'

type Fields = Readonly<Record<string, unknown>>

const RELEARN_HOURS = 168

/** One market in memory: takes messages in order and answers those that ask. */
export class MatchDesk {
  private config: Config = readConfig({})
  private book = new SkillBook({ roles: [], adjacency: {} })
  private people = new Map<string, Person>()
  private learner = new Learner()
  private usualYes = USUAL_ACCEPTANCE
  private relearnAt = RELEARN_HOURS

  /** `log` hears of what is passed over without an answer. */
  constructor(private readonly log: (line: string) => void = () => undefined) {}

  handle(message: unknown): Reply | undefined {
    const fields: Fields = isFields(message) ? message : {}
    const act = this.acts[textOf(fields['type'])]
    if (!act) return this.unknown(fields)
    try {
      return act(fields)
    } catch (fault) {
      return this.refused(fields, fault)
    }
  }

  private readonly acts: Record<string, (fields: Fields) => Reply | undefined> = {
    hello: (fields) => {
      this.config = readConfig(fields['config'])
      this.book = new SkillBook(readCatalogue(fields['catalogue']))
      this.people = new Map()
      this.learner = new Learner()
      return { type: 'ready', protocol: 1, name: 'rolecall', capabilities: ['batch'] }
    },
    market: (fields) => {
      this.people = new Map()
      const freelancers: readonly unknown[] = Array.isArray(fields['freelancers']) ? fields['freelancers'] : []
      this.usualYes = usualYesOf(freelancers.filter(isFields).map((one) => readStats(one['stats'])))
      for (const one of freelancers) this.put(one)
      this.relearnSkills(numberOf(fields['hour']))
      return { type: 'ok' }
    },
    freelancer: (fields) => {
      if (fields['active'] === false) {
        const gone = this.people.get(textOf(fields['id'], textOf(isFields(fields['freelancer']) ? fields['freelancer']['id'] : '')))
        if (gone) gone.active = false
        return undefined
      }
      this.put(fields['freelancer'])
      return undefined
    },
    rank: (fields) => this.rank(readRank(fields, this.config)),
    rank_batch: (fields) => {
      const requests = (Array.isArray(fields['requests']) ? fields['requests'] : []).map((one) => readRank(one, this.config))
      return { type: 'rankings', id: textOf(fields['id']), rankings: this.rankBatch(requests) }
    },
    assign: (fields) => ({ type: 'assignment', id: textOf(fields['id']), pairs: assign(readAssignment(fields)).pairs }),
    outcome: (fields) => {
      const outcome = readOutcome(fields)
      if (outcome.hour >= this.relearnAt) this.relearnSkills(outcome.hour)
      if (isFields(outcome.says['job'])) this.learner.remember(readJob(outcome.says['job']))
      this.learner.take(outcome, this.people.get(outcome.freelancerId))
      return undefined
    },
    end: () => undefined,
  }

  /** How skills hang together is learned anew once a week, never inside a ranking. */
  private relearnSkills(hour: number): void {
    this.relearnAt = hour + RELEARN_HOURS
    // by id: sums must not depend on the order in which people were told of
    const present = [...this.people.values()].map((person) => ({ person, id: person.profile.id })).filter(({ person }) => person.active)
    this.book.learn(present.sort((a, b) => (a.id < b.id ? -1 : 1)).map(({ person }) => person.profile))
    // at once and here: a ranking should not wait for it
    for (const { person } of present) person.reestimate()
  }

  private put(value: unknown): void {
    try {
      const profile = readFreelancer(value)
      const known = this.people.get(profile.id)
      if (!known) this.people.set(profile.id, new Person(profile, this.book, this.usualYes))
      else {
        known.active = true
        known.take(profile)
      }
    } catch (fault) {
      this.log(`a freelancer was passed over: ${String(fault)}`)
    }
  }

  /** People a request may name: for a shortlist those of its pool, else everybody the hard rules let through. */
  private poolOf(request: RankRequest): Person[] {
    const { job, pool, purpose } = request
    const excluded = new Set(request.exclude)
    const named = pool === null ? [...this.people.values()] : [...new Set(pool)].flatMap((id) => this.people.get(id) ?? [])
    if (purpose === 'shortlist') return named
    return named.filter((person) => !excluded.has(person.profile.id) && person.isEligible(job))
  }

  private prepare(request: RankRequest) {
    this.learner.remember(request.job)
    const { model, answerShare } = this.learner
    const opening = openingOf(request.job)
    const atHand = this.learner.atHand(request, this.config.inviteTtlHours)
    const order = inOrder(request, candidatesOf(request, opening, { people: this.poolOf(request), model, answerShare }))
    return { request, opening, order, model, invite: inviteCount(request, order, { config: this.config, atHand }) }
  }
  private rank(request: RankRequest): Ranking {
    const { opening, order, model, invite } = this.prepare(request)
    return rankingOf(request, { opening, order, invite, model })
  }
  private rankBatch(requests: readonly RankRequest[]): Ranking[] {
    return rankTogether(requests.map((request) => this.prepare(request)))
  }

  private unknown(fields: Fields): Reply | undefined {
    const type = textOf(fields['type'])
    this.log(`a message of type ${JSON.stringify(type)} was passed over`)
    return fields['id'] === undefined ? undefined : { type: 'error', id: textOf(fields['id']), code: 'TYPE_UNKNOWN', message: `No message is called ${JSON.stringify(type)}` }
  }
  private refused(fields: Fields, fault: unknown): Reply | undefined {
    const type = textOf(fields['type'])
    const message = fault instanceof Error ? fault.message : String(fault)
    this.log(`${type}: ${message}`)
    if (['freelancer', 'outcome', 'end'].includes(type)) return undefined
    const id = fields['id'] === undefined ? {} : { id: textOf(fields['id']) }
    return { type: 'error', ...id, code: fault instanceof BadMessage ? fault.code : 'FAULT', message }
  }
}

/** Share of answers that were a yes among everybody, leaning on the usual share. */
const usualYesOf = (stats: readonly { readonly responses: number; readonly accepts: number }[]): number => {
  const sum = (of: 'responses' | 'accepts'): number => stats.reduce((total, one) => total + one[of], 0)
  const leaning = 40
  return (sum('accepts') + leaning * USUAL_ACCEPTANCE) / (sum('responses') + leaning)
}
const readAssignment = (fields: Fields) => {
  const partsOf = (name: string): Fields[] => (Array.isArray(fields[name]) ? fields[name] : []).filter(isFields)
  return {
    jobs: partsOf('jobs').map((one) => ({ jobId: textOf(one['jobId']), slots: numberOf(one['slots']) })),
    freelancers: partsOf('freelancers').map((one) => ({ freelancerId: textOf(one['freelancerId']), capacity: numberOf(one['capacity']) })),
    edges: partsOf('edges').map((one) => ({
      jobId: textOf(one['jobId']), freelancerId: textOf(one['freelancerId']), value: numberOf(one['value'], Number.NEGATIVE_INFINITY),
    })),
  }
}
