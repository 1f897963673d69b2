import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatTime } from '../../lib/dates.js'
import { useAct } from '../../lib/mutation.js'
import { useSession } from '../../lib/session.js'
import { ConfirmSheet } from '../../ui/confirm-sheet.js'
import { PageHeader } from '../../ui/page-header.js'
import { ProgressStrip } from '../../ui/progress-strip.js'
import { RefusalNote } from '../../ui/refusal-note.js'
import { AnswerQuizItemDocument, FinishQuizDocument, type QuizSitting } from './quiz-documents.js'
import { QuestionForm } from './quiz-question.js'

const lookEveryMs = 10_000
/** Business time, looked at now and then: minutes are shown, no seconds run. */
const useSlowClock = (): Date => {
  const { now } = useSession()
  const [at, setAt] = useState(now)
  useEffect(() => {
    setAt(now())
    const timer = setInterval(() => setAt(now()), lookEveryMs)
    return () => clearInterval(timer)
  }, [now])
  return at
}

/** The next question without an answer behind this one, round the end. */
const nextOpen = (sitting: QuizSitting, after: number): number | null => {
  const open = sitting.questions.filter((question) => question.given === null).map((question) => question.position)
  return open.find((position) => position > after) ?? open[0] ?? null
}

const FinishEarly = ({ left, busy, onFinish }: { left: number; busy: boolean; onFinish: () => void }) => {
  const { t } = useTranslation('quiz')
  const [asked, setAsked] = useState(false)
  return (
    <>
      <Button variant="default" size="sm" onClick={() => setAsked(true)}>{t('finish')}</Button>
      <ConfirmSheet open={asked} title={t('finishAsk')} confirm={t('finish')} busy={busy} onConfirm={onFinish} onClose={() => setAsked(false)}>
        <p>{t('finishText', { count: left })}</p>
      </ConfirmSheet>
    </>
  )
}

/** An open sitting. It goes on where it was left, here or on another device; when the time is over it ends itself. */
export const OpenSitting = ({ sitting, onOver }: { sitting: QuizSitting; onOver: () => void }) => {
  const { t } = useTranslation('quiz')
  const at = useSlowClock()
  const answering = useAct(AnswerQuizItemDocument)
  const ending = useAct(FinishQuizDocument)
  const [position, setPosition] = useState(() => nextOpen(sitting, 0))
  // answered elsewhere in the meantime: on to the next one
  const isOpen = sitting.questions.some((each) => each.position === position && each.given === null)
  const shown = isOpen ? position : nextOpen(sitting, position ?? 0)
  const question = sitting.questions.find((each) => each.position === shown) ?? null
  const total = sitting.questions.length
  const left = total - sitting.answered
  const msLeft = new Date(sitting.endsAt).getTime() - at.getTime()
  const over = msLeft <= 0 || answering.problem?.code === 'QUIZ_TIME_OVER'
  const finish = async () => {
    await ending.act({ input: { sittingId: sitting.id } })
    // a refusal says that the clock or another device was quicker: the result is there as well
    onOver()
  }
  const done = left === 0 || over
  const finished = useRef(false)
  useEffect(() => {
    if (!done || finished.current) return
    finished.current = true
    void finish()
  })
  const answer = async (optionIds: string[]) => {
    if (shown === null) return
    const next = nextOpen(sitting, shown)
    if (await answering.act({ input: { sittingId: sitting.id, position: shown, optionIds } })) setPosition(next)
    else onOver()
  }
  const minutes = Math.max(1, Math.ceil(msLeft / 60_000))
  return (
    <>
      <PageHeader
        title={t('testOf', { skill: sitting.skillTitle })}
        line={over ? t('timeOver') : `${t('until', { time: formatTime(new Date(sitting.endsAt)) })} · ${t('minutesLeft', { count: minutes })}`}
      >
        {done ? null : <FinishEarly left={left} busy={ending.busy} onFinish={() => void finish()} />}
      </PageHeader>
      <ProgressStrip label={t('answered')} done={sitting.answered} total={total} />
      <p role="status" className="visually-hidden">{question ? `${t('questionOf', { position: question.position, total })}. ` : ''}{t('answeredOf', { done: sitting.answered, total })}{msLeft < 60_000 && !over ? ` ${t('lastMinute')}` : ''}</p>
      {question && !done ? (
        <>
          <p className="dim small" aria-hidden="true">{t('questionOf', { position: question.position, total })}</p>
          <QuestionForm
            key={question.position}
            question={question}
            total={total}
            busy={answering.busy}
            problem={answering.problem}
            onSkip={left > 1 ? () => setPosition(nextOpen(sitting, question.position)) : null}
            onAnswer={(optionIds) => void answer(optionIds)}
          />
        </>
      ) : (
        <div className="card stack">
          <p>{t(over ? 'timeOverText' : 'allAnswered')}</p>
          <RefusalNote problem={ending.problem} />
          <div className="row"><Button loading={ending.busy} onClick={() => void finish()}>{t('showResult')}</Button></div>
        </div>
      )}
    </>
  )
}
