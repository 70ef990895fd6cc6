import { say } from '../output.ts';
import { UsageError, type Verb } from '../verb.ts';
import { withControl } from '../with-control.ts';

/** `token --user NAME`: lets somebody in without a password. */
export const token: Verb = {
  name: 'token',
  usage: '--user NAME',
  summary: { 'zh-CN': '给用户一个访问令牌和一次性登录链接', en: 'Give a user an access token and a one-time sign-in link' },
  places: [0, 0],
  options: { user: { type: 'string' } },
  run: async ({ options }, { json, line }) => {
    const user = options['user'];
    if (typeof user !== 'string' || user === '')
      throw new UsageError({ 'zh-CN': '请用 --user 指明用户。', en: 'Say with --user whose token it is to be.' });
    const issued = await withControl((control) => control.token({ user }));
    const link = `/in/${issued.link}`;
    json({ ...issued, link });
    line(issued.token);
    line(
      say({
        'zh-CN': `一次性登录链接（接在服务地址之后）：${link}`,
        en: `One-time sign-in link (behind the server's address): ${link}`,
      }),
    );
    return 0;
  },
};
