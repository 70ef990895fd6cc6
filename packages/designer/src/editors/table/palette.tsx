import { SearchOutlined } from '@ant-design/icons';
import type { FieldType } from '@stepwell/fields';
import { Input } from 'antd';
import { useState } from 'react';
import { useDesignWords } from '../../words/words.ts';
import styles from '../editors.module.css';

/** Every type of field, by the words of business; one press adds one at the end. */
export function Palette({ types, add }: { readonly types: readonly FieldType[]; readonly add: (type: FieldType) => void }) {
  const { say, locale } = useDesignWords();
  const [text, setText] = useState('');
  const wanted = text.trim().toLowerCase();
  const fits = ({ name, label, alsoCalled = [] }: FieldType) =>
    [name, label['zh-CN'], label.en, ...alsoCalled].some((one) => one.toLowerCase().includes(wanted));
  const found = types.filter((type) => type.name !== 'stage' && fits(type));
  return (
    <section className={styles['palette']} aria-label={say('fields.add')}>
      <div className={styles['paletteHead']}>
        <h3>{say('fields.add')}</h3>
        <Input
          prefix={<SearchOutlined />}
          value={text}
          placeholder={say('fields.search')}
          aria-label={say('fields.search')}
          onChange={({ target }) => setText(target.value)}
          onPressEnter={({ nativeEvent }) => {
            const [first] = found;
            if (!nativeEvent.isComposing && first) add(first);
          }}
        />
      </div>
      <div className={styles['chips']}>
        {found.map((type) => (
          <button key={type.name} type="button" className={styles['chip']} title={type.summary[locale]} onClick={() => add(type)}>
            {type.label[locale]}
          </button>
        ))}
      </div>
    </section>
  );
}
