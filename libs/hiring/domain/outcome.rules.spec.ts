import { describe, expect, test } from '@jest/globals'
import { isSubscribersAlone } from './outcome.rules.js'

describe('a number of subscribers alone says nothing about the work', () => {
  test.each(['+1000 subscribers', '1,000 new followers', 'Reach 10k subscribers per month', '+1000 подписчиков', 'Набрать не менее 1 000 новых подписчиков', 'Прирост подписчиков: 500', 'Подписчики до 5 тыс.'])('%s', (text) =>
    expect(isSubscribersAlone(text)).toBe(true),
  )
  test.each(['', 'Three posts a week for subscribers', 'Рассылка по подписчикам с опросом', 'Ask followers what they want to read', '+1000', 'Grow attendance by 10 %'])('work, or another number: “%s”', (text) =>
    expect(isSubscribersAlone(text)).toBe(false),
  )
})
