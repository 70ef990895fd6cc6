import { parameterWords } from '../check/type-words.ts';
import type { Operator, Parameter, ParameterKind } from '../operator.ts';
import { infixByOperator } from '../text/infix.ts';
import { operatorNames } from '../text/operator-names.ts';
import { parseFormula } from '../text/parse-formula.ts';
import { printFormula } from '../text/print-formula.ts';
import type { Locale } from '../text/print-name.ts';
import { toLogic } from '../text/to-logic.ts';
import { keywords } from '../text/words.ts';
import type { Completion } from './completion.ts';

/** All functions that are written as calls, each name once. */
export function callables(operators: readonly Operator[], locale: Locale): readonly Completion[] {
  const names = [...new Set(operators.map(({ name }) => name))];
  return names.flatMap((name) => {
    const meant = operators.filter((operator) => operator.name === name);
    const isSign = infixByOperator.has(name) && !isNamed(meant, operators);
    return !/^\p{L}/u.test(name) || keywords.has(name) || isSign ? [] : [callable(meant, operators, locale)];
  });
}

/** `cat` has a name besides its sign, `==` has none that leads back to it. */
const isNamed = (meant: readonly Operator[], operators: readonly Operator[]): boolean =>
  operatorNames(operators).get(meant[0]?.name.toLowerCase() ?? '') === meant[0]?.name;

function callable(meant: readonly Operator[], operators: readonly Operator[], locale: Locale): Completion {
  const name = functionName(meant, operators, locale);
  const takesNothing = meant.every(({ parameters }) => parameters.length === 0);
  const names = meant.flatMap(({ name: own, aliases }) => [own, ...aliases['zh-CN'], ...(aliases.en ?? [])]);
  const text = `${name}()`;
  return {
    kind: 'function',
    text,
    ...(takesNothing ? {} : { caret: text.length - 1 }),
    label: name,
    ...(meant[0] && { detail: meant[0].summary[locale] }),
    operators: meant,
    names: [name, ...new Set(names)],
  };
}

/** What a function is called in a language, so that it is understood as this one. */
export function functionName(meant: readonly Operator[], operators: readonly Operator[], locale: Locale): string {
  const name = meant[0]?.name ?? '';
  if (locale === 'en') return name;
  const aliases = meant.flatMap((one) => one.aliases['zh-CN']);
  return aliases.find((alias) => operatorNames(operators).get(alias.toLowerCase()) === name) ?? name;
}

/** How a function is called: its name and, for each argument, what it takes. */
export interface FunctionHelp {
  readonly name: string;
  readonly parameters: readonly string[];
  readonly summary: string;
  readonly examples: readonly (readonly [formula: string, result: string])[];
}

/** A function in plain words, with examples in the language of the reader. */
export function functionHelp(operator: Operator, operators: readonly Operator[], locale: Locale): FunctionHelp {
  return {
    name: functionName([operator], operators, locale),
    parameters: operator.parameters.map((parameter) => parameterName(parameter, locale)),
    summary: operator.summary[locale],
    examples: operator.examples
      .slice(0, 2)
      .map(([formula, result]) => [translated(formula, operators, locale), plain(result, locale)]),
  };
}

function parameterName({ kind, names, optional, many }: Parameter, locale: Locale): string {
  const kinds = [kind].flat().map((one) => withoutArticle(parameterWords(one.replace('literal ', '') as ParameterKind)[locale]));
  const said = names ? NAMED[names][locale] : [...new Set(kinds)].join(' / ');
  if (many) return `${said} …`;
  return optional ? `[${said}]` : said;
}

const NAMED = {
  parameter: { 'zh-CN': '参数的键', en: 'key of a parameter' },
  role: { 'zh-CN': '角色的键', en: 'key of a role' },
  calendar: { 'zh-CN': '工作日历', en: 'calendar' },
} as const;

const withoutArticle = (words: string): string => words.replace(/^an? /, '');

function translated(formula: string, operators: readonly Operator[], locale: Locale): string {
  const { node } = parseFormula(formula, operators);
  return node ? printFormula(toLogic(node), { locale, operators }) : formula;
}

const PLAIN = {
  true: { 'zh-CN': '是', en: 'yes' },
  false: { 'zh-CN': '否', en: 'no' },
  null: { 'zh-CN': '空', en: 'blank' },
} as const;

function plain(result: string | number | boolean | null, locale: Locale): string {
  if (typeof result === 'string') return result === '' ? `''` : result;
  return typeof result === 'number' ? String(result) : PLAIN[String(result) as keyof typeof PLAIN][locale];
}
