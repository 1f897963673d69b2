import { isRefusal, money, NotFoundSignal, type Currency } from '@rolecall/kernel'
import { jobFacts } from '@rolecall/hiring'
import { accountIdOf, moneyFact, type Ctx } from '@rolecall/platform'
import { In } from 'typeorm'
import { spentBefore } from '../data/ads-queries.js'
import { Contract } from '../data/contract.entity.js'
import { StoredFile } from '../data/file.entity.js'
import { Item } from '../data/item.entity.js'
import { viewerOf } from '../data/locks.js'
import { metricsOfContracts } from '../data/metrics/metric-queries.js'
import { Milestone } from '../data/milestone.entity.js'
import { latestTerms } from '../data/queries.js'
import { formatted, isNotTheFormat, readLimits } from '../domain/evidence/check.js'
import { examine, type Examined, type ExamineContext } from '../domain/evidence/examine.js'
import { labelRequired } from '../domain/evidence/label.rules.js'
import { standingOf } from '../domain/metrics/compare.rules.js'
import { isOutcome } from '../domain/metrics/outcome.rules.js'
import { networkOf } from '../domain/evidence/network.rules.js'
import { notLooked, type SeenPages } from '../domain/evidence/page.rules.js'
import { checkEvidence, type GivenEvidence } from '../domain/evidence.rules.js'
import { EvidenceRefused, type EvidenceMissing } from '../domain/refusals.js'
import type { TermsContent } from '../domain/terms.js'
import { itemMoved } from './item-moves.js'
import { dayIn } from '../domain/periods.rules.js'

/** Text of a file by its id; null when the file is no text. */
export type FileTexts = Readonly<Record<string, string | null>>
export interface EvidenceAtHand {
  readonly contract: Contract
  readonly milestone: Milestone
  readonly item: Item
  readonly terms: TermsContent
  readonly evidence: readonly GivenEvidence[]
  readonly contents: FileTexts
  readonly pageAt: SeenPages
}

const ownFiles = (ctx: Ctx, evidence: readonly GivenEvidence[]): Promise<StoredFile[]> => {
  const ids = evidence.flatMap(({ fileId }) => (fileId ? [fileId] : []))
  return ids.length === 0 ? Promise.resolve([]) : ctx.db.findBy(StoredFile, { id: In(ids), ownerId: accountIdOf(ctx.actor)! })
}
/** Only files the freelancer uploaded himself. */
const foreignFile = async (ctx: Ctx, evidence: readonly GivenEvidence[]): Promise<EvidenceRefused | null> => {
  const mine = await ownFiles(ctx, evidence)
  const strange = evidence.find(({ fileId }) => fileId && !mine.some((file) => file.id === fileId))
  return strange ? new EvidenceRefused(strange.kind, 'not_your_file') : null
}

const MAX_FILES = 5
/** Files of the asker that have to be read before their evidence can be checked. */
export const filesToRead = async (ctx: Ctx, { evidence }: { evidence: readonly GivenEvidence[] }): Promise<string[]> => {
  const wanted = evidence.filter(({ kind }) => formatted.includes(kind)).slice(0, MAX_FILES)
  return (await ownFiles(ctx, wanted)).filter(({ bytes }) => bytes <= readLimits.bytes).map(({ id }) => id)
}
/** Networks the job names; asked only where a link may lead to one of them. */
const platformsFor = async (ctx: Ctx, { contract, evidence, pageAt }: EvidenceAtHand): Promise<readonly string[]> => {
  const ends = evidence.flatMap(({ url }) => (url && URL.canParse(url) ? [new URL(pageAt(url.trim())?.address ?? url)] : []))
  return ends.some((end) => networkOf(end) !== null) ? ((await jobFacts(ctx, contract.jobId))?.platforms ?? []) : []
}
const contextOf = async (ctx: Ctx, hand: EvidenceAtHand): Promise<ExamineContext> => {
  const { contract, milestone, item, terms, evidence, pageAt } = hand
  const currency = terms.currency as Currency
  const cap = terms.limits?.adSpendCapMinor ?? null
  return {
    dutySlug: item.dutySlug, currency, timeZone: terms.timeZone, daysOff: terms.daysOff, now: ctx.now.getTime(), volume: terms.limits?.text ?? null,
    pageAt, platforms: await platformsFor(ctx, hand),
    standings: isOutcome(item.dutySlug) ? standingOf(await metricsOfContracts(ctx, [contract.id])) : [],
    ads: {
      startsOn: milestone.startsOn, endsOn: milestone.endsOn, today: dayIn(terms.timeZone, ctx.now),
      labelRequired: labelRequired(terms), capMinor: cap === null ? null : BigInt(cap),
      before: evidence.some(({ kind }) => kind === 'ads_export') ? await spentBefore(ctx, { contractId: contract.id, itemId: item.id }) : [],
      money: (minor) => moneyFact(money(minor, currency)),
    },
  }
}

/** What is asked for is there, is readable, and what the machine finds in it. */
export const examineEvidence = async (ctx: Ctx, hand: EvidenceAtHand): Promise<Examined[] | EvidenceRefused | EvidenceMissing> => {
  const { item, evidence, contents } = hand
  const refused = checkEvidence(item.required, evidence) ?? (await foreignFile(ctx, evidence))
  if (refused) return refused
  const context = await contextOf(ctx, hand)
  const found: Examined[] = []
  for (const piece of evidence) {
    const content = piece.fileId ? (contents[piece.fileId] ?? null) : (piece.text ?? null)
    const answer = examine(piece, { ...context, content })
    if (isNotTheFormat(answer)) return new EvidenceRefused(piece.kind, answer.reason, answer.place)
    found.push(answer)
  }
  return found
}

export interface PreviewEvidence {
  readonly itemId: string
  readonly evidence: readonly GivenEvidence[]
  readonly contents?: FileTexts
  readonly pageAt?: SeenPages
}
/** The same look before anything is handed in; nothing is written. */
export const previewEvidence = async (ctx: Ctx, { itemId, evidence, contents = {}, pageAt = notLooked }: PreviewEvidence) => {
  const item = await ctx.db.findOneBy(Item, { id: itemId })
  if (!item) throw new NotFoundSignal()
  const milestone = await ctx.db.findOneByOrFail(Milestone, { id: item.milestoneId })
  const contract = await ctx.db.findOneByOrFail(Contract, { id: item.contractId })
  const hand = { contract, milestone, item }
  const state = itemMoved({ ...hand, viewer: viewerOf(ctx.actor, contract) }, 'submit')
  if (isRefusal(state)) return state
  const { content } = await latestTerms(ctx, contract.id)
  const examined = await examineEvidence(ctx, { ...hand, terms: content, evidence, contents, pageAt })
  if (isRefusal(examined)) return examined
  return { pieces: evidence.map(({ kind }, index) => ({ kind, currency: content.currency as Currency, ...examined[index]! })) }
}
