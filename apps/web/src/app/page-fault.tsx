import { Component, type ReactNode } from 'react'
import { ErrorState } from '../ui/error-state.js'

/** A page that breaks leaves the frame standing and says so. */
export class PageFault extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false }
  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true }
  }
  override render(): ReactNode {
    return this.state.broken ? <ErrorState heading requestId={null} onRetry={() => window.location.reload()} /> : this.props.children
  }
}
