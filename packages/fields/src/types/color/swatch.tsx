/** A small square of a colour; of none, an empty one. */
export function Swatch({ color }: { readonly color: string | null }) {
  return (
    <span
      aria-hidden
      style={{
        display: 'inline-block',
        flex: 'none',
        width: 16,
        height: 16,
        borderRadius: 4,
        background: color ?? 'transparent',
        boxShadow: 'inset 0 0 0 1px rgb(128 128 128 / 45%)',
      }}
    />
  );
}
