import type { WireHappening } from '@stepwell/ui/design';
import type { DesignWord } from '../words/words.ts';
import type { Step, StepVoice } from './say-step.ts';

type Saying = (happening: WireHappening, voice: StepVoice) => string;

/** One thing that came of a step, as people say it. */
export const sayHappening: Saying = (happening, voice) => sayings[happening.kind](happening, voice);

const sayings: { readonly [kind in WireHappening['kind']]: Saying } = {
  created: ({ table, record, stage }, { say, ...voice }) => {
    const named = { table: voice.table(table), name: voice.record(record) };
    return stage ? say('try.did.createdAt', { ...named, stage: voice.stage(record, stage.to) }) : say('try.did.created', named);
  },
  changed: ({ record, values = {} }, { say, ...voice }) =>
    say('try.did.changed', { name: voice.record(record), values: voice.values({ ref: record }, values) }),
  moved: ({ record, stage }, { say, ...voice }) =>
    say('try.did.moved', {
      name: voice.record(record),
      from: voice.stage(record, stage?.from ?? ''),
      to: voice.stage(record, stage?.to ?? ''),
    }),
  marked: ({ record, values = {} }, voice) => {
    const said = Object.entries(values as Step).map(([key, value]) =>
      voice.say(value === true ? 'try.did.marked' : 'try.did.unmarked', {
        name: voice.record(record),
        mark: voice.field(record, key),
      }),
    );
    return said.join(voice.say('try.pause'));
  },
  fired: ({ why }, { say, ...voice }) => say('try.did.fired', { rule: voice.rule(why?.timeout ?? '') }),
  held_back: ({ why, text }, { say, locale, ...voice }) =>
    say('try.did.heldBack', { rule: voice.rule(why?.timeout ?? ''), text: text?.[locale] ?? '' }),
  notice: ({ to = '', text }, { say, locale, ...voice }) =>
    say('try.did.notice', { to: voice.person(to), text: text?.[locale] ?? '' }),
  task: ({ to = '', text }, { say, locale, ...voice }) =>
    say('try.did.task', { to: voice.person(to), text: text?.[locale] ?? '' }),
  told: ({ by, activity, text }, { say, locale, ...voice }) => {
    const who = by === null ? say('try.theApp') : voice.person(by);
    const word: DesignWord = `try.told.${activity ?? 'comment'}`;
    return [say(word, { who }), text?.[locale]].filter(Boolean).join(' ');
  },
};
