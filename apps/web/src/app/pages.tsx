import { Suspense, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Navigate, Route, Routes, useLocation } from 'react-router'
import { useSession } from '../lib/session.js'
import { EmptyState } from '../ui/empty-state.js'
import { PageHeader } from '../ui/page-header.js'
import { PageSkeleton } from '../ui/page-skeleton.js'
import { PageFault } from './page-fault.js'
import { pageKeyOf, routes, type PageRoute } from './routes.js'

/** A new page starts at its top with the focus on its heading; going back and filters leave both alone. */
const usePageStart = () => {
  const page = pageKeyOf(useLocation().pathname)
  const first = useRef(true)
  useEffect(() => {
    if (first.current) {
      first.current = false
      return
    }
    window.scrollTo(0, 0)
    document.getElementById('content')?.focus({ preventScroll: true })
  }, [page])
}

const NotFound = () => {
  const { t } = useTranslation('shell')
  return (
    <>
      <PageHeader title={t('notFound.title')} />
      <EmptyState title={t('notFound.what')} action={{ to: '/jobs', label: t('notFound.action') }} />
    </>
  )
}

const SECOND_STEP = '/second-step'
const Guarded = ({ route: { Page, signedIn } }: { route: PageRoute }) => {
  const { me, loading } = useSession()
  const { pathname, search } = useLocation()
  if (signedIn && loading) return <PageSkeleton />
  if (signedIn && !me) return <Navigate to={`/sign-in?next=${encodeURIComponent(pathname + search)}`} replace />
  // the second step of a sign-in of staff comes before every page of theirs
  const due = me?.secondFactor === 'ENROL' || me?.secondFactor === 'CODE'
  if (signedIn && due && pathname !== SECOND_STEP) return <Navigate to={`${SECOND_STEP}?next=${encodeURIComponent(pathname + search)}`} replace />
  return <Page />
}

export const Pages = () => {
  const { pathname } = useLocation()
  usePageStart()
  return (
    <PageFault key={pageKeyOf(pathname)}>
      <Suspense fallback={<PageSkeleton />}>
        <Routes>
          {routes.map((route) => <Route key={route.path} path={route.path} element={<Guarded route={route} />} />)}
          <Route path="*" element={<NotFound />} />
        </Routes>
      </Suspense>
    </PageFault>
  )
}
