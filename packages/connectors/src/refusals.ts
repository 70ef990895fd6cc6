import { Refusal, type RefusalDetails } from '@stepwell/engine/refusal';

/** Every refusal of the connectors: code, HTTP status, words. */
export const connectorRefusals = {
  NOT_A_SHEET: {
    status: 422,
    words: {
      'zh-CN': '这个文件不是表格。请上传 .xlsx 或 .csv 文件。',
      en: 'This file is not a table. Upload an .xlsx or a .csv file.',
    },
  },
  OLD_OR_LOCKED_SHEET: {
    status: 422,
    words: {
      'zh-CN': '这是旧版 .xls 或加密的表格。请另存为不加密的 .xlsx 后重试。',
      en: 'This is an old .xls file or a locked one. Save it as an .xlsx without a password and try again.',
    },
  },
  BROKEN_SHEET: {
    status: 422,
    words: {
      'zh-CN': '文件已损坏，无法读取。请重新导出后重试。',
      en: 'The file is damaged and cannot be read. Export it again and try once more.',
    },
  },
  SWOLLEN_SHEET: {
    status: 422,
    words: {
      'zh-CN': '文件解开后过大或过于复杂，无法读取。请只保留要导入的数据，另存后重试。',
      en: 'The file unpacks to too much to be read. Keep only the data to be imported, save it anew and try again.',
    },
  },
  EMPTY_SHEET: {
    status: 422,
    words: {
      'zh-CN': '表格里没有数据。第一行应是列名，其下是数据。',
      en: 'The table has no rows. The first row should name the columns, with data below it.',
    },
  },
  TOO_MANY_ROWS: {
    status: 422,
    words: {
      'zh-CN': '表格超过 200,000 行或 500 列。请拆分后分批导入。',
      en: 'The table has more than 200,000 rows or 500 columns. Split it and import the parts.',
    },
  },
} as const;

export type ConnectorRefusalCode = keyof typeof connectorRefusals;

/** The refusal of this code, to be thrown. */
export const refuseSheet = (code: ConnectorRefusalCode, details: RefusalDetails = {}): Refusal =>
  new Refusal({ code, ...connectorRefusals[code] }, details);
