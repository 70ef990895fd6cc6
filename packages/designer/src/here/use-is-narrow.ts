import { useMedia } from '@stepwell/ui/design';

/** Whether it is too narrow for parts, canvas and panel to stand beside one another. */
export const useIsNarrow = () => useMedia('(max-width: 899px)');
