import type { Words } from '@stepwell/expression';
import { words } from '../walk/report.ts';

/** JSON that could not be read: what is wrong, at which offset, and the line and column (from 1) there. */
export interface JsonMistake {
  readonly at: number;
  readonly line: number;
  readonly column: number;
  readonly words: Words;
}

export type ParsedJson = { readonly value: unknown } | { readonly mistake: JsonMistake };

/** Reads JSON; of malformed JSON it says exactly where and why, which engines of JavaScript do not. A BOM in front is ignored. */
export function parseJson(text: string): ParsedJson {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const found = new Scan(source).mistake();
  if (!found) return { value: JSON.parse(source) };
  const before = source.slice(0, found.at);
  return { mistake: { ...found, line: before.split('\n').length, column: found.at - before.lastIndexOf('\n') } };
}

type Found = Pick<JsonMistake, 'at' | 'words'>;

const SPACE = /[ \t\r\n]*/y;
const STRING = /"[ !#-[\]-\uffff]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[ !#-[\]-\uffff]*)*"/y;
const LITERAL = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const MOST_LEVELS = 200;

/** Goes through the text once, with a stack of its own instead of recursion, so that no depth of nesting can exhaust it. */
class Scan {
  readonly #source: string;
  readonly #open: { readonly close: string; readonly keys: Set<string> }[] = [];
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /** The first mistake, if there is one. */
  mistake(): Found | undefined {
    this.#skip(SPACE);
    for (;;) {
      const wrong = this.#value();
      if (wrong) return wrong;
      const end = this.#closeOrComma();
      if (end !== 'next') return end;
    }
  }

  #skip(pattern: RegExp): boolean {
    const from = this.#at;
    pattern.lastIndex = from;
    if (pattern.test(this.#source)) this.#at = pattern.lastIndex;
    return this.#at > from;
  }

  #takes(character: string): boolean {
    if (this.#source[this.#at] !== character) return false;
    this.#at++;
    this.#skip(SPACE);
    return true;
  }

  /** A value up to its end, or up to the first value within it. */
  #value(): Found | undefined {
    for (;;) {
      const opening = this.#source[this.#at];
      if (opening !== '{' && opening !== '[') return this.#skip(STRING) || this.#skip(LITERAL) ? undefined : this.#noValue();
      if (this.#open.length >= MOST_LEVELS) return this.#wrong('嵌套太深', 'Nested too deeply');
      const close = opening === '{' ? '}' : ']';
      this.#takes(opening);
      if (this.#source[this.#at] === close) {
        this.#at++;
        return undefined;
      }
      this.#open.push({ close, keys: new Set() });
      const wrong = close === '}' ? this.#key() : undefined;
      if (wrong) return wrong;
    }
  }

  /** A property's name and its colon. */
  #key(): Found | undefined {
    const from = this.#at;
    if (!this.#skip(STRING)) return this.#wrong('这里要写带双引号的属性名', 'A property name in double quotes belongs here');
    const { keys } = this.#open.at(-1)!;
    const name = this.#source.slice(from, this.#at);
    if (keys.has(name)) return { at: from, words: words(`${name} 写了两次`, `${name} is written twice`) };
    keys.add(name);
    this.#skip(SPACE);
    return this.#takes(':') ? undefined : this.#wrong('属性名后面要有冒号', 'A colon belongs after the property name');
  }

  /** Closes what ends here, and says whether a further value follows. */
  #closeOrComma(): Found | 'next' | undefined {
    for (;;) {
      this.#skip(SPACE);
      const around = this.#open.at(-1);
      if (!around)
        return this.#at < this.#source.length ? this.#wrong('文件到这里应当结束', 'The file should end here') : undefined;
      if (this.#takes(',')) {
        const { close } = around;
        if (this.#source[this.#at] === close) return this.#wrong('最后一项后面不能有逗号', 'No comma after the last entry');
        return (close === '}' ? this.#key() : undefined) ?? 'next';
      }
      if (this.#source[this.#at] !== around.close)
        return this.#wrong(`这里要写逗号或 ${around.close}`, `A comma or ${around.close} belongs here`);
      this.#at++;
      this.#open.pop();
    }
  }

  #noValue(): Found {
    if (this.#at >= this.#source.length) return this.#wrong('内容不完整', 'The text ends too early');
    const [character] = this.#source.slice(this.#at);
    if (character === '"')
      return this.#wrong('文本没有结束，或含有换行等不允许的字符', 'This text has no end, or holds a line break or the like');
    if (character === "'") return this.#wrong('请用双引号', 'Use double quotes');
    return this.#wrong(`这里要写一个值，不能是 ${character}`, `A value belongs here, not ${character}`);
  }

  #wrong(zh: string, en: string): Found {
    return { at: this.#at, words: words(zh, en) };
  }
}
