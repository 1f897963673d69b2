import 'reflect-metadata'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { toPublicId } from '@rolecall/kernel'
import { saveProfile } from '@rolecall/talent'
import { aContractShop, type ContractShop } from '../../../../test/factories/contract-shop.js'
import { anActiveContract, daysAhead, type Deal } from '../../../../test/factories/contracts.js'
import { aFreelancer, granted } from '../../../../test/factories/market.js'
import { countStatements } from '../../../../test/support/statements.js'
import { addDependency, removeDependency } from '../../actions/links/dependencies.js'

let shop: ContractShop
beforeAll(async () => (shop = await aContractShop()), 60_000)
afterAll(() => shop?.close())

const query = 'query ($id: ContractId!) { contract(id: $id) { suggestedDependencies { contractId contractTitle waits dutySlug otherDutySlug title otherTitle } dependencies { id } } }'
const suggested = async (cookie: string, { contractId }: Deal) => (await shop.ask(cookie, query, { id: toPublicId('contract', contractId) })).data.contract.suggestedDependencies

const of = async (roleSlug: string, duties: readonly string[], title: string) => {
  const freelancer = await aFreelancer(shop.world, { profile: { roleSlugs: [roleSlug] } })
  const job = { roleSlug, title, hoursPerWeek: 1, duties: duties.map((dutySlug) => ({ dutySlug, quantity: 1, importance: 2, note: '' })), ...(await daysAhead(shop.world)) }
  return anActiveContract(shop.world, { business: shop.business, freelancer, job })
}

describe('two roles on one brief', () => {
  test('are offered to be linked: ads wait until the bot is live; once linked, or taken apart again, nothing is offered', async () => {
    const bot = await of('chatbot-funnel-architect', ['bot.build-to-brief', 'bot.launch-on-time'], 'The bot')
    expect(await suggested(shop.business.cookie, bot)).toEqual([])
    const ads = await of('targeted-ads-specialist', ['ads.cabinet-setup', 'ads.test-campaigns'], 'The ads')
    expect(await suggested(shop.business.cookie, ads)).toEqual([
      expect.objectContaining({ contractId: toPublicId('contract', bot.contractId), contractTitle: 'The bot', waits: true, dutySlug: 'ads.test-campaigns', otherDutySlug: 'bot.launch-on-time' }),
    ])
    expect(await suggested(shop.business.cookie, bot)).toEqual([expect.objectContaining({ contractTitle: 'The ads', waits: false, dutySlug: 'bot.launch-on-time', otherDutySlug: 'ads.test-campaigns' })])
    const link = { of: { contractId: ads.contractId, dutySlug: 'ads.test-campaigns' }, after: { contractId: bot.contractId, dutySlug: 'bot.launch-on-time' } }
    granted(await shop.world.work.run(shop.business.owner, addDependency, link))
    expect(await suggested(shop.business.cookie, ads)).toEqual([])
    const [{ id: dependencyId }] = await shop.world.database.query('SELECT id FROM contracts.item_dependencies WHERE contract_id = $1', [ads.contractId])
    granted(await shop.world.work.run(shop.business.owner, removeDependency, { dependencyId }))
    expect(await suggested(shop.business.cookie, ads)).toEqual([])
  })

  test('are offered to nobody who may not link: a freelancer of both sees nothing of it', async () => {
    granted(await shop.world.work.run(shop.freelancer.asker, saveProfile, { headline: 'Both', about: '', country: 'DE', timeZone: 'Europe/Berlin', languages: ['ru'], platforms: [], niches: [], rate: null, hoursPerWeek: 60, roleSlugs: ['chatbot-funnel-architect', 'targeted-ads-specialist'], growthRoleSlugs: [] }))
    const days = await daysAhead(shop.world)
    const deal = async (roleSlug: string, dutySlug: string) => anActiveContract(shop.world, { business: shop.business, freelancer: shop.freelancer, job: { roleSlug, hoursPerWeek: 1, duties: [{ dutySlug, quantity: 1, importance: 2, note: '' }], ...days } })
    const bot = await deal('chatbot-funnel-architect', 'bot.launch-on-time')
    const ads = await deal('targeted-ads-specialist', 'ads.campaign-management')
    expect((await suggested(shop.business.cookie, ads)).length).toBeGreaterThan(0)
    for (const each of [bot, ads]) expect(await suggested(shop.freelancer.cookie, each)).toEqual([])
    expect(await countStatements(() => suggested(shop.business.cookie, ads))).toBeLessThanOrEqual(8)
  })
})
