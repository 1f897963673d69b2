/** The mark: a checklist whose last line is ticked. */
export const Logo = () => (
  <svg width="26" height="26" viewBox="0 0 28 28" aria-hidden="true">
    <rect width="28" height="28" rx="7" fill="#2747d9" />
    <g fill="none" strokeWidth="2.6" strokeLinecap="round" strokeLinejoin="round">
      <path d="M7 9h14M7 14h6.5M7 19h9" stroke="#fff" />
      <path d="m16.5 14.2 2.2 2.2 4-4.6" stroke="#ffcf7a" />
    </g>
  </svg>
)
