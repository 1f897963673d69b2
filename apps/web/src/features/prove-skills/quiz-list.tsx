import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useQuery } from 'urql'
import { formatDay } from '../../lib/dates.js'
import { useAct } from '../../lib/mutation.js'
import { ConfirmSheet } from '../../ui/confirm-sheet.js'
import { IconCheck, IconPencil } from '../../ui/icons.js'
import { LinkButton } from '../../ui/link-button.js'
import { RefusalNote } from '../../ui/refusal-note.js'
import { percentOf, QuizSkillsDocument, StartQuizDocument, type QuizRules, type QuizSkill } from './quiz-documents.js'
import styles from './quiz.module.css'

const pathOf = (sittingId: string): string => `/skills/test/${sittingId}`

/** The rules are read before the clock starts, and the clock starts only here. */
const StartSheet = ({ skill, rules, onClose }: { skill: QuizSkill | null; rules: QuizRules; onClose: () => void }) => {
  const { t } = useTranslation('quiz')
  const go = useNavigate()
  const { act, busy, problem } = useAct(StartQuizDocument)
  const start = async () => {
    const sitting = skill && (await act({ input: { skillSlug: skill.slug } }))
    if (sitting && 'id' in sitting) void go(pathOf(sitting.id))
  }
  const open = (problem?.refusal as { sittingId?: string } | null)?.sittingId
  return (
    <ConfirmSheet open={skill !== null} title={t('start.title', { skill: skill?.title ?? '' })} confirm={t('start.confirm')} busy={busy} onConfirm={() => void start()} onClose={onClose}>
      <ul className={styles.rules}>
        <li>{t('rules.questions', { count: rules.questions })}</li>
        <li>{t('rules.minutes', { count: rules.minutes })}</li>
        <li>{t('rules.once')}</li>
        <li>{t('rules.resume')}</li>
        <li>{t('rules.pass', { percent: percentOf(rules.passMark) })}</li>
        <li>{t('rules.again', { count: rules.cooldownDays })} {t('rules.year', { count: rules.maxAYear })}</li>
      </ul>
      <RefusalNote problem={problem}>{open ? <LinkButton size="xs" variant="default" to={pathOf(open)}>{t('resume')}</LinkButton> : null}</RefusalNote>
    </ConfirmSheet>
  )
}

const Standing = ({ skill }: { skill: QuizSkill }) => {
  const { t } = useTranslation('quiz')
  if (skill.openSittingId) return <span className="small">{t('open')}</span>
  if (skill.average === null) return <span className="dim small">{t('notTried')}</span>
  const percent = percentOf(skill.average)
  const result = skill.sittings > 1 ? t('averageOf', { percent, count: skill.sittings }) : t('result', { percent })
  return <span className="small">{t(skill.passed ? 'passed' : 'notPassed')}: {result}</span>
}

const SkillTest = ({ skill, onStart }: { skill: QuizSkill; onStart: () => void }) => {
  const { t } = useTranslation('quiz')
  return (
    <li className={styles.test}>
      <span className={styles.mark} data-passed={skill.passed} aria-hidden="true">{skill.passed ? <IconCheck size={16} stroke={2.5} /> : <IconPencil size={16} stroke={1.75} />}</span>
      <div className={styles.about}>
        <h3 className={styles.name}>{skill.title}</h3>
        <p className="dim small">{[...new Set(skill.duties.map((duty) => duty.title))].join(' · ')}</p>
        <p className="row">
          <Standing skill={skill} />
          {skill.availableAt ? <span className="dim small">{t('availableFrom', { day: formatDay(new Date(skill.availableAt)) })}</span> : null}
        </p>
      </div>
      <div className="row">
        {skill.lastSittingId ? <LinkButton size="sm" variant="subtle" to={pathOf(skill.lastSittingId)} aria-label={`${t('seeAnswers')}: ${skill.title}`}>{t('seeAnswers')}</LinkButton> : null}
        {skill.openSittingId ? <LinkButton size="sm" to={pathOf(skill.openSittingId)} aria-label={`${t('resume')}: ${skill.title}`}>{t('resume')}</LinkButton> : null}
        {!skill.openSittingId && !skill.availableAt ? <Button size="sm" variant={skill.passed ? 'default' : 'light'} onClick={onStart} aria-label={`${t(skill.sittings > 0 ? 'retake' : 'take')}: ${skill.title}`}>{t(skill.sittings > 0 ? 'retake' : 'take')}</Button> : null}
      </div>
    </li>
  )
}

/** The open one first, then those that would prove something new, then the rest in the order of the catalogue. */
const byUse = (skills: readonly QuizSkill[], proven: ReadonlySet<string>): QuizSkill[] => {
  const place = (skill: QuizSkill): number => (skill.openSittingId ? 0 : skill.duties.some((duty) => !proven.has(duty.slug)) ? 1 : 2)
  return [...skills].sort((a, b) => place(a) - place(b))
}
const SHOWN_AT_FIRST = 4

/** Mini-tests of the skills that the person's roles need. */
export const QuizList = ({ proven }: { proven: ReadonlySet<string> }) => {
  const { t } = useTranslation('quiz')
  const [{ data }] = useQuery({ query: QuizSkillsDocument })
  const [chosen, setChosen] = useState<QuizSkill | null>(null)
  const [all, setAll] = useState(false)
  const rules = data?.quizRules
  if (!rules || !data.quizSkills?.length) return null
  const skills = byUse(data.quizSkills, proven)
  const hidden = all ? 0 : Math.max(0, skills.length - SHOWN_AT_FIRST)
  return (
    <section className="card" aria-labelledby="quiz-title">
      <h2 id="quiz-title">{t('title')}</h2>
      <p className="dim small">{t('line', { percent: percentOf(rules.passMark) })}</p>
      <ul className={styles.tests}>{skills.slice(0, skills.length - hidden).map((skill) => <SkillTest key={skill.slug} skill={skill} onStart={() => setChosen(skill)} />)}</ul>
      {hidden > 0 ? <Button variant="subtle" size="sm" onClick={() => setAll(true)}>{t('showAll', { count: skills.length })}</Button> : null}
      <StartSheet key={chosen?.slug ?? ''} skill={chosen} rules={rules} onClose={() => setChosen(null)} />
    </section>
  )
}
