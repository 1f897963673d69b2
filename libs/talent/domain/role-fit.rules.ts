/** Three ways of working; each role leans on one or two of them (MISSION 1.5). */
export const tempers = ['analytical', 'creative', 'technical'] as const
export type Temper = (typeof tempers)[number]

type Weights = Readonly<Record<string, number>>
export interface FitOption {
  readonly id: string
  /** Points for roles. */
  readonly roles: Weights
  readonly temper: Temper
}
export interface FitQuestion {
  readonly id: string
  readonly options: readonly FitOption[]
}

const smm = 'smm-specialist'
const ads = 'targeted-ads-specialist'
const content = 'content-manager'
const copy = 'copywriter'
const bot = 'chatbot-funnel-architect'
const option = (id: string, temper: Temper, roles: Weights): FitOption => ({ id, temper, roles })

/** Seven taps. Every role can win, no answer decides alone; a test holds both. */
export const fitQuestions: readonly FitQuestion[] = [
  {
    id: 'morning',
    options: [
      option('figures', 'analytical', { [ads]: 2 }),
      option('comments', 'creative', { [smm]: 2, [content]: 1 }),
      option('page', 'creative', { [copy]: 2, [content]: 1 }),
      option('scheme', 'technical', { [bot]: 2 }),
    ],
  },
  {
    id: 'result',
    options: [
      option('cheaper', 'analytical', { [ads]: 2 }),
      option('grown', 'creative', { [smm]: 2 }),
      option('order', 'analytical', { [content]: 2 }),
      option('read', 'creative', { [copy]: 2 }),
      option('itself', 'technical', { [bot]: 2 }),
    ],
  },
  {
    id: 'people',
    options: [
      option('all_day', 'creative', { [smm]: 2, [content]: 1 }),
      option('some', 'analytical', { [content]: 1, [ads]: 1 }),
      option('alone', 'creative', { [copy]: 2, [bot]: 1 }),
    ],
  },
  {
    id: 'tool',
    options: [
      option('table', 'analytical', { [ads]: 2 }),
      option('calendar', 'analytical', { [content]: 2 }),
      option('text', 'creative', { [copy]: 2 }),
      option('pictures', 'creative', { [smm]: 2 }),
      option('blocks', 'technical', { [bot]: 2 }),
    ],
  },
  {
    id: 'mistake',
    options: [
      option('measure', 'analytical', { [ads]: 2, [smm]: 1 }),
      option('rewrite', 'creative', { [copy]: 2 }),
      option('talk', 'creative', { [smm]: 1, [content]: 1 }),
      option('trace', 'technical', { [bot]: 2 }),
    ],
  },
  {
    id: 'money',
    options: [
      option('spend', 'analytical', { [ads]: 2 }),
      option('no_spend', 'creative', { [copy]: 1, [content]: 1, [smm]: 1, [bot]: 1 }),
    ],
  },
  {
    id: 'rhythm',
    options: [
      option('daily', 'creative', { [smm]: 1, [content]: 2 }),
      option('project', 'technical', { [bot]: 2, [copy]: 1 }),
      option('watch', 'analytical', { [ads]: 2 }),
    ],
  },
]

export interface FitAnswer {
  readonly questionId: string
  readonly optionId: string
}
export interface FitResult {
  readonly roleSlug: string
  readonly points: number
  readonly possible: number
  readonly temper: Temper
  /** Answers that speak for the role, the strongest first. */
  readonly because: readonly FitAnswer[]
}

const roleOrder = [content, smm, copy, ads, bot]
const most = (question: FitQuestion, role: string): number => Math.max(0, ...question.options.map((one) => one.roles[role] ?? 0))

/** Questions that have one known answer each; unknown ones and repeats are left out, the first answer counts. */
const chosen = (answers: readonly FitAnswer[]): { question: FitQuestion; option: FitOption }[] =>
  fitQuestions.flatMap((question) => {
    const given = answers.find(({ questionId }) => questionId === question.id)
    const option = question.options.find(({ id }) => id === given?.optionId)
    return option ? [{ question, option }] : []
  })

const temperOf = (options: readonly FitOption[]): Temper =>
  [...tempers].sort((a, b) => options.filter((one) => one.temper === b).length - options.filter((one) => one.temper === a).length || tempers.indexOf(a) - tempers.indexOf(b))[0]!

/**
 * Roles by how well the answers suit them, best first: points as a share of what the answered questions could give.
 * Of equals the one that is easier to begin with comes first.
 */
export const roleFit = (answers: readonly FitAnswer[]): FitResult[] => {
  const picked = chosen(answers)
  if (picked.length === 0) return []
  const temper = temperOf(picked.map(({ option }) => option))
  return roleOrder
    .map((roleSlug) => {
      const because = picked
        .filter(({ option }) => (option.roles[roleSlug] ?? 0) > 0)
        .sort((a, b) => b.option.roles[roleSlug]! - a.option.roles[roleSlug]!)
        .map(({ question, option }) => ({ questionId: question.id, optionId: option.id }))
      const points = picked.reduce((sum, { option }) => sum + (option.roles[roleSlug] ?? 0), 0)
      const possible = picked.reduce((sum, { question }) => sum + most(question, roleSlug), 0)
      return { roleSlug, points, possible, temper, because }
    })
    .sort((a, b) => b.points / Math.max(1, b.possible) - a.points / Math.max(1, a.possible) || roleOrder.indexOf(a.roleSlug) - roleOrder.indexOf(b.roleSlug))
}
