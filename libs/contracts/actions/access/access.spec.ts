import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { contractOf, type Deal } from '../../../../test/factories/contracts.js'
import { aFiveItemContract, endNow, liveDays, moneyArrives, settleEnd } from '../../../../test/factories/endings.js'
import { granted } from '../../../../test/factories/market.js'
import { testWorld, type World } from '../../../../test/support/world.js'
import { AccessRow } from '../../data/access/access.entity.js'
import { Ending } from '../../data/endings/ending.entity.js'
import { recordAccess } from './record-access.js'
import { revokeAccess } from './revoke-access.js'

let world: World
beforeAll(async () => (world = await testWorld(undefined, { REQUIRE_READY_PAYEE: 'false' })), 60_000)
afterAll(() => world.close())

const grant = ({ contractId, business }: Deal, name = 'https://vk.com/fern_cafe', grantedTo = '@anna_smm') =>
  world.work.run(business.owner, recordAccess, { contractId, kind: 'community', name, grantedTo, level: 'publish' })
const rowsOf = ({ contractId }: Deal) => world.database.manager.find(AccessRow, { where: { contractId }, order: { id: 'ASC' } })
/** The client ends it, and its money has come back. */
const over = async (deal: Deal & { milestone: { id: string } }) => {
  granted(await endNow(world, deal.business.owner, { ...deal, reason: 'budget' }))
  await settleEnd(world, deal)
  await moneyArrives(world, deal.milestone.id)
}

describe('the ledger of access', () => {
  test('a contract cannot close with open rows: it waits until both are taken back, then it ends', async () => {
    const deal = await aFiveItemContract(world)
    granted(await grant(deal))
    granted(await world.work.run(deal.freelancer.asker, recordAccess, { contractId: deal.contractId, kind: 'ad_cabinet', name: 'Cabinet 1234567', grantedTo: 'anna@work.example', level: 'advertise' }))
    await over(deal)
    expect(await contractOf(world, deal)).toMatchObject({ state: 'ending', waitsUntil: expect.any(Date) })
    const [first, second] = await rowsOf(deal)
    granted(await world.work.run(deal.business.owner, revokeAccess, { accessId: first!.id }))
    expect((await contractOf(world, deal)).state).toBe('ending')
    granted(await world.work.run(deal.freelancer.asker, revokeAccess, { accessId: second!.id }))
    expect(await contractOf(world, deal)).toMatchObject({ state: 'ended', waitsUntil: null })
    expect(await rowsOf(deal)).toMatchObject([{ revokedBy: 'client', recordedBy: 'client' }, { revokedBy: 'freelancer', recordedBy: 'freelancer' }])
    expect(await world.work.run(deal.business.owner, revokeAccess, { accessId: first!.id })).toMatchObject({ code: 'CONFLICT', presentState: 'revoked' })
  }, 60_000)
  test('after seven days and two reminders the system ends it with a note of what was left open', async () => {
    const deal = await aFiveItemContract(world)
    granted(await grant(deal))
    await over(deal)
    await liveDays(world, 6)
    expect((await contractOf(world, deal)).state).toBe('ending')
    await liveDays(world, 2)
    expect((await contractOf(world, deal)).state).toBe('ended')
    expect(await world.database.manager.findOneByOrFail(Ending, { contractId: deal.contractId })).toMatchObject({ leftOpen: 1, remindAt: null })
    const told = await world.noticesOf(deal.freelancer.id)
    expect(told.filter((kind) => kind === 'contract_access_reminder')).toHaveLength(2)
    expect(told).toEqual(expect.arrayContaining(['contract_access_open', 'contract_access_left_open']))
    const [row] = await rowsOf(deal)
    granted(await world.work.run(deal.business.owner, revokeAccess, { accessId: row!.id }))
  }, 60_000)
  test('secrets, strangers, viewers and contracts that are over are refused, and nothing is kept', async () => {
    const deal = await aFiveItemContract(world)
    expect(await grant(deal, 'Community, password: Fern2026')).toMatchObject({ code: 'SECRET_REFUSED', field: 'name', sign: 'word' })
    expect(await grant(deal, 'Community', 'qT7#mZ2!pL')).toMatchObject({ code: 'SECRET_REFUSED', field: 'grantedTo', sign: 'random' })
    expect(await grant(deal, '  ')).toMatchObject({ code: 'INVALID_INPUT', field: 'name' })
    const viewer = { ...deal, business: { ...deal.business, owner: world.member(deal.business.accountId, deal.business.businessId, 'viewer') } }
    expect(await grant(viewer)).toMatchObject({ code: 'NOT_ALLOWED' })
    const stranger = { ...deal, business: { ...deal.business, owner: world.as({ accountId: deal.contractId }) } }
    expect(await grant(stranger)).toMatchObject({ code: 'NOT_FOUND' })
    await over(deal)
    expect(await grant(deal)).toMatchObject({ code: 'CONFLICT' })
    expect(await rowsOf(deal)).toEqual([])
  }, 60_000)
})
