import type { Calendar } from '@stepwell/definition';
import { calendarsOf } from '@stepwell/expression';
import { readPlain } from '@stepwell/fields';
import type { Model, ParameterModel } from '../model/model.ts';
import { noSuch } from './mistake.ts';

/** The same app with other values of its parameters, written as in its definition. */
export function withParameters(model: Model, values: { readonly [key: string]: unknown }): Model {
  const parameters = new Map(model.parameters);
  for (const [key, plain] of Object.entries(values)) {
    const parameter = parameters.get(key);
    if (!parameter) throw noSuch({ 'zh-CN': '参数', en: 'parameter' }, key, [...parameters.keys()]);
    parameters.set(key, tuned(model, parameter, plain));
  }
  return { ...model, parameters };
}

/** Its default changes with it: a duration is then read in the units it is written in. */
const tuned = (model: Model, parameter: ParameterModel, plain: unknown): ParameterModel => ({
  ...parameter,
  definition: { ...parameter.definition, default: plain },
  value: readPlain(parameter.type, plain, parameter.options, model.context),
});

/** The same app with other calendars. */
export function withCalendars(model: Model, calendars: { readonly [key: string]: unknown }): Model {
  const own = Object.entries(calendars).map(([key, calendar]) => ({ ...(calendar as Calendar), key }));
  const others = model.app.calendars.filter(({ key }) => !Object.hasOwn(calendars, key));
  return { ...model, schema: { ...model.schema, calendars: calendarsOf([...others, ...own]) } };
}
