import type { Problem } from '@stepwell/definition';
import { Refusal } from '@stepwell/engine';
import type { Words } from '@stepwell/expression';

const said = {
  NAME_TWICE: {
    'zh-CN': '名单里有两个同名的人，请写得能区分。',
    en: 'Two in the list have this name. Write them so that they differ.',
  },
  ALREADY_HERE: {
    'zh-CN': '这个应用里已有叫这个名字的人；若是另一个人，请写得能区分。',
    en: 'Somebody of this name works in the app already. Of another person write it so that it differs.',
  },
  NAME_TAKEN: {
    'zh-CN': '服务器上已有同名的登录账号，请写得能区分，例如加上部门。',
    en: 'Somebody else on this server signs in under this name. Write it so that it differs, with the department for instance.',
  },
} as const satisfies Record<string, Words>;

/** What is wrong with the name of somebody in the list. */
export const nameProblem = (place: number, code: keyof typeof said): Problem => ({
  path: `#/people/${place}/name`,
  severity: 'error',
  code,
  message: said[code],
});

/** A refusal that somebody in the list met, as problems at his place; anything else is thrown on. */
export function problemsOf(error: unknown, place: number): readonly Problem[] {
  if (!(error instanceof Refusal)) throw error;
  const { code, words: message, details } = error;
  const at = `#/people/${place}`;
  if (!details.problems?.length) return [{ path: at, severity: 'error', code, message }];
  return details.problems.map((problem) => ({ ...problem, path: problem.path.replace('#/values', at) }));
}
