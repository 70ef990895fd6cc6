/** A piece of a line of rich text. A link leads to the web, to a mail or to a telephone, nowhere else. */
export type Inline =
  | { readonly kind: 'text' | 'code'; readonly text: string }
  | { readonly kind: 'bold' | 'italic' | 'struck'; readonly parts: readonly Inline[] }
  | { readonly kind: 'link'; readonly href: string; readonly parts: readonly Inline[] };

const SAFE_LINK = /^(?:https?:\/\/|mailto:|tel:)[^\s<>"]+$/i;
const MARK =
  /`([^`\n]{1,500})`|\*\*(?=[^\s*])([^\n]{0,500}?[^\s*])\*\*|~~(?=[^\s~])([^\n]{0,500}?[^\s~])~~|\*(?=[^\s*])([^*\n]{0,500}?[^\s*])\*|\[([^\]\n]{0,300})\]\(([^()\s]{1,2000})\)|(https?:\/\/[^\s<>"，。；、！？）】]+)/;

/** The pieces of a line; what is no mark is text. Marks may stand within marks, three deep. */
export function parseInline(text: string, depth = 0): readonly Inline[] {
  const parts: Inline[] = [];
  let rest = text;
  for (let match = MARK.exec(rest); match && depth < 3; match = MARK.exec(rest)) {
    if (match.index > 0) parts.push({ kind: 'text', text: rest.slice(0, match.index) });
    parts.push(readMark(match, depth + 1));
    rest = rest.slice(match.index + match[0].length);
  }
  if (rest !== '') parts.push({ kind: 'text', text: rest });
  return parts;
}

function readMark([whole, code, bold, struck, italic, label, target, bare]: RegExpExecArray, depth: number): Inline {
  if (code !== undefined) return { kind: 'code', text: code };
  if (bold !== undefined) return { kind: 'bold', parts: parseInline(bold, depth) };
  if (struck !== undefined) return { kind: 'struck', parts: parseInline(struck, depth) };
  if (italic !== undefined) return { kind: 'italic', parts: parseInline(italic, depth) };
  if (bare !== undefined) return { kind: 'link', href: bare, parts: [{ kind: 'text', text: bare }] };
  if (target === undefined || !SAFE_LINK.test(target)) return { kind: 'text', text: whole };
  return { kind: 'link', href: target, parts: parseInline(label || target, 3) };
}
