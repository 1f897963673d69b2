import { newId } from '@rolecall/kernel'
import { cards, payPage, protect } from './funding.js'
import type { LifecycleKind } from './plan.js'
import type { Track } from './track.js'

type Course = (track: Track) => Promise<void>
/** A freeze passes when the bank has decided and we have heard of it. */
const PASSES = ['open_operation', 'frozen'] as const
const HEARD_MS = 12_000

const chargeOf = async (track: Track): Promise<string> => (await track.rows<{ charge_id: string }>('SELECT charge_id FROM payments.holds WHERE milestone_id = $1', [track.milestoneId]))[0]!.charge_id

/** The payer's bank disputes the charge; we hear of it in time, late or by looking. */
const dispute = async (track: Track, kind: 'chargeback' | 'inquiry' = 'chargeback'): Promise<string> => {
  const { id } = await track.stand.processes.levers.post(`dispute/${await chargeOf(track)}`, { kind })
  return id
}
const decide = (track: Track, id: string, status: 'won' | 'lost' | 'warning_closed'): Promise<unknown> => track.stand.processes.levers.post(`decide/${id}`, { status })
const isFrozen = async (track: Track): Promise<boolean> => (await track.money()).frozen

const won: Course = async (track) => {
  if (!(await protect(track))) return
  const id = await dispute(track)
  if (await track.until(() => isFrozen(track), HEARD_MS)) {
    const answer = await track.release(track.held, ['open_operation'])
    // An appeal-free dispute takes all the money: nobody may move it.
    if (answer === null) return track.broke('money under a chargeback was released')
  }
  await decide(track, id, 'won')
  await track.until(async () => !(await isFrozen(track)), HEARD_MS)
  await track.release(track.held, PASSES)
}
const lost: Course = async (track) => {
  if (!(await protect(track))) return
  const id = await dispute(track)
  if (track.life.comesBack) await track.until(() => isFrozen(track), HEARD_MS)
  await decide(track, id, 'lost')
  track.lost = track.minor
}
/** Released money that is lost afterwards is our loss; the freelancer keeps his. */
const released: Course = async (track) => {
  if (!(await protect(track)) || (await track.release(track.held))) return
  if (track.life.withdraws) await track.isTransferred()
  const id = await dispute(track)
  if (track.life.comesBack) await track.until(() => isFrozen(track), HEARD_MS)
  await decide(track, id, track.life.withdraws ? 'lost' : 'won')
}
/** Approval, refund and chargeback at once: what is still protected when the bank decides is lost, the rest is ours to bear. */
const races: Course = async (track) => {
  if (!(await protect(track))) return
  const { milestoneId, minor } = track
  const [releaseId, refundId] = [newId(), newId()]
  const [id] = await Promise.all([
    dispute(track),
    track.ask('release', { milestoneId, minor, decisionId: releaseId }).then((answer) => track.note('race', answer), () => undefined),
    track.ask('refund', { milestoneId, minor, decisionId: refundId }).then((answer) => track.note('race', answer), () => undefined),
  ])
  const isReleased = await track.exists({ table: 'releases', id: releaseId })
  const isRefunded = await track.exists({ table: 'refunds', id: refundId })
  if (isReleased && isRefunded) return track.broke('the same money was released and refunded')
  await decide(track, id, track.life.withdraws ? 'lost' : 'won')
  if (isReleased) track.released = minor
  else if (isRefunded) track.refunded = minor
  else if (track.life.withdraws) track.lost = minor
}
/** The card itself brings the chargeback, as Stripe's test card does; nobody answers it and it is lost in the end. */
const card: Course = async (track) => {
  track.losesAll = true
  if (await protect(track, (url) => payPage(url, cards.disputed))) track.lost = track.minor
}
const inquiry: Course = async (track) => {
  if (!(await protect(track))) return
  const id = await dispute(track, 'inquiry')
  await track.until(() => isFrozen(track), HEARD_MS)
  await decide(track, id, 'warning_closed')
  await track.until(async () => !(await isFrozen(track)), HEARD_MS)
  await track.release(track.held, PASSES)
}
const fraudWarning: Course = async (track) => {
  if (!(await protect(track))) return
  await track.stand.processes.levers.post(`fraud-warning/${await chargeOf(track)}`)
  if (!(await track.until(() => isFrozen(track), 3 * HEARD_MS))) return
  await track.insist('freeze', { milestoneId: track.milestoneId, frees: true })
  await track.refund(track.held)
}
const frozenByHand: Course = async (track) => {
  if (!(await protect(track))) return
  await track.insist('freeze', { milestoneId: track.milestoneId, frees: false })
  if ((await track.release(track.held, [])) === null) return track.broke('frozen money was released')
  await track.insist('freeze', { milestoneId: track.milestoneId, frees: true })
  await track.release(track.held)
}

export const chargebackCourses: Record<Extract<LifecycleKind, `chargeback_${string}` | 'inquiry' | 'fraud_warning' | 'frozen_by_hand'>, Course> = {
  chargeback_won: won,
  chargeback_lost: lost,
  chargeback_released: released,
  chargeback_races: races,
  chargeback_card: card,
  inquiry,
  fraud_warning: fraudWarning,
  frozen_by_hand: frozenByHand,
}
