import { isZone } from '../../calendar/is-zone.ts';
import type { Problem } from '../../problem.ts';
import { problemAt, type Said, words } from '../../walk/report.ts';
import type { Facts } from '../facts.ts';

/** What of app.json this machine does not know. */
export function checkInfo({ app }: Facts): readonly Problem[] {
  const { timeZone, currency } = app.info;
  return [
    ...(timeZone === undefined || isZone(timeZone) ? [] : [problemAt('app.json#/timeZone', noZone(timeZone))]),
    ...(currency === undefined || isCurrency(currency) ? [] : [problemAt('app.json#/currency', noCurrency(currency))]),
  ];
}

/** What is not written as a code is told as such. */
const isCurrency = (code: string): boolean => !/^[A-Z]{3}$/.test(code) || Intl.supportedValuesOf('currency').includes(code);

const noZone = (zone: string): Said => ({
  code: 'UNKNOWN_ZONE',
  message: words(`没有时区“${zone}”`, `There is no time zone “${zone}”`),
  hint: words('请写 IANA 名称，例如 Asia/Shanghai', 'Write an IANA name such as Asia/Shanghai'),
});

const noCurrency = (currency: string): Said => ({
  code: 'UNKNOWN_CURRENCY',
  message: words(`没有货币“${currency}”`, `There is no currency “${currency}”`),
  hint: words('请写 ISO 4217 代码，例如人民币 CNY', 'Write a code of ISO 4217, such as CNY'),
});
