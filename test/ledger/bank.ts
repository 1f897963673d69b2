import { newId, toPublicId, type Currency } from '@rolecall/kernel'
import { openHold, quoteFor } from '@rolecall/payments'
import type { Ctx } from '@rolecall/platform'
import { linkOf, type Deal } from './deal.js'
import type { Shop } from './shop.js'

/** A signed milestone whose money goes by bank transfer. */
export const bankMilestone = async (shop: Shop, { freelancerId, minor = 50_000n, currency = 'USD' }: { freelancerId: string; minor?: bigint; currency?: Currency }): Promise<Deal> => {
  const deal = { milestoneId: newId(), businessId: newId(), freelancerId }
  await shop.run(async (ctx: Ctx) => {
    const { price, clientFee, clientFeeBps, commissionBps } = quoteFor(ctx, { price: { minor, currency } })
    await openHold(ctx, { ...deal, contractId: newId(), amount: price, clientFee, clientFeeBps, commissionBps, provider: 'manual' })
  }, undefined)
  return deal
}
export const today = async (shop: Shop): Promise<string> => shop.run(async (ctx: Ctx) => ctx.now.toISOString().slice(0, 10), undefined)

const INSTRUCTION = 'query($id: MilestoneId!) { paymentInstruction(milestoneId: $id) { amount { minor currency } clientFee { minor } reference account state seen } }'
/** What the client reads after pressing Fund. */
export const instruction = async (shop: Shop, deal: Deal): Promise<Record<string, any>> => {
  await linkOf(shop, deal)
  const member = shop.signIn(newId(), { memberships: [{ businessId: deal.businessId, right: 'owner' }] })
  return (await shop.ask(member, INSTRUCTION, { id: toPublicId('milestone', deal.milestoneId) }))['paymentInstruction']
}

const ENTRY = '__typename ... on BankEntry { id state note } ... on Refusal { code message } ... on InvalidInput { reason } ... on MoveRefused { presentState }'
const entry = (name: string, type: string) => `mutation($input: ${type}!) { ${name}(input: $input) { ${ENTRY} } }`
const mutations = {
  enterIncomingTransfer: 'EnterIncomingTransferInput', enterOutgoingTransfer: 'EnterOutgoingTransferInput', returnOutgoingTransfer: 'ReturnOutgoingTransferInput',
  confirmBankEntry: 'ConfirmBankEntryInput', dismissBankEntry: 'DismissBankEntryInput',
} as const
export const atBank = async (shop: Shop, operator: string, name: keyof typeof mutations, input: object): Promise<Record<string, any>> =>
  (await shop.ask(operator, entry(name, mutations[name]), { input }))[name]

let lines = 0
/** The client's transfer as it stands on the statement. */
export const comesIn = async (shop: Shop, operator: string, { reference, minor, currency = 'USD', ...rest }: { reference: string; minor: string; currency?: string; bankReference?: string }) =>
  atBank(shop, operator, 'enterIncomingTransfer', { reference, amount: { minor, currency }, payer: 'Coffee House, DE00 1111', bankReference: `IN-${++lines}`, bookedOn: await today(shop), ...rest })
export const paidByBank = async (shop: Shop, operator: string, deal: Deal): Promise<string> => {
  const { reference, amount } = await instruction(shop, deal)
  const made = await comesIn(shop, operator, { reference, minor: amount.minor, currency: amount.currency })
  if (made['state'] !== 'CONFIRMED') throw new Error(JSON.stringify(made))
  return reference
}

const OPEN = 'query($filter: BankTransferFilter) { bankTransfers(first: 50, filter: $filter) { nodes { id kind state amount { minor } payer details { accountNumber state } entry { id state mine } } } }'
export const transfersOf = async (shop: Shop, operator: string, filter: object): Promise<Record<string, any>[]> => (await shop.ask(operator, OPEN, { filter }))['bankTransfers'].nodes
export const goesOut = async (shop: Shop, operator: string, orderId: string, rest: object = {}) =>
  atBank(shop, operator, 'enterOutgoingTransfer', { orderId, bankReference: `OUT-${++lines}`, bookedOn: await today(shop), ...rest })

const START = 'mutation($country: String!) { startPayeeOnboarding(input: { country: $country }) { __typename ... on OnboardingLink { url } ... on Refusal { code message } } }'
export const DETAILS = { holder: 'Vera Sargsyan', bankName: 'Test bank', accountNumber: 'AM00 1234 5678', bankCode: 'TESTAM22' }
export const saveDetails = async (shop: Shop, freelancerId: string, details: object = DETAILS) =>
  (await shop.ask(freelancerId, 'mutation($input: SaveBankDetailsInput!) { saveBankDetails(input: $input) { __typename ... on BankDetails { state remark } ... on Refusal { code message } } }', { input: details }))['saveBankDetails']
export const decideDetails = async (shop: Shop, operator: string, freelancerId: string, rest: object = { accept: true }) =>
  (await shop.ask(operator, 'mutation($input: DecideBankDetailsInput!) { decideBankDetails(input: $input) { __typename ... on BankDetails { state remark } ... on Refusal { code message } } }', {
    input: { freelancerId: toPublicId('account', freelancerId), ...rest },
  }))['decideBankDetails']
export const startPayee = async (shop: Shop, freelancerId: string, country: string) => (await shop.ask(shop.signIn(freelancerId), START, { country }))['startPayeeOnboarding']
export const payeeOfPerson = async (shop: Shop, freelancerId: string) => (await shop.ask(freelancerId, '{ myPayee { state todo provider country } }'))['myPayee']

/** A freelancer whom only the bank serves, with details that an operator has looked at. */
export const bankPayee = async (shop: Shop, name: string, operator: string): Promise<string> => {
  const freelancerId = await shop.person(name)
  await startPayee(shop, freelancerId, 'AM')
  await saveDetails(shop, freelancerId)
  await decideDetails(shop, operator, freelancerId)
  await shop.settle()
  return freelancerId
}
