import { useMedia } from './use-media.tsx';

/** True where a finger points: pickers then keep the keyboard of the phone closed, and small buttons grow. */
export const useCoarsePointer = (): boolean => useMedia('(pointer: coarse)');
