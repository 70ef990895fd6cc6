import styles from './guide.module.css';

const isPoint = (line: string) => /^\s*[-*•]\s+/.test(line);

/** Lines one after the other that are points of a list, or one that is none. */
function blocksOf(text: string): readonly (readonly string[])[] {
  const blocks: string[][] = [];
  for (const line of text.split('\n').filter((one) => one.trim() !== '')) {
    const last = blocks.at(-1);
    if (last && isPoint(line) && isPoint(last[0] ?? '')) last.push(line);
    else blocks.push([line]);
  }
  return blocks;
}

/** Plain words: lines are paragraphs, those that begin with a dash a list. */
export function GuideText({ text }: { readonly text: string }) {
  return (
    <div className={styles['text']}>
      {blocksOf(text).map((lines) =>
        isPoint(lines[0] ?? '') ? (
          <ul key={lines.join()}>
            {lines.map((line) => (
              <li key={line}>{line.replace(/^\s*[-*•]\s+/, '')}</li>
            ))}
          </ul>
        ) : (
          <p key={lines[0]}>{lines[0]}</p>
        ),
      )}
    </div>
  );
}
