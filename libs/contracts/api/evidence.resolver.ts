import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql'
import { Desk, inWords, Public, SignedIn, Who, type Asker, type Ctx } from '@rolecall/platform'
import { isRefusal, NotFound } from '@rolecall/kernel'
import { previewEvidence, type PreviewEvidence } from '../actions/examine-evidence.js'
import type { ItemEvidence } from '../data/item-history.entity.js'
import { ContractView } from './contract.views.js'
import { EvidenceSources } from './evidence-sources.js'
import { adsShown, checksShown, metricsShown } from './evidence-shown.js'
import { AdsReportView, EvidenceCheckView, EvidenceMetricsView, EvidencePageView, PreviewEvidenceAnswer, type EvidencePreviewView } from './evidence.views.js'
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
    private readonly sources: EvidenceSources,
  ) {}

  @SignedIn()
  @Query(() => PreviewEvidenceAnswer, { description: 'What the machine would find in evidence of mine; nothing is kept.' })
  async previewEvidence(@Who() asker: Asker, @Args('input') input: SubmitItemInput) {
    const read = await this.sources.read(asker, [input])
    return (await this.desk.read(asker, previewShown, { ...input, ...read })) ?? inWords(new NotFound(), asker.lang)
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
  @ResolveField(() => EvidencePageView, { nullable: true, description: 'What stood behind a link when it was handed in; null where the page was not looked at.' })
  async page(@Parent() { sheet, id }: OnSheet<ItemEvidence>): Promise<EvidencePageView | null> {
    return (await sheet.results()).get(id)?.page ?? null
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
