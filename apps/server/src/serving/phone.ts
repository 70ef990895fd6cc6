import { say } from '../output.ts';

/** What to do with a phone: a picture to scan, and what its browser will say of a certificate that nobody vouches for. */
export async function phoneLines(address: string, isOwn: boolean): Promise<string[]> {
  // Loaded only when needed.
  const { renderUnicodeCompact } = await import('uqr');
  const warning = {
    'zh-CN': '手机浏览器首次打开会提示“连接不是私密连接”，因为证书是本机自制的；选择“高级 → 继续访问”即可。',
    en: 'The browser will warn once that the connection is not private, since this machine made the certificate itself: choose “Advanced → Proceed”.',
  };
  return [
    say({ 'zh-CN': `手机扫码打开 ${address}：`, en: `On a phone, scan this to open ${address}:` }),
    renderUnicodeCompact(address, { border: 2 }),
    ...(isOwn ? [say(warning)] : []),
  ];
}
