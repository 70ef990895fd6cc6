/** What the board says; `{…}` is filled in. */
export const kanbanWords = {
  instructions: {
    'zh-CN': '按空格拿起卡片，用左右方向键选择阶段，再按空格放下，按 Esc 取消。',
    en: 'Press space to lift the card, choose a stage with the left and right arrows, press space to drop it, escape to cancel.',
  },
  lifted: { 'zh-CN': '已拿起{item}', en: 'Lifted {item}' },
  over: { 'zh-CN': '{item}在{column}上方', en: '{item} is over {column}' },
  dropped: { 'zh-CN': '已把{item}放到{column}', en: 'Dropped {item} on {column}' },
  cancelled: { 'zh-CN': '已取消，{item}留在原处', en: 'Cancelled, {item} stays where it was' },
  handle: { 'zh-CN': '移动{item}', en: 'Move {item}' },
  more: { 'zh-CN': '再显示 {count} 张', en: 'Show {count} more' },
  rest: { 'zh-CN': '其他', en: 'Others' },
  empty: { 'zh-CN': '拖到这里', en: 'Drop here' },
} as const;

/** A sentence with its values. */
export const fill = (sentence: string, values: { readonly [name: string]: string | number }): string =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
