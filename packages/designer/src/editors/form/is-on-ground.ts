import type { MouseEvent } from 'react';

/** Whether a press was on the thing itself: not on a control within, nor in what only React counts to it, such as a popover. */
export const isOnGround = ({ target, currentTarget }: MouseEvent): boolean =>
  target instanceof Element && currentTarget.contains(target) && target.closest('button, input') === null;
