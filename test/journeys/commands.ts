import type { Visitor } from '../support/api.js'

/** Commands that share an input type. */
const inputs: Record<string, string> = {
  acceptItem: 'ItemInput', fundMilestone: 'MilestoneInput', submitMilestone: 'MilestoneInput',
  publishJob: 'JobInput', closeJob: 'JobInput', pauseJob: 'JobInput',
  withdrawProposal: 'ProposalInput', viewInvitation: 'InvitationInput',
}
/** Answers that are not called as the last word of their command. */
const answers: Record<string, string> = {
  saveProfile: 'Freelancer', claimDuties: 'Freelancer', setAvailability: 'Freelancer',
  submitSkillEvidence: 'SkillEvidence', gradeSkillEvidence: 'SkillEvidence',
  saveJob: 'Job', publishJob: 'Job', closeJob: 'Job',
  sendProposal: 'Proposal', withdrawProposal: 'Proposal', viewInvitation: 'Invitation', declineInvitation: 'Invitation', inviteFreelancer: 'Invitation',
  makeOffer: 'Contract', signContract: 'Contract', withdrawOffer: 'Contract', fundMilestone: 'FundingLink',
  submitItem: 'Item', acceptItem: 'Item', askItemChanges: 'Item', acceptItems: 'AcceptedItems',
  submitMilestone: 'Milestone', approveMilestone: 'Milestone', startPayeeOnboarding: 'OnboardingLink', withdraw: 'Payout',
}

export interface Command {
  readonly name: string
  readonly input: object
  /** What is asked of the answer. */
  readonly fields?: string
}
export interface Answer {
  readonly status: number
  // a test reads what it asked for
  // oxlint-disable-next-line no-explicit-any
  readonly data: any
  readonly errors: readonly { readonly extensions: { readonly code: string } }[]
}

const typeName = (name: string): string => name[0]!.toUpperCase() + name.slice(1)
/** Sends a command over HTTP and hands back the answer as it came, refusal or not. */
export const send = async (who: Visitor, { name, input, fields = '__typename' }: Command, lang: 'ru' | 'en' = 'en'): Promise<Answer> => {
  const type = inputs[name] ?? `${typeName(name)}Input`
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) {
    __typename ... on Refusal { code message path } ... on ${answers[name]} { ${fields} } } }`
  const { status, data, errors = [] } = await who.ask(query, { input }, { lang })
  return { status, data: data?.[name] ?? null, errors }
}

/** The same, for commands that must be granted. */
// oxlint-disable-next-line no-explicit-any
export const act = async (who: Visitor, command: Command): Promise<any> => {
  const { data, errors } = await send(who, command)
  if (data?.__typename !== answers[command.name]) throw new Error(`${command.name}: ${JSON.stringify(errors.length > 0 ? errors : data)}`)
  return data
}

// oxlint-disable-next-line no-explicit-any
export const look = async (who: Visitor, query: string, variables: object = {}): Promise<any> => {
  const { data, errors } = await who.ask(query, variables as Record<string, unknown>)
  if (errors) throw new Error(JSON.stringify(errors))
  return data
}
