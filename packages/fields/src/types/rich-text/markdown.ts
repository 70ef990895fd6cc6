import { type Inline, parseInline } from './inline.ts';

/** A block of text: what the small Markdown of rich text knows. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly parts: readonly Inline[] }
  | { readonly kind: 'paragraph'; readonly parts: readonly Inline[] }
  | { readonly kind: 'citation'; readonly parts: readonly Inline[] }
  | { readonly kind: 'list'; readonly isOrdered: boolean; readonly items: readonly (readonly Inline[])[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'rule' };

interface Line {
  readonly kind: 'heading' | 'bullet' | 'number' | 'citation' | 'rule' | 'fence' | 'blank' | 'text';
  readonly text: string;
  readonly level?: number;
}

const LINES: readonly (readonly [Line['kind'], RegExp])[] = [
  ['blank', /^\s*()$/],
  ['fence', /^```()/],
  ['heading', /^#{1,3}\s+(.+)$/],
  ['rule', /^\s*(?:-{3,}|\*{3,})\s*()$/],
  ['bullet', /^\s*[-*•]\s+(.*)$/],
  ['number', /^\s*\d{1,3}[.)、]\s*(.*)$/],
  ['citation', /^>\s?(.*)$/],
];

function readLine(text: string): Line {
  for (const [kind, pattern] of LINES) {
    const match = pattern.exec(text);
    if (match) return { kind, text: match[1] ?? '', level: /^#*/.exec(text)?.[0].length ?? 0 };
  }
  return { kind: 'text', text };
}

/** The blocks of a text. Every text has some: what is no mark is taken as it stands. */
export function parseMarkdown(markdown: string): readonly Block[] {
  const lines = markdown.split('\n');
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; ) {
    const { block, next } = readBlock(lines, at);
    if (block) blocks.push(block);
    at = next;
  }
  return blocks;
}

function readBlock(lines: readonly string[], at: number): { block?: Block; next: number } {
  const { kind, text, level } = readLine(lines[at] ?? '');
  if (kind === 'blank') return { next: at + 1 };
  if (kind === 'rule') return { block: { kind }, next: at + 1 };
  if (kind === 'heading') return { block: { kind, level: level as 1 | 2 | 3, parts: parseInline(text) }, next: at + 1 };
  if (kind === 'fence') return readCode(lines, at + 1);
  const run = takeRun(lines, at, kind);
  const next = at + run.length;
  if (kind === 'bullet' || kind === 'number')
    return { block: { kind: 'list', isOrdered: kind === 'number', items: run.map(parseInline) }, next };
  return { block: { kind: kind === 'citation' ? 'citation' : 'paragraph', parts: parseInline(run.join('\n')) }, next };
}

function takeRun(lines: readonly string[], at: number, kind: Line['kind']): readonly string[] {
  const run: string[] = [];
  for (let line = readLine(lines[at] ?? ''); at + run.length < lines.length && line.kind === kind; ) {
    run.push(line.text);
    line = readLine(lines[at + run.length] ?? '');
  }
  return run;
}

function readCode(lines: readonly string[], from: number): { block: Block; next: number } {
  const end = lines.findIndex((line, index) => index >= from && line.startsWith('```'));
  const until = end < 0 ? lines.length : end;
  return { block: { kind: 'code', text: lines.slice(from, until).join('\n') }, next: until + 1 };
}

/** The words alone, a line per block or item: for lists, search and messages. */
export function plainMarkdown(blocks: readonly Block[]): string {
  return blocks
    .map(plainBlock)
    .filter((text) => text !== '')
    .join('\n');
}

function plainBlock(block: Block): string {
  if (block.kind === 'rule') return '';
  if (block.kind === 'code') return block.text;
  if (block.kind === 'list') return block.items.map(plainInline).join('\n');
  return plainInline(block.parts);
}

const plainInline = (parts: readonly Inline[]): string =>
  parts.map((part) => ('parts' in part ? plainInline(part.parts) : part.text)).join('');
