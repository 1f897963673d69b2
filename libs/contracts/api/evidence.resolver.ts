import { Inject } from '@nestjs/common'
import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql'
import { Desk, inWords, Public, SignedIn, STORAGE, Who, type Asker, type Ctx, type StoragePort } from '@rolecall/platform'
import { isRefusal, NotFound } from '@rolecall/kernel'
import { filesToRead, previewEvidence, type PreviewEvidence } from '../actions/examine-evidence.js'
import { fileTexts } from '../data/evidence-contents.js'
import type { ItemEvidence } from '../data/item-history.entity.js'
import { ContractView } from './contract.views.js'
import { adsShown, checksShown, metricsShown } from './evidence-shown.js'
import { AdsReportView, EvidenceCheckView, EvidenceMetricsView, PreviewEvidenceAnswer, type EvidencePreviewView } from './evidence.views.js'
import { SubmitItemInput } from './inputs.js'
import { ItemEvidenceView } from './item.views.js'
import type { ContractNode, OnSheet } from './nodes.js'

/** A preview in words. A read hands refusals through, so their sentences are written here. */
const previewShown = async (ctx: Ctx, input: PreviewEvidence) => {
  const answer = await previewEvidence(ctx, input)
  if (isRefusal(answer)) return inWords(answer, ctx.lang)
  const pieces = answer.pieces.map(({ kind, currency, checks, metrics, ads }) => ({
    kind, checks: checksShown(checks, ctx.lang), metrics: metricsShown(metrics), ads: adsShown(ads, currency),
  }))
  return { pieces } satisfies EvidencePreviewView
}

@Resolver()
export class EvidencePreviewResolver {
  constructor(
    private readonly desk: Desk,
    @Inject(STORAGE) private readonly storage: StoragePort,
  ) {}

  @SignedIn()
  @Query(() => PreviewEvidenceAnswer, { description: 'What the machine would find in evidence of mine; nothing is kept.' })
  async previewEvidence(@Who() asker: Asker, @Args('input') input: SubmitItemInput) {
    const contents = await fileTexts(this.storage, (await this.desk.read(asker, filesToRead, input)) ?? [])
    return (await this.desk.read(asker, previewShown, { ...input, contents })) ?? inWords(new NotFound(), asker.lang)
  }
}

/** What was found in a piece when it was handed in. */
@Resolver(() => ItemEvidenceView)
export class EvidenceResultsResolver {
  @Public()
  @ResolveField(() => [EvidenceCheckView], { description: 'What the machine found when it was handed in; empty for pieces it does not read.' })
  async checks(@Parent() { sheet, id }: OnSheet<ItemEvidence>): Promise<EvidenceCheckView[]> {
    return checksShown((await sheet.results()).get(id)?.checks ?? [], sheet.lang)
  }

  @Public()
  @ResolveField(() => EvidenceMetricsView, { nullable: true, description: 'The numbers of a METRICS piece.' })
  async metrics(@Parent() { sheet, id }: OnSheet<ItemEvidence>): Promise<EvidenceMetricsView | null> {
    return metricsShown((await sheet.results()).get(id)?.metrics ?? null)
  }

  @Public()
  @ResolveField(() => AdsReportView, { nullable: true, description: 'The three numbers of an ADS_EXPORT.' })
  async ads(@Parent() { sheet, id }: OnSheet<ItemEvidence>): Promise<AdsReportView | null> {
    const lines = (await sheet.adsLines()).get(id) ?? []
    return lines.length === 0 ? null : adsShown(lines, sheet.contract(lines[0]!.contractId).price.currency)
  }
}

@Resolver(() => ContractView)
export class AdsReportResolver {
  @Public()
  @ResolveField(() => AdsReportView, { nullable: true, description: 'The three numbers of ads out of accepted exports; null while there are none.' })
  async adsReport(@Parent() { sheet, id, price }: ContractNode): Promise<AdsReportView | null> {
    return adsShown((await sheet.acceptedAds()).get(id) ?? [], price.currency)
  }
}
