import { useMedia } from '@stepwell/ui/design';

/** Whether it is too narrow for parts, canvas and panel to stand beside one another. */
export const useIsNarrow = (most = 899) => useMedia(`(max-width: ${most}px)`);
