import type { Label, Query, Widget } from '@stepwell/definition';
import { filledFormula } from '@stepwell/widgets/drill';
import type { ReactNode } from 'react';
import { useApp } from '../../app/app-context.ts';
import { faceOf } from '../../cell/face-of.ts';
import { useServices } from '../../data/use-services.ts';
import { useFormulaWords } from '../../rules/use-formula-words.ts';
import { useWords, wordsOf } from '../../words/words.ts';
import type { PageFilters } from '../filters/use-page-filters.ts';
import styles from './about.module.css';

interface AboutQueryProps {
  readonly widget: Widget;
  readonly query: Query | undefined;
  readonly filters: PageFilters;
  readonly asOf: string | undefined;
  readonly help: Label | undefined;
}

/** What a widget's figures mean: help, records, condition, measures, filters, and as of when. */
export function AboutQuery({ widget, query, filters, asOf, help: label }: AboutQueryProps) {
  const here = useApp();
  const { say, locale } = useWords();
  const words = useFormulaWords(true);
  const time = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: here.context.timeZone });
  const help = wordsOf(label, locale);
  // With the values of the filters: their names mean nothing to a reader.
  const where = query?.where && filledFormula(query.where, filters.meanings);
  return (
    <div className={styles['about']}>
      {help && <p>{help}</p>}
      <dl>
        {query && <Fact name={say('about.records')}>{wordsOf(here.tables.get(query.from)?.label, locale, query.from)}</Fact>}
        {query && where && (
          <Fact name={say('about.where')}>
            <Conditions said={words.conditions(query.from, where)} />
          </Fact>
        )}
        {(query?.measures ?? []).map((measure) => (
          <Fact key={measure.key} name={wordsOf(measure.label, locale, measure.key)}>
            {words.sentence(query?.from ?? '', measure.formula)}
          </Fact>
        ))}
        <ChosenFilters filters={filters} widget={widget} />
        {asOf && <Fact name={say('about.asOf')}>{time.format(Date.parse(asOf))}</Fact>}
      </dl>
    </div>
  );
}

/** Conditions that all hold, one a line. */
function Conditions({ said }: { said: readonly string[] }) {
  if (said.length < 2) return said;
  return (
    <ul>
      {said.map((one) => (
        <li key={one}>{one}</li>
      ))}
    </ul>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The page's filters with the values they have, as far as the widget speaks of them. */
function ChosenFilters({ filters: { definitions, values }, widget }: { filters: PageFilters; widget: Widget }) {
  const { vocabulary, context } = useApp();
  const services = useServices();
  const { locale, say } = useWords();
  const said = JSON.stringify(widget);
  return definitions
    .filter(({ key }) => said.includes(`filter.${key}`))
    .map((filter) => {
      const { key } = filter;
      const type = vocabulary.fields.find(({ name }) => name === filter.type);
      const value = values?.[key];
      if (!type) return null;
      const { Cell } = faceOf(vocabulary, type);
      const isBlank = value === null || value === undefined;
      return (
        <Fact key={key} name={wordsOf(filter.label, locale, key)}>
          {isBlank ? (
            say('pageFilter.all')
          ) : (
            <Cell value={value} options={filter} context={context} services={services} density="line" />
          )}
        </Fact>
      );
    });
}
