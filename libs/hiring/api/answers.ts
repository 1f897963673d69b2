import { answerOf, DateTimeScalar, ids, registerRefusal } from '@rolecall/platform'
import { FreelancerProfileNeeded } from '@rolecall/talent'
import { Int } from '@nestjs/graphql'
import {
  AlreadyInvited,
  AlreadyProposed,
  FirstChoiceUsed,
  InvitationUnwanted,
  JobHasOffer,
  JobHasProposals,
  JobNotOpen,
  JobNotReady,
  OwnJob,
  ProposalQuotaUsed,
} from '../domain/refusals.js'
import { JobStateEnum } from './enums.js'
import { InvitationView, JobView, ProposalView } from './views.js'

registerRefusal(JobNotReady, 'The job lacks something that people need to know before they answer.', {
  missing: { type: () => [String], description: 'Names of the input fields to fill.' },
})
registerRefusal(JobNotOpen, 'The job takes no proposals and no invitations now.', {
  jobState: { type: () => JobStateEnum, description: 'Where the job stands.' },
})
registerRefusal(JobHasProposals, 'Role, duties and currency stay as they are once there were proposals.', {
  proposals: { type: () => Int, description: 'Proposals that price the checklist.' },
})
registerRefusal(JobHasOffer, 'An offer made on this job waits for its signatures.', {
  proposalId: { type: () => ids.proposal, description: 'The chosen proposal.' },
})
registerRefusal(AlreadyProposed, 'You have a live proposal on this job.', {
  proposalId: { type: () => ids.proposal, description: 'The live proposal.' },
})
registerRefusal(AlreadyInvited, 'The person was invited to this job before.', {
  invitationId: { type: () => ids.invitation, description: 'The invitation there is.' },
})
registerRefusal(OwnJob, 'Members of a business cannot work for it through the shop.')

registerRefusal(InvitationUnwanted, 'The person takes no invitations of this business, or the business has blocked him.')
registerRefusal(ProposalQuotaUsed, 'All proposals of the week that answer no invitation are sent.', {
  limit: { type: () => Int, description: 'Proposals in seven days.' },
  nextAt: { type: () => DateTimeScalar, description: 'When there is room again.' },
})
registerRefusal(FirstChoiceUsed, 'The first choice of the week is named already.', {
  nextAt: { type: () => DateTimeScalar, description: 'When it may be named again.' },
})

export const SaveJobAnswer = answerOf('SaveJobAnswer', JobView, [JobHasProposals, JobNotReady])
export const PublishJobAnswer = answerOf('PublishJobAnswer', JobView, [JobNotReady])
export const PauseJobAnswer = answerOf('PauseJobAnswer', JobView)
export const ResumeJobAnswer = answerOf('ResumeJobAnswer', JobView)
export const CloseJobAnswer = answerOf('CloseJobAnswer', JobView, [JobHasOffer])
export const SendProposalAnswer = answerOf('SendProposalAnswer', ProposalView, [
  FreelancerProfileNeeded,
  OwnJob,
  JobNotOpen,
  AlreadyProposed,
  ProposalQuotaUsed,
  FirstChoiceUsed,
])
export const HideJobAnswer = answerOf('HideJobAnswer', JobView, [FreelancerProfileNeeded])
export const WithdrawProposalAnswer = answerOf('WithdrawProposalAnswer', ProposalView)
export const DeclineProposalAnswer = answerOf('DeclineProposalAnswer', ProposalView)
export const ViewInvitationAnswer = answerOf('ViewInvitationAnswer', InvitationView)
export const DeclineInvitationAnswer = answerOf('DeclineInvitationAnswer', InvitationView)
export const InviteFreelancerAnswer = answerOf('InviteFreelancerAnswer', InvitationView, [
  JobNotOpen,
  OwnJob,
  AlreadyInvited,
  InvitationUnwanted,
])
