import { BadMessage, type Catalogue, type Config, type Freelancer, type JobPost, type Outcome, type RankRequest } from './protocol.js'

type Fields = Readonly<Record<string, unknown>>
export const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)
const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {})
export const textOf = (value: unknown, otherwise = ''): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : otherwise
export const numberOf = (value: unknown, otherwise = 0): number => (typeof value === 'number' && Number.isFinite(value) ? value : otherwise)
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
export const textsOf = (value: unknown): string[] => listOf(value).map((one) => textOf(one)).filter((one) => one !== '')
const partsOf = (value: unknown): Fields[] => listOf(value).filter(isFields)
const numberOrNull = (value: unknown): number | null => (typeof value === 'number' && Number.isFinite(value) ? value : null)
const within = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value))

const idOf = (fields: Fields, what: string): string => {
  const id = textOf(fields['id'])
  if (id === '') throw new BadMessage('ID_MISSING', `${what} without an id`)
  return id
}

export const readCatalogue = (value: unknown): Catalogue => {
  const fields = fieldsOf(value)
  return {
    roles: partsOf(fields['roles']).map((role) => ({
      id: idOf(role, 'A role'),
      duties: partsOf(role['duties']).map((duty) => ({ id: idOf(duty, 'A duty'), family: textOf(duty['family']) || undefined })),
    })),
    adjacency: Object.fromEntries(Object.entries(fieldsOf(fields['adjacency'])).map(([from, to]) => [from, textsOf(to)])),
  }
}
export const readConfig = (value: unknown): Config => {
  const fields = fieldsOf(value)
  return {
    tickHours: numberOf(fields['tickHours'], 2),
    waveSize: numberOf(fields['waveSize'], 5),
    maxInvitePerWave: numberOf(fields['maxInvitePerWave'], 10),
    inviteTtlHours: numberOf(fields['inviteTtlHours'], 36),
    targetProposals: numberOf(fields['targetProposals'], 3),
    maxWaves: numberOf(fields['maxWaves'], 3),
    k: numberOf(fields['k'], 20),
  }
}

const readDuties = (value: unknown): Freelancer['duties'] =>
  Object.fromEntries(
    Object.entries(fieldsOf(value)).filter(([, duty]) => isFields(duty)).map(([id, duty]) => {
      const { claimed, score, by } = duty as Fields
      return [id, { claimed: numberOrNull(claimed), score: numberOrNull(score), by: typeof by === 'string' ? by : null }]
    }),
  )
export const readStats = (value: unknown): Freelancer['stats'] => {
  const stats = fieldsOf(value)
  const count = (name: string): number => Math.max(0, numberOf(stats[name]))
  return {
    completed: count('completed'),
    successful: count('successful'),
    onTime: count('onTime'),
    dutyOutcomes: Object.fromEntries(
      Object.entries(fieldsOf(stats['dutyOutcomes'])).map(([id, one]) => {
        const n = Math.max(0, numberOf(fieldsOf(one)['n']))
        return [id, { n, accepted: within(numberOf(fieldsOf(one)['accepted']), 0, n) }]
      }),
    ),
    invites: count('invites'),
    responses: count('responses'),
    accepts: count('accepts'),
    medianResponseHours: numberOrNull(stats['medianResponseHours']),
  }
}
/** A person as given. What is absent is read in the way that promises least. */
export const readFreelancer = (value: unknown): Freelancer => {
  const fields = fieldsOf(value)
  const rating = fieldsOf(fields['rating'])
  return {
    id: idOf(fields, 'A freelancer'),
    joinedDay: numberOf(fields['joinedDay']),
    roles: partsOf(fields['roles']).map((one) => ({ role: textOf(one['role']), verified: one['verified'] === true })),
    growthRoles: textsOf(fields['growthRoles']),
    duties: readDuties(fields['duties']),
    platforms: textsOf(fields['platforms']),
    niches: partsOf(fields['niches']).map((one) => ({ niche: textOf(one['niche']), jobs: Math.max(0, numberOf(one['jobs'])) })),
    languages: textsOf(fields['languages']),
    tz: numberOf(fields['tz']),
    rate: Math.max(0, numberOf(fields['rate'])),
    capacityHours: Math.max(0, numberOf(fields['capacityHours'])),
    bookedHours: Math.max(0, numberOf(fields['bookedHours'])),
    available: fields['available'] === true,
    weeklyInviteCap: Math.max(0, numberOf(fields['weeklyInviteCap'], 5)),
    payable: fields['payable'] === true,
    blockedBusinesses: textsOf(fields['blockedBusinesses']),
    rating: { average: numberOrNull(rating['average']), count: Math.max(0, numberOf(rating['count'])) },
    stats: readStats(fields['stats']),
  }
}

export const readJob = (value: unknown): JobPost => {
  const fields = fieldsOf(value)
  const role = textOf(fields['role'])
  if (role === '') throw new BadMessage('ROLE_MISSING', 'A job without a role')
  return {
    id: idOf(fields, 'A job'),
    businessId: textOf(fields['businessId']),
    role,
    level: within(Math.round(numberOf(fields['level'])), 0, 2) as 0 | 1 | 2,
    checklist: partsOf(fields['checklist']).map((line) => ({
      duty: textOf(line['duty']),
      importance: within(numberOf(line['importance'], 1), 0, 3),
      volume: Math.max(0, numberOf(line['volume'])),
    })),
    niche: textOf(fields['niche']),
    platforms: textsOf(fields['platforms']),
    languages: textsOf(fields['languages']),
    tz: numberOf(fields['tz']),
    minOverlapHours: numberOf(fields['minOverlapHours']),
    hoursPerWeek: numberOf(fields['hoursPerWeek']),
    weeks: numberOf(fields['weeks'], 4),
    budgetPerHour: numberOf(fields['budgetPerHour']),
    acceptsGrowth: fields['acceptsGrowth'] === true,
  }
}
const PURPOSES = ['invite', 'shortlist', 'feed'] as const
export const readRank = (value: unknown, standard: Pick<Config, 'k'>): RankRequest => {
  const fields = fieldsOf(value)
  const purpose = PURPOSES.find((one) => one === fields['purpose'])
  if (!purpose) throw new BadMessage('PURPOSE_UNKNOWN', `A ranking for ${JSON.stringify(fields['purpose'] ?? null)} is not known`)
  return {
    id: textOf(fields['id']),
    hour: numberOf(fields['hour']),
    purpose,
    job: readJob(fields['job']),
    k: within(Math.floor(numberOf(fields['k'], standard.k)), 0, 1000),
    wave: numberOf(fields['wave'], 1),
    exclude: textsOf(fields['exclude']),
    openProposals: Math.max(0, numberOf(fields['openProposals'])),
    pendingInvites: Math.max(0, numberOf(fields['pendingInvites'])),
    pool: Array.isArray(fields['pool']) ? textsOf(fields['pool']) : null,
  }
}
/** `event` may be a name, with the particulars beside it, or an object that carries them. */
export const readOutcome = (value: unknown): Outcome => {
  const outer = fieldsOf(value)
  const inner = fieldsOf(outer['event'])
  const says = { ...outer, ...inner }
  return {
    event: textOf(isFields(outer['event']) ? (inner['type'] ?? inner['event'] ?? inner['kind'] ?? inner['name']) : outer['event']),
    hour: numberOf(says['hour']),
    jobId: textOf(says['jobId']),
    freelancerId: textOf(says['freelancerId']),
    says,
  }
}
