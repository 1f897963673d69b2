import { toPublicId } from '@rolecall/kernel'
import { moneyFact, translate } from '@rolecall/platform'
import type { DisputeItem } from '../../data/disputes/dispute.entity.js'
import type { PackItem } from '../../data/pack-reads.js'
import { holdsIn } from '../../data/periods/service-queries.js'
import type { Terms } from '../../data/terms.entity.js'
import { readLines } from '../../domain/disputes/division.rules.js'
import { canonical } from '../../domain/terms.js'
import { headText, moment, pieceText, sha256, type Say } from '../pack-text.js'
import { linesShown, type DisputeNode } from './dispute-nodes.js'
import type { DisputePackEntryView, DisputePackView } from './dispute.views.js'

/** A piece with its content; the bytes of an uploaded file stay in the storage, its hash was taken when it came. */
interface Piece extends DisputePackEntryView {
  readonly content: string | null
}
export interface DisputePack {
  readonly manifest: DisputePackView
  readonly json: string
  readonly text: string
}

const pieceOf = (name: string, content: string): Piece => ({ name, content, sha256: sha256(content), bytes: Buffer.byteLength(content) })
type Evidence = PackItem['evidence'][number]

const evidenceOf = async ({ rows: { sheet } }: DisputeNode, itemId: string): Promise<Evidence[]> => {
  const files = await sheet.files()
  return ((await sheet.evidence()).get(itemId) ?? []).map((piece) => ({ ...piece, file: piece.fileId ? (files.get(piece.fileId) ?? null) : null }))
}
const evidencePiece = ({ id, url, text, file }: Evidence): Piece => {
  const name = `evidence/${toPublicId('evidence', id)}`
  return file ? { name, content: null, sha256: file.sha256, bytes: file.bytes } : pieceOf(name, url ?? text ?? '')
}

/** Everything about one item but its evidence, which has hashes of its own. */
const itemPiece = async (node: DisputeNode, line: DisputeItem, evidence: readonly Evidence[]): Promise<Piece> => {
  const { sheet, items } = node.rows
  const item = items.get(line.itemId)!
  const results = await sheet.results()
  const history = ((await sheet.history()).get(item.id) ?? []).map(({ move, state, party, reason, at }) => ({ move, state, party, reason, at: at.toISOString() }))
  const handedIn = evidence.map(({ id, kind, round, submittedAt, file }) => ({
    id: toPublicId('evidence', id), kind, round, submittedAt: submittedAt.toISOString(), file: file?.name ?? null, checks: results.get(id)?.checks ?? [], page: results.get(id)?.page ?? null,
  }))
  return pieceOf(`items/${toPublicId('item', item.id)}.json`, canonical({
    id: toPublicId('item', item.id), dutySlug: item.dutySlug, title: item.title, ordinal: item.ordinal, dueAt: item.dueAt.toISOString(), rounds: item.rounds,
    required: item.required, shareMinor: line.shareMinor.toString(), currency: node.withheld.currency, stateBefore: line.before.state,
    reason: line.reason, text: line.text, handedIn, history,
  }))
}
const disputePiece = (node: DisputeNode): Piece => {
  const { row, rows } = node
  const events = rows.events.filter((event) => event.disputeId === row.id)
  return pieceOf('dispute.json', canonical({
    id: toPublicId('dispute', row.id), contract: toPublicId('contract', row.contractId), milestone: toPublicId('milestone', row.milestoneId),
    openedBy: row.openedBy, wanted: row.wanted, openedAt: row.openedAt.toISOString(),
    events: events.map(({ id, kind, voice, text, reasonCode, lines, at }) => ({ id: toPublicId('disputeEvent', id), kind, voice, text, reasonCode, lines, at: at.toISOString() })),
  }))
}

/** One line for each piece: what the hash of the whole is taken of. */
const listOf = (pieces: readonly DisputePackEntryView[]): string => pieces.map(({ name, sha256: hash }) => `${hash}  ${name}\n`).join('')

/** The terms by which the period in question was laid out, and those that were signed after them. */
const termsOf = async ({ rows, contractId, milestoneOrdinal }: DisputeNode): Promise<{ terms: Terms; later: Terms[] }> => {
  const versions = (await rows.sheet.termsVersions()).get(contractId)!
  const terms = holdsIn(versions, milestoneOrdinal)
  return { terms, later: versions.filter(({ version }) => version > terms.version).reverse() }
}

const headOf = async (node: DisputeNode, say: Say): Promise<string> => {
  const { sheet } = node.rows
  const { terms } = await termsOf(node)
  const signatures = (await sheet.signatures()).get(terms.id) ?? []
  const milestone = (await sheet.milestonesById()).get(node.row.milestoneId)!
  return headText(say, { terms, signatures, milestone, hold: (await sheet.holds()).get(node.row.milestoneId)! })
}
const eventText = (node: DisputeNode, say: Say): string[] =>
  node.rows.events.filter((event) => event.disputeId === node.id).map(({ kind, voice, text, at, lines }) => {
    const words = [say(`dispute.event.${kind}`, { voice: say(`dispute.voice.${voice}`), at: moment(at) }), ...(text ? [`   ${text}`] : [])]
    const shares = lines === null ? [] : linesShown(readLines(lines), node.withheld.currency).map((line) =>
      `   ${say('dispute.line', { title: titleOf(node, line.itemId), freelancer: moneyFact(line.toFreelancer), client: moneyFact(line.toClient) })}`)
    return [...words, ...shares].join('\n')
  })
const titleOf = ({ rows }: DisputeNode, itemId: string): string => {
  const item = rows.items.get(itemId)!
  return `${item.title} ${item.ordinal}`
}

/** Terms, items, evidence, checks, history and what was said: as a list with hashes, as JSON and in words. */
export const packOf = async (node: DisputeNode): Promise<DisputePack> => {
  const { sheet, lines } = node.rows
  const say: Say = (key, facts = {}) => translate(sheet.lang, `pack.${key}`, facts)
  const { terms, later } = await termsOf(node)
  const own = lines.filter((line) => line.disputeId === node.id)
  const evidence = new Map<string, Evidence[]>()
  for (const line of own) evidence.set(line.itemId, await evidenceOf(node, line.itemId))
  const items = await Promise.all(own.map((line) => itemPiece(node, line, evidence.get(line.itemId)!)))
  const pieces = [pieceOf('terms.json', canonical(terms.content)), ...later.map(({ version, content }) => pieceOf(`terms-${version}.json`, canonical(content))), disputePiece(node), ...items, ...own.flatMap((line) => evidence.get(line.itemId)!.map(evidencePiece))]
  const entries = pieces.map(({ name, sha256: hash, bytes }) => ({ name, sha256: hash, bytes }))
  const manifest = { entries, sha256: sha256(listOf(entries)) }
  const contents = Object.fromEntries(pieces.flatMap(({ name, content }) => (content === null ? [] : [[name, content]])))
  const itemTexts = own.map((line, index) => [
    say('dispute.item', { number: index + 1, title: titleOf(node, line.itemId), share: moneyFact({ minor: line.shareMinor, currency: node.withheld.currency }), reason: translate(sheet.lang, `dispute.reason.${line.reason}`) }),
    ...(line.text ? [`   ${line.text}`] : []),
    ...evidence.get(line.itemId)!.map((piece) => `   ${moment(piece.submittedAt)} ${pieceText(say, piece)}`),
  ].join('\n'))
  const text = [await headOf(node, say), say('dispute.head', { opened: moment(node.openedAt), wanted: node.wanted || '—' }), ...itemTexts, say('dispute.record'), ...eventText(node, say), say('dispute.list', { hash: manifest.sha256 }), listOf(entries)].join('\n')
  return { manifest, text, json: JSON.stringify({ format: 'rolecall.dispute-pack.1', ...manifest, contents }, null, 2) }
}
