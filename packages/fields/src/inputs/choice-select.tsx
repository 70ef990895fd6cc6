import { Select } from 'antd';
import type { InputProps } from '../field-input.ts';
import { type Choice, choicesOf } from '../values/choices.ts';
import { labelIn } from '../values/label.ts';
import { ChoiceTag } from './choice-tag.tsx';
import { upTo } from './up-to.tsx';
import { say, wiring } from './wiring.tsx';

/** From this many options on, typing finds one; below it a keyboard on a phone would only be in the way. */
const SEARCH_FROM = 8;

/** A list to choose one or several options from, in their colours. */
export function ChoiceSelect({ input, multiple = false }: { readonly input: InputProps; readonly multiple?: boolean }) {
  const { options, context, value } = input;
  const chosen = multiple ? ((value as readonly string[] | null) ?? []) : value;
  const offered = choicesOf(options).filter((choice) => !choice.archived || isChosen(choice, chosen));
  return (
    <Select<string | string[]>
      {...wiring(input)}
      {...(multiple && { mode: 'multiple' as const, maxTagCount: 'responsive' as const })}
      value={(chosen ?? undefined) as string | string[] | undefined}
      options={offered.map((choice) => ({ value: choice.key, label: searchText(choice, context.locale) }))}
      optionRender={({ value: key }) => <ChoiceTag of={options} choice={key} locale={context.locale} />}
      tagRender={({ value: key, onClose, closable }) => (
        <span style={{ marginInlineEnd: 4 }}>
          <ChoiceTag of={options} choice={key} locale={context.locale} {...(closable && { onClose: () => onClose() })} />
        </span>
      )}
      labelRender={({ value: key }) => <ChoiceTag of={options} choice={key} locale={context.locale} />}
      showSearch={offered.length > SEARCH_FROM && { optionFilterProp: 'label' }}
      allowClear
      placeholder={input.placeholder ?? say(input, '请选择', 'Choose')}
      style={{ width: '100%', maxWidth: multiple ? '100%' : upTo(320) }}
      onChange={(picked) => input.onChange(picked === undefined || picked.length === 0 ? null : picked)}
    />
  );
}

const isChosen = (choice: Choice, chosen: unknown) =>
  Array.isArray(chosen) ? chosen.includes(choice.key) : chosen === choice.key;
const searchText = (choice: Choice, locale: string) => labelIn(choice.label, locale, choice.key);
