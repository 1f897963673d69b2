import { expect, test } from '@jest/globals'
import { wordsOf } from './words.js'

test('what people wrote stands as they wrote it: no pattern in it is followed', () => {
  for (const job of ['{{code}}', '$t(mail.reason)', '$& $1 $$', '<b>&amp;</b>', '%s \\n']) {
    expect(wordsOf('en', 'proposal_received', { job, freelancer: 'Vera' }).title).toBe(`New proposal: ${job}`)
  }
})
test('a reason that was not given leaves no gap', () => {
  expect(wordsOf('en', 'proposal_declined', { job: 'SMM', reason: '' }).body).toBe('The business chose not to go on with your proposal.')
})
