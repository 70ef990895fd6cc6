import { Refusal, type RefusalDetails } from '@stepwell/engine';

/** Every refusal of the store: code, HTTP status, words. */
export const storeRefusals = {
  OVERLOADED: {
    status: 503,
    words: { 'zh-CN': '系统繁忙，请稍后再试。', en: 'The system is busy. Please try again in a moment.' },
  },
  SHUTTING_DOWN: {
    status: 503,
    words: { 'zh-CN': '服务正在停止，请稍后再试。', en: 'The service is stopping. Please try again in a moment.' },
  },
  DATA_IN_USE: {
    status: 503,
    words: {
      'zh-CN': '数据目录正由另一个 Stepwell 进程使用。请先停止它，或另选一个数据目录。',
      en: 'Another Stepwell process is using the data directory. Stop it first, or choose another directory.',
    },
  },
  STORAGE_FULL: {
    status: 503,
    words: {
      'zh-CN': '磁盘空间不足，内容没有保存。请联系管理员清理磁盘。',
      en: 'The disk is full, so nothing was saved. Ask an administrator to free space.',
    },
  },
  STORAGE_BROKEN: {
    status: 503,
    words: {
      'zh-CN': '写入磁盘失败，系统已停止保存以保护数据。请联系管理员重启服务。',
      en: 'Writing to the disk failed, so saving has stopped to protect the data. Ask an administrator to restart the service.',
    },
  },
  DATABASE_AWAY: {
    status: 503,
    words: {
      'zh-CN': '与数据库的连接已中断，不能确定内容是否已保存。请稍后查看，如未保存请再试一次。',
      en: 'The connection to the database broke, so it is not certain that this was saved. Look again in a moment, and try once more if it was not.',
    },
  },
  AUDIT_BROKEN: {
    status: 503,
    words: {
      'zh-CN': '数据与审计记录不符，服务没有启动。请从备份恢复，或由管理员确认接受现有数据后再启动。',
      en: 'The data does not agree with its audit, so the service did not start. Restore a backup, or let an administrator accept the data as it is.',
    },
  },
  PUBLISH_LOSES: {
    status: 422,
    words: {
      'zh-CN': '这个版本会丢失已有数据，因此没有发布。请按所列问题修改定义。',
      en: 'This version would lose data that is there, so it was not published. Correct what is listed.',
    },
  },
  PUBLISH_NOT_UNIQUE: {
    status: 422,
    words: {
      'zh-CN': '要求唯一的内容已有重复，因此没有发布。请按所列问题处理。',
      en: 'What is to be unique stands in several records already, so nothing was published. Mend what is listed.',
    },
  },
  INVALID_QUERY: {
    status: 422,
    words: { 'zh-CN': '这个查询有错，请按提示修改。', en: 'Something in this query is wrong. See the problems.' },
  },
  QUERY_TOO_SLOW: {
    status: 503,
    words: {
      'zh-CN': '查询耗时太长，已取消。请缩小范围后再试。',
      en: 'The query took too long and was cancelled. Narrow it down and try again.',
    },
  },
} as const;

export type StoreRefusalCode = keyof typeof storeRefusals;

/** The refusal of this code, to be thrown. */
export const refuseStore = (code: StoreRefusalCode, details: RefusalDetails = {}): Refusal =>
  new Refusal({ code, ...storeRefusals[code] }, details);
