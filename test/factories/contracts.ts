import {
  Contract,
  Item,
  makeOffer,
  Milestone,
  settleContract,
  signContract,
  startMilestone,
  submitItem,
  Terms,
  type MakeOffer,
  type SubmitItem,
} from '@rolecall/contracts'
import { DAY_MS, later, type Money } from '@rolecall/kernel'
import { remindOfItems, remindOfMilestone } from '../../libs/contracts/actions/remind-client.js'
import { prepareFunding, recordCheckout } from '@rolecall/payments'
import { applyCharge } from '../../libs/payments/actions/apply-charge.js'
import type { CheckoutFacts } from '../../libs/payments/domain/gateway.js'
import type { SaveJob } from '@rolecall/hiring'
import type { SaveProfile } from '@rolecall/talent'
import type { World } from '../support/world.js'
import {
  aBusiness,
  aFreelancer,
  aProposal,
  aPublishedJob,
  granted,
  type TestBusiness,
  type TestFreelancer,
} from './market.js'

export interface Deal {
  readonly business: TestBusiness
  readonly freelancer: TestFreelancer
  readonly contractId: string
}
export interface DealWish {
  readonly job?: Partial<SaveJob>
  readonly profile?: Partial<SaveProfile>
  readonly offer?: Partial<MakeOffer>
  readonly freelancer?: TestFreelancer
  readonly business?: TestBusiness
  /** Price of every duty. */
  readonly each?: Money
}

/** The Monday after next, as a day of the calendar. */
export const someMonday = (): string => {
  const at = new Date(Date.now() + 7 * DAY_MS)
  return new Date(at.getTime() + ((8 - at.getUTCDay()) % 7) * DAY_MS).toISOString().slice(0, 10)
}
/** Days of a job that starts ten days after now, however far time has been moved. */
export const daysAhead = async (world: World): Promise<Pick<SaveJob, 'startsOn' | 'endsOn'>> => {
  const now = (await world.work.read(world.system, async (ctx) => ctx.now, undefined))!
  const day = (days: number): string => later(now, days * DAY_MS).toISOString().slice(0, 10)
  return { startsOn: day(10), endsOn: day(39) }
}
/** Two posts a week and a report: small enough to be done whole in a test. */
export const smallJob: Partial<SaveJob> = {
  duties: [
    { dutySlug: 'smm.competitor-monitoring', quantity: 4, importance: 2, note: '' },
    { dutySlug: 'smm.negative-comments', quantity: 1, importance: 1, note: '' },
  ],
}

/** A proposal that became an offer; nobody has signed. */
export const anOffer = async (world: World, { job, profile, offer, each, ...parties }: DealWish = {}): Promise<Deal> => {
  const business = parties.business ?? (await aBusiness(world))
  const person = parties.freelancer ?? (await aFreelancer(world, { profile: profile ?? {} }))
  const published = await aPublishedJob(world, business, { ...smallJob, ...job })
  const proposal = await aProposal(world, person, { job: published, ...(each ? { each } : {}) })
  const made = granted(await world.work.run(business.owner, makeOffer, { proposalId: proposal.id, ...offer }))
  return { business, freelancer: person, contractId: made.id }
}

export const termsOf = (world: World, { contractId }: Pick<Deal, 'contractId'>): Promise<Terms> =>
  world.database.manager.findOneByOrFail(Terms, { contractId })
export const contractOf = (world: World, { contractId }: Pick<Deal, 'contractId'>): Promise<Contract> =>
  world.database.manager.findOneByOrFail(Contract, { id: contractId })
export const milestonesOf = (world: World, { contractId }: Pick<Deal, 'contractId'>): Promise<Milestone[]> =>
  world.database.manager.find(Milestone, { where: { contractId }, order: { ordinal: 'ASC' } })
export const itemsOf = (world: World, milestoneId: string): Promise<Item[]> =>
  world.database.manager.find(Item, { where: { milestoneId }, order: { dueAt: 'ASC', id: 'ASC' } })

/** Both sides have signed. */
export const aSignedContract = async (world: World, wish: DealWish = {}): Promise<Deal & { milestone: Milestone }> => {
  const deal = await anOffer(world, wish)
  const { hash: termsHash } = await termsOf(world, deal)
  granted(await world.work.run(deal.business.owner, signContract, { contractId: deal.contractId, termsHash }))
  granted(await world.work.run(deal.freelancer.asker, signContract, { contractId: deal.contractId, termsHash }))
  return { ...deal, milestone: (await milestonesOf(world, deal))[0]! }
}

let sessions = 0
/** The milestone is paid as the provider would report it; contracts have not heard of it yet. */
export const payMoney = async (world: World, milestoneId: string): Promise<void> => {
  const links = { returnUrl: 'https://app.example/paid', cancelUrl: 'https://app.example/unpaid' }
  const plan = granted(
    await world.work.run(world.system, prepareFunding, { milestoneId, title: 'Milestone', ...links }),
  )
  sessions += 1
  const amountMinor = BigInt(plan.params.amountMinor) + BigInt(plan.params.clientFeeMinor)
  const { currency } = plan.params
  const facts: CheckoutFacts = {
    sessionId: `cs_test_contracts_${sessions}`,
    url: 'https://pay.example',
    expiresAt: new Date(Date.now() + DAY_MS),
    live: false,
    state: 'open',
    milestoneId,
    amountMinor,
    currency,
    paymentId: null,
    charge: null,
  }
  granted(await world.work.run(world.system, recordCheckout, { operationId: plan.operationId, facts }))
  const charge = {
    chargeId: `ch_contracts_${sessions}`,
    paidAt: new Date(),
    settled: { currency, amountMinor, feeMinor: 100n },
  }
  granted(
    await world.work.run(world.system, applyCharge, {
      facts: { ...facts, state: 'paid', paymentId: `pi_contracts_${sessions}`, charge },
    }),
  )
}
/** The milestone is paid; the work may start. */
export const protectMoney = async (world: World, milestoneId: string): Promise<void> => {
  await payMoney(world, milestoneId)
  granted(await world.work.run(world.system, startMilestone, { milestoneId }))
}
/** Signed and paid: the first milestone is in work. */
export const anActiveContract = async (
  world: World,
  wish: DealWish = {},
): Promise<Deal & { milestone: Milestone; items: Item[] }> => {
  const deal = await aSignedContract(world, wish)
  await protectMoney(world, deal.milestone.id)
  return { ...deal, items: await itemsOf(world, deal.milestone.id) }
}

/** The least that each kind with a format of its own has to be. */
const formats: Partial<Record<string, string>> = {
  metrics: JSON.stringify({ series: [{ name: 'activity', baseline: 10, now: 12 }] }),
  ads_export: 'date;campaign;spend;impressions;clicks;leads;revenue;label\n2026-01-05;Trial;10;100;5;1;0;erid-1',
  inbox_log: 'received;answered\n2026-01-05 10:00;2026-01-05 11:00',
  flow: JSON.stringify({ nodes: [{ id: 'a', type: 'start' }, { id: 'b', type: 'handover' }], edges: [{ from: 'a', to: 'b' }], tests: [] }),
  test_run: JSON.stringify({ nodes: [{ id: 'a', type: 'start' }, { id: 'b', type: 'handover' }], edges: [{ from: 'a', to: 'b' }], runs: [{ path: ['a', 'b'], passed: true }] }),
}
/** Evidence that fulfils the first alternative of an item. */
export const evidenceFor = (item: Item): SubmitItem['evidence'] =>
  item.required[0]!.map((kind) =>
    kind === 'link' ? { kind, url: `https://net.example/${item.id}` } : { kind, text: formats[kind] ?? 'Done, see the numbers.' },
  )
export const handIn = async (world: World, { freelancer }: Deal, items: readonly Item[]): Promise<void> => {
  for (const item of items) {
    const evidence = evidenceFor(item).map((piece) =>
      piece.kind === 'file' ? { kind: 'text' as const, text: 'In words.' } : piece,
    )
    granted(await world.work.run(freelancer.asker, submitItem, { itemId: item.id, evidence }))
  }
}
/** What the worker does when the transfer has arrived. */
export const settle = (world: World, milestoneId: string) =>
  world.work.run(world.system, settleContract, { milestoneId })
/** What the worker does when reminders are due. */
export const remind = async (world: World, milestoneId: string): Promise<void> => {
  granted(await world.work.run(world.system, remindOfMilestone, { milestoneId }))
  granted(await world.work.run(world.system, remindOfItems, { milestoneId }))
}
