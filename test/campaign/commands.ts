import { acceptItems, approveMilestone, Milestone, payAcceptedItems, submitMilestone } from '@rolecall/contracts'
import { createAccount } from '@rolecall/identity'
import { isRefusal, money, newId, type Currency } from '@rolecall/kernel'
import {
  claimHold, closeHold, Funding, onboard, openHold, PAYMENT_GATEWAY, quoteFor, refundHold, releaseHold, splitHold, type PaymentGateway,
} from '@rolecall/payments'
import { systemAsker, UnitOfWork, type Ctx } from '@rolecall/platform'
import type { NestFastifyApplication } from '@nestjs/platform-fastify'
import { confirmCorrection } from '../../libs/payments/actions/decide-correction.js'
import { freezeByHand, unfreezeByHand } from '../../libs/payments/actions/freeze-by-hand.js'
import { setPayoutMode } from '../../libs/payments/actions/payees.js'
import { proposeCorrection } from '../../libs/payments/actions/propose-correction.js'
import { retryRefund } from '../../libs/payments/actions/retry-refund.js'
import { withdraw } from '../../libs/payments/actions/withdraw.js'
import { Correction } from '../../libs/payments/data/correction.entity.js'
import { aSignedContract, handIn, itemsOf } from '../factories/contracts.js'
import { aFreelancer, granted } from '../factories/market.js'
import { testWorld, type World } from '../support/world.js'

interface Signing {
  readonly milestoneId: string
  readonly freelancerId: string
  readonly minor: bigint
  readonly currency: Currency
}
interface Decision {
  readonly milestoneId: string
  readonly minor: bigint
  readonly decisionId: string
}
const links = { returnUrl: 'http://127.0.0.1:9/back', cancelUrl: 'http://127.0.0.1:9/cancelled' }
const asker = systemAsker('campaign')

/** What contracts does around these actions is done here in one unit of work each. */
const moneyCommands = (work: UnitOfWork) => {
  const inOne = <I>(act: (ctx: Ctx, input: I) => Promise<unknown>) => (input: I) => work.run(asker, act, input)
  return {
    sign: inOne<Signing>(async (ctx, { milestoneId, freelancerId, minor, currency }) => {
      const { price, clientFee, clientFeeBps, commissionBps } = quoteFor(ctx, { price: { minor, currency } })
      await openHold(ctx, { milestoneId, contractId: newId(), businessId: newId(), freelancerId, amount: price, clientFee, clientFeeBps, commissionBps })
    }),
    release: inOne<Decision>(async (ctx, { milestoneId, minor, decisionId }) => releaseHold(ctx, { hold: await claimHold(ctx, milestoneId), amountMinor: minor, decisionId })),
    refund: inOne<Decision & { takeBack?: boolean }>(async (ctx, { milestoneId, minor, decisionId, takeBack = false }) =>
      refundHold(ctx, { hold: await claimHold(ctx, milestoneId), amountMinor: minor, decisionId, takeBack })),
    split: inOne<{ milestoneId: string; releaseMinor: bigint; releaseDecisionId: string; refundDecisionId: string }>(async (ctx, { milestoneId, ...rest }) =>
      splitHold(ctx, { hold: await claimHold(ctx, milestoneId), ...rest })),
    close: inOne<{ milestoneId: string }>(closeHold),
    retryRefund: inOne<{ refundId: string }>(async (ctx, input) => {
      const answer = await retryRefund(ctx, input)
      return isRefusal(answer) ? answer : null
    }),
  }
}

const peopleCommands = (app: NestFastifyApplication, world: World) => {
  const { work } = world
  const provider = { gateway: app.get<PaymentGateway>(PAYMENT_GATEWAY), run: (action: never, input: never) => work.run(asker, action, input) as never }
  return {
    person: async ({ name, country }: { name: string; country: string }): Promise<string> => {
      const input = { name, email: `${name.toLowerCase()}.${newId().slice(-12)}@campaign.example`, lang: 'en', timeZone: 'Europe/Berlin', country } as const
      return granted(await work.run(asker, createAccount, input)).accountId
    },
    onboard: ({ freelancerId, country }: { freelancerId: string; country: string }) =>
      onboard(provider as never, { freelancerId, country, refreshUrl: links.returnUrl, returnUrl: links.returnUrl }),
    /** An operator freezes the money of a milestone, or frees it. */
    freeze: async ({ milestoneId, frees }: { milestoneId: string; frees: boolean }) => {
      const answer = await work.run(world.as({ accountId: newId(), staff: ['operator'] }), frees ? unfreezeByHand : freezeByHand, { milestoneId, reason: 'A look at the campaign' })
      return isRefusal(answer) ? answer : null
    },
    payoutMode: async ({ freelancerId, mode }: { freelancerId: string; mode: 'auto' | 'hand' }) => {
      await work.run(world.as({ accountId: freelancerId }), setPayoutMode, { mode })
    },
    withdraw: async ({ freelancerId, currency }: { freelancerId: string; currency: Currency }) => {
      const answer = await work.run(world.as({ accountId: freelancerId }), withdraw, { currency })
      return isRefusal(answer) ? answer : answer.id
    },
  }
}

export interface TopUp {
  /** Entry of the provider's book. */
  readonly entryId: string
  readonly currency: Currency
  readonly minor: bigint
}
const bookCommands = (world: World) => {
  const operator = () => world.as({ accountId: newId(), staff: ['operator'] })
  return {
    /** One operator proposes a counter-entry for what the platform's bank sent, another confirms it; asked again, the rest is done. */
    writeDown: async ({ entryId: providerEntryId, currency, minor }: TopUp) => {
      const lines = [{ account: 'stripe.balance', amountMinor: minor }, { account: 'platform.float', amountMinor: -minor }]
      const wanted = { currency, lines, reason: 'A top-up: a refund waited for our balance', providerEntryId }
      const known = await world.database.manager.findOneBy(Correction, (['proposed', 'posted'] as const).map((state) => ({ providerEntryId, state })))
      const proposed = known ?? (await world.work.run(operator(), proposeCorrection, wanted))
      if (isRefusal(proposed)) return proposed
      const answer = proposed.state === 'posted' ? null : await world.work.run(operator(), confirmCorrection, { correctionId: proposed.id })
      return isRefusal(answer) ? answer : null
    },
  }
}

/** A whole contract with its work done: only the client's approval is missing once it is paid. */
const contractCommands = (world: World) => ({
  contract: async ({ freelancerId }: { freelancerId: string }) => {
    const freelancer = await aFreelancer(world, { accountId: freelancerId, profile: { hoursPerWeek: 60 } })
    const { milestone, contractId, business } = await aSignedContract(world, { freelancer, job: { hoursPerWeek: 1 } })
    return { contractId, milestoneId: milestone.id, minor: milestone.price.minor, accountId: business.accountId, businessId: business.businessId }
  },
  workDone: async ({ contractId, milestoneId, freelancerId, accountId, businessId }: Record<'contractId' | 'milestoneId' | 'freelancerId' | 'accountId' | 'businessId', string>) => {
    const owner = world.member(accountId, businessId)
    const items = await itemsOf(world, milestoneId)
    const freelancer = { id: freelancerId, asker: world.as({ accountId: freelancerId }) }
    await handIn(world, { contractId, freelancer, business: { accountId, businessId, owner } }, items.filter((item) => ['planned', 'missed', 'changes_requested'].includes(item.state)))
    const waiting = (await itemsOf(world, milestoneId)).filter((item) => item.state === 'submitted')
    if (waiting.length > 0) granted(await world.work.run(owner, acceptItems, { itemIds: waiting.map((item) => item.id) }))
    const { state } = await world.database.manager.findOneByOrFail(Milestone, { id: milestoneId })
    if (state === 'in_progress') granted(await world.work.run(freelancer.asker, submitMilestone, { milestoneId }))
  },
  approve: async ({ milestoneId, minor, accountId, businessId }: { milestoneId: string; minor: bigint; accountId: string; businessId: string }) => {
    const items = (await itemsOf(world, milestoneId)).filter((item) => item.paidDecisionId !== null)
    const left = minor - items.reduce((sum, item) => sum + item.shareMinor, 0n)
    const answer = await world.work.run(world.member(accountId, businessId), approveMilestone, { milestoneId, expectedAmount: money(left, 'EUR') })
    return isRefusal(answer) ? answer : null
  },
  payItem: async ({ milestoneId, accountId, businessId }: { milestoneId: string; accountId: string; businessId: string }) => {
    const item = (await itemsOf(world, milestoneId)).find(({ state, paidDecisionId }) => state === 'accepted' && paidDecisionId === null)
    if (!item) return null
    const input = { milestoneId, itemIds: [item.id], expectedAmount: money(item.shareMinor, 'EUR') }
    const answer = await world.work.run(world.member(accountId, businessId), payAcceptedItems, input)
    return isRefusal(answer) ? answer : null
  },
})

export const commandsOf = async (app: NestFastifyApplication) => {
  const world = await testWorld({ url: process.env['DATABASE_URL']!, name: '' }, { REQUIRE_READY_PAYEE: 'false' })
  return {
    ...moneyCommands(app.get(UnitOfWork)),
    ...peopleCommands(app, world),
    ...contractCommands(world),
    ...bookCommands(world),
    fund: ({ milestoneId }: { milestoneId: string }) => app.get(Funding).open(asker, { milestoneId, title: `Milestone ${milestoneId.slice(-4)}`, ...links }),
    refresh: ({ milestoneId }: { milestoneId: string }) => app.get(Funding).refresh(asker, milestoneId),
  }
}
export type Commands = Awaited<ReturnType<typeof commandsOf>>
