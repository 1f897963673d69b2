import { isRefusal, newId } from '@rolecall/kernel'
import { chargebackCourses } from './chargebacks.js'
import { cards, isFunded, openPage, payPage, payWithChallenge, protect } from './funding.js'
import type { LifecycleKind } from './plan.js'
import { Died } from './processes.js'
import { isRefused, type Track, type Verdict } from './track.js'

type Course = (track: Track) => Promise<void>
const RACERS = 12
/** Contracts name their decisions themselves. */
const NOBODY = '00000000-0000-7000-8000-000000000000'

const withdraw = async (track: Track): Promise<void> => {
  if (!track.life.withdraws || !(await track.isTransferred())) return
  const { freelancerId } = track
  const { currency } = track.life
  const answers = await Promise.allSettled([1, 2].map(() => track.ask('withdraw', { freelancerId, currency })))
  for (const answer of answers) if (answer.status === 'fulfilled') track.note('withdraw', answer.value)
}

const releaseAll: Course = async (track) => {
  if (!(await protect(track))) return
  await track.release(track.held)
  await withdraw(track)
}
const partial: Course = async (track) => {
  if (!(await protect(track))) return
  for (const [index] of track.life.parts.entries()) {
    const isLast = index === track.life.parts.length - 1
    const minor = isLast ? track.held : track.part(index)
    if (minor > 0n && (await track.release(minor))) return
  }
  await withdraw(track)
}
const refundAll = (card: string): Course => async (track) => {
  if (await protect(track, (url) => payPage(url, card))) await track.refund(track.held)
}
const partRefund: Course = async (track) => {
  if (!(await protect(track))) return
  await track.refund(track.part(0))
  if (track.held > 0n) await track.release(track.held)
}
const split: Course = async (track) => {
  if (!(await protect(track))) return
  const releaseMinor = track.part(0)
  const [releaseDecisionId, refundDecisionId] = [newId(), newId()]
  const { milestoneId } = track
  const answer = await track.decide({ table: 'releases', id: releaseDecisionId }, () => track.ask('split', { milestoneId, releaseMinor, releaseDecisionId, refundDecisionId }))
  if (track.note('split', answer)) return
  if (releaseMinor < track.minor && !(await track.exists({ table: 'refunds', id: refundDecisionId }))) track.broke('a split left one of its parts out')
  track.released = releaseMinor
  track.refunded = track.minor - releaseMinor
}
const takeBack: Course = async (track) => {
  if (!(await protect(track)) || (await track.release(track.held))) return
  const isWhole = track.life.comesBack
  await track.refund(isWhole ? track.minor : track.part(0), true)
}
const takeBackPaid: Course = async (track) => {
  if (!(await protect(track, (url) => payPage(url, cards.atOnce))) || (await track.release(track.held))) return
  if (!(await track.isTransferred())) return
  await track.ask('withdraw', { freelancerId: track.freelancerId, currency: track.life.currency }).catch(() => undefined)
  await track.until(async () => (await track.rows(`SELECT 1 FROM payments.payouts WHERE freelancer_id = $1 AND state = 'paid'`, [track.freelancerId])).length > 0, 12_000)
  await track.refund(track.minor, true)
}

/** Many decisions at once: exactly one is granted, the others get a typed answer, whoever was not answered looks. */
const race = async (track: Track, runners: { table: 'releases' | 'refunds'; id: string; act: () => Promise<Verdict> }[]): Promise<'releases' | 'refunds' | null> => {
  const answers = await Promise.allSettled(runners.map((runner) => runner.act()))
  for (const answer of answers) {
    if (answer.status === 'rejected' && !(answer.reason instanceof Died)) throw answer.reason
    if (answer.status === 'fulfilled') track.note('race', answer.value)
  }
  const there = await Promise.all(runners.map((runner) => track.exists(runner)))
  const winners = runners.filter((_, index) => there[index])
  const everybodyAnswered = answers.every((answer) => answer.status === 'fulfilled')
  if (winners.length > 1 || (everybodyAnswered && winners.length === 0)) track.broke(`${winners.length} of ${runners.length} decisions at once were granted`)
  return winners[0]?.table ?? null
}
const releasing = (track: Track) => {
  const id = newId()
  return { table: 'releases' as const, id, act: () => track.ask('release', { milestoneId: track.milestoneId, minor: track.minor, decisionId: id }) }
}
const refunding = (track: Track) => {
  const id = newId()
  return { table: 'refunds' as const, id, act: () => track.ask('refund', { milestoneId: track.milestoneId, minor: track.minor, decisionId: id }) }
}
const raced = async (track: Track, runners: Parameters<typeof race>[1]): Promise<void> => {
  const winner = await race(track, runners)
  if (winner === 'releases') track.released = track.minor
  if (winner === 'refunds') track.refunded = track.minor
}
const approvals: Course = async (track) => {
  if (await protect(track)) await raced(track, Array.from({ length: RACERS }, () => releasing(track)))
}
const releaseOrRefund: Course = async (track) => {
  if (await protect(track)) await raced(track, [releasing(track), refunding(track), releasing(track), refunding(track)])
}

const fundTwice: Course = async (track) => {
  track.isUnclear = true
  const links = await Promise.allSettled([1, 2, 3].map(() => track.ask('fund', { milestoneId: track.milestoneId })))
  const urls = new Set(links.flatMap((link) => (link.status === 'fulfilled' && !isRefused(link.value) ? [link.value.url] : [])))
  // Between two of the three the first page's hour may have passed.
  const sessions = await track.rows(`SELECT 1 FROM payments.fundings WHERE milestone_id = $1`, [track.milestoneId])
  if (urls.size > sessions.length) track.broke(`${urls.size} pages for ${sessions.length} attempts to pay`)
  for (const url of urls) await payPage(url, cards.good)
  await releaseAll(track)
}
const declined: Course = async (track) => {
  const paid = await protect(track, async (url) => {
    await payPage(url, cards.declined)
    await payPage(url, cards.good)
  })
  if (paid) await track.release(track.held)
}
const threeD: Course = async (track) => {
  const paid = await protect(track, async (url) => {
    if (track.life.comesBack) await payWithChallenge(track, url, 'fail')
    await payWithChallenge(track, url, 'complete')
  })
  if (paid) await track.release(track.held)
}
const abandoned: Course = async (track) => {
  await openPage(track)
}
/** Paid and closed at once: the money comes in time, or late and frozen, or never; what came is given back. */
const closedWhileOpen: Course = async (track) => {
  const url = await openPage(track)
  if (!url) return
  track.isUnclear = true
  await Promise.all([payPage(url, cards.good), track.insist('close', { milestoneId: track.milestoneId })])
  track.isFunded = await track.until(() => isFunded(track), 8000)
  if (track.isFunded) await track.refund(track.minor)
}
const refundBounces: Course = async (track) => {
  await refundAll(cards.bouncingRefund)(track)
  if (track.refunded === 0n) return
  const failed = () => track.rows<{ id: string }>(`SELECT id FROM payments.refunds WHERE milestone_id = $1 AND state = 'failed'`, [track.milestoneId])
  if (!(await track.until(async () => (await failed()).length > 0, 20_000))) return
  const [refund] = await failed()
  await track.insist('retryRefund', { refundId: refund!.id })
}

/** Of every second contract an item is paid before the others. */
const contract: Course = async (track) => {
  const made = await track.insist('contract', { freelancerId: track.freelancerId })
  if (isRefusal(made)) throw new Error('no contract')
  track.milestoneId = made.milestoneId
  track.minor = made.minor
  if (!(await protect(track))) return
  const started = () => track.rows(`SELECT 1 FROM contracts.milestones WHERE id = $1 AND state <> 'planned'`, [made.milestoneId])
  if (!(await track.until(async () => (await started()).length > 0, 90_000))) return
  await track.insist('workDone', { ...made, freelancerId: track.freelancerId })
  if (track.life.comesBack) await track.insist('payItem', made)
  await Promise.allSettled([1, 2, 3].map(() => track.ask('approve', made)))
  // The transfer of the item that was paid alone may be under way still.
  const answer = await track.decide({ table: 'releases', id: NOBODY }, () => track.insist('approve', made))
  // Refused while the account cannot receive what was paid for one item: only that is released.
  track.silenceMayApprove = track.note('approve', answer) !== null
  track.released = track.silenceMayApprove ? await track.releasedSoFar() : made.minor
}

export const courses: Record<LifecycleKind, Course> = {
  release: releaseAll,
  partial,
  refund: refundAll(cards.good),
  part_refund: partRefund,
  split,
  take_back: takeBack,
  take_back_paid: takeBackPaid,
  approvals,
  release_or_refund: releaseOrRefund,
  fund_twice: fundTwice,
  declined,
  three_d: threeD,
  abandoned,
  closed_while_open: closedWhileOpen,
  refund_slow: refundAll(cards.slowRefund),
  refund_bounces: refundBounces,
  contract,
  ...chargebackCourses,
}

/** Signs (a contract signs itself) and goes its course; a fault of ours is a broken promise. */
export const live = async (track: Track): Promise<void> => {
  try {
    const { milestoneId, freelancerId, minor } = track
    for (let there = track.life.kind === 'contract'; !there; there = (await track.money()).state !== 'none') {
      await track.ask('sign', { milestoneId, freelancerId, minor, currency: track.life.currency }).catch((fault: unknown) => {
        if (!(fault instanceof Died)) throw fault
      })
    }
    await courses[track.life.kind](track)
  } catch (fault) {
    track.broke(String(fault instanceof Error ? fault.stack : fault))
  }
}
