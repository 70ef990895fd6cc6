import { Select, Spin } from 'antd';
import { type ReactNode, useState } from 'react';
import type { InputProps, RecordName } from '../field-input.ts';
import { idsOf } from './ids-of.tsx';
import { PickedTag } from './picked-tag.tsx';
import { useRecordNames } from './record-names.tsx';
import { type SearchState, useRecordSearch } from './record-search.tsx';
import { titleOf } from './title-of.tsx';
import { upTo } from './up-to.tsx';
import { say, wiring } from './wiring.tsx';

interface RecordPickerProps {
  readonly input: InputProps;
  readonly table: string;
  readonly multiple?: boolean;
  readonly placeholder: string;
  /** How a record is drawn, in the list and when chosen. */
  readonly draw: (record: RecordName, place: 'option' | 'chosen') => ReactNode;
}

/** Finds records of a table by typing and keeps the ids of those chosen; arrows and Enter do as the mouse does. */
export function RecordPicker({ input, table, multiple = false, placeholder, draw }: RecordPickerProps) {
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(false);
  const { context, services } = input;
  const ids = idsOf(input.value);
  const names = useRecordNames({ table, ids, context, services });
  const search = useRecordSearch(services, { table, text, isOpen });
  const byId = new Map([...names, ...search.found].map((name) => [name.id, name]));
  const named = (id: unknown): RecordName => {
    const name = byId.get(String(id));
    return { ...name, id: String(id), title: titleOf(context, name) };
  };
  return (
    <Select<string | string[]>
      {...wiring(input)}
      {...(multiple && { mode: 'multiple' as const })}
      value={multiple ? [...ids] : ids[0]}
      options={search.found.map(({ id, title }) => ({ value: id, label: title }))}
      optionRender={({ value }) => draw(named(value), 'option')}
      tagRender={({ value, closable, onClose }) => (
        <PickedTag {...(closable && { onClose: () => onClose() })}>{named(value).title}</PickedTag>
      )}
      labelRender={({ value }) => draw(named(value), 'chosen')}
      showSearch={{ filterOption: false, onSearch: setText, searchValue: text }}
      onOpenChange={(open) => {
        setOpen(open);
        if (!open) setText('');
      }}
      notFoundContent={<Nothing input={input} search={search} text={text} />}
      loading={isOpen && search.state === 'asking'}
      allowClear
      placeholder={input.placeholder ?? placeholder}
      style={{ width: '100%', maxWidth: multiple ? '100%' : upTo(360) }}
      onChange={(picked) => input.onChange(picked === undefined || picked.length === 0 ? null : picked)}
    />
  );
}

function Nothing({ input, search, text }: { input: InputProps; search: SearchState; text: string }) {
  if (search.state === 'asking' || search.state === 'idle') return <Spin size="small" />;
  if (search.state === 'failed') return <>{say(input, '没有连上服务器，请稍后再试', 'The server did not answer; try again')}</>;
  if (text.trim() === '') return <>{say(input, '这里还没有可选的记录', 'There is nothing to choose yet')}</>;
  return <>{say(input, `没有找到“${text}”，换个词试试`, `Nothing found for “${text}”; try another word`)}</>;
}
