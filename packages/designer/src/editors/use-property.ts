import { useDesign } from '../here/design-context.ts';
import { useDesignWords } from '../words/words.ts';
import { propertySet } from './property.ts';

/** Sets properties of what stands at an address, each as a step of the history; what is typed in one go is one step. */
export function useProperty(at: string, object: object, name: string) {
  const { act } = useDesign();
  const { say } = useDesignWords();
  return (option: string, value: unknown, said = say('fields.changed', { name })): void => {
    const operations = propertySet(at, object, option, value);
    if (operations.length > 0) act(said, operations, `${option} ${at}`);
  };
}
