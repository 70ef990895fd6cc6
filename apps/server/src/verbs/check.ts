import { problemLine, say } from '../output.ts';
import { readApp } from '../read-app.ts';
import type { Verb } from '../verb.ts';

/** `check <dir>`: every problem of an app at once. */
export const check: Verb = {
  name: 'check',
  usage: '<dir|bundle>',
  summary: { 'zh-CN': '检查应用定义，列出所有问题', en: 'Check the definition of an app and list every problem' },
  places: [1, 1],
  run: async ({ places: [path = ''] }, { json, line }) => {
    const { problems } = readApp(path);
    json({ problems });
    for (const problem of problems) line(problemLine(problem));
    const errors = problems.filter(({ severity }) => severity === 'error').length;
    const warnings = problems.length - errors;
    line(say({ 'zh-CN': `${errors} 个错误，${warnings} 个警告`, en: `${errors} errors, ${warnings} warnings` }));
    return errors > 0 ? 1 : 0;
  },
};
