import { type AppFiles, below, nameOfItem, placeOf } from '@stepwell/definition';

/** An address as problems write it: things of a list by their place. */
export function pointerOf(files: AppFiles, at: string): string {
  const { file, steps } = placeOf(at);
  let value = files.get(file);
  const places = steps.map((step) => {
    const index =
      Array.isArray(value) && step.startsWith('@') ? value.findIndex((item) => nameOfItem(item) === step.slice(1)) : step;
    value = (value as Readonly<Record<string, unknown>> | undefined | null)?.[index];
    return index;
  });
  return below(file, ...places);
}
