import { describe, expect, it } from '@jest/globals'
import { isOwnJob } from './own-job.js'

const job = { business: { id: 'biz_club' } }
const memberOf = (...ids: string[]) => ({ memberships: ids.map((id) => ({ business: { id } })) })

describe('Own jobs on the board', () => {
  it('are those of every business of the reader, not only of the chosen one', () => expect(isOwnJob(job, memberOf('biz_shop', 'biz_club'))).toBe(true))
  it('are no jobs of others', () => expect(isOwnJob(job, memberOf('biz_shop'))).toBe(false))
  it('nobody has who is not signed in', () => expect(isOwnJob(job, null)).toBe(false))
})
