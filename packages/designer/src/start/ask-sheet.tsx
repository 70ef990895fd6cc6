import { post, useSentence, useVocabulary, wordsOf } from '@stepwell/ui/design';
import { Alert, Checkbox, Select, Spin } from 'antd';
import { useEffect, useState } from 'react';
import { useDesignWords } from '../words/words.ts';
import { FileInput } from './file-input.tsx';
import { appFromTable } from './new-app.ts';
import { fieldsOfSheet, type Sheet, type SheetField, tableOfSheet } from './sheet-table.ts';
import styles from './start.module.css';
import type { AskProps } from './way.ts';

const formOf = (file: File): FormData => {
  const form = new FormData();
  form.set('file', file);
  return form;
};

/** From a spreadsheet: its columns as fields, whose guessed types may be set right, and its rows as records. */
export function AskSheet({ ready, suggest }: AskProps) {
  const { say } = useDesignWords();
  const sentence = useSentence();
  const [file, setFile] = useState<File>();
  const [sheet, setSheet] = useState<Sheet>();
  const [fields, setFields] = useState<readonly SheetField[]>([]);
  const [isWithRows, setWithRows] = useState(true);
  const [problem, setProblem] = useState('');
  useEffect(() => {
    if (!file || !sheet || fields.length === 0) return ready(undefined);
    ready({
      files: (name) => appFromTable(name, tableOfSheet(name.name, fields)),
      ...(isWithRows && sheet.total > 0 && { then: (key) => post(`/api/apps/${key}/tables/item/import`, formOf(file)) }),
    });
  }, [file, sheet, fields, isWithRows, ready]);
  const choose = async (chosen: File) => {
    setFile(chosen);
    setSheet(undefined);
    setProblem('');
    try {
      const read = await post<Sheet>('/api/sheets', formOf(chosen));
      setSheet(read);
      setFields(fieldsOfSheet(read));
      suggest(chosen.name.replace(/\.\w+$/, ''));
    } catch (error) {
      setProblem(sentence(error));
    }
  };
  return (
    <>
      <FileInput
        accept=".csv,.xlsx,.txt"
        hint={say('start.sheetHint')}
        choose={(chosen) => void choose(chosen)}
        name={file?.name}
      />
      {problem !== '' && <Alert type="error" showIcon title={problem} />}
      {file && !sheet && problem === '' && <Spin />}
      {sheet && (
        <>
          <Columns sheet={sheet} fields={fields} change={setFields} />
          <Checkbox checked={isWithRows} onChange={({ target }) => setWithRows(target.checked)}>
            {say('start.withRows', { count: sheet.total })}
          </Checkbox>
        </>
      )}
    </>
  );
}

/** Types that a cell of text can be read as. */
const OFFERED = 'text long_text select number integer money percent boolean date datetime phone email url'.split(' ');

interface ColumnsProps {
  readonly sheet: Sheet;
  readonly fields: readonly SheetField[];
  readonly change: (fields: readonly SheetField[]) => void;
}

function Columns({ sheet, fields, change }: ColumnsProps) {
  const { say, locale } = useDesignWords();
  const { fields: types } = useVocabulary();
  const offered = types.filter(({ name }) => OFFERED.includes(name));
  const sampleOf = ({ label }: SheetField) => {
    const index = sheet.columns.findIndex((head) => head.trim() === label);
    return sheet.rows.slice(0, 3).flatMap((row) => row[index] || []);
  };
  return (
    <ul className={styles['columns']} aria-label={say('start.columns')}>
      {fields.map((field) => (
        <li key={field.key} className={styles['column']}>
          <strong>{field.label}</strong>
          <Select
            value={field.type}
            aria-label={`${field.label} · ${say('fields.type')}`}
            options={offered
              .filter(({ name }) => name !== 'select' || field.options)
              .map(({ name, label }) => ({ value: name, label: wordsOf(label, locale, name) }))}
            onChange={(type: string) => change(fields.map((one) => (one === field ? { ...field, type } : one)))}
          />
          <span className={styles['pale']}>{sampleOf(field).join('、')}</span>
        </li>
      ))}
    </ul>
  );
}
