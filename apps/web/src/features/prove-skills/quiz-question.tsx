import { Button } from '@mantine/core'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '../../lib/mutation.js'
import { RefusalNote } from '../../ui/refusal-note.js'
import type { QuizQuestion } from './quiz-documents.js'
import styles from './quiz.module.css'

interface QuestionFormProps {
  question: QuizQuestion
  total: number
  busy: boolean
  problem: Problem | null
  /** Null for the last one left. */
  onSkip: (() => void) | null
  onAnswer: (optionIds: string[]) => void
}

/** Digits choose wherever the focus is; not while a dialog asks something. */
const useDigits = (count: number, choose: (index: number) => void): void => {
  const latest = useRef(choose)
  latest.current = choose
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const index = Number(event.key) - 1
      if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return
      if (Number.isInteger(index) && index >= 0 && index < count) latest.current(index)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [count])
}

/** One question: real radio buttons or check boxes, digits choose, Enter answers. */
export const QuestionForm = ({ question, total, busy, problem, onSkip, onAnswer }: QuestionFormProps) => {
  const { t } = useTranslation('quiz')
  const [chosen, setChosen] = useState<readonly string[]>([])
  const heading = useRef<HTMLHeadingElement>(null)
  const form = useRef<HTMLFormElement>(null)
  const single = question.kind === 'SINGLE'
  useEffect(() => heading.current?.focus(), [])
  const choose = (id: string) => setChosen((before) => (single ? [id] : before.includes(id) ? before.filter((each) => each !== id) : [...before, id]))
  useDigits(question.options.length, (index) => {
    const option = question.options[index]!
    choose(option.id)
    form.current?.querySelectorAll<HTMLInputElement>('input[name="answer"]')[index]?.focus()
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (chosen.length > 0 && !busy) onAnswer([...chosen])
  }
  return (
    <form ref={form} className="card stack" onSubmit={send}>
      <h2 ref={heading} tabIndex={-1} className={styles.question} id="quiz-question">
        <span className="visually-hidden">{t('questionOf', { position: question.position, total })}. </span>{question.text}
      </h2>
      <p className="dim small">{t(single ? 'chooseOne' : 'chooseSeveral')}</p>
      <div role={single ? 'radiogroup' : 'group'} aria-labelledby="quiz-question" className={styles.options}>
        {question.options.map((option, index) => (
          <label key={option.id} className={styles.option}>
            <input
              type={single ? 'radio' : 'checkbox'}
              name="answer"
              value={option.id}
              checked={chosen.includes(option.id)}
              onChange={() => choose(option.id)}
              onKeyDown={(event) => {
                if (event.key === 'Enter') send(event)
              }}
            />
            <kbd className={styles.key} aria-hidden="true">{index + 1}</kbd>
            <span>{option.text}</span>
          </label>
        ))}
      </div>
      <RefusalNote problem={problem} />
      <div className="row">
        <Button type="submit" loading={busy} disabled={chosen.length === 0}>{t('answer')}</Button>
        {onSkip ? <Button variant="default" onClick={onSkip}>{t('skip')}</Button> : null}
        <span className={`dim tiny ${styles.hint}`}>{t('keys')}</span>
      </div>
    </form>
  )
}
