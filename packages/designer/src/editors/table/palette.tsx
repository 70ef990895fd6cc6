import { SearchOutlined } from '@ant-design/icons';
import type { FieldType } from '@stepwell/fields';
import { Input } from 'antd';
import { type ComponentProps, memo, useMemo, useState } from 'react';
import { usePinyin } from '../../here/use-pinyin.ts';
import { useDesignWords } from '../../words/words.ts';
import { Grip } from '../drag/grip.tsx';
import styles from '../editors.module.css';
import type { FieldLoad } from './field-load.ts';

interface PaletteProps {
  readonly types: readonly FieldType[];
  readonly add: (type: FieldType) => void;
  /** Whether there are places to which a type can be dragged. */
  readonly canDrag?: boolean;
}

/** Every type of field, by the words of business; one press adds one at the end. */
export const Palette = memo(function Palette({ types, add, canDrag = false }: PaletteProps) {
  const { say } = useDesignWords();
  const [text, setText] = useState('');
  const wanted = text.trim().toLowerCase();
  const pinyin = usePinyin(/[a-z]/.test(wanted));
  const isMeant = (one: string) => one.toLowerCase().includes(wanted) || pinyin?.soundsLike(one, wanted) === true;
  const fits = ({ name, label, alsoCalled = [] }: FieldType) => [name, label['zh-CN'], label.en, ...alsoCalled].some(isMeant);
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
        {found.map((type) =>
          canDrag ? <DraggableChip key={type.name} {...{ type, add }} /> : <Chip key={type.name} {...{ type, add }} />,
        )}
      </div>
      {found.length === 0 && <p className={styles['pale']}>{say('fields.noneFound', { text: text.trim() })}</p>}
    </section>
  );
});

type ChipProps = Pick<PaletteProps, 'add'> & { readonly type: FieldType };

function useChip({ type, add }: ChipProps): Pick<ComponentProps<'button'>, 'className' | 'title' | 'children' | 'onClick'> {
  const { locale } = useDesignWords();
  const onClick = () => add(type);
  return { className: styles['chip'], title: type.summary[locale], children: type.label[locale], onClick };
}

const Chip = (props: ChipProps) => <button type="button" {...useChip(props)} />;

function DraggableChip(props: ChipProps) {
  const { type } = props;
  const { say, locale } = useDesignWords();
  const load = useMemo<FieldLoad>(() => ({ name: type.label[locale], type }), [type, locale]);
  return <Grip {...useChip(props)} id={`new ${type.name}`} load={load} aria-roledescription={say('form.draggable')} />;
}
