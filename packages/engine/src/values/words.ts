import type { Label } from '@stepwell/definition';
import type { Words } from '@stepwell/expression';

/** A label in both languages; what a definition leaves out is the other language, or the key. */
export function labelWords(label: Label | undefined, key: string): Words {
  if (label === undefined) return { 'zh-CN': key, en: key };
  if (typeof label === 'string') return { 'zh-CN': label, en: label };
  const any = label['zh-CN'] ?? label['en'] ?? key;
  return { 'zh-CN': label['zh-CN'] ?? any, en: label['en'] ?? any };
}
