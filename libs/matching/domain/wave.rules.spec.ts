import { describe, expect, test } from '@jest/globals'
import { HOUR_MS, later } from '@rolecall/kernel'
import { nextWave, type WaveDecision, waveSize } from './wave.rules.js'

const now = new Date('2026-06-01T12:00:00Z')
const states = (...list: string[]): { state: string }[] => list.map((state) => ({ state }))
const due = later(now, 2 * HOUR_MS)

describe('how many are invited', () => {
  test.each<[string, number[], number, number]>([
    ['three sure people are enough', [0.95, 0.95, 0.95, 0.95], 0, 3],
    ['even odds need six', Array.from({ length: 20 }, () => 0.5), 0, 6],
    ['unlikely people stop at eight', Array.from({ length: 20 }, () => 0.1), 0, 8],
    ['two proposals in hand still make a wave of three', Array.from({ length: 20 }, () => 0.5), 2, 3],
    ['a small pool is invited whole', [0.4, 0.4], 0, 2],
    ['nobody left', [], 0, 0],
  ])('%s', (_, pAccepts, openProposals, size) => expect(waveSize(pAccepts, openProposals)).toBe(size))
})

describe('what comes after a wave', () => {
  test.each<[string, Partial<Parameters<typeof nextWave>[0]>, WaveDecision]>([
    ['the first goes out at once', { waves: 0, lastWaveAt: null, invitations: [] }, { go: 'send' }],
    ['three proposals are enough', { openProposals: 3, invitations: states('accepted', 'declined') }, { go: 'wait', until: null }],
    ['all answered: at once', { invitations: states('declined', 'expired', 'accepted') }, { go: 'send' }],
    ['open invitations: not before twelve hours', { invitations: states('declined', 'sent') }, { go: 'wait', until: due }],
    ['after twelve hours somebody declined', { lastWaveAt: later(now, -12 * HOUR_MS), invitations: states('declined', 'sent') }, { go: 'send' }],
    ['after twelve hours nobody answered', { lastWaveAt: later(now, -12 * HOUR_MS), invitations: states('sent', 'viewed') }, { go: 'wait', until: null }],
    ['three waves and an open invitation', { waves: 3, invitations: states('sent', 'declined') }, { go: 'wait', until: null }],
    ['three waves and no answer left', { waves: 3, invitations: states('declined') }, { go: 'stop', because: 'waves_used' }],
    ['24 invitations', { invitations: states(...Array.from({ length: 24 }, () => 'declined')) }, { go: 'stop', because: 'invitations_used' }],
  ])('%s', (_, facts, decision) => {
    const usual = { now, lastWaveAt: later(now, -10 * HOUR_MS), waves: 1, openProposals: 0, invitations: [] }
    expect(nextWave({ ...usual, ...facts })).toEqual(decision)
  })
})
