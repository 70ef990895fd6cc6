import type { WireEntrance } from '@stepwell/ui/design';
import { type DesignSay, useDesignWords } from '../words/words.ts';
import styles from './people.module.css';

interface Props {
  readonly entrance: WireEntrance | undefined;
  readonly isActive: boolean;
}

/** Whether somebody can get in, and when he last did. */
export function EntranceChip({ entrance, isActive }: Props) {
  const { say, locale } = useDesignWords();
  if (!isActive) return <Chip how="none" text={say('users.state.disabled')} />;
  return entrance ? <Chip {...stateOf(entrance, say, locale)} /> : null;
}

const Chip = ({ how, text, more }: { readonly how: string; readonly text: string; readonly more?: string }) => (
  <span className={styles['chip']} data-how={how} title={more}>
    {text}
  </span>
);

function stateOf({ seenAt, hasPassword, invitedUntil }: WireEntrance, say: DesignSay, locale: string) {
  const day = (at: string) => new Date(at).toLocaleDateString(locale, { month: 'short', day: 'numeric' });
  if (seenAt !== null) return { how: 'in', text: say('users.state.seen', { at: day(seenAt) }) };
  if (hasPassword) return { how: 'in', text: say('users.state.password') };
  if (invitedUntil !== null) {
    const more = say('users.state.invitedUntil', { until: day(invitedUntil) });
    return { how: 'invited', text: say('users.state.invited'), more };
  }
  return { how: 'none', text: say('users.state.none') };
}
