// @queue: the whole path of a job, over HTTP, with worker, provider and webhooks.
import { beforeAll, describe, expect, test } from '@jest/globals'
import { eventually } from '../support/api.js'
import { act, look } from './commands.js'
import { contractFields, contractOf, jobText, payPage, proposalText, readyPayee, upload, verifiedFreelancer } from './people.js'
import { withStage, type Person } from './stage.js'

const stage = withStage()
const Cyrillic = /[а-яё]/i
let business: Person
let freelancer: Person
let others: Person[]
// oxlint-disable-next-line no-explicit-any
let job: any
let contractId: string
let milestoneId: string
const milestone = async (who: Person) => (await contractOf(who, contractId)).milestones[0]

beforeAll(async () => {
  const moderator = await stage.moderator()
  freelancer = await verifiedFreelancer(stage, { name: 'Vera', moderator, grade: 1 })
  others = [await verifiedFreelancer(stage, { name: 'Olga', moderator, grade: 0.8 }), await verifiedFreelancer(stage, { name: 'Ivan', moderator, grade: 0.8 })]
}, 60_000)

describe('a business finds somebody', () => {
  test('it signs up, writes a job from the catalogue and publishes it', async () => {
    business = await stage.newcomer({ name: 'Berta', businessName: 'Blue Lane' })
    const draft = await act(business, { name: 'saveJob', input: jobText(business.businessId!), fields: 'id state' })
    expect(draft.state).toBe('DRAFT')
    job = await act(business, { name: 'publishJob', input: { jobId: draft.id }, fields: 'id state duties { id dutySlug }' })
    expect(job.state).toBe('PUBLISHED')
    expect((await look(stage.api.visitor(), '{ jobs(first: 5) { nodes { id } } }')).jobs.nodes).toContainEqual({ id: job.id })
  })
  test('the worker ranks the people and invites them, once each, and the page shows it', async () => {
    const run = await eventually(async () => {
      const { matchRun } = await look(business, 'query ($id: JobId!) { matchRun(jobId: $id) { state wave invited total scored } }', { id: job.id })
      return matchRun?.invited > 0 && matchRun
    })
    expect(run).toMatchObject({ state: 'DONE', wave: 1, invited: 3, total: 3, scored: 3 })
    const { matchCandidates } = await look(business, 'query ($id: JobId!) { matchCandidates(jobId: $id, first: 10) { nodes { rank freelancer { name } } } }', { id: job.id })
    expect(matchCandidates.nodes).toHaveLength(3)
    expect(await stage.world.database.query('SELECT count(*)::int AS n FROM hiring.invitations')).toEqual([{ n: 3 }])
  })
  test('the freelancer reads why, and what is missing, in both languages', async () => {
    const query = '{ myInvitations(first: 5) { nodes { id state why missing job { id title } } } }'
    const english = (await freelancer.ask(query, {}, { lang: 'en' })).data.myInvitations.nodes[0]
    const russian = (await freelancer.ask(query, {}, { lang: 'ru' })).data.myInvitations.nodes[0]
    expect(english.job.id).toBe(job.id)
    expect(english.why.length).toBeGreaterThan(0)
    expect(russian.why).toHaveLength(english.why.length)
    expect(english.why.join()).not.toMatch(Cyrillic)
    for (const sentence of russian.why) expect(sentence).toMatch(Cyrillic)
    await act(freelancer, { name: 'viewInvitation', input: { invitationId: english.id } })
    const { notices } = await look(freelancer, '{ notices(first: 20) { nodes { kind } } }')
    expect(notices.nodes.filter((notice: { kind: string }) => notice.kind === 'invitation')).toHaveLength(1)
  })
  test('proposals come and stand in the shortlist in order', async () => {
    await act(others[0]!, { name: 'sendProposal', input: proposalText(job) })
    await act(freelancer, { name: 'sendProposal', input: proposalText(job) })
    const list = await eventually(async () => {
      const { shortlist } = await look(
        business, 'query ($id: JobId!) { shortlist(jobId: $id) { position proposal { id total { minor } freelancer { name } } candidate { percent reasons { text } } } }', { id: job.id },
      )
      return shortlist.length === 2 && shortlist
    })
    expect(list.map((entry: { position: number }) => entry.position)).toEqual([1, 2])
    expect(list[0].proposal).toMatchObject({ total: { minor: '50000' }, freelancer: { name: 'Vera' } })
    expect(list[0].candidate.reasons.length).toBeGreaterThan(0)
    const offer = await act(business, { name: 'makeOffer', input: { proposalId: list[0].proposal.id }, fields: contractFields })
    contractId = offer.id
    expect(offer).toMatchObject({ state: 'OFFERED', terms: { quote: { clientTotal: { minor: '51500' }, freelancerNet: { minor: '45000' } } } })
  })
})

describe('both bind themselves and the money is protected', () => {
  test('both sign the same terms; the payout account has to be ready', async () => {
    const termsHash = (await contractOf(business, contractId)).terms.hash
    await act(business, { name: 'signContract', input: { contractId, termsHash } })
    await readyPayee(freelancer)
    const signed = await act(freelancer, { name: 'signContract', input: { contractId, termsHash }, fields: contractFields })
    expect(signed.state).toBe('SIGNED')
    expect(signed.milestones).toHaveLength(1)
    milestoneId = signed.milestones[0].id
    expect(signed.milestones[0]).toMatchObject({ state: 'PLANNED', itemCount: 9, money: { state: 'UNFUNDED' } })
    expect((await look(business, 'query ($id: JobId!) { job(id: $id) { state } }', { id: job.id })).job.state).toBe('FILLED')
  })
  test('the payment page is paid and the webhook starts the work', async () => {
    const { url } = await act(business, { name: 'fundMilestone', input: { milestoneId }, fields: 'url milestoneId' })
    expect(await payPage(url)).toBe(303)
    const funded = await eventually(async () => {
      const found = await milestone(business)
      return found.state === 'IN_PROGRESS' && found
    })
    expect(funded.money.state).toBe('FUNDED')
    expect((await contractOf(freelancer, contractId)).state).toBe('ACTIVE')
  })
})

const handIn = (itemId: string, evidence: object[]) => act(freelancer, { name: 'submitItem', input: { itemId, evidence }, fields: 'id state' })

describe('the work arrives item by item', () => {
  test('links, texts and a file are handed in', async () => {
    const { items } = await milestone(freelancer)
    const stored = await upload(stage, freelancer)
    expect(stored.status).toBe(201)
    const { id: fileId } = (await stored.json()) as { id: string }
    for (const item of items) {
      const link = { kind: 'LINK', url: `https://net.example/${item.id}` }
      const evidence = item.dutySlug === 'smm.banner-design' ? [{ kind: 'FILE', fileId }, link] : item.dutySlug === 'smm.community-atmosphere' ? [link] : [{ kind: 'TEXT', text: 'Three clubs nearby, their week.' }]
      expect((await handIn(item.id, evidence)).state).toBe('SUBMITTED')
    }
  })
  test('the business opens the file, asks for changes once and accepts the rest', async () => {
    const { items } = await milestone(business)
    const banner = items.find((item: { dutySlug: string }) => item.dutySlug === 'smm.banner-design')
    const { item } = await look(business, 'query ($id: ItemId!) { item(id: $id) { evidence { kind file { url name } } } }', { id: banner.id })
    const { file } = item.evidence.find((piece: { file: object | null }) => piece.file)
    const opened = await fetch(new URL(file.url, stage.api.url))
    expect([opened.status, opened.headers.get('content-type')]).toEqual([200, 'image/png'])
    await act(business, { name: 'askItemChanges', input: { itemId: banner.id, reason: 'Our blue, please.' } })
    const itemIds = items.filter((each: { id: string }) => each.id !== banner.id).map((each: { id: string }) => each.id)
    expect((await act(business, { name: 'acceptItems', input: { itemIds }, fields: 'items { state }' })).items).toHaveLength(8)
    const again = (await (await upload(stage, freelancer)).json()) as { id: string }
    await handIn(banner.id, [{ kind: 'FILE', fileId: again.id }, { kind: 'LINK', url: `https://net.example/${banner.id}/2` }])
    await act(business, { name: 'acceptItem', input: { itemId: banner.id } })
  })
  test('the milestone is handed in and approved with the amount on the screen', async () => {
    await act(freelancer, { name: 'submitMilestone', input: { milestoneId } })
    const { approvableAmount } = await milestone(business)
    expect(approvableAmount).toEqual({ minor: '50000', currency: 'EUR' })
    await act(business, { name: 'approveMilestone', input: { milestoneId, expectedAmount: approvableAmount } })
    expect((await milestone(business)).state).toBe('APPROVED')
  })
})

describe('the freelancer is paid', () => {
  test('the transfer arrives once and the contract ends', async () => {
    const ended = await eventually(async () => {
      const found = await contractOf(freelancer, contractId)
      return found.state === 'ENDED' && found
    })
    expect(ended.milestones[0].money).toMatchObject({ state: 'RELEASED', released: { minor: '50000' } })
    expect((await stage.sandbox.control.state())['transfer']).toHaveLength(1)
  })
  test('the payout is created by itself, reaches the bank, and shows in balances and movements', async () => {
    await eventually(async () => (await stage.sandbox.control.state())['payout']!.length > 0)
    await stage.sandbox.control.runDueWork()
    await eventually(async () => (await look(freelancer, '{ myPayouts(first: 5) { nodes { state } } }')).myPayouts.nodes[0]?.state === 'paid')
    const seen = await look(freelancer, '{ myBalances { currency payable { minor } atProvider { minor } inTransit { minor } paidOut { minor } } myMovements(first: 10) { nodes { kind state amount { minor } } } }')
    expect(seen.myBalances).toEqual([{ currency: 'EUR', payable: { minor: '0' }, atProvider: { minor: '0' }, inTransit: { minor: '0' }, paidOut: { minor: '45000' } }])
    expect(seen.myMovements.nodes).toEqual([
      { kind: 'payout', state: 'paid', amount: { minor: '45000' } },
      { kind: 'earning', state: 'transferred', amount: { minor: '45000' } },
    ])
    const { businessMovements } = await look(business, 'query ($id: BusinessId!) { businessMovements(businessId: $id, first: 10) { nodes { kind amount { minor } } } }', { id: business.businessId })
    expect(businessMovements.nodes.length).toBeGreaterThan(0)
  })
  test('the books sum to zero, hold every promise and leave nothing in suspense', async () => {
    expect(await stage.faultsOfBooks()).toEqual([])
  })
  test('what was accepted speaks for the freelancer', async () => {
    const evidence = await eventually(async () => {
      const rows: { n: number }[] = await stage.world.database.query(`SELECT count(*)::int AS n FROM talent.skill_evidence WHERE kind = 'deliverable'`)
      return rows[0]!.n > 0 && rows[0]!.n
    })
    expect(evidence).toBe(9)
  })
})
