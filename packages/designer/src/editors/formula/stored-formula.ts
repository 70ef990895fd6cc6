import { checkFormula, type FormulaPlace, type Logic, printFormula } from '@stepwell/expression';

type Locale = 'zh-CN' | 'en';

/** A formula as its reader writes it: labels in place of keys; what cannot be understood stands as it was written. */
export function shownFormula(stored: unknown, place: FormulaPlace | undefined, locale: Locale): string {
  if (stored === undefined || stored === null || stored === '') return '';
  const plain = typeof stored === 'string' ? stored : JSON.stringify(stored);
  const logic = place && logicOf(stored, place);
  return place && logic !== undefined ? printFormula(logic, naming(place, locale)) : plain;
}

/**
 * What is kept of a formula that was written: with keys, so that labels can change; in the form in which it was kept before. The same
 * meaning leaves it as it was, and what makes no sense yet is kept as it stands.
 */
export function storedFormula(text: string, former: unknown, place: FormulaPlace | undefined): unknown {
  const written = text.trim();
  if (written === '') return undefined;
  const logic = place && logicOf(written, place);
  if (!place || logic === undefined) return written;
  const before = former === undefined ? undefined : logicOf(former, place);
  if (before !== undefined && JSON.stringify(before) === JSON.stringify(logic)) return former;
  if (typeof former === 'object' && former !== null) return logic;
  return printFormula(logic, { locale: 'en', ...operatorsOf(place) });
}

const logicOf = (source: unknown, place: FormulaPlace): Logic | undefined =>
  checkFormula(source as string | Logic, place).formula?.logic;

const operatorsOf = ({ operators }: FormulaPlace) => operators && { operators };

const naming = (place: FormulaPlace, locale: Locale) => ({
  locale,
  schema: place.schema,
  scope: place.scope,
  ...operatorsOf(place),
});
