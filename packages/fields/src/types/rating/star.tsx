/** A star, lit or not. */
export function Star({ isLit, size }: { readonly isLit: boolean; readonly size: number }) {
  return (
    <svg aria-hidden="true" width={size} height={size} viewBox="0 0 24 24" style={{ display: 'block', flex: 'none' }}>
      <path
        d="M12 2.6l2.9 5.9 6.5.9-4.7 4.6 1.1 6.5L12 17.4l-5.8 3.1 1.1-6.5L2.6 9.4l6.5-.9z"
        fill={isLit ? '#f5a623' : 'rgb(128 128 128 / 22%)'}
      />
    </svg>
  );
}
