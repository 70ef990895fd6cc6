import { agreement } from '../edit-distance.ts';
import { defineLikeness } from '../likeness.ts';
import { folded } from '../plain-text.ts';
import { SHARED_MAILBOXES } from '../words/mailboxes.ts';

interface Mailbox {
  readonly local: string;
  readonly domain: string;
}

function mailboxIn(value: string): Mailbox | undefined {
  const [local = '', domain = ''] = folded(value).replace(/\s/g, '').split('@');
  const own = local.replace(/\+.*$/, '');
  return own === '' ? undefined : { local: own, domain };
}

/** Of the same name in another domain, so much comes from the domain; another name is another person. */
const OF_DOMAIN = 0.6;
const MOST_OF_OTHERS = 0.8;

/** E-mail addresses: case and what follows a plus do not count, a slip in the domain little; another name is another person. */
export const email = defineLikeness<Mailbox>({
  name: 'email',
  label: { 'zh-CN': '邮箱', en: 'E-mail' },
  summary: {
    'zh-CN': '忽略大小写和加号后缀，容许域名笔误',
    en: 'Case and plus suffixes do not count; a slip in the domain is forgiven',
  },
  read: mailboxIn,
  keysOf: ({ local, domain }) => [`${local}@${domain}`, ...(SHARED_MAILBOXES.has(local) ? [] : [local])],
  compare: (one, other, least) => {
    if (one.local !== other.local && MOST_OF_OTHERS < least) return 0;
    const domain = agreement(one.domain, other.domain);
    if (one.local !== other.local) return MOST_OF_OTHERS * agreement(one.local, other.local) * domain;
    const isShared = domain < 1 && SHARED_MAILBOXES.has(one.local);
    return (1 - OF_DOMAIN + OF_DOMAIN * domain) * (isShared ? MOST_OF_OTHERS : 1);
  },
  examples: [
    ['Wang.Wei@Example.com', 'wang.wei@example.com', true],
    ['wang.wei+crm@example.com', 'wang.wei@example.com', true],
    ['liyutong@gmial.com', 'liyutong@gmail.com', true],
    ['ｚｈａｏ@example.cn', 'zhao@example.cn', true],
    ['wangwei1@example.com', 'wangwei2@example.com', false],
    ['wangwei@qq.com', 'wangwei@163.com', false],
    ['info@muhe.cn', 'info@muhe.com', false],
    ['sales@example.com', 'info@example.com', false],
  ],
});
