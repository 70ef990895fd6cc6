import { useRef, useState } from 'react';
import type { InputProps } from '../field-input.ts';
import type { WireFile } from '../values/file-field.ts';
import { filesIn } from './files.tsx';
import { say } from './wiring.tsx';

/** A file on its way up; with `problem`, one that did not arrive. */
export interface Upload {
  readonly key: number;
  readonly name: string;
  readonly share: number;
  readonly problem?: string;
}

export interface UploadRules {
  readonly multiple: boolean;
  readonly accept?: readonly string[];
  /** In megabytes. */
  readonly maxSize?: number;
}

/** Sends files up and hands those that arrived on; what is wrong with the others stands beside their names. */
export function useUploads(props: InputProps, rules: UploadRules) {
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const next = useRef(0);
  // Several files arrive one by one: each is added to what stood there by then.
  const held = useRef<readonly WireFile[]>([]);
  held.current = filesIn(props.value);
  const change = (key: number, more: Partial<Upload>) =>
    setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...more } : one)));
  const drop = (key: number) => setUploads((all) => all.filter((one) => one.key !== key));
  const keep = (files: readonly WireFile[]) => {
    held.current = files;
    props.onChange(rules.multiple ? (files.length === 0 ? null : files) : (files.at(-1) ?? null));
  };

  const send = async (file: File) => {
    next.current += 1;
    const key = next.current;
    const problem = problemOf(file, rules, props);
    setUploads((all) => [...all, { key, name: file.name, share: 0, ...(problem && { problem }) }]);
    if (problem) return;
    try {
      const arrived = await props.services.uploadFile(file, (share) => change(key, { share }));
      drop(key);
      keep(rules.multiple ? [...held.current, arrived] : [arrived]);
    } catch {
      change(key, { problem: say(props, '没有传上去，请再试一次', 'It did not arrive; try again') });
    }
  };
  return { uploads, drop, keep, send: (files: Iterable<File>) => Promise.all([...files].map(send)) };
}

function problemOf(file: File, { accept, maxSize }: UploadRules, props: InputProps): string {
  const extension = file.name.split('.').at(-1)?.toLowerCase() ?? '';
  if (accept && !accept.includes(extension))
    return say(props, `只能上传 ${accept.join('、')} 文件`, `Only ${accept.join(', ')} files fit here`);
  if (maxSize !== undefined && file.size > maxSize * 1024 * 1024)
    return say(props, `文件超过 ${maxSize} MB，请压缩后再传`, `The file is larger than ${maxSize} MB; make it smaller first`);
  return '';
}
