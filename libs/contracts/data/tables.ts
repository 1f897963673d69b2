import { Amendment } from './amendments/amendment.entity.js'
import { Contract } from './contract.entity.js'
import { AdsRowOfEvidence, EvidenceResult } from './evidence-results.entity.js'
import { Dispute, DisputeEvent, DisputeItem } from './disputes/dispute.entity.js'
import { StoredFile } from './file.entity.js'
import { Item } from './item.entity.js'
import { AccessRow } from './access/access.entity.js'
import { Ending } from './endings/ending.entity.js'
import { ForceMajeure } from './endings/force-majeure.entity.js'
import { MilestoneSilence } from './endings/silence.entity.js'
import { EvidenceLink, ItemEvent, ItemEvidence } from './item-history.entity.js'
import { CalendarLink } from './items/calendar-link.entity.js'
import { DueChange } from './items/due-change.entity.js'
import { DutyEvent } from './items/duty-event.entity.js'
import { EvidenceSnapshot } from './items/evidence-snapshot.entity.js'
import { Contracts1764700000000 } from './migrations/1764700000000-contracts.js'
import { ContractsMoneyTime1764700010000 } from './migrations/1764700010000-contracts-money-time.js'
import { ContractsSeenPages1764900010000 } from './migrations/1764900010000-contracts-seen-pages.js'
import { ContractsSilenceNext1764900060000 } from './migrations/1764900060000-contracts-silence-next.js'
import { ContractsEvidence1764700020000 } from './migrations/1764700020000-contracts-evidence.js'
import { ContractsParts1764700025000 } from './migrations/1764700025000-contracts-parts.js'
import { ContractsDisputes1764700030000 } from './migrations/1764700030000-contracts-disputes.js'
import { ContractsEndings1764700040000 } from './migrations/1764700040000-contracts-endings.js'
import { ContractsAccessSilence1764700041000 } from './migrations/1764700041000-contracts-access-silence.js'
import { ContractsItemMoves1764700060000 } from './migrations/1764700060000-contracts-item-moves.js'
import { ContractsSnapshots1764700061000 } from './migrations/1764700061000-contracts-snapshots.js'
import { ContractsDutyEvents1764700062000 } from './migrations/1764700062000-contracts-duty-events.js'
import { ContractsCalendarLinks1764700063000 } from './migrations/1764700063000-contracts-calendar-links.js'
import { ContractLink, ItemDependency } from './links/link.entity.js'
import { ContractsLinks1764700071000 } from './migrations/1764700071000-contracts-links.js'
import { ContractsMetrics1764700070000 } from './migrations/1764700070000-contracts-metrics.js'
import { Metric } from './metrics/metric.entity.js'
import { ContractsAmendments1764700050000 } from './migrations/1764700050000-contracts-amendments.js'
import { ContractsServices1764700051000 } from './migrations/1764700051000-contracts-services.js'
import { ContractsUnpaidPeriods1764700052000 } from './migrations/1764700052000-contracts-unpaid-periods.js'
import { FundingTry, Service } from './periods/service.entity.js'
import { Milestone } from './milestone.entity.js'
import { Reminder } from './reminder.entity.js'
import { Signature, Terms } from './terms.entity.js'

/** What the hosts hand to the database. */
export const contractsEntities: Function[] = [
  Contract,
  Ending,
  AccessRow,
  ForceMajeure,
  MilestoneSilence,
  Terms,
  Signature,
  Amendment,
  Service,
  FundingTry,
  Milestone,
  Item,
  ItemEvidence,
  EvidenceResult,
  AdsRowOfEvidence,
  EvidenceLink,
  ItemEvent,
  DueChange,
  EvidenceSnapshot,
  DutyEvent,
  CalendarLink,
  StoredFile,
  Reminder,
  Metric,
  ContractLink,
  ItemDependency,
  Dispute,
  DisputeItem,
  DisputeEvent,
]
export const contractsMigrations: Function[] = [
  Contracts1764700000000,
  ContractsMoneyTime1764700010000,
  ContractsEvidence1764700020000,
  ContractsParts1764700025000,
  ContractsDisputes1764700030000,
  ContractsEndings1764700040000,
  ContractsAccessSilence1764700041000,
  ContractsItemMoves1764700060000,
  ContractsSnapshots1764700061000,
  ContractsDutyEvents1764700062000,
  ContractsCalendarLinks1764700063000,
  ContractsMetrics1764700070000,
  ContractsLinks1764700071000,
  ContractsAmendments1764700050000,
  ContractsServices1764700051000,
  ContractsUnpaidPeriods1764700052000,
  ContractsSeenPages1764900010000,
  ContractsSilenceNext1764900060000,
]
