/** A text for people taken apart: words, and formulas with their place in the text. */
export interface TemplateText {
  readonly locale: 'zh-CN' | 'en';
  /** The property of the label that holds the text; undefined when one text serves every language. */
  readonly key?: string;
  readonly parts: readonly (string | TemplateFormula)[];
}
interface TemplateFormula {
  readonly source: string;
  readonly from: number;
}

/** The words and formulas of a label, for each language; one text alone, or one language alone, serves both. */
export function templateParts(label: unknown): readonly TemplateText[] {
  if (typeof label === 'string') {
    const parts = partsOf(label);
    return [
      { locale: 'zh-CN', parts },
      { locale: 'en', parts },
    ];
  }
  const texts = (label ?? {}) as { readonly [locale: string]: string | undefined };
  return (['zh-CN', 'en'] as const).flatMap((locale) => {
    const key = texts[locale] === undefined ? Object.keys(texts)[0] : locale;
    const text = key === undefined ? undefined : texts[key];
    return typeof text === 'string' ? [{ locale, key, parts: partsOf(text) }] : [];
  });
}

const PIECE = /\{\{|\}\}|\{([^{}]*)\}/g;

/** `{formula}` is a formula, `{{` and `}}` are braces; a brace that stands alone is itself. */
function partsOf(text: string): readonly (string | TemplateFormula)[] {
  const parts: (string | TemplateFormula)[] = [];
  let words = '';
  let end = 0;
  for (const match of text.matchAll(PIECE)) {
    words += text.slice(end, match.index);
    end = match.index + match[0].length;
    if (match[1] === undefined) words += match[0][0];
    else {
      if (words) parts.push(words);
      words = '';
      parts.push({ source: match[1], from: match.index + 1 });
    }
  }
  words += text.slice(end);
  if (words) parts.push(words);
  return parts;
}
