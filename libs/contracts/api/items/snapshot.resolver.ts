import { Parent, ResolveField, Resolver } from '@nestjs/graphql'
import { Public } from '@rolecall/platform'
import type { ItemEvidence } from '../../data/item-history.entity.js'
import { ItemEvidenceView } from '../item.views.js'
import type { OnSheet } from '../nodes.js'
import { EvidenceSnapshotView } from './views.js'

@Resolver(() => ItemEvidenceView)
export class EvidenceSnapshotResolver {
  @Public()
  @ResolveField(() => EvidenceSnapshotView, { nullable: true, description: 'What was kept of it at the acceptance; null before.' })
  async snapshot(@Parent() { sheet, id }: OnSheet<ItemEvidence>): Promise<EvidenceSnapshotView | null> {
    return (await sheet.snapshots()).get(id) ?? null
  }
}
