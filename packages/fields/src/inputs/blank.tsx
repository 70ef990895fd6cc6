import { theme } from 'antd';

/** Nothing there: a pale dash, read aloud as "blank". */
export function Blank({ locale }: { readonly locale: 'zh-CN' | 'en' }) {
  const { token } = theme.useToken();
  return (
    <span role="img" aria-label={locale === 'en' ? 'blank' : '空'} style={{ color: token.colorTextQuaternary }}>
      —
    </span>
  );
}
