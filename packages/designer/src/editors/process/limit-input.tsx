import { Input } from 'antd';
import { useState } from 'react';
import { useDesignWords } from '../../words/words.ts';
import { limitText, readLimit } from './limit.ts';
import type { StageInput } from './stage-input.ts';

/** How long a record may stand in a stage, written as people write it. */
export function LimitInput({ stage, name, set }: StageInput) {
  const { say, locale } = useDesignWords();
  const there = stage.due ? limitText(stage.due, locale) : '';
  const [typed, setTyped] = useState<string>();
  const [isBad, setBad] = useState(false);
  const [isHere, setHere] = useState(false);
  const take = () => {
    if (typed === undefined) return;
    const text = typed.trim();
    const limit = readLimit(text);
    if (text !== '' && text !== there && !limit) return setBad(true);
    setBad(false);
    setTyped(undefined);
    if (text === '') return set('due', undefined, say('process.limitNone', { name }));
    if (!limit || text === there) return;
    const { calendar: _calendar, ...kept } = stage.due ?? { after: '' };
    set('due', { ...kept, ...limit }, say('process.limitSet', { name, limit: limitText(limit, locale) }));
  };
  return (
    <>
      <Input
        variant="borderless"
        value={typed ?? there}
        status={isBad ? 'error' : ''}
        // How it is written is told where it is written, not in every row.
        placeholder={isHere ? say('process.limitHint') : '—'}
        onFocus={() => setHere(true)}
        aria-label={say('process.limit')}
        aria-invalid={isBad}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={() => {
          setHere(false);
          take();
        }}
        onPressEnter={({ nativeEvent }) => !nativeEvent.isComposing && take()}
      />
      {isBad && <span role="alert">{say('process.limitBad')}</span>}
    </>
  );
}
