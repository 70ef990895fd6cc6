import { type Said, words } from '../walk/report.ts';

/** Why a file is not looked at. */
export const hostileWords = {
  tooLarge: (most: string | number): Said => ({
    code: 'TOO_LARGE',
    message: words(`内容太多：一个文件最多 ${most} 个值`, `Too much: a file may hold at most ${most} values`),
  }),
  textTooLong: (most: string | number): Said => ({
    code: 'TEXT_TOO_LONG',
    message: words(`文本太长，最多 ${most} 个字符`, `This text is too long; at most ${most} characters`),
  }),
  brokenText: (_: string | number): Said => ({
    code: 'BROKEN_TEXT',
    message: words('文本里有残缺的字符或空字符', 'This text holds half a character, or a NUL'),
  }),
  tooDeep: (most: string | number): Said => ({
    code: 'TOO_DEEP',
    message: words(`嵌套太深，最多 ${most} 层`, `Nested too deeply; at most ${most} levels`),
  }),
  forbiddenName: (name: string | number): Said => ({
    code: 'FORBIDDEN_NAME',
    message: words(`不能使用“${name}”这个名字`, `The name “${name}” must not be used`),
  }),
};

export const missingFile = (name: string): Said => ({
  code: 'MISSING_FILE',
  message: words(`缺少文件 ${name}`, `The file ${name} is missing`),
});

export const newerFormat = (format: number, known: number): Said => ({
  code: 'NEWER_FORMAT',
  message: words(
    `这个应用是格式 ${format}，这个版本只认识到格式 ${known}`,
    `This app is written in format ${format}; this version knows format ${known} at most`,
  ),
  hint: words('请升级 Stepwell', 'Upgrade Stepwell'),
});

export const unknownFile = (path: string, suggestion: string | undefined, folders: readonly string[]): Said => ({
  code: 'UNKNOWN_FILE',
  severity: 'warning',
  message: words(`${path} 不属于应用的任何部分，不会生效`, `${path} is no part of an app and has no effect`),
  hint: suggestion
    ? words(`是不是“${suggestion}”？`, `Did you mean “${suggestion}”?`)
    : words(`应用的文件夹：${folders.join('、')}`, `The folders of an app: ${folders.join(', ')}`),
  ...(suggestion ? { fix: suggestion } : {}),
});

export const keyIsNotFileName = (key: string, name: string): Said => ({
  code: 'KEY_IS_NOT_FILE_NAME',
  message: words(`键“${key}”与文件名“${name}”不同`, `The key “${key}” differs from the file's name “${name}”`),
  hint: words('文件名就是键；键可以省略', 'The file is named by the key; the key may be left out'),
  fix: name,
});

export const badFileName = (name: string): Said => ({
  code: 'BAD_KEY',
  message: words(`文件名“${name}”不能作为键`, `The file name “${name}” cannot be a key`),
  hint: words(
    '以小写字母开头，只用小写字母、数字和下划线，最多 40 个字符',
    'It begins with a lower-case letter and has lower-case letters, digits and underscores only, at most 40',
  ),
});

export const notYet = (folder: string): Said => ({
  code: 'NOT_YET',
  severity: 'warning',
  message: words(`${folder}/ 会保留，但这个版本还不执行它`, `${folder}/ is kept, but this version does not run it yet`),
});
