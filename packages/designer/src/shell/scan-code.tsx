import { encode } from 'uqr';
import { useDesignWords } from '../words/words.ts';
import styles from './phone.module.css';

/** The picture of a text that a phone's camera reads. */
export function ScanCode({ text }: { readonly text: string }) {
  const { say } = useDesignWords();
  const { data, size } = encode(text, { border: 3 });
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <svg
      className={styles['code']}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={say('phone.code')}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={dark.join('')} fill="#000" />
    </svg>
  );
}
