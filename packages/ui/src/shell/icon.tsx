import { icons } from './icons.ts';

/** The picture of this name, or the one of a page. */
export function Icon({ name }: { name: string }) {
  const Picture = (Object.hasOwn(icons, name) && icons[name]) || icons['page'];
  return Picture ? <Picture /> : null;
}
