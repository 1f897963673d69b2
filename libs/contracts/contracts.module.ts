import { Inject, Module } from '@nestjs/common'
import { PaymentsApi } from '@rolecall/payments'
import { WorkerRegistry } from '@rolecall/platform'
import { AccessResolver, AccessRowsResolver } from './api/access/access.resolver.js'
import { EndingFieldsResolver, EndingResolver } from './api/endings/ending.resolver.js'
import { ForceMajeureFieldsResolver, ForceMajeureResolver } from './api/endings/force-majeure.resolver.js'
import { AmendmentResolver, ContractAmendmentsResolver } from './api/amendments/amendment.resolver.js'
import { ContractDisputesResolver, DisputeFieldsResolver, ItemDisputeResolver } from './api/disputes/dispute-fields.resolver.js'
import { DisputePackController } from './api/disputes/dispute-pack.controller.js'
import { DisputeResolver, RulingResolver } from './api/disputes/dispute.resolver.js'
import { DecisionResolver } from './api/waits/decision.resolver.js'
import { ContractServiceResolver, ServiceResolver } from './api/periods/service.resolver.js'
import { EvidenceSources } from './api/evidence-sources.js'
import { ContractFieldsResolver } from './api/contract-fields.resolver.js'
import { ContractResolver } from './api/contract.resolver.js'
import { AdsCsvController } from './api/ads-csv.controller.js'
import { AdsReportResolver, EvidencePreviewResolver, EvidenceResultsResolver } from './api/evidence.resolver.js'
import {
  EvidenceFieldsResolver,
  FileFieldsResolver,
  ItemEventFieldsResolver,
  ItemFieldsResolver,
} from './api/item-fields.resolver.js'
import { ItemResolver } from './api/item.resolver.js'
import { CalendarController } from './api/items/calendar.controller.js'
import { CalendarResolver } from './api/items/calendar.resolver.js'
import { DutyEventFieldsResolver, DutyEventResolver } from './api/items/duty-event.resolver.js'
import { ItemClocksResolver } from './api/items/item-clocks.resolver.js'
import { ItemMovesResolver } from './api/items/item-moves.resolver.js'
import { ItemsCsvController } from './api/items/items-csv.controller.js'
import { ManyItemsResolver } from './api/items/many-items.resolver.js'
import { EvidenceSnapshotResolver } from './api/items/snapshot.resolver.js'
import { MilestoneFieldsResolver } from './api/milestone-fields.resolver.js'
import { MilestoneTimeResolver } from './api/milestone-time.resolver.js'
import { MilestoneResolver } from './api/milestone.resolver.js'
import { ChargebackPackResolver } from './api/pack.resolver.js'
import { ContractMaterialsResolver, EvidenceItemResolver } from './api/materials/materials.resolver.js'
import { ContractMetricsResolver, MetricFieldsResolver } from './api/metrics/metric-fields.resolver.js'
import { MetricResolver } from './api/metrics/metric.resolver.js'
import { ContractLinksResolver, ItemLinksResolver } from './api/links/link-fields.resolver.js'
import { LinkResolver } from './api/links/link.resolver.js'
import { onItemAcceptedOpenAfter } from './reactions/links/on-item-accepted.js'
import { ReportController } from './api/reports/report.controller.js'
import { ReportResolver } from './api/reports/report.resolver.js'
import { onCancelledReport, onMilestoneReport } from './reactions/reports/on-milestone-report.js'
import { onAdSpendOverCap } from './reactions/metrics/on-ad-spend.js'
import { onItemAccepted } from './reactions/on-item-accepted.js'
import { onMilestoneApproved } from './reactions/on-milestone-approved.js'
import { onHoldFunded, onHoldFundingEnded, onHoldLost, onHoldRefunded, onHoldReleased, onHoldRestored } from './reactions/on-money.js'
import { endingTimers } from './reactions/endings/ending-timers.js'
import { onContractEnding, onDisputeEndedAtEnd, onItemAcceptedAtEnd } from './reactions/endings/settle-endings.js'
import { periodTimers } from './reactions/periods/sweep-periods.js'
import { amendmentTimers } from './reactions/amendments/sweep-amendments.js'
import { waitTimers } from './reactions/sweep-waits.js'

/** Door for the API host. */
@Module({
  imports: [PaymentsApi],
  controllers: [AdsCsvController, ItemsCsvController, CalendarController, ReportController, DisputePackController],
  providers: [
    ContractResolver,
    ContractFieldsResolver,
    AmendmentResolver,
    ServiceResolver,
    ContractServiceResolver,
    ContractAmendmentsResolver,
    EndingResolver,
    EndingFieldsResolver,
    ForceMajeureResolver,
    ForceMajeureFieldsResolver,
    AccessResolver,
    AccessRowsResolver,
    MilestoneResolver,
    MilestoneFieldsResolver,
    MilestoneTimeResolver,
    ItemResolver,
    ItemFieldsResolver,
    ItemClocksResolver,
    ItemMovesResolver,
    ManyItemsResolver,
    CalendarResolver,
    DutyEventResolver,
    DutyEventFieldsResolver,
    EvidenceSnapshotResolver,
    ItemEventFieldsResolver,
    EvidenceFieldsResolver,
    EvidenceResultsResolver,
    EvidencePreviewResolver,
    EvidenceSources,
    AdsReportResolver,
    FileFieldsResolver,
    MetricResolver,
    ContractMaterialsResolver,
    EvidenceItemResolver,
    LinkResolver,
    ItemLinksResolver,
    ContractLinksResolver,
    ReportResolver,
    MetricFieldsResolver,
    ContractMetricsResolver,
    ChargebackPackResolver,
    DisputeResolver,
    RulingResolver,
    DisputeFieldsResolver,
    ContractDisputesResolver,
    ItemDisputeResolver,
    DecisionResolver,
  ],
})
export class ContractsApi {}

/** Door for the worker host. */
@Module({})
export class ContractsWorker {
  constructor(@Inject(WorkerRegistry) registry: WorkerRegistry) {
    registry.add(onHoldFunded, onHoldReleased, onHoldRefunded, onHoldLost, onHoldRestored, onHoldFundingEnded, onItemAccepted, onMilestoneApproved, onAdSpendOverCap, onMilestoneReport, onCancelledReport, onItemAcceptedOpenAfter, ...waitTimers, ...amendmentTimers, ...periodTimers)
    registry.add(onContractEnding, onItemAcceptedAtEnd, onDisputeEndedAtEnd, ...endingTimers)
  }
}
