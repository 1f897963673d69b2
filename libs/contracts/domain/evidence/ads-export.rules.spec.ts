import { describe, expect, test } from '@jest/globals'
import { adsReport, checkAdsExport, type AdsContext } from './ads-export.rules.js'
import { readAdsExport, type AdsRow } from './ads-export.js'
import { isNotTheFormat } from './check.js'
import { isFormula } from './csv.js'

const wanted = { currency: 'EUR' as const, labelRequired: false }
const read = (text: string, labelRequired = false) => readAdsExport(text, { ...wanted, labelRequired })
const rows = (text: string): AdsRow[] => {
  const answer = read(text)
  if (isNotTheFormat(answer)) throw new Error(`${answer.reason} ${answer.place}`)
  return answer
}
const reason = (text: string, labelRequired = false) => {
  const answer = read(text, labelRequired)
  return isNotTheFormat(answer) ? `${answer.reason} ${answer.place ?? ''}`.trim() : answer.length
}
const head = 'date;campaign;spend;impressions;clicks;leads;revenue;label'
const one = { day: '2026-01-05', campaign: 'Trial', spendMinor: 123456n, revenueMinor: 5000n, impressions: 12000, clicks: 96, leads: 5, label: 'erid-1' }

describe('an export of the ad cabinet', () => {
  test.each([
    ['semicolons and decimal commas', `${head}\n2026-01-05;Trial;1234,56;12000;96;5;50;erid-1`],
    ['semicolons and points', `${head}\n05.01.2026;Trial;1234.56;12 000;96;5;50.0;erid-1`],
    ['commas and points', `${head.replaceAll(';', ',')}\n2026-01-05,Trial,1234.56,12000,96,5,50.00,erid-1`],
    ['commas with quoted decimal commas', `${head.replaceAll(';', ',')}\n2026-01-05,Trial,"1234,56","12,000",96,5,"50,00",erid-1`],
    ['grouped thousands', `${head}\n2026-01-05;Trial;1.234,56;12.000;96;5;50;erid-1`],
    ['spaces and a line end of Windows', `\uFEFF${head}\r\n2026-01-05;Trial;1 234,56;12 000;96;5;50;erid-1\r\n`],
    ['quotes, another order and more columns', `label;campaign;date;spend;impressions;clicks;leads;revenue;note\n"erid-1";"Trial";2026-01-05;1234,56;12000;96;5;50;"a ""good"" day;\nreally"`],
    ['headings in Russian', `Дата;Кампания;Расход;Показы;Клики;Лиды;Доход;Маркировка\n2026-01-05;Trial;1234,56;12000;96;5;50;erid-1`],
  ])('with %s is the same export', (_, text) => expect(rows(text)).toEqual([one]))

  test.each([
    ['one word', 'nothing', 'not_a_table'],
    ['a heading alone', head, 'no_rows'],
    ['columns of another table', 'date;post\n2026-01-05;1', 'missing_columns campaign, spend, impressions, clicks, leads, revenue, label'],
    ['a column twice', `${head};date\n2026-01-05;T;1;1;1;1;1;x;2026-01-05`, 'same_column date'],
    ['a row cut short', `${head}\n2026-01-05;T;1`, 'cells_differ 2'],
    ['a day that does not exist', `${head}\n2026-02-30;T;1;1;1;1;1;x`, 'bad_date 2, date'],
    ['an American date', `${head}\n01/05/2026;T;1;1;1;1;1;x`, 'bad_date 2, date'],
    ['no campaign', `${head}\n2026-01-05;;1;1;1;1;1;x`, 'empty_cell 2, campaign'],
    ['words for numbers', `${head}\n2026-01-05;T;many;1;1;1;1;x`, 'bad_number 2, spend'],
    ['less than nothing', `${head}\n2026-01-05;T;-5;1;1;1;1;x`, 'bad_number 2, spend'],
    ['half a click', `${head}\n2026-01-05;T;5;1;1.5;1;1;x`, 'bad_number 2, clicks'],
    ['a number of two meanings', `${head}\n2026-01-05;T;1,234;1;1;1;1;x`, 'ambiguous_number 2, spend'],
    ['a formula', `${head}\n2026-01-05;T;1;1;1;1;1;x\n2026-01-06;=HYPERLINK("x");1;1;1;1;1;x`, 'formula 3'],
    ['a command', `${head}\n2026-01-05;+cmd|' /C calc'!A0;1;1;1;1;1;x`, 'formula 2'],
    ['a quote that never closes', `${head}\n2026-01-05;"T;1;1;1;1;1;x`, 'open_quote 2'],
    ['ten thousand lines', [head, ...Array<string>(10_000).fill('2026-01-05;T;1;1;1;1;1;x')].join('\n'), 'too_many_rows 5000'],
    ['a line of a million cells', `${head}\n${';'.repeat(1_000_000)}`, 'cells_differ 2'],
  ])('%s is refused by its line', (_, text, expected) => expect(reason(text)).toBe(expected))

  test('a campaign that begins with a minus is a name, not a formula', () => {
    expect(rows(`${head}\n2026-01-05;-50% sale;1;1;1;1;1;x`)[0]!.campaign).toBe('-50% sale')
    expect([isFormula('@SUM(A1)'), isFormula(' =1'), isFormula('-5'), isFormula('+7 900')]).toEqual([true, true, false, false])
  })
  test('in Russia each line that spent money bears its label', () => {
    const text = `${head}\n2026-01-05;T;1;1;1;1;1;erid-1\n2026-01-06;T;2;1;1;1;1;`
    expect([reason(text, true), reason(text)]).toEqual(['label_missing 3, label', 2])
    expect(reason(`${head}\n2026-01-06;T;0;0;0;0;0;`, true)).toBe(1)
  })
  test('yen have no parts', () => {
    const yen = (spend: string) => readAdsExport(`${head}\n2026-01-05;T;${spend};1;1;1;0;x`, { currency: 'JPY', labelRequired: false })
    expect(yen('1500.00')).toMatchObject([{ spendMinor: 1500n }])
    expect(yen('1500.50')).toMatchObject({ reason: 'bad_number' })
  })
})

describe('the three numbers', () => {
  const table = rows(`${head}\n2026-01-05;A;10;100;5;1;30;x\n2026-01-06;A;5;50;5;1;0;x\n2026-01-05;B;40;900;9;2;10;`)
  const context: AdsContext = { startsOn: '2026-01-05', endsOn: '2026-01-31', today: '2026-02-01', labelRequired: false, capMinor: null, before: [], money: String }
  const keys = (change: Partial<AdsContext>) => checkAdsExport(table, { ...context, ...change }).map(({ verdict, key }) => `${verdict} ${key}`)
  test('stand per campaign and in total, the dearest campaign first', () => {
    const { total, campaigns } = adsReport(table)
    expect(campaigns.map(({ campaign, spendMinor, revenueMinor, leads }) => [campaign, spendMinor, revenueMinor, leads])).toEqual([['B', 4000n, 1000n, 2], ['A', 1500n, 3000n, 2]])
    expect(total).toMatchObject({ campaign: null, spendMinor: 5500n, revenueMinor: 4000n, impressions: 1050, clicks: 19, leads: 4 })
  })
  test('spending is held against the limit of the contract; a day told again counts once', () => {
    expect(keys({ capMinor: 5500n })).toContain('ok ads.within_cap')
    expect(keys({ capMinor: 5499n })).toContain('warn ads.over_cap')
    expect(keys({ capMinor: 5500n, before: [{ day: '2026-01-05', campaign: 'A', spendMinor: 900n }] })).toContain('ok ads.within_cap')
    expect(keys({ capMinor: 5500n, before: [{ day: '2026-01-04', campaign: 'A', spendMinor: 1n }] })).toContain('warn ads.over_cap')
  })
  test('days outside the milestone and missing labels are told', () => {
    expect(keys({ startsOn: '2026-01-06' })).toContain('warn ads.days_outside')
    expect(keys({ today: '2026-01-05' })).toContain('warn ads.days_outside')
    expect(keys({})).toContain('ok ads.label_not_needed')
  })
})
