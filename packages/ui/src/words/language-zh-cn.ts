import kit from 'antd/es/locale/zh_CN.js';
import 'dayjs/locale/zh-cn.js';
import { zhCN } from './zh-cn.ts';

/** All that a page says in Chinese: the parts of antd, dates, and its own texts. It is one file to load. */
export const language = { kit, dates: 'zh-cn', words: zhCN };
