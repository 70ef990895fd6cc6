import { Refusal, type RefusalDetails } from '@stepwell/engine';
import { designRefusals } from './design-refusals.ts';

/** Every refusal of the server itself: code, HTTP status, words. */
export const serverRefusals = {
  ...designRefusals,
  MALFORMED: {
    status: 400,
    words: {
      'zh-CN': '请求的内容不符合格式，请按所列问题修改后重试。',
      en: 'The request does not have the expected shape. Correct what is listed and try again.',
    },
  },
  MALFORMED_JSON: {
    status: 400,
    words: { 'zh-CN': '请求内容不是有效的 JSON，请检查后重试。', en: 'The body is not valid JSON. Check it and try again.' },
  },
  TOO_DEEP: {
    status: 400,
    words: { 'zh-CN': '请求内容嵌套太深，请减少层数。', en: 'The body is nested too deeply. Use fewer levels.' },
  },
  BAD_TEXT: {
    status: 400,
    words: {
      'zh-CN': '文字里有无法保存的字符（空字符或残缺的编码），请删除后重试。',
      en: 'The text contains characters that cannot be kept (NUL or broken encoding). Remove them and try again.',
    },
  },
  BAD_KEY: {
    status: 400,
    words: {
      'zh-CN': 'Idempotency-Key 应为 1 到 200 个可见的 ASCII 字符。',
      en: 'An Idempotency-Key has 1 to 200 visible ASCII characters.',
    },
  },
  BAD_PLACE: {
    status: 400,
    words: {
      'zh-CN': '翻页位置已失效，请从第一页开始。',
      en: 'This place in the list is no longer valid. Begin with the first page.',
    },
  },
  UNREADABLE_ADDRESS: {
    status: 400,
    words: {
      'zh-CN': '地址里的参数编码有误，请按 UTF-8 编码后重试。',
      en: 'The query string is not well encoded. Encode it as UTF-8 and try again.',
    },
  },
  RANGE_BEYOND_FILE: {
    status: 416,
    words: {
      'zh-CN': '请求的范围超出了文件的长度，请从头重新下载。',
      en: 'The range asked for lies beyond the end of the file. Download it again from the beginning.',
    },
  },
  ONE_FILE: {
    status: 400,
    words: { 'zh-CN': '一次只能上传一个文件，请逐个上传。', en: 'One file at a time. Upload the others by themselves.' },
  },
  WHICH_RECORDS: {
    status: 400,
    words: {
      'zh-CN': '请用 ids 指明记录，或用 where 给出条件，二者选一。',
      en: 'Name the records by ids or by a where, one of the two.',
    },
  },
  TOO_MANY_RECORDS: {
    status: 422,
    words: {
      'zh-CN': '一次最多处理 100,000 条记录，请缩小范围后分批进行。',
      en: 'At most 100,000 records at once. Narrow the condition and go in several steps.',
    },
  },
  NO_FILE: {
    status: 400,
    words: { 'zh-CN': '请选择要上传的文件。', en: 'Choose a file to upload.' },
  },
  BROKEN_FORM: {
    status: 400,
    words: { 'zh-CN': '上传的内容不完整，请重新上传。', en: 'The upload is not complete. Send it again.' },
  },
  BAD_MAP: {
    status: 400,
    words: {
      'zh-CN': '列与字段的对应关系有误，请按所列问题修改。',
      en: 'The mapping of columns to fields is wrong. Correct what is listed.',
    },
  },
  NOT_SIGNED_IN: { status: 401, words: { 'zh-CN': '请先登录。', en: 'Please sign in first.' } },
  WRONG_SIGN_IN: {
    status: 401,
    words: { 'zh-CN': '用户名或密码不正确，请重新输入。', en: 'The name or the password is wrong. Please try again.' },
  },
  LINK_GONE: {
    status: 401,
    words: {
      'zh-CN': '这个登录链接已经用过或已失效，请向管理员要一个新的。',
      en: 'This sign-in link was used already or has expired. Ask your administrator for a new one.',
    },
  },
  ADMIN_ONLY: {
    status: 403,
    words: { 'zh-CN': '只有管理员可以这样做，请联系管理员。', en: 'Only an administrator may do this. Ask one.' },
  },
  MAY_NOT_INVITE: {
    status: 403,
    words: {
      'zh-CN': '此人还在您不管理的应用里，登录链接要请服务器管理员来发。',
      en: 'This person is also in apps that you do not look after. Ask the administrator of the server for the sign-in link.',
    },
  },
  FOREIGN_ORIGIN: {
    status: 403,
    words: {
      'zh-CN': '请求来自其他网站，已被拒绝。请从本系统的页面操作。',
      en: 'The request comes from another site. Use the pages of this one.',
    },
  },
  NO_SUCH_ADDRESS: {
    status: 404,
    words: { 'zh-CN': '这个地址不存在，请检查链接。', en: 'There is nothing at this address. Check the link.' },
  },
  NOT_IN_BIN: {
    status: 409,
    words: {
      'zh-CN': '记录还在使用。请先删除它，再抹去。',
      en: 'The record is still in use. Delete it first, then erase it.',
    },
  },
  NO_SUCH_APP: {
    status: 404,
    words: {
      'zh-CN': '没有这个应用，或者您无权使用它。请联系管理员。',
      en: 'There is no such app, or you may not use it. Ask an administrator.',
    },
  },
  NO_SUCH_USER: {
    status: 404,
    words: { 'zh-CN': '没有这个用户，请核对姓名。', en: 'There is no such user. Check the name.' },
  },
  NO_SUCH_VIEW: {
    status: 404,
    words: {
      'zh-CN': '没有这个视图，它可能已被删除。请从列表上方另选一个。',
      en: 'There is no such view; it may have been deleted. Choose another above the list.',
    },
  },
  VIEW_CHANGED: {
    status: 409,
    words: {
      'zh-CN': '这个视图刚刚被修改过，请刷新页面后再改。',
      en: 'This view was changed meanwhile. Reload the page, then change it again.',
    },
  },
  PEOPLE_NOT_ADDED: {
    status: 422,
    words: {
      'zh-CN': '有人没能加进来，一个都还没有添加。请按所列问题修改后重试。',
      en: 'Somebody could not be added, so nobody was. Correct what is listed and try again.',
    },
  },
  METHOD_NOT_ALLOWED: {
    status: 405,
    words: {
      'zh-CN': '这个地址不接受这种请求方法，可用的方法见 Allow。',
      en: 'This address does not take this method. Those it takes stand in the header Allow.',
    },
  },
  TOO_SLOW: {
    status: 408,
    words: { 'zh-CN': '请求发送得太慢，请重试。', en: 'The request took too long to arrive. Send it again.' },
  },
  KEY_BUSY: {
    status: 409,
    words: { 'zh-CN': '同一个请求正在处理，请稍候再试。', en: 'The same request is being carried out. Try again in a moment.' },
  },
  EVENTS_GONE: {
    status: 410,
    words: { 'zh-CN': '离线太久，请刷新页面。', en: 'Too much has happened since. Reload the page.' },
  },
  BODY_TOO_LARGE: {
    status: 413,
    words: { 'zh-CN': '内容太大，请减小后重试。', en: 'This is too large. Send less and try again.' },
  },
  UNSUPPORTED_MEDIA_TYPE: {
    status: 415,
    words: { 'zh-CN': '不支持这种内容类型，请发送 JSON。', en: 'This content type is not supported. Send JSON.' },
  },
  NOT_A_FORM: {
    status: 415,
    words: {
      'zh-CN': '请以表单（multipart/form-data）上传文件。',
      en: 'Send the file as a form (multipart/form-data).',
    },
  },
  KEY_REUSED: {
    status: 422,
    words: {
      'zh-CN': '这个 Idempotency-Key 已用于另一个请求，请换一个。',
      en: 'This Idempotency-Key was used for another request. Use a new one.',
    },
  },
  TOO_MANY_VIEWS: {
    status: 422,
    words: {
      'zh-CN': '您在这个列表上的视图太多了，请先删除一些。',
      en: 'You keep too many views of this list. Delete some first.',
    },
  },
  WEAK_PASSWORD: { status: 422, words: { 'zh-CN': '密码至少要有 10 个字符。', en: 'A password needs at least 10 characters.' } },
  TOO_MANY_TRIES: {
    status: 429,
    words: { 'zh-CN': '尝试次数太多，请 15 分钟后再试。', en: 'Too many tries. Please try again in 15 minutes.' },
  },
  HEADERS_TOO_LARGE: {
    status: 431,
    words: { 'zh-CN': '请求头太大，请减小后重试。', en: 'The headers are too large. Send less and try again.' },
  },
  OVERLOADED: { status: 503, words: { 'zh-CN': '系统正忙，请稍后重试。', en: 'The server is busy. Please try again shortly.' } },
  STOPPING: {
    status: 503,
    words: { 'zh-CN': '服务正在重启，请稍后重试。', en: 'The server is restarting. Please try again shortly.' },
  },
} as const;

export type ServerRefusalCode = keyof typeof serverRefusals;

/** The server's refusal of this code, to be thrown. */
export const refuseRequest = (code: ServerRefusalCode, details: RefusalDetails = {}): Refusal =>
  new Refusal({ code, ...serverRefusals[code] }, details);
