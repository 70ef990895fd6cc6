/** For what opens beside a button: where it does not fit to either side, it is pushed into the window. */
export const withinWindow = { overflow: { adjustX: true, adjustY: true, shiftX: true } };
