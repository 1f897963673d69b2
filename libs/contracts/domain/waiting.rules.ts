import type { ContractState } from './contract.rules.js'
import { isAccepted, isBlocked, isDisputed, isMissed, isPartly, isSkipped, isToDo, isWaiting, type ItemState } from './item.rules.js'
import { isAtWork, isClosed, isPlanned, type MilestoneState } from './milestone.rules.js'
import type { ServiceState } from './periods/service.rules.js'
import type { Party } from './rights.rules.js'

export interface WaitingItem {
  readonly state: ItemState
  readonly dueAt: Date
  readonly reviewUntil: Date | null
  /** A part waits for agreement, a block for an answer. */
  readonly waitsUntil?: Date | null
  /** It opens when work of another contract is accepted. */
  readonly awaitsOther?: boolean
}
export interface WaitingMilestone {
  readonly state: MilestoneState
  readonly autoApproveAt: Date | null
  readonly reworkUntil: Date | null
  readonly heldUntil: Date | null
  /** A period that nobody has paid for is given up then. */
  readonly fundUntil?: Date | null
  readonly items: readonly WaitingItem[]
}
/** What comes after the paid periods, where a contract is not over with them. */
export interface WaitingService {
  readonly state: ServiceState
  readonly stepAt: Date | null
  /** So long the money of the next period is waited for. */
  readonly unpaidUntil: Date | null
}
export interface WaitingContract {
  readonly service?: WaitingService | null
  readonly state: ContractState
  readonly waitsUntil: Date | null
  /** Until then reports are awaited from a contract that is ending. */
  readonly reportUntil?: Date | null
  /** The freelancer asked for time for what he cannot help; it is answered by then. */
  readonly askedUntil?: Date | null
  /** In order. */
  readonly milestones: readonly WaitingMilestone[]
}
/** Who acts next and until when; `key` names the two sentences about it in the texts. */
export interface Wait {
  readonly key: string
  readonly party: Party
  readonly until: Date | null
}

const earliest = (dates: readonly (Date | null)[]): Date | null =>
  dates.reduce((found, date) => (date !== null && (found === null || date < found) ? date : found), null)

/** Nothing can be approved while the freelancer has not agreed to a part. */
const waitForParts = ({ items }: WaitingMilestone): Wait | null => {
  const parts = items.filter((item) => isPartly(item.state))
  return parts.length === 0 ? null : { key: 'part', party: 'freelancer', until: earliest(parts.map((item) => item.waitsUntil ?? null)) }
}
const waitInWork = (milestone: WaitingMilestone): Wait => {
  const toDo = milestone.items.filter((item) => isToDo(item.state) && !isMissed(item.state))
  const toDecide = milestone.items.filter((item) => isWaiting(item.state))
  if (toDecide.length > 0)
    return { key: 'items', party: 'client', until: earliest(toDecide.map((item) => item.reviewUntil)) }
  const held = milestone.items.filter((item) => isBlocked(item.state))
  if (held.length > 0) return { key: 'blocked', party: 'client', until: earliest(held.map((item) => item.waitsUntil ?? null)) }
  const open = toDo.filter((item) => !item.awaitsOther)
  if (open.length > 0) return { key: 'work', party: 'freelancer', until: earliest(open.map((item) => item.dueAt)) }
  // what comes from another contract, or the end of protection
  if (toDo.length > 0) return { key: 'other_work', party: 'system', until: milestone.heldUntil }
  const parts = waitForParts(milestone)
  if (parts) return parts
  const isDone = milestone.items.some((item) => isAccepted(item.state))
  return { key: isDone ? 'hand_in' : 'missed', party: 'freelancer', until: milestone.heldUntil }
}
/** Only disputed items are left: nobody has to do anything else in it. */
const restsOnDispute = ({ state, items }: WaitingMilestone): boolean =>
  isAtWork(state) &&
  items.some((item) => isDisputed(item.state)) &&
  items.every((item) => isDisputed(item.state) || isAccepted(item.state) || isMissed(item.state) || isSkipped(item.state))
const milestoneWaits: Record<MilestoneState, (milestone: WaitingMilestone) => Wait | null> = {
  planned: ({ fundUntil = null }) => ({ key: 'money', party: 'client', until: fundUntil }),
  in_progress: waitInWork,
  submitted: (milestone) =>
    (milestone.items.some((item) => isWaiting(item.state)) ? null : waitForParts(milestone)) ?? { key: 'approval', party: 'client', until: milestone.autoApproveAt },
  changes_requested: ({ reworkUntil }) => ({ key: 'changes', party: 'freelancer', until: reworkUntil }),
  approved: () => null,
  cancelled: () => null,
}
/** Nothing is open in the paid periods of a contract that goes on. */
const beforeNext = ({ state, stepAt }: WaitingService): Wait =>
  state === 'trying' ? { key: 'trial_decision', party: 'client', until: stepAt } : { key: state === 'stopping' ? 'last_days' : 'renewal', party: 'system', until: stepAt }
const whileActive = ({ milestones, askedUntil, service = null }: WaitingContract): Wait | null => {
  if (askedUntil) return { key: 'force_majeure', party: 'client', until: askedUntil }
  const open = milestones.filter((milestone) => !isClosed(milestone.state))
  // a dispute does not stand in the way of the next period
  const current = open.find((milestone) => !restsOnDispute(milestone))
  if (current && isPlanned(current.state) && service?.unpaidUntil) return { key: 'period_money', party: 'client', until: service.unpaidUntil }
  if (current) return milestoneWaits[current.state](current)
  if (open.length === 0 && service) return beforeNext(service)
  return open[0] ? { key: 'dispute', party: 'system', until: open[0].heldUntil } : { key: 'transfer', party: 'system', until: null }
}
/** Work that is over is settled: what is decided first, then the money, then access that is still open. */
const whileEnding = ({ milestones, waitsUntil, reportUntil = null }: WaitingContract): Wait => {
  const items = milestones.filter((milestone) => !isClosed(milestone.state)).flatMap((milestone) => milestone.items)
  const toDecide = items.filter((item) => isWaiting(item.state))
  if (toDecide.length > 0) return { key: 'ending_review', party: 'client', until: earliest(toDecide.map((item) => item.reviewUntil)) }
  const open = items.filter((item) => isDisputed(item.state) || isPartly(item.state) || isBlocked(item.state))
  if (open.length > 0) return { key: 'ending_open', party: 'system', until: earliest(open.map((item) => item.waitsUntil ?? null)) }
  const reports = items.filter((item) => isToDo(item.state))
  if (reports.length > 0) return { key: 'ending_report', party: 'freelancer', until: reportUntil }
  if (waitsUntil === null) return { key: 'ending_money', party: 'system', until: null }
  return { key: 'ending', party: 'system', until: waitsUntil }
}
const contractWaits: Record<ContractState, (contract: WaitingContract) => Wait | null> = {
  offered: ({ waitsUntil }) => ({ key: 'client_signature', party: 'client', until: waitsUntil }),
  signed_by_client: ({ waitsUntil }) => ({ key: 'freelancer_signature', party: 'freelancer', until: waitsUntil }),
  signed: ({ waitsUntil }) => ({ key: 'first_money', party: 'client', until: waitsUntil }),
  active: whileActive,
  paused: ({ waitsUntil }) => ({ key: 'paused', party: 'client', until: waitsUntil }),
  ending: whileEnding,
  ended: () => null,
  cancelled: () => null,
}
/** Who the contract waits for; null when nothing is awaited any more. */
export const waitOf = (contract: WaitingContract): Wait | null => contractWaits[contract.state](contract)
