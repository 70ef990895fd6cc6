import type { JsonMistake } from '../files/parse-json.ts';
import { type Said, words } from '../walk/report.ts';

export const malformed = ({ line, column, words: why }: JsonMistake): Said => ({
  code: 'MALFORMED_JSON',
  message: words(`第 ${line} 行第 ${column} 列：${why['zh-CN']}`, `Line ${line}, column ${column}: ${why.en}`),
});

export const notAnApp = (name: string): Said => ({
  code: 'NOT_AN_APP',
  message: words(`“${name}”不是应用的文件夹或应用包`, `“${name}” is neither the folder of an app nor a bundle`),
  hint: words('应用文件夹里要有 app.json', 'The folder of an app has a file app.json'),
});

const megabytes = (bytes: number) => Math.ceil((bytes / 1024 / 1024) * 10) / 10;

export const tooBig = (size: number, most: number): Said => ({
  code: 'FILE_TOO_BIG',
  message: words(
    `文件有 ${megabytes(size)} MB，最多 ${megabytes(most)} MB`,
    `The file has ${megabytes(size)} MB; at most ${megabytes(most)} MB are read`,
  ),
});

export const tooManyFiles = (most: number): Said => ({
  code: 'TOO_MANY_FILES',
  message: words(`文件超过 ${most} 个，其余没有读取`, `There are more than ${most} files; the others were not read`),
});

export const linkRefused: Said = {
  code: 'LINK_REFUSED',
  severity: 'warning',
  message: words('这是一个链接，不会跟随读取', 'This is a link; links are not followed'),
  hint: words('请把文件本身放进来', 'Put the file itself here'),
};
