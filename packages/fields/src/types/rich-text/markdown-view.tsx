import { theme } from 'antd';
import type { CSSProperties, ReactNode } from 'react';
import { keyed } from '../../inputs/keyed.tsx';
import type { Inline } from './inline.ts';
import { type Block, parseMarkdown } from './markdown.ts';

const TIGHT: CSSProperties = { margin: '0 0 0.5em' };
const MONO = 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace';

/** A small Markdown drawn from its parts; nothing in it is ever taken as HTML. */
export function Markdown({ text }: { readonly text: string }) {
  const blocks = parseMarkdown(text);
  return (
    <div style={{ overflowWrap: 'anywhere' }}>
      {keyed(blocks, (block) => (
        <BlockView block={block} />
      ))}
    </div>
  );
}

function BlockView({ block }: { readonly block: Block }) {
  const { token } = theme.useToken();
  switch (block.kind) {
    case 'heading':
      return <p style={{ ...TIGHT, fontWeight: 600, fontSize: 20 - 2 * block.level }}>{inlines(block.parts)}</p>;
    case 'list': {
      const items = keyed(block.items, (parts) => <li>{inlines(parts)}</li>);
      const style = { ...TIGHT, paddingInlineStart: 22 };
      return block.isOrdered ? <ol style={style}>{items}</ol> : <ul style={style}>{items}</ul>;
    }
    case 'citation':
      return (
        <blockquote
          style={{
            ...TIGHT,
            paddingInlineStart: 10,
            borderInlineStart: `3px solid ${token.colorBorder}`,
            color: token.colorTextSecondary,
          }}
        >
          {inlines(block.parts)}
        </blockquote>
      );
    case 'code':
      return (
        <pre
          style={{
            ...TIGHT,
            padding: 8,
            borderRadius: 6,
            background: token.colorFillQuaternary,
            overflowX: 'auto',
            fontFamily: MONO,
          }}
        >
          {block.text}
        </pre>
      );
    case 'rule':
      return <hr style={{ border: 0, borderTop: `1px solid ${token.colorBorderSecondary}` }} />;
    default:
      return <p style={{ ...TIGHT, whiteSpace: 'pre-wrap' }}>{inlines(block.parts)}</p>;
  }
}

const inlines = (parts: readonly Inline[]): ReactNode => keyed(parts, (part) => <InlineView part={part} />);

function InlineView({ part }: { readonly part: Inline }) {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'code':
      return <code style={{ fontFamily: MONO, fontSize: '0.92em' }}>{part.text}</code>;
    case 'bold':
      return <strong>{inlines(part.parts)}</strong>;
    case 'italic':
      return <em>{inlines(part.parts)}</em>;
    case 'struck':
      return <del>{inlines(part.parts)}</del>;
    default:
      return (
        <a href={part.href} target="_blank" rel="noopener noreferrer">
          {inlines(part.parts)}
        </a>
      );
  }
}
