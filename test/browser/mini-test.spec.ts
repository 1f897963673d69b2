// A mini-test from the rules to the result, by keyboard, and on a second device in the middle of it.
import { describe, expect, test } from '@jest/globals'
import { fromPublicId, MINUTE_MS } from '@rolecall/kernel'
import { aFreelancer } from '../factories/market.js'
import { quizAnswer } from '../factories/quiz.js'
import { enter, newAccount, sitDown, type Account, type Somebody, type View } from './support/people.js'
import { withStack } from './support/stack.js'
import { loosely } from './support/texts.js'

const stack = withStack()
const views: View[] = [{ lang: 'ru', width: 390, theme: 'dark' }, { lang: 'en', width: 1440, theme: 'light' }]

const freelancer = async (view: View): Promise<Account> => {
  const account = await newAccount(stack, { lang: view.lang, name: 'Vera' })
  await aFreelancer(stack.world, { accountId: account.accountId, profile: { roleSlugs: ['content-manager'] } })
  return account
}
const seated = async (view: View, account: Account): Promise<Somebody> => {
  const somebody = await sitDown(stack, view)
  await enter(somebody, account)
  return somebody
}
const skill = { ru: 'Постинг', en: 'Posting' } as const
const question = ({ page }: Somebody) => page.locator('#quiz-question')
/** The place of the question on the screen, by its text. */
const positionOf = async (somebody: Somebody, sittingId: string): Promise<number> => {
  const text = (await question(somebody).innerText()).trim()
  const rows: { position: number; item: { text: Record<string, string> } }[] = await stack.world.database.query('SELECT position, item FROM talent.quiz_questions WHERE sitting_id = $1', [sittingId])
  return rows.find(({ item }) => text.endsWith(item.text[somebody.lang]!))!.position
}
/** Digits for what is right, then Enter. */
const answerRight = async (somebody: Somebody, sittingId: string): Promise<void> => {
  const position = await positionOf(somebody, sittingId)
  const right = await quizAnswer(stack.world, { sittingId, position, right: true })
  const shown = await somebody.page.locator('input[name="answer"]').evaluateAll((inputs) => inputs.map((input) => input.getAttribute('value')!))
  for (const id of right) await somebody.page.keyboard.press(String(shown.indexOf(id) + 1))
  const before = await question(somebody).textContent()
  await somebody.page.keyboard.press('Enter')
  await question(somebody).filter({ hasText: before! }).waitFor({ state: 'detached' })
  await somebody.watch.settled()
}

describe.each(views)('a mini-test in $lang at $width px', (view) => {
  test('is read, begun, answered by keyboard, taken up elsewhere and explained', async () => {
    const account = await freelancer(view)
    const somebody = await seated(view, account)
    await somebody.open('/skills')
    await somebody.look('tests')
    await somebody.page.getByRole('button', { name: `${somebody.t.text('quiz:take')}: ${skill[view.lang]}` }).click()
    await somebody.look('test-rules')
    await somebody.page.getByRole('button', { name: somebody.t('quiz:start.confirm') }).click()
    await somebody.page.waitForURL(/\/skills\/test\/quiz_/)
    const address = new URL(somebody.page.url()).pathname
    const sittingId = fromPublicId('quiz', address.split('/').at(-1)!)!
    await question(somebody).waitFor()
    await somebody.look('test-question')
    await answerRight(somebody, sittingId)
    await answerRight(somebody, sittingId)

    const elsewhere = await seated(view, account)
    await elsewhere.open(address)
    await question(elsewhere).waitFor()
    for (let left = 6; left > 0; left--) await answerRight(elsewhere, sittingId)
    await elsewhere.page.getByText(loosely('100')).first().waitFor()
    // the question is gone; the keyboard goes on at the result
    expect(await elsewhere.page.evaluate('document.activeElement.textContent')).toContain('100')
    await elsewhere.look('test-result')

    await somebody.page.reload()
    await somebody.page.getByRole('heading', { name: somebody.t('quiz:questions') }).waitFor()
    expect([...somebody.flaws, ...elsewhere.flaws]).toEqual([])
    const [row] = await stack.world.database.query('SELECT score FROM talent.quiz_sittings WHERE id = $1', [sittingId])
    expect(row.score).toBe(1)
  }, 120_000)

  test('ends at its time and says what counts', async () => {
    const somebody = await seated(view, await freelancer(view))
    await somebody.open('/skills')
    await somebody.page.getByRole('button', { name: `${somebody.t.text('quiz:take')}: ${skill[view.lang]}` }).click()
    await somebody.page.getByRole('button', { name: somebody.t('quiz:start.confirm') }).click()
    await question(somebody).waitFor()
    await stack.world.passTime(9 * MINUTE_MS)
    await somebody.page.keyboard.press('1')
    await somebody.page.keyboard.press('Enter')
    await somebody.page.getByRole('heading', { name: somebody.t('quiz:questions') }).waitFor()
    await somebody.page.getByText(somebody.t('quiz:verdict.open')).first().waitFor()
  }, 120_000)
})
