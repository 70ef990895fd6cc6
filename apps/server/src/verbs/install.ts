import { problemLine, say } from '../output.ts';
import { readApp } from '../read-app.ts';
import type { Verb } from '../verb.ts';
import { withControl } from '../with-control.ts';

/** `install <dir|bundle>`: puts an app into use, or publishes it anew. */
export const install: Verb = {
  name: 'install',
  usage: '<dir|bundle> [--demo] [--as KEY]',
  summary: { 'zh-CN': '安装应用，或发布它的新版本', en: 'Install an app, or publish it anew' },
  places: [1, 1],
  options: { demo: { type: 'boolean' }, as: { type: 'string' } },
  run: async ({ places: [path = ''], options }, { json, line }) => {
    const { app, problems } = readApp(path, typeof options['as'] === 'string' ? options['as'] : undefined);
    for (const problem of problems) line(problemLine(problem));
    if (!app) {
      json({ problems });
      return 1;
    }
    const done = await withControl((control) => control.install({ app, demo: options['demo'] === true }));
    json(done);
    line(
      done.changed
        ? say({
            'zh-CN': `${done.app} 第 ${done.version} 版已发布。`,
            en: `${done.app} is published as version ${done.version}.`,
          })
        : say({
            'zh-CN': `${done.app} 没有变化，仍是第 ${done.version} 版。`,
            en: `${done.app} has not changed; it stays at version ${done.version}.`,
          }),
    );
    return 0;
  },
};
