/** What a template says of its arguments: as they stand (`{=1}`), in brackets where they have several parts (`{1}`), or all of them (`{*}`). */
export interface Fillings {
  readonly count: number;
  readonly whole: (at: number) => string;
  readonly tight: (at: number) => string;
  readonly comma: string;
}

const PLACE = /\{(=?)(\d|\*)\}/g;
/** A part that is left out when it names an argument that is not there. */
const OPTIONAL = /\[([^\]]*)\]/g;

/** The words with their arguments; undefined where they have no place for one. */
export function fillTemplate(template: string, fillings: Fillings): string | undefined {
  const { count, whole, tight, comma } = fillings;
  const named = [...template.matchAll(PLACE)].map(([, , place]) => place);
  const least = [...template.replace(OPTIONAL, '').matchAll(PLACE)].map(([, , place]) => Number(place) || 0);
  if (named.length > 0 && !named.includes('*') && Math.max(0, ...named.map(Number)) < count) return undefined;
  if (Math.max(0, ...least) > count) return undefined;
  const all = () => Array.from({ length: count }, (_, at) => tight(at)).join(comma);
  return template
    .replace(OPTIONAL, (_, part: string) => ([...part.matchAll(PLACE)].some(([, , at]) => Number(at) > count) ? '' : part))
    .replace(PLACE, (_, isWhole: string, at: string) => (at === '*' ? all() : (isWhole ? whole : tight)(Number(at) - 1)));
}
