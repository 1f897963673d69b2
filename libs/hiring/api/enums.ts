import { enumOf } from '@rolecall/platform'
import { declineReasons, invitationStates, jobLevels, jobStates, proposalStates } from '../domain/states.js'

export const JobStateEnum = enumOf('JobState', jobStates, 'Where a job stands.')
export const JobLevelEnum = enumOf('JobLevel', jobLevels, 'What the work asks of a person.')
export const ProposalStateEnum = enumOf('ProposalState', proposalStates, 'Where a proposal stands.')
export const InvitationStateEnum = enumOf('InvitationState', invitationStates, 'Where an invitation stands.')
export const DeclineReasonEnum = enumOf('DeclineReason', declineReasons, 'Why a person declined an invitation.')
