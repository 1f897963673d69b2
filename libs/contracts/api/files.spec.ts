import 'reflect-metadata'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { toPublicId } from '@rolecall/kernel'
import { aContractShop, type ContractShop } from '../../../test/factories/contract-shop.js'
import { anActiveContract } from '../../../test/factories/contracts.js'

let shop: ContractShop
beforeAll(async () => (shop = await aContractShop()), 60_000)
afterAll(() => shop?.close())

describe('files', () => {
  const send = (body: Buffer | string, headers: Record<string, string>, cookie = shop.freelancer.cookie) =>
    fetch(`${shop.url}/files`, {
      method: 'POST',
      body,
      headers: { 'x-requested-with': 'rolecall', cookie, ...headers },
    })
  const png = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.alloc(300_000, 1)])

  test('are uploaded, become evidence and open by a private link only', async () => {
    const answer = await send(png, { 'content-type': 'image/png', 'x-file-name': encodeURIComponent('баннер.png') })
    const file = (await answer.json()) as { id: string; name: string }
    expect([answer.status, file]).toEqual([
      201,
      { id: expect.stringMatching(/^fil_/), name: 'баннер.png', mediaType: 'image/png', bytes: png.length },
    ])
    const deal = await anActiveContract(shop.world, shop.small)
    const submit =
      'mutation ($input: SubmitItemInput!) { submitItem(input: $input) { ... on Item { evidence { file { id name url } } } ... on Refusal { code } } }'
    const input = { itemId: toPublicId('item', deal.items[0]!.id), evidence: [{ kind: 'FILE', fileId: file.id }] }
    const [piece] = (await shop.ask(shop.freelancer.cookie, submit, { input })).data.submitItem.evidence
    const opened = await fetch(`${shop.url}${piece.file.url}`)
    expect(opened.headers.get('content-disposition')).toContain('inline')
    expect(Buffer.from(await opened.arrayBuffer()).equals(png)).toBe(true)
    for (const path of [
      `/files/${file.id}`,
      piece.file.url.replace(/sig=..../, 'sig=AAAA'),
      piece.file.url.replace(/until=\d/, 'until=9'),
    ]) {
      expect((await fetch(`${shop.url}${path}`)).status).toBe(404)
    }
  })
  test('JSON and text go the same way, and are saved instead of opened', async () => {
    const flow = (await (
      await send('{"nodes":[],"edges":[]}', { 'content-type': 'application/json', 'x-file-name': 'flow.json' })
    ).json()) as { id: string; mediaType: string }
    expect(flow.mediaType).toBe('application/json')
    expect((await send('a;b\n1;2', { 'content-type': 'text/csv', 'x-file-name': 'ads.csv' })).status).toBe(201)
  })
  test('are refused when too large, of another kind than their name, without a session or from another site', async () => {
    const named = { 'content-type': 'image/png', 'x-file-name': 'a.png' }
    const answers = await Promise.all([
      send(Buffer.concat([png, Buffer.alloc(1_200_000)]), named),
      send(Buffer.alloc(3_000_000), named),
      send(png, { ...named, 'x-file-name': 'a.pdf' }),
      send('MZ program', { 'content-type': 'application/octet-stream', 'x-file-name': 'a.exe' }),
      send(png, named, ''),
      send(png, { ...named, 'x-requested-with': 'form' }),
    ])
    expect(answers.map((answer) => answer.status)).toEqual([413, 413, 422, 422, 401, 403])
    expect(await answers[2]!.json()).toMatchObject({
      code: 'FILE_REFUSED',
      reason: 'type_differs',
      message: expect.stringContaining('PNG'),
    })
  })
})
