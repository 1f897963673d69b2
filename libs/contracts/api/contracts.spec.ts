import 'reflect-metadata'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { toPublicId } from '@rolecall/kernel'
import { aContractShop, wholePage, type ContractShop } from '../../../test/factories/contract-shop.js'
import {
  anActiveContract,
  anOffer,
  aSignedContract,
  handIn,
  protectMoney,
  termsOf,
} from '../../../test/factories/contracts.js'

let shop: ContractShop
beforeAll(async () => (shop = await aContractShop()), 60_000)
afterAll(() => shop?.close())
const idOf = (contractId: string) => toPublicId('contract', contractId)

describe('the page of a contract', () => {
  test('shows an offer to its parties in their language and to nobody else', async () => {
    const deal = await anOffer(shop.world, shop.small)
    const variables = { id: idOf(deal.contractId) }
    const { data, errors } = await shop.ask(shop.business.cookie, wholePage, variables)
    expect(errors).toBeUndefined()
    expect(data.contract).toMatchObject({
      state: 'OFFERED',
      myParty: 'CLIENT',
      moves: ['sign', 'withdraw'],
      milestones: [],
      planned: { minor: '50000' },
      waitsFor: { party: 'CLIENT' },
    })
    const read = (await shop.ask(shop.freelancer.cookie, wholePage, variables, 'ru')).data.contract
    expect(read).toMatchObject({ myParty: 'FREELANCER', moves: ['decline'] })
    expect(read.waitsFor.text).toBe('Заказчик подписывает условия.')
    expect(read.terms.quote.refundRules).toHaveLength(5)
    expect((await shop.ask(shop.stranger.cookie, wholePage, variables)).data.contract).toBeNull()
    expect((await shop.ask('', wholePage, variables)).errors![0]!.extensions.code).toBe('UNAUTHENTICATED')
    expect((await shop.ask(shop.business.cookie, wholePage, { id: 'ctr_1' })).errors![0]!.extensions.code).toBe(
      'BAD_INPUT',
    )
  })
  test('goes from offer to signed by the hash on the screen, and refuses in words', async () => {
    const deal = await anOffer(shop.world, shop.small)
    const sign = `mutation ($input: SignContractInput!) { signContract(input: $input) { __typename
      ... on Contract { state moves milestones { moves money { state } } } ... on Refusal { code message } ... on MoveRefused { now: presentState } ... on TermsChanged { hash } } }`
    const { hash: termsHash } = await termsOf(shop.world, deal)
    const input = { contractId: idOf(deal.contractId), termsHash }
    expect(
      (await shop.ask(shop.business.cookie, sign, { input: { ...input, termsHash: 'x' } }, 'ru')).data.signContract,
    ).toMatchObject({ __typename: 'TermsChanged', hash: termsHash })
    expect((await shop.ask(shop.business.cookie, sign, { input })).data.signContract).toMatchObject({
      __typename: 'Contract',
      state: 'SIGNED_BY_CLIENT',
    })
    expect((await shop.ask(shop.business.cookie, sign, { input })).data.signContract).toMatchObject({
      __typename: 'MoveRefused',
      now: 'signed_by_client',
    })
    expect((await shop.ask(shop.freelancer.cookie, sign, { input })).data.signContract).toMatchObject({
      state: 'SIGNED',
    })
    expect(
      (await shop.ask(shop.business.cookie, wholePage, { id: input.contractId })).data.contract.milestones,
    ).toMatchObject([{ moves: ['fund'], money: { state: 'UNFUNDED' } }])
    expect((await shop.ask(shop.stranger.cookie, sign, { input })).data.signContract.__typename).toBe('NotFound')
  })
  test('takes evidence, acceptance and approval', async () => {
    const deal = await anActiveContract(shop.world, shop.small)
    const [first] = deal.items
    const submit = `mutation ($input: SubmitItemInput!) { submitItem(input: $input) { __typename
      ... on Item { state moves evidence { kind text } history { by move } } ... on EvidenceMissing { missing message } ... on EvidenceRefused { kind reason } } }`
    const itemId = toPublicId('item', first!.id)
    expect(
      (
        await shop.ask(shop.freelancer.cookie, submit, {
          input: { itemId, evidence: [{ kind: 'LINK', url: 'https://net.example/q' }] },
        })
      ).data.submitItem,
    ).toMatchObject({ missing: ['FILE', 'TEXT'] })
    expect(
      (
        await shop.ask(shop.freelancer.cookie, submit, {
          input: { itemId, evidence: [{ kind: 'TEXT', text: 'Three competitors' }] },
        })
      ).data.submitItem,
    ).toMatchObject({ state: 'SUBMITTED', moves: [], history: [{ by: 'Api 2', move: 'submit' }] })
    await handIn(shop.world, deal, deal.items.slice(1))
    const accept =
      'mutation ($input: AcceptItemsInput!) { acceptItems(input: $input) { ... on AcceptedItems { items { state moves } } ... on Refusal { code } } }'
    const itemIds = deal.items.map((item) => toPublicId('item', item.id))
    expect((await shop.ask(shop.business.cookie, accept, { input: { itemIds } })).data.acceptItems.items).toHaveLength(
      5,
    )
    const milestoneId = toPublicId('milestone', deal.milestone.id)
    const handOver =
      'mutation ($input: MilestoneInput!) { submitMilestone(input: $input) { ... on Milestone { state autoApproveAt } ... on Refusal { code } } }'
    expect(
      (await shop.ask(shop.freelancer.cookie, handOver, { input: { milestoneId } })).data.submitMilestone,
    ).toMatchObject({
      state: 'SUBMITTED',
    })
    const approve = `mutation ($input: ApproveMilestoneInput!) { approveMilestone(input: $input) { __typename
      ... on Milestone { state money { state released { minor } } approvableAmount { minor } } ... on AmountChanged { amount { minor } message } } }`
    const wrong = { milestoneId, expectedAmount: { minor: '1', currency: 'EUR' } }
    expect((await shop.ask(shop.business.cookie, approve, { input: wrong })).data.approveMilestone).toMatchObject({
      __typename: 'AmountChanged',
      amount: { minor: '50000' },
    })
    const right = { milestoneId, expectedAmount: { minor: '50000', currency: 'EUR' } }
    expect((await shop.ask(shop.business.cookie, approve, { input: right })).data.approveMilestone).toMatchObject({
      state: 'APPROVED',
      money: { state: 'RELEASED', released: { minor: '50000' } },
    })
    for (const minor of ['-5', '1.5', '9'.repeat(19)]) {
      const answer = await shop.ask(shop.business.cookie, approve, {
        input: { milestoneId, expectedAmount: { minor, currency: 'EUR' } },
      })
      expect(answer.errors?.[0]?.extensions.code ?? answer.data.approveMilestone.__typename).toMatch(
        /BAD_INPUT|AmountChanged|MoveRefused/,
      )
    }
  })
  test('lists what is to do and what is to look at', async () => {
    const deal = await anActiveContract(shop.world, shop.small)
    await handIn(shop.world, deal, deal.items.slice(0, 1))
    const mine =
      'query ($scope: ItemScope!, $after: String) { myItems(scope: $scope, first: 1, after: $after) { nodes { id state contract { title } } pageInfo { hasNextPage endCursor } } }'
    const review = (await shop.ask(shop.business.cookie, mine, { scope: 'REVIEW' })).data.myItems
    expect(review.nodes).toMatchObject([{ state: 'SUBMITTED', contract: { title: 'SMM for a café' } }])
    expect((await shop.ask(shop.freelancer.cookie, mine, { scope: 'TODAY' })).data.myItems.nodes).toEqual([])
    expect((await shop.ask(shop.stranger.cookie, mine, { scope: 'REVIEW' })).data.myItems.nodes).toEqual([])
    expect(
      (await shop.ask(shop.business.cookie, mine, { scope: 'REVIEW', after: 'forged.cursor' })).errors![0]!.extensions
        .code,
    ).toBe('BAD_INPUT')
  })
})

test('the payment page is refused to the freelancer and after the payment', async () => {
  const deal = await aSignedContract(shop.world, shop.small)
  const fund =
    'mutation ($input: MilestoneInput!) { fundMilestone(input: $input) { __typename ... on Refusal { code message } } }'
  const input = { milestoneId: toPublicId('milestone', deal.milestone.id) }
  expect((await shop.ask(shop.freelancer.cookie, fund, { input })).data.fundMilestone.__typename).toBe('MoveRefused')
  await protectMoney(shop.world, deal.milestone.id)
  expect((await shop.ask(shop.business.cookie, fund, { input })).data.fundMilestone.__typename).toBe('MoveRefused')
})
