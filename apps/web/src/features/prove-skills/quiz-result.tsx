import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { formatDay } from '../../lib/dates.js'
import { IconCheck, IconX } from '../../ui/icons.js'
import { LinkButton } from '../../ui/link-button.js'
import { PageHeader } from '../../ui/page-header.js'
import { percentOf, QuizSkillsDocument, type QuizQuestion, type QuizSitting } from './quiz-documents.js'
import styles from './quiz.module.css'

/** What became of the profile, and when the next try is possible. */
const Changes = ({ sitting }: { sitting: QuizSitting }) => {
  const { t } = useTranslation('quiz')
  const [{ data }] = useQuery({ query: QuizSkillsDocument })
  const skill = data?.quizSkills?.find((each) => each.slug === sitting.skillSlug) ?? null
  const rules = data?.quizRules ?? null
  const changed = sitting.provenDuties.length > 0
  return (
    <section className="card stack" aria-labelledby="changes-title">
      <h2 id="changes-title">{t('changes.title')}</h2>
      {changed ? <p>{t('changes.proven', { count: sitting.provenDuties.length })} {sitting.provenDuties.map((duty) => duty.title).join(' · ')}</p> : null}
      {sitting.verifiedRoles.length > 0 ? <p>{t('changes.role', { roles: sitting.verifiedRoles.map((role) => role.title).join(', ') })}</p> : null}
      {!changed && sitting.passed && skill?.passed ? <p>{t('changes.already')}</p> : null}
      {!changed && sitting.passed && skill && !skill.passed ? <p>{t('changes.average', { percent: percentOf(skill.average ?? 0), pass: percentOf(rules?.passMark ?? 0) })}</p> : null}
      {!sitting.passed && rules ? <p>{t('changes.none', { pass: percentOf(rules.passMark) })}</p> : null}
      {skill?.availableAt ? <p className="dim small">{t('availableFrom', { day: formatDay(new Date(skill.availableAt)) })}. {t('averaged')}</p> : null}
      <div className="row"><LinkButton to="/skills">{t('back')}</LinkButton></div>
    </section>
  )
}

const verdictOf = ({ given, points }: QuizQuestion): 'right' | 'partly' | 'wrong' | 'open' => {
  if (given === null) return 'open'
  if (points === 1) return 'right'
  return (points ?? 0) > 0 ? 'partly' : 'wrong'
}

const Explained = ({ question }: { question: QuizQuestion }) => {
  const { t } = useTranslation('quiz')
  const verdict = verdictOf(question)
  return (
    <li className="card stack">
      <p className="row"><span className={styles.verdict} data-verdict={verdict}>{verdict === 'right' ? <IconCheck size={14} stroke={2.5} aria-hidden="true" /> : <IconX size={14} stroke={2.5} aria-hidden="true" />}{t(`verdict.${verdict}`)}</span></p>
      <h3 className={styles.question}>{question.text}</h3>
      <ul className={styles.explained}>
        {question.options.map((option) => {
          const right = question.right?.includes(option.id) ?? false
          const mine = question.given?.includes(option.id) ?? false
          return (
            <li key={option.id} data-right={right} data-mine={mine}>
              <span>{option.text}</span>
              {right ? <span className={styles.tag}>{t('rightAnswer')}</span> : null}
              {mine ? <span className={styles.tag}>{t('yourAnswer')}</span> : null}
            </li>
          )
        })}
      </ul>
      <p className="small">{question.why}</p>
    </li>
  )
}

/** A sitting that is over: the figure, what it changed, and every question with its explanation. */
export const QuizResult = ({ sitting, justEnded }: { sitting: QuizSitting; justEnded: boolean }) => {
  const { t } = useTranslation('quiz')
  const score = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    // the question and its buttons are gone: who sits at a keyboard goes on at the result
    if (justEnded) score.current?.focus()
  }, [justEnded])
  const percent = percentOf(sitting.score ?? 0)
  const right = sitting.questions.filter((question) => question.points === 1).length
  return (
    <>
      <PageHeader title={t('testOf', { skill: sitting.skillTitle })} line={sitting.endedAt ? formatDay(new Date(sitting.endedAt)) : null} />
      <section className="card stack" aria-live="polite">
        <p ref={score} tabIndex={-1} className={styles.score} data-passed={sitting.passed ?? false}>{t(sitting.passed ? 'passed' : 'notPassed')}: {t('result', { percent })}</p>
        <p className="dim small">{t('rightOf', { right, total: sitting.questions.length })} {t('guessing')}</p>
      </section>
      <Changes sitting={sitting} />
      <h2>{t('questions')}</h2>
      <ol className={styles.list}>{sitting.questions.map((question) => <Explained key={question.position} question={question} />)}</ol>
    </>
  )
}
