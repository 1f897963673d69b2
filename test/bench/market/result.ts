import { brierSkill, calibrationError, gini, type Result } from './tally.js'
import type { World } from './world.js'

const LONG_ENOUGH_DAYS = 28
const ARRIVAL_DAYS = 90

export const resultOf = ({ tally, people, settings }: World, millis: readonly number[]): Result => {
  const present = [...people.values()].filter((one) => one.profile.payable && one.openDays >= LONG_ENOUGH_DAYS)
  const arrivals = [...people.values()].filter((one) => one.isArrival && one.joinedDay <= settings.days - ARRIVAL_DAYS)
  const share = (count: number, of: number): number => (of > 0 ? count / of : 0)
  const guessed = (of: typeof brierSkill): Result['ece'] => ({ pAccept: of(tally.guesses.pAccept), pHire: of(tally.guesses.pHire), pSuccess: of(tally.guesses.pSuccess) })
  const sorted = [...millis].sort((a, b) => a - b)
  return {
    ndcg: share(tally.ndcg.reduce((sum, one) => sum + one, 0), tally.ndcg.length),
    value: tally.value,
    hireRate: share(tally.hires, tally.jobs),
    expectedSuccess: share(tally.success, tally.hires),
    qualified: share(tally.qualifiedInTime, tally.jobs),
    invitesPerHire: share(tally.invites, tally.hires),
    gini: gini(present.map((one) => one.invites.length)),
    neverInvited: share(present.filter((one) => one.invites.length === 0).length, present.length),
    aboveCap: share(tally.aboveCap, tally.invites),
    newcomerShare: share(tally.newcomerHires, tally.hires),
    arrivalsHired: share(arrivals.filter((one) => one.hires.some((hour) => hour <= (one.joinedDay + ARRIVAL_DAYS) * 24)).length, arrivals.length),
    arrivalsActive: share(arrivals.filter((one) => one.leftDay === null || one.leftDay > one.joinedDay + ARRIVAL_DAYS).length, arrivals.length),
    ineligible: tally.ineligible,
    broken: tally.broken,
    ece: guessed(calibrationError),
    brier: guessed(brierSkill),
    millis: sorted[Math.floor(0.95 * sorted.length)] ?? 0,
  }
}
