import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { QueryError } from '../../ui/error-state.js'
import { LinkButton } from '../../ui/link-button.js'
import { PageHeader } from '../../ui/page-header.js'
import { PageSkeleton } from '../../ui/page-skeleton.js'
import { RoleFitQuestionsDocument } from './documents.js'
import { FitResult, type Answer } from './fit-result.js'
import styles from './check-role.module.css'

interface Question {
  id: string
  title: string
  options: readonly { id: string; title: string }[]
}
interface QuestionCardProps {
  question: Question
  place: number
  count: number
  chosen: string | null
  onChoose: (optionId: string) => void
  onBack: (() => void) | null
}
/** One question, one tap; the heading takes the focus, so that the next one is read out. */
const QuestionCard = ({ question, place, count, chosen, onChoose, onBack }: QuestionCardProps) => {
  const { t } = useTranslation('role-check')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (place > 0) heading.current?.focus({ preventScroll: true })
  }, [place])
  return (
    <section className="card stack" aria-labelledby="question-title">
      <p className="dim small">{t('step', { place: place + 1, count })}</p>
      <progress className={styles.progress} value={place} max={count} aria-hidden="true" />
      <h2 id="question-title" ref={heading} tabIndex={-1} className={styles.question}>{question.title}</h2>
      <div className={styles.options} role="group" aria-labelledby="question-title">
        {question.options.map(({ id, title }) => (
          <Button key={id} variant={chosen === id ? 'light' : 'default'} aria-pressed={chosen === id} className={styles.option} onClick={() => onChoose(id)}>{title}</Button>
        ))}
      </div>
      <div className="row">
        {onBack ? <Button variant="subtle" onClick={onBack}>{t('back')}</Button> : null}
        <LinkButton to="/profile" variant="subtle">{t('skip')}</LinkButton>
      </div>
    </section>
  )
}

/** A few taps that suggest a role to a newcomer. Optional, without an account, nothing is kept. */
export const RoleCheckPage = () => {
  const { t } = useTranslation('role-check')
  const [{ data, error }, ask] = useQuery({ query: RoleFitQuestionsDocument })
  const [answers, setAnswers] = useState<readonly Answer[]>([])
  const [place, setPlace] = useState(0)
  if (error && !data) return <QueryError heading error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />
  const questions = data?.roleFitQuestions
  if (!questions) return <PageSkeleton />
  const question = questions[place]
  const choose = (optionId: string) => {
    setAnswers([...answers.filter(({ questionId }) => questionId !== question!.id), { questionId: question!.id, optionId }])
    setPlace(place + 1)
  }
  const again = () => {
    setAnswers([])
    setPlace(0)
  }
  return (
    <>
      <PageHeader title={t('title')} line={t('line')} />
      <div className={styles.page}>
        {question ? (
          <QuestionCard
            question={question}
            place={place}
            count={questions.length}
            chosen={answers.find(({ questionId }) => questionId === question.id)?.optionId ?? null}
            onChoose={choose}
            onBack={place > 0 ? () => setPlace(place - 1) : null}
          />
        ) : <FitResult answers={answers} onAgain={again} />}
      </div>
    </>
  )
}
