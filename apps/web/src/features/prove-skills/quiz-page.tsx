import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { useQuery } from 'urql'
import { isBadId } from '../../lib/bad-id.js'
import { EmptyState } from '../../ui/empty-state.js'
import { QueryError } from '../../ui/error-state.js'
import { PageHeader } from '../../ui/page-header.js'
import { PageSkeleton } from '../../ui/page-skeleton.js'
import { QuizSittingDocument } from './quiz-documents.js'
import { QuizResult } from './quiz-result.js'
import { OpenSitting } from './quiz-sitting.js'

/** A mini-test: its questions while it is open, its result afterwards, at the same address. */
export const QuizPage = () => {
  const { t } = useTranslation('quiz')
  const { sitting: id = '' } = useParams()
  const [{ data, error }, ask] = useQuery({ query: QuizSittingDocument, variables: { id } })
  const wasOpen = useRef(false)
  const again = () => ask({ requestPolicy: 'network-only' })
  if (error && !data && !isBadId(error)) return <QueryError heading error={error} onRetry={again} />
  if (!data && !error) return <PageSkeleton />
  const sitting = data?.quizSitting
  if (!sitting) {
    return (
      <>
        <PageHeader title={t('notFound')} />
        <EmptyState title={t('notFoundText')} action={{ to: '/skills', label: t('back') }} />
      </>
    )
  }
  if (sitting.state === 'OPEN') wasOpen.current = true
  return sitting.state === 'OPEN' ? <OpenSitting key={sitting.id} sitting={sitting} onOver={again} /> : <QuizResult sitting={sitting} justEnded={wasOpen.current} />
}
