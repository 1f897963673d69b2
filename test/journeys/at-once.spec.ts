import { afterAll, describe, expect, test } from '@jest/globals'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ledgerViolations } from '@rolecall/payments'
import { fromPublicId } from '@rolecall/kernel'
import { withTwoMarkets, type Newcomer } from './open-market.js'
import { euros } from './people.js'
import { mutations, mutationText } from './schema-leaves.js'
import { validInputs } from './valid-inputs.js'

const dir = mkdtempSync(join(tmpdir(), 'rolecall-at-once-'))
const scene = withTwoMarkets(dir)
afterAll(() => rmSync(dir, { recursive: true, force: true }))
const AT_ONCE = 8

interface Ask {
  readonly who: Newcomer
  readonly name: string
  readonly input: object
}
/** Codes of the refusals, `granted` for a payload; a fault of the server fails the test. */
const together = async (asks: readonly Ask[]): Promise<string[]> => {
  const answers = await Promise.all(
    asks.map(async ({ who, name, input }) => {
      const { status, data, errors } = await who.ask(mutationText(mutations.find((one) => one.name === name)!), { input })
      if (status >= 500 || errors) throw new Error(`${name}: ${status} ${JSON.stringify(errors)}`)
      return (data[name].code as string | undefined) ?? 'granted'
    }),
  )
  return answers.sort()
}
const eight = (ask: Ask): Promise<string[]> => together(Array.from({ length: AT_ONCE }, () => ask))
const once = (refusal: string): string[] => [...Array.from({ length: AT_ONCE - 1 }, () => refusal), 'granted'].sort()
const count = async (sql: string, id: string): Promise<number> => {
  const bare = fromPublicId(id.startsWith('ms_') ? 'milestone' : id.startsWith('job_') ? 'job' : id.startsWith('prop_') ? 'proposal' : 'contract', id)
  return Number((await scene.world.database.query(sql, [bare]))[0].n)
}
const right = (name: string): Ask => ({ name, ...validInputs(scene)[name]! })

describe('the same command eight times at once', () => {
  const single: [string, string][] = [
    ['signContract', 'CONFLICT'], ['publishJob', 'CONFLICT'], ['declineInvitation', 'CONFLICT'], ['sendProposal', 'ALREADY_PROPOSED'], ['submitItem', 'CONFLICT'], ['acceptItem', 'CONFLICT'],
    ['inviteFreelancer', 'ALREADY_INVITED'], ['askMilestoneChanges', 'CONFLICT'], ['gradeSkillEvidence', 'CONFLICT'],
    ['signUp', 'EMAIL_TAKEN'], ['closeJob', 'CONFLICT'], ['submitSkillEvidence', 'INVALID_INPUT'],
  ]
  test.each(single)('%s is granted once', async (name, refusal) => {
    expect(await eight(right(name))).toEqual(once(refusal))
  })
  const repeatable = ['saveProfile', 'setAvailability', 'claimDuties', 'saveJob', 'addMember', 'viewInvitation', 'updateAccount', 'markNoticesRead', 'setPayoutMode', 'startPayeeOnboarding', 'refreshFunding', 'requestSignInCode']
  test.each(repeatable)('%s may be repeated', async (name) => {
    expect(new Set(await eight(right(name)))).toEqual(new Set(['granted']))
  })
  test('a first profile is written by whoever comes first', async () => {
    const who = await scene.api.newcomer()
    expect(new Set(await eight({ ...right('saveProfile'), who }))).toEqual(new Set(['granted']))
  })
  test('fundMilestone opens one page', async () => {
    const { who, input } = right('fundMilestone')
    const text = 'mutation ($input: MilestoneInput!) { fundMilestone(input: $input) { ... on FundingLink { url } ... on Refusal { code message } } }'
    const answers = await Promise.all(Array.from({ length: AT_ONCE }, () => who.ask(text, { input })))
    expect(new Set(answers.map(({ data }) => data.fundMilestone.url)).size).toBe(1)
    expect(answers[0]!.data.fundMilestone.url).toMatch(/^http/)
    expect(await count(`SELECT count(*) AS n FROM payments.operations WHERE kind = 'fund' AND hold_id = $1`, scene.one.ids.unpaid)).toBe(1)
  })
  test('a proposal becomes one offer', async () => {
    expect(await eight(right('makeOffer'))).toEqual(once('CONFLICT'))
    expect(await count('SELECT count(*) AS n FROM contracts.contracts WHERE proposal_id = $1', scene.one.ids.proposal)).toBe(1)
  })
})

describe('commands that exclude each other', () => {
  test('signed by the freelancer, withdrawn and declined: one of them', async () => {
    const { owner, freelancer, ids, hash } = scene.other
    await together([{ who: owner, name: 'signContract', input: { contractId: ids.offered, termsHash: hash } }])
    const answers = await together([
      { who: freelancer, name: 'signContract', input: { contractId: ids.offered, termsHash: hash } },
      { who: owner, name: 'withdrawOffer', input: { contractId: ids.offered } },
      { who: freelancer, name: 'declineOffer', input: { contractId: ids.offered, reason: 'No time.' } },
    ])
    expect(answers).toEqual(['CONFLICT', 'CONFLICT', 'granted'])
  })
  test('a job closed, paused and invited to while proposals come in', async () => {
    const { owner, freelancer, ids } = scene.other
    const prices = [{ jobDutyId: ids.openDuty, price: euros(50_000) }]
    const answers = await together([
      { who: owner, name: 'closeJob', input: { jobId: ids.open } },
      { who: owner, name: 'pauseJob', input: { jobId: ids.open } },
      { who: owner, name: 'inviteFreelancer', input: { jobId: ids.open, freelancerId: ids.otherFreelancer } },
      { who: freelancer, name: 'sendProposal', input: { jobId: ids.open, coverLetter: 'Hello', plan: '', prices } },
      { who: freelancer, name: 'declineInvitation', input: { invitationId: ids.invitation, reason: 'BUSY' } },
    ])
    expect(answers).toContain('granted')
    expect(await count(`SELECT count(*) AS n FROM hiring.proposals WHERE job_id = $1 AND state = 'sent'`, ids.open)).toBe(0)
  })
  test('a milestone approved, sent back and approved again: the money moves at most once', async () => {
    const { owner, ids } = scene.other
    await together([{ who: owner, name: 'acceptItems', input: { itemIds: await itemsOf(owner) } }])
    const approve = { who: owner, name: 'approveMilestone', input: { milestoneId: ids.handedIn, expectedAmount: euros(50_000) } }
    const back = { who: owner, name: 'askMilestoneChanges', input: { milestoneId: ids.handedIn, reason: 'Warmer.' } }
    const answers = await together([approve, approve, back, approve, back, approve])
    expect(answers.filter((answer) => answer === 'granted')).toHaveLength(1)
    expect(await count('SELECT count(*) AS n FROM payments.releases WHERE milestone_id = $1', ids.handedIn)).toBeLessThan(2)
  })
  test('two owners taking each other out: one stays', async () => {
    const { owner, ids } = scene.one
    const second = scene.nobody
    await together([{ who: owner, name: 'addMember', input: { businessId: ids.business, email: second.email, right: 'OWNER' } }])
    const out = (who: Newcomer, accountId: string): Ask => ({ who, name: 'removeMember', input: { businessId: ids.business, accountId } })
    const answers = await together([out(owner, second.accountId), out(second, ids.ownerAccount)])
    expect(answers.filter((answer) => answer === 'granted')).toHaveLength(1)
  })
})

const itemsOf = async (owner: Newcomer): Promise<string[]> => {
  const query = 'query ($id: ContractId!) { contracts(first: 20) { nodes { milestones { id items { id } } } } contract(id: $id) { id } }'
  const { data } = await owner.ask(query, { id: scene.other.ids.active })
  const milestones = data.contracts.nodes.flatMap((contract: { milestones: { id: string; items: { id: string }[] }[] }) => contract.milestones)
  return milestones.find(({ id }: { id: string }) => id === scene.other.ids.handedIn).items.map(({ id }: { id: string }) => id)
}

test('after all this the books hold', async () => {
  expect(await scene.world.work.read(scene.world.system, ledgerViolations, undefined)).toEqual([])
})
