import { describe, expect, test } from '@jest/globals'
import { daysOf, todayIn } from './calendar.rules.js'
import { checkJob, type JobChoices, type JobText, missingParts } from './job-text.rules.js'

const choices: JobChoices = {
  duties: new Set(['post', 'banner', 'quality', 'growth']),
  priced: new Set(['post', 'banner', 'growth']),
  output: new Set(['post', 'banner']),
  niches: new Set(['kids']),
  platforms: new Set(['telegram', 'vk']),
  languages: new Set(['en', 'ru']),
}
const today = '2026-11-25'
const line = (more = {}) => ({ dutySlug: 'post', quantity: 30, importance: 2, note: '', ...more })
const whole: JobText = {
  title: 'Run our community',
  description: 'We teach children to swim.',
  niche: 'kids',
  level: 'working',
  hoursPerWeek: 20,
  budget: { minor: 60_000n, currency: 'EUR' },
  startsOn: today,
  endsOn: '2026-12-24',
  platforms: ['telegram'],
  languages: ['en'],
  minOverlapHours: 4,
  acceptsGrowth: true,
  duties: [line()],
}
const check = (part: Partial<JobText>) => checkJob({ ...whole, ...part }, { choices, today })

test.each([
  ['a whole job', {}],
  ['a draft with nothing but the form', { description: '', niche: '', duties: [], platforms: [], languages: [] }],
  ['one day of work', { endsOn: today }],
  ['366 days', { startsOn: '2027-01-01', endsOn: '2028-01-01' }],
  ['the smallest budget in yen', { budget: { minor: 1000n, currency: 'JPY' } }],
  ['the smallest budget in rubles', { budget: { minor: 10_000n, currency: 'RUB' } }],
] as const)('%s is taken', (_, part) => expect(check(part as Partial<JobText>)).toBeNull())

describe('a job is refused', () => {
  test.each([
    ['title', 'required', { title: '  ' }],
    ['title', 'too_short', { title: 'Four' }],
    ['title', 'too_long', { title: 'ж'.repeat(121) }],
    ['description', 'too_long', { description: 'ж'.repeat(4001) }],
    ['niche', 'unknown', { niche: 'gold' }],
    ['hoursPerWeek', 'out_of_range', { hoursPerWeek: 0 }],
    ['hoursPerWeek', 'out_of_range', { hoursPerWeek: 61 }],
    ['hoursPerWeek', 'out_of_range', { hoursPerWeek: 1.5 }],
    ['budget', 'amount_too_small', { budget: { minor: 999n, currency: 'EUR' } }],
    ['budget', 'amount_too_small', { budget: { minor: -60_000n, currency: 'EUR' } }],
    ['budget', 'amount_too_small', { budget: { minor: 9999n, currency: 'RUB' } }],
    ['budget', 'amount_too_large', { budget: { minor: 100_000_000n, currency: 'USD' } }],
    ['startsOn', 'in_the_past', { startsOn: '2026-11-24' }],
    ['endsOn', 'ends_before_start', { startsOn: '2026-12-02', endsOn: '2026-12-01' }],
    ['endsOn', 'period_too_long', { startsOn: '2027-01-01', endsOn: '2028-01-02' }],
    ['platforms', 'unknown', { platforms: ['pigeon'] }],
    ['platforms', 'duplicate', { platforms: ['vk', 'vk'] }],
    ['languages', 'unknown', { languages: ['xx'] }],
    ['minOverlapHours', 'out_of_range', { minOverlapHours: 10 }],
    ['minOverlapHours', 'out_of_range', { minOverlapHours: -1 }],
    ['duties', 'not_in_role', { duties: [line({ dutySlug: 'cook' })] }],
    ['duties', 'duplicate', { duties: [line(), line()] }],
    ['duties', 'too_many', { duties: Array.from({ length: 61 }, () => line()) }],
    ['duties', 'out_of_range', { duties: [line({ quantity: 0 })] }],
    ['duties', 'out_of_range', { duties: [line({ quantity: 201 })] }],
    ['duties', 'out_of_range', { duties: [line({ importance: 4 })] }],
    ['duties', 'too_long', { duties: [line({ note: 'x'.repeat(501) })] }],
  ] as const)('for its %s: %s', (field, reason, part) => {
    expect(check(part as unknown as Partial<JobText>)).toMatchObject({
      code: 'INVALID_INPUT',
      field,
      reason,
      path: ['input', field],
    })
  })
})

describe('a job may not be published', () => {
  test.each([
    [[], {}],
    [['description'], { description: ' ' }],
    [['duties'], { duties: [] }],
    [['duties'], { duties: [line({ dutySlug: 'quality' })] }],
    [['duties'], { duties: [line({ dutySlug: 'growth' })] }],
    [[], { duties: [line({ dutySlug: 'growth' }), line()] }],
    [['niche'], { niche: '' }],
    [['languages'], { languages: [] }],
    [['startsOn'], { startsOn: '2026-11-24' }],
    [
      ['description', 'duties', 'niche', 'languages', 'startsOn'],
      { description: '', duties: [], niche: '', languages: [], startsOn: '2026-01-01' },
    ],
  ])('without %p', (missing, part) => {
    expect(missingParts({ ...whole, ...part }, { choices, today })).toEqual(missing)
  })
})

test.each([
  ['Pacific/Auckland', '2026-11-26'],
  ['Europe/Berlin', '2026-11-25'],
  ['America/Los_Angeles', '2026-11-25'],
  ['Asia/Tokyo', '2026-11-26'],
])('at one moment the day in %s is %s', (zone, day) => {
  expect(todayIn(zone, new Date('2026-11-25T16:30:00Z'))).toBe(day)
})
test.each([
  ['2026-11-25', '2026-11-25', 1],
  ['2026-02-01', '2026-03-01', 29],
  ['2026-10-20', '2026-10-30', 11],
])('from %s to %s are %i days', (from, to, days) => expect(daysOf(from, to)).toBe(days))
