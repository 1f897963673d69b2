import { crc32, deflateSync } from 'node:zlib'
import type { Lottery } from './lottery.js'

const WIDTH = 480
const HEIGHT = 270
const RGB = 3
const TRUE_COLOUR = 2
const BITS = 8
const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

const chunk = (type: string, body: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body])
  const frame = Buffer.alloc(named.length + 8)
  frame.writeUInt32BE(body.length, 0)
  named.copy(frame, 4)
  frame.writeUInt32BE(crc32(named), named.length + 4)
  return frame
}

const head = (): Buffer => {
  const body = Buffer.alloc(13)
  body.writeUInt32BE(WIDTH, 0)
  body.writeUInt32BE(HEIGHT, 4)
  body[8] = BITS
  body[9] = TRUE_COLOUR
  return body
}

/** A banner without words: two colours and a circle, as PNG. */
export const banner = (draw: Lottery): Buffer => {
  const [from, to, spot] = [0, 1, 2].map(() => [draw.between(90, 235), draw.between(90, 235), draw.between(120, 245)]) as [number[], number[], number[]]
  const centre = { x: draw.between(120, 360), y: draw.between(80, 190), r: draw.between(40, 90) }
  const rows = Array.from({ length: HEIGHT }, (_, y) => {
    const row = Buffer.alloc(1 + WIDTH * RGB)
    for (let x = 0; x < WIDTH; x++) {
      const share = (x + y) / (WIDTH + HEIGHT)
      const inside = (x - centre.x) ** 2 + (y - centre.y) ** 2 < centre.r ** 2
      for (let band = 0; band < RGB; band++) row[1 + x * RGB + band] = inside ? spot[band]! : from[band]! + (to[band]! - from[band]!) * share
    }
    return row
  })
  return Buffer.concat([signature, chunk('IHDR', head()), chunk('IDAT', deflateSync(Buffer.concat(rows))), chunk('IEND', Buffer.alloc(0))])
}
