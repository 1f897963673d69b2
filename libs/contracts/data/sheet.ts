import { catalogue, type Catalogue } from '@rolecall/catalog'
import { businessesByIds, type BusinessFacts } from '@rolecall/identity'
import { holdsOf } from '@rolecall/payments'
import type { Ctx } from '@rolecall/platform'
import { freelancerCards } from '@rolecall/talent'
import { In, IsNull } from 'typeorm'
import type { Viewer } from '../domain/rights.rules.js'
import { withFormerDuties } from '../domain/terms.js'
import { acceptedAds, adsOfExports } from './ads-queries.js'
import { shownAmendments } from './amendments/amendment-queries.js'
import type { Contract } from './contract.entity.js'
import { AccessRow } from './access/access.entity.js'
import { Ending } from './endings/ending.entity.js'
import { ForceMajeure } from './endings/force-majeure.entity.js'
import { MilestoneSilence } from './endings/silence.entity.js'
import { Dispute, DisputeItem } from './disputes/dispute.entity.js'
import { disputesUsed } from './disputes/dispute-queries.js'
import { EvidenceResult } from './evidence-results.entity.js'
import { StoredFile } from './file.entity.js'
import { ItemEvent, ItemEvidence } from './item-history.entity.js'
import { Item } from './item.entity.js'
import { openDueChanges } from './items/due-changes.js'
import { eventsOfContracts } from './items/duty-events.js'
import { EvidenceSnapshot } from './items/evidence-snapshot.entity.js'
import { viewerIn, viewerOf } from './locks.js'
import { dependenciesOf, linkedContracts } from './links/link-queries.js'
import { teamWork } from './links/team-queries.js'
import { materialsOf, type MaterialWish } from './materials/material-queries.js'
import { adSpend } from './metrics/ad-spend.js'
import { metricsOfContracts } from './metrics/metric-queries.js'
import { Milestone } from './milestone.entity.js'
import { FundingTry, Service } from './periods/service.entity.js'
import { Reminder } from './reminder.entity.js'
import { Signature, Terms } from './terms.entity.js'

const once = <T>(load: () => Promise<T>): (() => Promise<T>) => {
  let loaded: Promise<T> | undefined
  return () => (loaded ??= load())
}
const grouped = <T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const group = groups.get(key(row))
    if (group) group.push(row)
    else groups.set(key(row), [row])
  }
  return groups
}
const idsOf = (rows: readonly { id: string }[]): string[] => rows.map((row) => row.id)

/**
 * What a page shows of some contracts. Each part is loaded for all of them with one statement, and only
 * when a field asks for it: the number of statements does not grow with contracts or items.
 */
export class Sheet {
  constructor(
    private readonly ctx: Ctx,
    readonly contracts: readonly Contract[],
  ) {}

  get now(): Date {
    return this.ctx.now
  }
  get lang(): Ctx['lang'] {
    return this.ctx.lang
  }
  get config(): Ctx['config'] {
    return this.ctx.config
  }
  contract(id: string): Contract {
    return this.contracts.find((contract) => contract.id === id)!
  }
  viewer(contract: Contract): Viewer {
    return viewerOf(this.ctx.actor, contract)
  }
  /** Whether the reader is a party of a contract that is not on the sheet. */
  isParty(sides: Pick<Contract, 'businessId' | 'freelancerId'>): boolean {
    return viewerIn(this.ctx.actor, sides) !== null
  }
  catalogue = once((): Promise<Catalogue> => catalogue(this.ctx))
  businesses = once((): Promise<Map<string, BusinessFacts>> =>
    businessesByIds(
      this.ctx,
      this.contracts.map((contract) => contract.businessId),
    ),
  )
  freelancers = once(() =>
    freelancerCards(
      this.ctx,
      this.contracts.map((contract) => contract.freelancerId),
    ),
  )

  private milestoneRows = once(() =>
    this.ctx.db.find(Milestone, { where: { contractId: In(idsOf(this.contracts)) }, order: { ordinal: 'ASC' } }),
  )
  milestones = once(async () => grouped(await this.milestoneRows(), (milestone) => milestone.contractId))
  milestonesById = once(async () => new Map((await this.milestoneRows()).map((milestone) => [milestone.id, milestone])))
  holds = once(async () => holdsOf(this.ctx, idsOf(await this.milestoneRows())))

  /** Reminders of whole milestones. */
  reminders = once(async () => {
    const milestoneIds = idsOf(await this.milestoneRows())
    const rows = milestoneIds.length === 0 ? [] : await this.ctx.db.findBy(Reminder, { milestoneId: In(milestoneIds), itemId: IsNull() })
    return grouped(rows, (reminder) => reminder.milestoneId)
  })

  private itemRows = once(() =>
    this.ctx.db.find(Item, {
      where: { contractId: In(idsOf(this.contracts)) },
      order: { dueAt: 'ASC', dutySlug: 'ASC', ordinal: 'ASC' },
    }),
  )
  items = once(async () => grouped(await this.itemRows(), (item) => item.milestoneId))
  itemsById = once(async () => new Map((await this.itemRows()).map((item) => [item.id, item])))
  /** Evidence and history of all items, found by their contract so that the list of ids stays short. */
  private ofItems = <T extends object>(entity: new () => T, order: string, key = 'id'): Promise<T[]> =>
    this.ctx.db
      .createQueryBuilder(entity, 'e')
      .where(`e.itemId IN (SELECT i.id FROM contracts.items i WHERE i.contract_id = ANY(:ids))`, {
        ids: idsOf(this.contracts),
      })
      .orderBy(`e.${order}`)
      .addOrderBy(`e.${key}`)
      .getMany()
  private evidenceRows = once(() => this.ofItems(ItemEvidence, 'submittedAt'))
  evidence = once(async () => grouped(await this.evidenceRows(), (piece) => piece.itemId))
  history = once(async () => grouped(await this.ofItems(ItemEvent, 'at'), (event) => event.itemId))
  /** What checks found in each piece. */
  results = once(async () => {
    const ids = (await this.evidenceRows()).map((piece) => piece.id)
    const rows = ids.length === 0 ? [] : await this.ctx.db.findBy(EvidenceResult, { evidenceId: In(ids) })
    return new Map(rows.map((row) => [row.evidenceId, row]))
  })
  /** What was kept of accepted pieces. */
  snapshots = once(async () => new Map((await this.ofItems(EvidenceSnapshot, 'takenAt', 'evidenceId')).map((row) => [row.evidenceId, row])))
  adsLines = once(async () => grouped(await adsOfExports(this.ctx, idsOf(this.contracts)), (line) => line.evidenceId!))
  acceptedAds = once(async () => grouped(await acceptedAds(this.ctx, idsOf(this.contracts)), (line) => line.contractId))
  linked = once(() => linkedContracts(this.ctx, idsOf(this.contracts)))
  dependencies = once(() => dependenciesOf(this.ctx, idsOf(this.contracts)))
  /** What the roles of a team make worth linking. */
  teamWork = once(() => teamWork(this.ctx, idsOf(this.contracts)))
  metrics = once(async () => grouped(await metricsOfContracts(this.ctx, idsOf(this.contracts)), (metric) => metric.contractId))
  adSpend = once(() => adSpend(this.ctx, idsOf(this.contracts)))
  files = once(async () => {
    const ids = (await this.evidenceRows()).flatMap((piece) => (piece.fileId ? [piece.fileId] : []))
    const files = ids.length === 0 ? [] : await this.ctx.db.findBy(StoredFile, { id: In([...new Set(ids)]) })
    return new Map(files.map((file) => [file.id, file]))
  })

  /** A page of what was handed in for one of them. */
  materials = (wish: MaterialWish & { contract: Contract }): Promise<ItemEvidence[]> => materialsOf(this.ctx, wish)

  /** What the freelancer was let into, the first first. */
  access = once(async () => grouped(await this.ctx.db.find(AccessRow, { where: { contractId: In(idsOf(this.contracts)) }, order: { id: 'ASC' } }), (row) => row.contractId))
  /** What the freelancer could not help, the newest first. */
  forceMajeures = once(async () =>
    grouped(await this.ctx.db.find(ForceMajeure, { where: { contractId: In(idsOf(this.contracts)) }, order: { askedAt: 'DESC' } }), (row) => row.contractId),
  )
  silences = once(async () => grouped(await this.ctx.db.findBy(MilestoneSilence, { contractId: In(idsOf(this.contracts)) }), (row) => row.contractId))
  /** How those that end or ended early come to it. */
  endings = once(async () => new Map((await this.ctx.db.findBy(Ending, { contractId: In(idsOf(this.contracts)) })).map((row) => [row.contractId, row])))

  /** What duties on demand react to, by period and duty. */
  dutyEvents = once(async () => grouped(await eventsOfContracts(this.ctx, idsOf(this.contracts)), (event) => `${event.milestoneId}.${event.dutySlug}`))
  /** Wished due dates that wait for an answer, by item. */
  dueChanges = once(async () => new Map((await openDueChanges(this.ctx, idsOf(this.contracts))).map((change) => [change.itemId, change])))

  /** Disputes of each contract, the newest first. */
  disputes = once(async () => {
    const rows = await this.ctx.db.find(Dispute, { where: { contractId: In(idsOf(this.contracts)) }, order: { openedAt: 'DESC', id: 'DESC' } })
    return grouped(rows, (dispute) => dispute.contractId)
  })
  /** The newest dispute of each item that has been in one. */
  disputeOfItems = once(async () => {
    const newestLast = [...(await this.disputes()).values()].flat().reverse()
    const lines = newestLast.length === 0 ? [] : await this.ctx.db.findBy(DisputeItem, { disputeId: In(idsOf(newestLast)) })
    const place = new Map(newestLast.map((dispute, index) => [dispute.id, index]))
    const sorted = lines.sort((a, b) => place.get(a.disputeId)! - place.get(b.disputeId)!)
    return new Map(sorted.map((line) => [line.itemId, line.disputeId]))
  })

  /** How often each side has disputed: in a contract, and each item in its present round. */
  disputesUsed = once(async () => grouped(await disputesUsed(this.ctx, idsOf(this.contracts)), (used) => used.contractId))

  private termsRows = once(() =>
    this.ctx.db.find(Terms, { where: { contractId: In(idsOf(this.contracts)) }, order: { version: 'ASC' } }),
  )
  /** All versions of each contract, the newest first. */
  termsVersions = once(async () => grouped([...(await this.termsRows())].reverse(), (terms) => terms.contractId))
  /** The newest version of each contract. */
  terms = once(async () => new Map((await this.termsRows()).map((terms) => [terms.contractId, terms])))
  /** By which items of each contract are handed in and decided. */
  workTerms = once(async () => new Map([...(await this.termsVersions())].map(([id, versions]) => [id, withFormerDuties(versions.map(({ content }) => content))])))
  /** Proposed changes of terms, the newest of each contract, newest first. */
  amendments = once(async () => grouped(await shownAmendments(this.ctx, idsOf(this.contracts)), (amendment) => amendment.contractId))
  /** What follows the paid periods, where the contract goes on; with the reminders of money that was waited for. */
  services = once(async () => {
    const rows = await this.ctx.db.findBy(Service, { contractId: In(idsOf(this.contracts)) })
    return new Map(rows.map((service) => [service.contractId, service]))
  })
  fundingTries = once(async () => {
    const milestoneIds = [...(await this.services()).values()].map((service) => service.milestoneId)
    const rows = milestoneIds.length === 0 ? [] : await this.ctx.db.find(FundingTry, { where: { milestoneId: In(milestoneIds) }, order: { triedAt: 'ASC', number: 'ASC' } })
    return grouped(rows, (row) => row.milestoneId)
  })
  signatures = once(async () => {
    const versions = await this.termsRows()
    const rows = versions.length === 0 ? [] : await this.ctx.db.findBy(Signature, { termsId: In(idsOf(versions)) })
    return grouped(rows, (signature) => signature.termsId)
  })
}
