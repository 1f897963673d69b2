import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { withTwoMarkets, type Newcomer } from './open-market.js'
import { mutations, mutationText } from './schema-leaves.js'
import { validInputs } from './valid-inputs.js'

const dir = mkdtempSync(join(tmpdir(), 'rolecall-rights-'))
const scene = withTwoMarkets(dir)
afterAll(() => rmSync(dir, { recursive: true, force: true }))

/** DECISIONS, annex D: what each act of a business needs. */
const acts = {
  hire: ['saveJob', 'publishJob', 'closeJob', 'pauseJob', 'resumeJob', 'inviteFreelancer', 'declineProposal', 'makeOffer', 'withdrawOffer', 'blockFreelancer', 'linkContracts', 'unlinkContracts', 'addDependency', 'removeDependency'],
  review: ['acceptItem', 'acceptItems', 'recordAccess', 'revokeAccess', 'acceptForceMajeure', 'askItemChanges', 'askMilestoneChanges', 'acceptItemPartly', 'skipItems', 'unblockItems', 'moveItems', 'logDutyEvent', 'recordMetrics', 'confirmMetrics', 'contestMetric', 'importMetrics'],
  sign: ['signContract', 'proposeAmendment', 'signAmendment', 'declineAmendment'],
  pay: ['fundMilestone', 'refreshFunding', 'approveMilestone', 'payAcceptedItems', 'endContract', 'openDispute', 'acceptDisputeOffer', 'askDisputeRuling', 'withdrawDispute', 'pauseService', 'stopService', 'resumeService'],
  administer: ['addMember', 'removeMember'],
} as const
/** What follows from reading a page: whoever may see the page may do it. */
const asReader = ['markNoticesRead', 'seeShortlist']
const mayNot: Record<string, readonly (keyof typeof acts)[]> = {
  MANAGER: ['sign', 'pay', 'administer'],
  APPROVER: ['hire', 'sign', 'administer'],
  VIEWER: ['hire', 'review', 'sign', 'pay', 'administer'],
}

const members = new Map<string, Newcomer>()
beforeAll(async () => {
  const { owner, ids } = scene.one
  for (const right of Object.keys(mayNot)) {
    const person = await scene.api.newcomer({ name: right })
    const input = { businessId: ids.business, email: person.email, right }
    const { data } = await owner.ask('mutation ($input: AddMemberInput!) { addMember(input: $input) { __typename } }', { input })
    expect(data.addMember.__typename).toBe('Member')
    members.set(right, person)
  }
})
const codeFor = async (who: Newcomer, name: string): Promise<string | null> => {
  const mutation = mutations.find((one) => one.name === name)!
  const { data, errors } = await who.ask(mutationText(mutation), { input: validInputs(scene)[name]!.input })
  return errors ? JSON.stringify(errors) : (data[name].code ?? null)
}

describe('a member of the business', () => {
  test('every act of a business stands in the table', () => {
    const valid = validInputs(scene)
    const ofOwner = Object.keys(valid).filter((name) => valid[name]!.who === scene.one.owner && !asReader.includes(name))
    expect(Object.values(acts).flat().sort()).toEqual(ofOwner.sort())
  })
  const denied = Object.entries(mayNot).flatMap(([right, kinds]) => kinds.flatMap((kind) => acts[kind].map((name) => [right, name] as const)))
  test.each(denied)('%s may not %s', async (right, name) => {
    expect(await codeFor(members.get(right)!, name)).toBe('NOT_ALLOWED')
  })
  test.each(['contract', 'item', 'proposal', 'job'])('each of them reads the %s', async (name) => {
    const { ids } = scene.one
    const id = { contract: ids.active, item: ids.waiting, proposal: ids.proposal, job: ids.draft }[name]!
    const type = { contract: 'ContractId', item: 'ItemId', proposal: 'ProposalId', job: 'JobId' }[name]!
    for (const who of members.values()) expect((await who.ask(`query ($id: ${type}!) { ${name}(id: $id) { id } }`, { id })).data[name]).toEqual({ id })
  })
  test('one who was taken out sees nothing from the next request on', async () => {
    const { owner, ids } = scene.one
    const viewer = members.get('VIEWER')!
    await owner.ask('mutation ($input: RemoveMemberInput!) { removeMember(input: $input) { __typename } }', { input: { businessId: ids.business, accountId: viewer.accountId } })
    expect((await viewer.ask('query ($id: ContractId!) { contract(id: $id) { id } }', { id: ids.active })).data.contract).toBeNull()
    expect(await codeFor(viewer, 'acceptItem')).toBe('NOT_FOUND')
  })
})
