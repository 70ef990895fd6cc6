import kit from 'antd/es/locale/en_US.js';
import { en } from './en.ts';

/** All that a page says in English: the parts of antd, dates, and its own texts. It is one file to load. */
export const language = { kit, dates: 'en', words: en };
