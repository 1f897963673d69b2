import { setTimeout as pause } from 'node:timers/promises'
import { Died } from './processes.js'
import { isRefused, type Track } from './track.js'

const GIVES_UP_MS = 90_000
const WAITS_MS = 6000
export const cards = { good: '4242424242424242', declined: '4000000000000002', challenge: '4000002760003184', atOnce: '4000000000000077', slowRefund: '4000000000007726', bouncingRefund: '4000000000005126', disputed: '4000000000000259' } as const

const sessionOf = (url: string): string => new URL(url).pathname.split('/').at(-1)!

/** Pays the page as a person does; what the page says is not taken for the truth. */
export const payPage = async (url: string, number: string): Promise<void> => {
  const body = new URLSearchParams({ number, expiry: '12/34', cvc: '123' })
  await fetch(url, { method: 'POST', body, redirect: 'manual' }).catch(() => undefined)
}
/** A page with 3-D Secure: the challenge is passed, failed or left. */
export const payWithChallenge = async (track: Track, url: string, challenge: 'complete' | 'fail' | 'leave'): Promise<void> => {
  await track.stand.processes.levers.post(`pay/${sessionOf(url)}`, { card: cards.challenge, challenge }).catch(() => undefined)
}

/** A link to the payment page; null when none came in time. */
export const openPage = async (track: Track): Promise<string | null> => {
  for (const end = Date.now() + GIVES_UP_MS; Date.now() < end; await pause(400)) {
    try {
      const link = await track.ask('fund', { milestoneId: track.milestoneId })
      if (!isRefused(link)) return link.url
      if (link.reason) return null
      track.note('fund', link)
    } catch (fault) {
      if (!(fault instanceof Died)) throw fault
    }
  }
  return null
}

export const isFunded = async (track: Track): Promise<boolean> => ['funded', 'released', 'refunded', 'split'].includes((await track.money()).state)

export type Payer = (url: string) => Promise<void>
/** Opens the page and pays it, anew when its time has passed, until the money is protected. */
export const protect = async (track: Track, pay: Payer = (url) => payPage(url, cards.good)): Promise<boolean> => {
  for (const end = Date.now() + GIVES_UP_MS; Date.now() < end; ) {
    if (track.isFunded || (await isFunded(track))) return (track.isFunded = true)
    const url = await openPage(track)
    if (!url) {
      await pause(400)
      continue
    }
    track.isUnclear = true
    await pay(url)
    if (track.life.comesBack) await track.insist('refresh', { milestoneId: track.milestoneId })
    track.isFunded = await track.until(() => isFunded(track), WAITS_MS)
  }
  return track.isFunded
}
