/**
 * An expression for a page: a number for every kind of element in it. Two elements are of one kind when they, their
 * ancestors and what stands directly in them are alike in all but words, numbers and addresses: what axe finds grave in
 * one, it finds in the other. Pictures that nobody reads or reaches are left out. The page keeps the first of each kind.
 */
export const elementKinds = `(() => {
  const found = new Map();
  const plain = ({ name, value }) => name + '=' + (name === 'class' || /^[a-z-]*$/.test(value) ? value : '*');
  const says = (one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
  // A label must hold the words on the screen, which differ by language.
  const inLanguage = (one) => one.ariaLabel && one.textContent.trim() ? document.documentElement.lang : '';
  const own = (one) => {
    const { color, backgroundColor } = getComputedStyle(one);
    const marks = [...one.attributes].filter(({ name }) => !name.startsWith('data-')).map(plain);
    return [one.localName, ...marks, color, backgroundColor, says(one), inLanguage(one)].join(' ');
  };
  const within = (one) => [...new Set([...one.children].map((child) => child.localName + child.role))].sort().join(' ');
  const isMute = (one) => one.ariaHidden === 'true' && !one.textContent.trim() && !one.querySelector('a, button, input, [tabindex]');
  const mixed = (start, text) => {
    let hash = start;
    for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 16777619);
    return hash;
  };
  const visit = (one, above) => {
    if (isMute(one)) return;
    const kind = mixed(above, own(one) + within(one));
    if (!found.has(kind)) found.set(kind, one);
    for (const child of one.children) visit(child, kind);
  };
  visit(document.body, 0);
  found.set(mixed(1, document.documentElement.lang), document.documentElement);
  globalThis.firstOfKind = found;
  return [...found.keys()];
})()`;

/** An expression for the first elements of these kinds, without those that stand in another of them. */
export const firstOf = (kinds: readonly number[]): string => `(() => {
  const all = ${JSON.stringify(kinds)}.map((kind) => firstOfKind.get(kind)).filter((one) => one?.isConnected);
  const topmost = all.filter((one) => !all.some((other) => other !== one && other.contains(one)));
  return topmost.length > 0 ? topmost : [document.documentElement];
})()`;
