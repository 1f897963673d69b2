import { Parent, ResolveField, Resolver } from '@nestjs/graphql'
import { money } from '@rolecall/kernel'
import { ids, Public, SignedIn, translate, type Ctx } from '@rolecall/platform'
import { linesByDefault } from '../../data/disputes/dispute-queries.js'
import type { DisputeEvent, DisputeItem } from '../../data/disputes/dispute.entity.js'
import type { ItemEvent } from '../../data/item-history.entity.js'
import { holdsIn } from '../../data/periods/service-queries.js'
import { readLines } from '../../domain/disputes/division.rules.js'
import { ContractView } from '../contract.views.js'
import { ItemView } from '../item.views.js'
import { onSheet, type ContractNode, type ItemNode, type OnSheet } from '../nodes.js'
import { divisionShown, linesShown, standingOf, type DisputeNode } from './dispute-nodes.js'
import { packOf } from './dispute-pack.js'
import { DisputeDivisionView, DisputedItemView, DisputeEventView, DisputePackView, DisputeView } from './dispute.views.js'

const linesOf = ({ rows, id }: DisputeNode): DisputeItem[] => rows.lines.filter((line) => line.disputeId === id)
const itemsOf = (node: DisputeNode) => linesOf(node).map((line) => node.rows.items.get(line.itemId)!)
const byDefaultOf = async (node: DisputeNode) => linesByDefault({ items: itemsOf(node), lines: linesOf(node), evidence: await node.rows.evidence() })

const itemShown = async (node: DisputeNode, line: DisputeItem, goesTo: 'client' | 'freelancer'): Promise<DisputedItemView> => {
  const { sheet, items } = node.rows
  const item = items.get(line.itemId)!
  const { currency } = node.withheld
  const { content } = holdsIn((await sheet.termsVersions()).get(node.contractId)!, node.milestoneOrdinal)
  const onIt = <T extends object>(rows: readonly T[] | undefined): OnSheet<T>[] => (rows ?? []).map((row) => onSheet(sheet, row))
  const history: OnSheet<ItemEvent & { contractId: string }>[] = onIt((await sheet.history()).get(item.id)?.map((event) => ({ ...event, contractId: node.contractId })))
  return {
    id: item.id, dutySlug: item.dutySlug, title: item.title, ordinal: item.ordinal, dueAt: item.dueAt, state: item.state,
    stateBefore: line.before.state,
    reason: line.reason,
    text: line.text,
    share: money(line.shareMinor, currency),
    acceptance: content.duties.find((duty) => duty.dutySlug === item.dutySlug)?.acceptance ?? '',
    acceptanceLang: content.lang,
    byDefault: goesTo,
    toFreelancer: line.freelancerMinor === null ? null : money(line.freelancerMinor, currency),
    evidence: onIt((await sheet.evidence()).get(item.id)),
    history: history as unknown as DisputedItemView['history'],
  }
}

const eventShown = (node: DisputeNode, { id, kind, voice, text, reasonCode, lines, at }: DisputeEvent, lang: Ctx['lang']): DisputeEventView => {
  const names = { client: node.businessName, freelancer: node.freelancerName, moderator: translate(lang, 'dispute.moderator'), system: translate(lang, 'dispute.by_itself') }
  return { id, kind, voice, by: names[voice], text, reasonCode, at, lines: lines && linesShown(readLines(lines), node.withheld.currency) }
}

@Resolver(() => DisputeView)
export class DisputeFieldsResolver {
  @SignedIn()
  @ResolveField(() => [DisputedItemView], { description: 'The items in question.' })
  async items(@Parent() node: DisputeNode): Promise<DisputedItemView[]> {
    const goes = await byDefaultOf(node)
    const sorted = linesOf(node).sort((a, b) => node.rows.items.get(a.itemId)!.dueAt.getTime() - node.rows.items.get(b.itemId)!.dueAt.getTime())
    const toFreelancer = (line: DisputeItem): boolean => goes.some((one) => one.itemId === line.itemId && one.freelancerMinor > 0n)
    return Promise.all(sorted.map((line) => itemShown(node, line, toFreelancer(line) ? 'freelancer' : 'client')))
  }

  @SignedIn()
  @ResolveField(() => DisputeDivisionView, { description: 'What becomes of the shares when nobody decides; known from the first day.' })
  async byDefault(@Parent() node: DisputeNode): Promise<DisputeDivisionView> {
    return divisionShown(node, await byDefaultOf(node))
  }

  @Public()
  @ResolveField(() => [DisputeEventView], { description: 'What was said, offered and decided, oldest first.' })
  events(@Parent() node: DisputeNode): DisputeEventView[] {
    const { rows } = node
    return rows.events.filter((event) => event.disputeId === node.id).map((event) => eventShown(node, event, rows.sheet.lang))
  }

  @Public()
  @ResolveField(() => DisputeEventView, { nullable: true, description: 'The offer on the table.' })
  standingOffer(@Parent() node: DisputeNode): DisputeEventView | null {
    const offer = standingOf(node.rows, node.row)
    return offer && eventShown(node, offer, node.rows.sheet.lang)
  }

  @Public()
  @ResolveField(() => DisputePackView, { description: 'The evidence pack: its pieces with their hashes. Its text comes from GET /api/dispute-pack.' })
  async pack(@Parent() node: DisputeNode): Promise<DisputePackView> {
    return (await packOf(node)).manifest
  }
}

/** Which dispute an item is in, and the disputes of a contract. */
@Resolver(() => ContractView)
export class ContractDisputesResolver {
  @Public()
  @ResolveField(() => [ids.dispute], { description: 'Its disputes, the newest first.' })
  async disputeIds(@Parent() { sheet, id }: ContractNode): Promise<string[]> {
    return ((await sheet.disputes()).get(id) ?? []).map((dispute) => dispute.id)
  }
}
@Resolver(() => ItemView)
export class ItemDisputeResolver {
  @Public()
  @ResolveField(() => ids.dispute, { nullable: true, description: 'The dispute it is in, or was in last.' })
  async disputeId(@Parent() { sheet, id }: ItemNode): Promise<string | null> {
    return (await sheet.disputeOfItems()).get(id) ?? null
  }
}
