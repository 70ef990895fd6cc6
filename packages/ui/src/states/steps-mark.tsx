/** The mark of the product: steps leading down to water. */
export function StepsMark({ size = 24 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" fill="none" aria-hidden="true">
      <path d="M2 4h5v5h4v5h4v5" stroke="currentColor" strokeWidth="2.4" strokeLinecap="round" strokeLinejoin="round" />
      <path d="M10 21.2h12" stroke="currentColor" strokeWidth="2.4" strokeLinecap="round" opacity=".45" />
    </svg>
  );
}
