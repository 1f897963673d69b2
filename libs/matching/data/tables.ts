import { MatchBatch } from './batch.entity.js'
import { MatchEvent } from './match-event.entity.js'
import { Matching1764800000000 } from './migrations/1764800000000-matching.js'
import { MatchingNarrow1764800010000 } from './migrations/1764800010000-matching-narrow.js'
import { MatchingModels1764800020000 } from './migrations/1764800020000-matching-models.js'
import { MatchingBatches1764800020001 } from './migrations/1764800020001-matching-batches.js'
import { MatchingFeedback1764800030001 } from './migrations/1764800030001-matching-feedback.js'
import { MatchingRecords1764800040002 } from './migrations/1764800040002-matching-records.js'
import { MatchingSecondModel1764800040000 } from './migrations/1764800040000-matching-second-model.js'
import { MatchingThirdModel1765000040000 } from './migrations/1765000040000-matching-third-model.js'
import { MatchingPreferences1764800030000 } from './migrations/1764800030000-matching-preferences.js'
import { LearningRow, MatchModelRow, RunInput } from './model.entity.js'
import { SupplyInRole, WordBit } from './narrow.entity.js'
import { MatchCandidate, MatchRun } from './run.entity.js'
import { ShortlistEntry } from './shortlist.entity.js'
import { Supply } from './supply.entity.js'

/** What the hosts hand to the database. */
export const matchingEntities: Function[] = [Supply, MatchRun, MatchCandidate, ShortlistEntry, MatchEvent, SupplyInRole, WordBit, MatchModelRow, LearningRow, RunInput, MatchBatch]
export const matchingMigrations: Function[] = [Matching1764800000000, MatchingNarrow1764800010000, MatchingModels1764800020000, MatchingBatches1764800020001, MatchingPreferences1764800030000, MatchingFeedback1764800030001, MatchingSecondModel1764800040000, MatchingRecords1764800040002, MatchingThirdModel1765000040000]
