import { say } from '../output.ts';
import type { Verb } from '../verb.ts';
import { withControl } from '../with-control.ts';

/** `verify`: follows the audit chain from its beginning, and fingerprints all data. */
export const verify: Verb = {
  name: 'verify',
  usage: '',
  summary: { 'zh-CN': '核对审计链并给出数据指纹', en: 'Check the audit chain and print the state hash' },
  places: [0, 0],
  run: async (_given, { json, line }) => {
    const { entries, head, fault, stateHash } = await withControl((control) => control.verify());
    json({ entries, head, stateHash, ...(fault && { fault }) });
    line(say({ 'zh-CN': `${entries} 条审计记录`, en: `${entries} audit entries` }));
    if (fault) line(say(fault));
    line(stateHash);
    return fault ? 1 : 0;
  },
};
