import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql'
import { pageOf, Public, toConnection } from '@rolecall/platform'
import type { ItemEvidence } from '../../data/item-history.entity.js'
import { ContractView } from '../contract.views.js'
import { ItemEvidenceView, ItemView } from '../item.views.js'
import { onSheet, type ContractNode, type ItemNode, type OnSheet } from '../nodes.js'
import { MaterialArgs, MaterialConnection } from './material.views.js'

@Resolver(() => ContractView)
export class ContractMaterialsResolver {
  @Public()
  @ResolveField(() => MaterialConnection, { description: 'Files, links and texts handed in, the newest first; for both sides, as long as the contract is kept.' })
  async materials(@Parent() { sheet, id }: ContractNode, @Args() { filter, ...args }: MaterialArgs): Promise<MaterialConnection> {
    const { dutySlug = null, kind = null } = filter ?? {}
    const page = pageOf(sheet.config, { ...args, list: `materials ${id} ${dutySlug} ${kind}` })
    const pieces = await sheet.materials({ contract: sheet.contract(id), page, dutySlug, kind })
    return toConnection(sheet.config, page, {
      items: pieces.map((piece) => onSheet(sheet, piece)),
      sortValues: (piece) => [piece.submittedAt.toISOString(), piece.id],
    })
  }
}

@Resolver(() => ItemEvidenceView)
export class EvidenceItemResolver {
  @Public()
  @ResolveField(() => ItemView, { description: 'The item it was handed in for.' })
  async item(@Parent() { sheet, itemId }: OnSheet<ItemEvidence>): Promise<ItemNode> {
    return onSheet(sheet, (await sheet.itemsById()).get(itemId)!)
  }
}
