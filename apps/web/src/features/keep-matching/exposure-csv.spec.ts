import { expect, test } from '@jest/globals'
import { exposureCsv } from './exposure-csv.js'
import type { Report } from './matching-documents.js'

test('a name with a comma, quotes or the sign of a formula stays one harmless cell', () => {
  const row = (name: string) => ({ freelancer: { id: 'acc_1', name, headline: '' }, invites: 2, views: 1, hires: 0, newcomer: true })
  const report = { week: '2026-W31', rows: [row('Анна, "SMM"'), row('=1+1')] } as unknown as Report
  expect(exposureCsv(report).split('\r\n')).toEqual([
    'week,freelancer_id,name,invites,views,hires,newcomer',
    '2026-W31,acc_1,"Анна, ""SMM""",2,1,0,1',
    "2026-W31,acc_1,'=1+1,2,1,0,1",
  ])
})
