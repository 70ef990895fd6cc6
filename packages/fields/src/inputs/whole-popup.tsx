const overflow = { adjustX: true, adjustY: true, shiftX: true, shiftY: true } as const;

/** Where a calendar opens. One for fingers is larger than what is left around its input: it then covers that, and is whole. */
export const wholePopup = {
  bottomLeft: { points: ['tl', 'bl'], offset: [0, 4], overflow },
  topLeft: { points: ['bl', 'tl'], offset: [0, -4], overflow },
};
