import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { createSocket, type Socket } from 'node:dgram'
import { resolverOf } from './resolve.js'

const NXDOMAIN = 3
const SERVFAIL = 2
const A = 1
const NS = 2
/** Name and type of the one question a packet holds. */
const questionIn = (packet: Buffer): { name: string; type: number; end: number } => {
  const labels: string[] = []
  let at = 12
  for (; packet[at]! > 0; at += packet[at]! + 1) labels.push(packet.toString('latin1', at + 1, at + 1 + packet[at]!))
  return { name: labels.join('.'), type: packet.readUInt16BE(at + 1), end: at + 5 }
}
/** The same question with an answer: a record of its type, or why there is none. */
const answerTo = (packet: Buffer, { code = 0, data }: { code?: number; data?: Buffer }): Buffer => {
  const { type, end } = questionIn(packet)
  const head = Buffer.from(packet.subarray(0, end))
  head.writeUInt16BE(0x8180 | code, 2)
  head.writeUInt16BE(data ? 1 : 0, 6)
  head.fill(0, 8, 12)
  if (!data) return head
  const record = Buffer.from([0xc0, 12, 0, type, 0, 1, 0, 0, 0, 60, 0, data.length])
  return Buffer.concat([head, record, data])
}
const servers: Socket[] = []
/** A name server; `knowsAll` is one of the world, the other one stands in a house without a way out. */
const nameServer = async (knowsAll: boolean): Promise<string> => {
  const socket = createSocket('udp4')
  servers.push(socket)
  socket.on('message', (packet, { port }) => {
    const { name, type } = questionIn(packet)
    if (name === 'silent.example') return
    const known = type === A && name === 'net.example' ? Buffer.from([93, 184, 215, 14]) : knowsAll && type === NS && name === 'com' ? Buffer.from([1, 97, 0]) : undefined
    const empty = name === 'net.example' ? 0 : name === 'ill.example' ? SERVFAIL : NXDOMAIN
    socket.send(answerTo(packet, known ? { data: known } : { code: empty }), port, '127.0.0.1')
  })
  await new Promise<void>((done) => socket.bind(0, '127.0.0.1', done))
  return `127.0.0.1:${socket.address().port}`
}
let world: string
let house: string
beforeAll(async () => {
  world = await nameServer(true)
  house = await nameServer(false)
})
afterAll(() => servers.forEach((socket) => socket.close()))

test('a name has its addresses, also where it has none of the other kind', async () => {
  expect(await resolverOf([world])('net.example')).toEqual(['93.184.215.14'])
})
test('a name that does not exist is said to be absent, but only by a server that knows the world', async () => {
  expect(await resolverOf([world])('nowhere.example')).toEqual([])
  await expect(resolverOf([house])('nowhere.example')).rejects.toThrow('queryNs ENOTFOUND com')
})
test('a server with a fault, and one that is silent, say nothing, and soon', async () => {
  await expect(resolverOf([world])('ill.example')).rejects.toMatchObject({ code: 'ESERVFAIL' })
  const began = Date.now()
  await expect(resolverOf([world])('silent.example')).rejects.toMatchObject({ code: 'ETIMEOUT' })
  expect(Date.now() - began).toBeLessThan(3500)
})
