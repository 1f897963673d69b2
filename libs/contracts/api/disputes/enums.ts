import { enumOf } from '@rolecall/platform'
import { disputeEndings, disputeReasons, disputeStates, disputeVoices, rulingReasons } from '../../domain/disputes/dispute.rules.js'

export const DisputeStateEnum = enumOf('DisputeState', disputeStates, 'Where a dispute stands.')
export const DisputeReasonEnum = enumOf('DisputeReason', disputeReasons, 'Why an item is disputed.')
export const DisputeEndingEnum = enumOf('DisputeEnding', disputeEndings, 'How a dispute ended. CLOSED: its money was decided elsewhere.')
export const DisputeVoiceEnum = enumOf('DisputeVoice', disputeVoices, 'Who speaks in a dispute.')
export const RulingReasonEnum = enumOf('RulingReason', rulingReasons, 'On what a ruling rests.')
