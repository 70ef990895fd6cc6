import { Fragment, type ReactNode } from 'react';
import type { PictureProps, WidgetPicture } from '../widget-picture.ts';
import styles from './markdown.module.css';

const INLINE = /\*\*(.+?)\*\*|`(.+?)`|\[(.+?)\]\((https?:\/\/[^\s)]+|\/[^\s)]*)\)/g;

/** Leads to this house; a browser takes `//host` and `/\\host` for another host. */
const isOurs = (address: string): boolean => /^\/(?![/\\])/.test(address);

/** Bold words, code and links; anything else is itself, so nothing can be slipped in. */
function inline(text: string): ReactNode[] {
  const parts: ReactNode[] = [];
  let from = 0;
  for (const match of text.matchAll(INLINE)) {
    parts.push(text.slice(from, match.index));
    const [whole, bold, code, words, address] = match;
    if (bold) parts.push(<strong key={match.index}>{bold}</strong>);
    else if (code) parts.push(<code key={match.index}>{code}</code>);
    else
      parts.push(
        <a key={match.index} href={address} {...(isOurs(address ?? '') ? {} : { target: '_blank', rel: 'noopener noreferrer' })}>
          {words}
        </a>,
      );
    from = match.index + whole.length;
  }
  return [...parts, text.slice(from)];
}

function Block({ lines }: { lines: readonly string[] }) {
  const [first = ''] = lines;
  const heading = /^(#{1,3})\s+(.*)$/.exec(first);
  if (heading) {
    const Level = `h${(heading[1]?.length ?? 1) + 1}` as 'h2' | 'h3' | 'h4';
    return <Level>{inline(heading[2] ?? '')}</Level>;
  }
  if (lines.every((line) => /^[-*]\s+/.test(line)))
    return (
      <ul>
        {lines.map((line) => (
          <li key={line}>{inline(line.replace(/^[-*]\s+/, ''))}</li>
        ))}
      </ul>
    );
  return (
    <p>
      {lines.map((line, at) => (
        <Fragment key={line}>
          {at > 0 && <br />}
          {inline(line)}
        </Fragment>
      ))}
    </p>
  );
}

function MarkdownPicture({ options, services }: PictureProps) {
  const blocks = services
    .words(options['text'])
    .trim()
    .split(/\n\s*\n/)
    .map((block) => block.split('\n'));
  return (
    <div className={styles['text']}>
      {blocks.map((lines) => (
        <Block key={lines.join('\n')} lines={lines} />
      ))}
    </div>
  );
}

export const markdownPicture: WidgetPicture = { name: 'markdown', Picture: MarkdownPicture };
