import { describe, expect, it } from '@jest/globals'
import type { Session } from '../../lib/session.js'
import { isHere, mainLinks } from './nav-links.js'

const somebody = { me: { staff: [] }, isModerator: false } as unknown as Session
const lit = (pathname: string): string[] => mainLinks(somebody).filter((entry) => isHere(entry, pathname)).map(({ key }) => key)

describe('the main place of an address', () => {
  it('is the place itself and what lies under it', () => {
    expect(lit('/jobs')).toEqual(['jobs'])
    expect(lit('/jobs/job_1/queue')).toEqual(['jobs'])
  })
  it('is also the place that one would look in for it', () => {
    expect(lit('/my/jobs')).toEqual(['jobs'])
    expect(lit('/invitations/inv_1')).toEqual(['jobs'])
    expect(lit('/today')).toEqual(['work'])
    expect(lit('/disputes/dsp_1')).toEqual(['work'])
  })
  it('is none for places of the account menu', () => expect(lit('/earnings')).toEqual([]))
  it('does not take the beginning of a word for a place', () => expect(lit('/jobsite')).toEqual([]))
})
