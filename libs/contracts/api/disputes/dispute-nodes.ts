import { isRefusal, money, NotFoundSignal, type Currency } from '@rolecall/kernel'
import { accountIdOf, inWords, isStaff, toConnection, translate, type Connection, type Ctx, type Page } from '@rolecall/platform'
import { colleaguesOf, conflictIn, type Colleagues } from '../../actions/disputes/moderate.js'
import { disputePartyOf } from '../../data/disputes/dispute-at-hand.js'
import type { Dispute, DisputeEvent } from '../../data/disputes/dispute.entity.js'
import { hadTurnIn } from '../../data/disputes/dispute-queries.js'
import { disputeQueueRows, disputeRows, type DisputeRows } from '../../data/disputes/dispute-reads.js'
import { viewerIn } from '../../data/locks.js'
import { awaitsAnswer, awaitsRuling, disputeMoves, isOpenDispute, type DisputeVoice } from '../../domain/disputes/dispute.rules.js'
import { dividedBy, type GivenLine, type ShareLine } from '../../domain/disputes/division.rules.js'
import { mayAct, type Viewer, otherSide } from '../../domain/rights.rules.js'
import { atMost, leftMinor } from '../../domain/shares.rules.js'
import type { DisputeDivisionView, DisputeLineView, DisputeView } from './dispute.views.js'

/** What is known of a dispute at once; its lists are loaded when they are asked for. */
export type DisputeNode = Omit<DisputeView, 'items' | 'events' | 'standingOffer' | 'byDefault'> & { readonly rows: DisputeRows; readonly row: Dispute }

export const linesShown = (lines: readonly ShareLine[], currency: Currency): DisputeLineView[] =>
  lines.map(({ itemId, freelancerMinor, clientMinor }) => ({ itemId, toFreelancer: money(freelancerMinor, currency), toClient: money(clientMinor, currency) }))
/** The newest offer; it is on the table while the dispute is open. */
export const standingOf = ({ events }: DisputeRows, { id, state }: Dispute): DisputeEvent | null =>
  isOpenDispute(state) ? (events.findLast((event) => event.disputeId === id && event.kind === 'offer') ?? null) : null

const sideMoves = (rows: DisputeRows, dispute: Dispute, viewer: Viewer): string[] => {
  if (viewer.party === 'system' || !mayAct(viewer, 'pay') || !isOpenDispute(dispute.state)) return []
  const open: string[] = disputeMoves.open(dispute.state, disputePartyOf(dispute, viewer)).filter((move) => move !== 'answer')
  const offer = standingOf(rows, dispute)
  const mayAccept = offer !== null && offer.voice === otherSide(viewer.party)
  return ['write', 'offer', ...open.filter((move) => move !== 'acceptOffer' || mayAccept)]
}
interface Seen {
  readonly rows: DisputeRows
  readonly colleagues: Colleagues
}
const nobody: Colleagues = { people: new Set(), businesses: new Set() }
const seenBy = async (ctx: Ctx, rows: DisputeRows): Promise<Seen> => ({ rows, colleagues: isStaff(ctx.actor, 'moderator') ? await colleaguesOf(ctx) : nobody })
interface Moderation {
  readonly moves: string[]
  readonly conflict: string | null
}
const moderation = (ctx: Ctx, { rows, colleagues }: Seen, dispute: Dispute): Moderation => {
  if (!isStaff(ctx.actor, 'moderator')) return { moves: [], conflict: null }
  const hadTurn = hadTurnIn(rows.events.filter(({ disputeId }) => disputeId === dispute.id), accountIdOf(ctx.actor)!)
  const conflict = conflictIn(ctx, { contract: rows.sheet.contract(dispute.contractId), dispute, colleagues, hadTurn })
  if (conflict) return { moves: [], conflict: conflict.reason }
  if (!isOpenDispute(dispute.state)) return { moves: [], conflict: null }
  const isMine = dispute.moderatorId === accountIdOf(ctx.actor)
  const atTurn = awaitsRuling(dispute.state) ? [isMine ? 'handOver' : 'take', 'rule'] : []
  return { moves: [...atTurn, 'ask'], conflict: null }
}

const waitShown = (ctx: Ctx, dispute: Dispute, voice: DisputeVoice) => {
  if (dispute.waitsUntil === null) return null
  const answerer = otherSide(dispute.openedBy)
  const party = awaitsAnswer(dispute.state) ? answerer : 'system'
  const say = (part: string): string => translate(ctx.lang, `dispute.wait.${dispute.state}.${part}`)
  return { party: party.toUpperCase(), until: dispute.waitsUntil, text: say(party === voice ? 'mine' : 'text'), otherwise: say('otherwise') }
}

const shown = async (ctx: Ctx, seen: Seen, dispute: Dispute): Promise<DisputeNode> => {
  const { rows } = seen
  const { sheet, lines } = rows
  const contract = sheet.contract(dispute.contractId)
  const milestone = (await sheet.milestonesById()).get(dispute.milestoneId)!
  const viewer = viewerIn(ctx.actor, contract)
  const voice: DisputeVoice = viewer && viewer.party !== 'system' ? viewer.party : 'moderator'
  const { moves: moderatorMoves, conflict } = moderation(ctx, seen, dispute)
  const { id, state, openedBy, wanted, openedAt, answerUntil, talkUntil, ruleUntil, secondUntil, endedAt, ending } = dispute
  const own = lines.filter((line) => line.disputeId === id)
  const withheld = own.reduce((sum, line) => sum + line.shareMinor, 0n)
  return {
    id, state, openedBy, wanted, openedAt, answerUntil, talkUntil, ruleUntil, secondUntil, endedAt, ending, moderatorMoves, conflict, rows,
    row: dispute,
    contractId: contract.id,
    contractTitle: contract.title,
    milestoneTitle: milestone.title,
    milestoneOrdinal: milestone.ordinal,
    itemCount: own.length,
    timeZone: contract.timeZone,
    businessName: (await sheet.businesses()).get(contract.businessId)?.name ?? '',
    freelancerName: (await sheet.freelancers()).get(contract.freelancerId)?.name ?? '',
    myVoice: voice,
    withheld: money(withheld, milestone.price.currency),
    paysSoon: dispute.owedAt !== null,
    waitsFor: waitShown(ctx, dispute, voice),
    moves: viewer ? sideMoves(rows, dispute, viewer) : [],
    taken: dispute.moderatorId !== null,
  }
}

export const disputeNode = async (ctx: Ctx, { id }: { id: string }): Promise<DisputeNode> => {
  const rows = await disputeRows(ctx, { id })
  return shown(ctx, await seenBy(ctx, rows), rows.disputes[0]!)
}
export const disputeQueue = async (ctx: Ctx, { page }: { page: Page }): Promise<Connection<DisputeNode>> => {
  const rows = await disputeQueueRows(ctx, page)
  const seen = await seenBy(ctx, rows)
  const items: DisputeNode[] = []
  for (const dispute of rows.disputes) items.push(await shown(ctx, seen, dispute))
  return toConnection(ctx.config, page, { items, sortValues: ({ row }) => [row.waitsUntil!.toISOString(), row.id] })
}

/** What such a division moves of what is protected now, by the rules that will move it. */
export const divisionShown = async ({ rows, row }: Pick<DisputeNode, 'rows' | 'row'>, lines: readonly ShareLine[]): Promise<DisputeDivisionView> => {
  const hold = (await rows.sheet.holds()).get(row.milestoneId)
  const currency = (await rows.sheet.milestonesById()).get(row.milestoneId)!.price.currency
  if (!hold) throw new NotFoundSignal()
  const [due, back] = [lines.reduce((sum, line) => sum + line.freelancerMinor, 0n), lines.reduce((sum, line) => sum + line.clientMinor, 0n)]
  const releaseMinor = atMost(due, leftMinor(hold))
  const { release, refundMinor, refundFeeMinor } = hold.divisionOf({ releaseMinor, refundMinor: atMost(back, leftMinor(hold) - releaseMinor) })
  return {
    lines: linesShown(lines, currency),
    gross: money(release.grossMinor, currency),
    commission: money(release.commissionMinor, currency),
    net: money(release.netMinor, currency),
    returned: money(refundMinor, currency),
    returnedFee: money(refundFeeMinor, currency),
  }
}

/** A look at a division before it is offered or ruled. A read hands refusals through, so their sentences are written here. */
export const divideDispute = async (ctx: Ctx, { disputeId, lines: given }: { disputeId: string; lines: readonly GivenLine[] }) => {
  const node = await disputeNode(ctx, { id: disputeId })
  const lines = dividedBy(given, { shares: node.rows.lines, currency: node.withheld.currency })
  return isRefusal(lines) ? inWords(lines, ctx.lang) : divisionShown(node, lines)
}
