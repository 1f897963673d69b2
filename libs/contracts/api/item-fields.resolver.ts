import { Parent, ResolveField, Resolver } from '@nestjs/graphql'
import { money, toPublicId, type Money } from '@rolecall/kernel'
import { MoneyView, Public, signLink, translate } from '@rolecall/platform'
import type { StoredFile } from '../data/file.entity.js'
import type { ItemEvidence, ItemEvent } from '../data/item-history.entity.js'
import { isAccepted, isOverdue } from '../domain/item.rules.js'
import { isApproved } from '../domain/milestone.rules.js'
import type { Party } from '../domain/rights.rules.js'
import { ContractNameView, ItemEventView, ItemEvidenceView, ItemView, StoredFileView } from './item.views.js'
import { itemMovesNow } from './items/item-moves-now.js'
import { onSheet, type ItemNode, type OnSheet } from './nodes.js'

const LINK_SECONDS = 3600
/** Text that a private link signs: the file and the second it ends. */
export const linkText = (fileId: string, until: number): string => `file.${fileId}.${until}`
/** Wall time: links are for browsers, not for business. Ends on a full hour, so that a page read twice shows one link. */
export const privateLink = (secret: string, fileId: string): string => {
  const until = (Math.floor(Date.now() / 1000 / LINK_SECONDS) + 2) * LINK_SECONDS
  return `/files/${toPublicId('file', fileId)}?until=${until}&sig=${signLink(secret, linkText(fileId, until))}`
}

/** Marks are for roots; who may see an item was decided where it was loaded. */
@Resolver(() => ItemView)
export class ItemFieldsResolver {
  @Public()
  @ResolveField(() => Boolean, { description: 'Due moment passed and not handed in.' })
  overdue(@Parent() item: ItemNode): boolean {
    return isOverdue(item, item.sheet.now)
  }

  @Public()
  @ResolveField(() => MoneyView, { description: 'Its share of the price.' })
  share(@Parent() item: ItemNode): Money {
    return money(item.shareMinor, item.sheet.contract(item.contractId).price.currency)
  }

  @Public()
  @ResolveField(() => Boolean, { description: 'Its share is released to the freelancer, alone or with its milestone.' })
  async paid(@Parent() item: ItemNode): Promise<boolean> {
    const milestone = (await item.sheet.milestonesById()).get(item.milestoneId)!
    return isAccepted(item.state) && (item.paidDecisionId !== null || isApproved(milestone.state))
  }

  @Public()
  @ResolveField(() => [ItemEvidenceView], { description: 'Pieces of all hand-ins, oldest first.' })
  async evidence(@Parent() item: ItemNode): Promise<OnSheet<ItemEvidence>[]> {
    return ((await item.sheet.evidence()).get(item.id) ?? []).map((piece) => onSheet(item.sheet, piece))
  }

  @Public()
  @ResolveField(() => [ItemEventView], { description: 'What happened, oldest first.' })
  async history(@Parent() item: ItemNode): Promise<OnSheet<ItemEvent & { contractId: string }>[]> {
    return ((await item.sheet.history()).get(item.id) ?? []).map((event) =>
      onSheet(item.sheet, { ...event, contractId: item.contractId }),
    )
  }

  @Public()
  @ResolveField(() => [String], {
    description: 'What the reader may do with it now: submit, accept, acceptPartly, agreePart, askChanges, skip, block, unblock, move, dispute.',
  })
  moves(@Parent() item: ItemNode): Promise<string[]> {
    return itemMovesNow(item)
  }

  @Public()
  @ResolveField(() => ContractNameView, { description: 'The contract it belongs to.' })
  contract(@Parent() item: ItemNode): ContractNameView {
    return item.sheet.contract(item.contractId)
  }
}

@Resolver(() => ItemEvidenceView)
export class EvidenceFieldsResolver {
  @Public()
  @ResolveField(() => StoredFileView, { nullable: true, description: 'A file.' })
  async file(@Parent() piece: OnSheet<ItemEvidence>): Promise<OnSheet<StoredFile> | null> {
    const file = piece.fileId ? (await piece.sheet.files()).get(piece.fileId) : null
    return file ? onSheet(piece.sheet, file) : null
  }
}

@Resolver(() => StoredFileView)
export class FileFieldsResolver {
  @Public()
  @ResolveField(() => String, { description: 'Private link, good for at least an hour.' })
  url(@Parent() file: OnSheet<StoredFile>): string {
    return privateLink(file.sheet.config.SECRET_KEY, file.id)
  }
}

@Resolver(() => ItemEventView)
export class ItemEventFieldsResolver {
  @Public()
  @ResolveField(() => String, { description: 'Name of the side, or that it happened by itself.' })
  async by(@Parent() event: OnSheet<ItemEvent & { contractId: string }>): Promise<string> {
    const { sheet } = event
    const contract = sheet.contract(event.contractId)
    const names: Record<Party, () => Promise<string | undefined>> = {
      client: async () => (await sheet.businesses()).get(contract.businessId)?.name,
      freelancer: async () => (await sheet.freelancers()).get(contract.freelancerId)?.name,
      system: async () => translate(sheet.lang, 'contract.by_itself'),
    }
    return (await names[event.party]()) ?? ''
  }
}
