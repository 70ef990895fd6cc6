import type { FieldInput, InputServices, RecordName } from '../field-input.ts';

const PEOPLE = ['沈一鸣', '周若楠', '王海涛', '林知夏', 'Ada Palmer', '陈思远'];
const THINGS = ['宁波恒达机电有限公司', '苏州工业园区热力', '上海浦东换热设备厂', 'Northwind Traders', '杭州萧山泵业'];

const titles = (table: string) => (table === 'user' ? PEOPLE : THINGS);

function nameFor(table: string, id: string): RecordName {
  const names = titles(table);
  const sum = Array.from(id).reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0);
  return { id, title: names[sum % names.length] ?? id, subtitle: table };
}

const PICTURE = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 80"><rect width="120" height="80" fill="#dbe7f3"/><path d="M0 80l36-40 22 22 18-16 44 34z" fill="#8fb3d6"/><circle cx="88" cy="22" r="10" fill="#fff"/></svg>',
)}`;

/** Answers for inputs that stand in no app: some names, a picture, uploads that go nowhere. */
export function sampleServices(inputs: readonly FieldInput[]): InputServices {
  const uploaded = new Map<string, string>();
  return {
    inputs,
    findRecords: async (table, text) =>
      titles(table)
        .map((title, index) => ({ id: `${table}-${index}`, title, subtitle: `${table} ${index + 1}` }))
        .filter(({ title }) => title.toLowerCase().includes(text.toLowerCase())),
    nameRecords: async (table, ids) => ids.map((id) => nameFor(table, id)),
    uploadFile: async (file, progress) => {
      progress(1);
      const id = `upload-${uploaded.size + 1}`;
      uploaded.set(id, URL.createObjectURL(file));
      return { id, name: file.name, size: file.size, type: file.type };
    },
    fileUrl: (id) => uploaded.get(id) ?? PICTURE,
  };
}
