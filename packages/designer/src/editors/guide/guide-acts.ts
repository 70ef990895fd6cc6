import type { Guide, Operation } from '@stepwell/definition';
import { propertySet } from '../property.ts';

/** What a guide is about, as one choice: `form/<key>`, `process/<key>` or `stage/<process>/<key>`. */
export function aboutOf({ form, process, stage }: Guide): string | undefined {
  if (form !== undefined) return `form/${form}`;
  if (process === undefined) return undefined;
  return stage === undefined ? `process/${process}` : `stage/${process}/${stage}`;
}

/** Makes a guide be about something else; what it was about it is no longer. */
export function setAbout(path: string, guide: Guide, about: string): readonly Operation[] {
  const [kind, first, second] = about.split('/');
  return [
    ...propertySet(path, guide, 'form', kind === 'form' ? first : undefined),
    ...propertySet(path, guide, 'process', kind === 'form' ? undefined : first),
    ...propertySet(path, guide, 'stage', kind === 'stage' ? second : undefined),
  ];
}
