import { below, type Operation, type Process } from '@stepwell/definition';
import { oneOrMore } from './flow/flow-model.ts';

/** Takes a stage out of a process, and out of the ways of that process which name it; a way that leads nowhere then goes too. */
export function stageRemoval(path: string, { transitions = [] }: Process, key: string): readonly Operation[] {
  const without = (keys: string | readonly string[]) => [keys].flat().filter((one) => one !== key);
  const isNaming = [...transitions].some(({ from, to }) => [from, to].flat().includes(key));
  const left = transitions.flatMap((way) => {
    if (![way.from, way.to].flat().includes(key)) return [way];
    const [from, to] = [without(way.from), without(way.to)];
    return from.length > 0 && to.length > 0 ? [{ ...way, from: oneOrMore(from), to: oneOrMore(to) }] : [];
  });
  const at = below(path, 'transitions');
  const ways: Operation[] = left.length > 0 ? [{ op: 'set', at, value: left }] : [{ op: 'remove', at }];
  return [...(isNaming ? ways : []), { op: 'remove', at: below(path, 'stages', `@${key}`) }];
}
