import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { box, context, draw, prepare, services, type } from '../testing/draw.tsx';

prepare();

test('text goes out as it is typed, and blank when it is emptied', async () => {
  const { onChange } = await draw('text', { value: '球阀' });
  expect(box().value).toBe('球阀');
  type('蝶阀');
  expect(onChange).toHaveBeenLastCalledWith('蝶阀');
  type('');
  expect(onChange).toHaveBeenLastCalledWith(null);
});

test('an amount is shown with separators, edited plain, and understood as people write it', async () => {
  const { onChange } = await draw('money', { value: 1234567.5 });
  expect(box().value).toBe('1,234,567.50');
  fireEvent.focus(box());
  expect(box().value).toBe('1234567.50');
  type('1.2万');
  expect(onChange).toHaveBeenLastCalledWith(12000);
  type('￥３，０００');
  expect(onChange).toHaveBeenLastCalledWith(3000);
  type('1.234');
  expect(onChange).toHaveBeenLastCalledWith('1.234');
});

test('50 typed into a percentage is one half', async () => {
  const { onChange } = await draw('percent', { value: 0.085 });
  expect(box().value).toBe('8.5');
  type('50');
  expect(onChange).toHaveBeenLastCalledWith(0.5);
});

test('digits of an unfinished IME composition do not go out', async () => {
  const { onChange } = await draw('integer', {});
  fireEvent.focus(box());
  fireEvent.compositionStart(box());
  fireEvent.change(box(), { target: { value: 'yiwan' } });
  expect(onChange).not.toHaveBeenCalled();
  fireEvent.change(box(), { target: { value: '1万' } });
  fireEvent.compositionEnd(box());
  expect(onChange).toHaveBeenLastCalledWith(10000);
});

test('a switch answers true and false, never blank', async () => {
  const { onChange } = await draw('boolean', {});
  expect(screen.getByRole('switch').getAttribute('aria-checked')).toBe('false');
  fireEvent.click(screen.getByRole('switch'));
  expect(onChange).toHaveBeenLastCalledWith(true);
});

test('a choice offers what is not archived, and what is chosen already', async () => {
  const options = {
    options: [
      { key: 'a', label: '甲' },
      { key: 'b', label: '乙', archived: true },
      { key: 'c', label: '丙' },
    ],
  };
  const { onChange } = await draw('select', { options, value: null });
  fireEvent.mouseDown(box());
  expect(screen.queryByText('乙')).toBeNull();
  fireEvent.click(screen.getAllByText('丙').at(-1) as HTMLElement);
  expect(onChange).toHaveBeenLastCalledWith('c');
});

test('a person is named, found by typing and chosen with Enter', async () => {
  const { onChange } = await draw('user', { value: 'person-1' });
  await screen.findByText('沈一鸣');
  fireEvent.mouseDown(box());
  await screen.findByText('华东销售部');
  fireEvent.change(box(), { target: { value: '若楠' } });
  await waitFor(() => expect(screen.queryByText('华东销售部')).toBeNull());
  fireEvent.keyDown(box(), { key: 'Enter', keyCode: 13 });
  expect(onChange).toHaveBeenLastCalledWith('person-2');
  await screen.findAllByText('周若楠');
});

test('a picker says when nothing is found, and when the server does not answer', async () => {
  await draw('relation', { options: { table: 'thing' } });
  fireEvent.mouseDown(box());
  fireEvent.change(box(), { target: { value: '没有的' } });
  await screen.findByText('没有找到“没有的”，换个词试试');
  await draw('relation', {
    id: 'other',
    options: { table: 'thing' },
    services: { ...services, findRecords: () => Promise.reject(new Error('down')) },
  });
  fireEvent.mouseDown(box('other'));
  await screen.findByText('没有连上服务器，请稍后再试');
});

test('an instant is shown on the clock of the app and goes out with milliseconds', async () => {
  const { onChange } = await draw('datetime', { value: '2026-03-02T01:00:00.000Z' });
  expect(box().value).toBe('2026-03-02 09:00');
  type('2026-03-05 14:30');
  fireEvent.keyDown(box(), { key: 'Enter' });
  expect(onChange).toHaveBeenLastCalledWith('2026-03-05T06:30:00.000Z');
});

test('a date is picked by writing it in the ways it is written', async () => {
  const { onChange } = await draw('date', {});
  for (const written of ['2026-03-05', '2026/3/5', '2026年3月5日', '20260305']) {
    type(written);
    fireEvent.keyDown(box(), { key: 'Enter' });
    expect(onChange).toHaveBeenLastCalledWith('2026-03-05');
  }
});

test('a duration is a number in its unit, or a phrase', async () => {
  const { onChange } = await draw('duration', { value: 9_000_000 });
  expect(box().value).toBe('2.5');
  type('3');
  expect(onChange).toHaveBeenLastCalledWith(10_800_000);
  type('1小时30分');
  expect(onChange).toHaveBeenLastCalledWith(5_400_000);
  fireEvent.blur(box());
  expect(box().value).toBe('1.5');
});

test('a telephone number is written as one likes and shown in one form', async () => {
  const { onChange } = await draw('phone', {});
  type('138-1234 5678');
  expect(onChange).toHaveBeenLastCalledWith('+8613812345678');
  fireEvent.blur(box());
  expect(box().value).toBe('138 1234 5678');
  type('123');
  expect(onChange).toHaveBeenLastCalledWith('123');
});

test('stars are pressed, and taken back by pressing the last again', async () => {
  const { onChange } = await draw('rating', {});
  fireEvent.click(screen.getByRole('radio', { name: '4 星' }));
  expect(onChange).toHaveBeenLastCalledWith(4);
  fireEvent.click(screen.getByRole('radio', { name: '4 星' }));
  expect(onChange).toHaveBeenLastCalledWith(null);
});

test('tags end at a comma of either language', async () => {
  const { onChange } = await draw('tags', { value: ['老客户'] });
  type('重点，VIP、');
  expect(onChange).toHaveBeenLastCalledWith(['老客户', '重点', 'VIP']);
});

test('a place is written with the longitude first or in words', async () => {
  const { onChange } = await draw('geo_point', {});
  type('北纬29.8683° 东经121.5432°');
  expect(onChange).toHaveBeenLastCalledWith([121.5432, 29.8683]);
});

test('an area grows corner by corner, and is drawn once it is one', async () => {
  const { onChange } = await draw('geo_area', {});
  type('121.5, 29.8\n121.6, 29.8');
  expect(onChange).toHaveBeenLastCalledWith('121.5, 29.8\n121.6, 29.8');
  expect(screen.queryByRole('img', { name: /顶点/ })).toBeNull();
  type('121.5, 29.8\n121.6, 29.8\n121.6, 29.9');
  expect(onChange).toHaveBeenLastCalledWith([
    [121.5, 29.8],
    [121.6, 29.8],
    [121.6, 29.9],
  ]);
  expect(screen.getByRole('img', { name: /3 个顶点/ })).toBeTruthy();
});

test('lines are added, filled, copied without their id, and removed', async () => {
  const fields = [
    { key: 'item', type: 'text', label: '名称', required: true },
    { key: 'qty', type: 'integer', label: '数量' },
  ];
  const { onChange } = await draw('lines', { options: { fields, maxRows: 3 }, value: [{ id: 'l-1', item: '球阀', qty: 2 }] });
  fireEvent.click(screen.getByRole('button', { name: '加一行' }));
  type('法兰', 'box-1-item');
  expect(onChange).toHaveBeenLastCalledWith([{ id: 'l-1', item: '球阀', qty: 2 }, { item: '法兰' }]);
  fireEvent.click(screen.getByRole('button', { name: '复制第 1 行' }));
  expect(onChange).toHaveBeenLastCalledWith([{ id: 'l-1', item: '球阀', qty: 2 }, { item: '球阀', qty: 2 }, { item: '法兰' }]);
  expect((screen.getByRole('button', { name: '加一行' }) as HTMLButtonElement).disabled).toBe(true);
  fireEvent.click(screen.getByRole('button', { name: '删除第 1 行' }));
  expect(onChange).toHaveBeenLastCalledWith([{ item: '球阀', qty: 2 }, { item: '法兰' }]);
});

test('cells copied from a spreadsheet fill the lines from where they are pasted', async () => {
  const fields = [
    { key: 'item', type: 'text', label: '名称' },
    { key: 'price', type: 'money', label: '单价' },
    { key: 'share', type: 'percent', label: '折扣' },
  ];
  const { onChange } = await draw('lines', { options: { fields }, value: [{ id: 'l-1', item: '球阀' }] });
  fireEvent.paste(box('box-0-item'), { clipboardData: { getData: () => '球阀 DN50\t¥1,386.00\t85%\n法兰\t64\t待定\n' } });
  expect(onChange).toHaveBeenLastCalledWith([
    { id: 'l-1', item: '球阀 DN50', price: 1386, share: 0.85 },
    { item: '法兰', price: 64, share: '待定' },
  ]);
});

test('what is wrong in a line stands below its input', async () => {
  const fields = [{ key: 'qty', type: 'integer', label: '数量' }];
  await draw('lines', {
    options: { fields },
    value: [{ qty: 1 }, { qty: -2 }],
    problems: [{ path: '/1/qty', message: '不能小于 0' }],
  });
  expect(box('box-1-qty').getAttribute('aria-invalid')).toBe('true');
  expect(document.getElementById(box('box-1-qty').getAttribute('aria-describedby') ?? '')?.textContent).toBe('不能小于 0');
  expect(box('box-0-qty').getAttribute('aria-invalid')).toBeNull();
});

test('a file is sent up and stands there by its name; one of the wrong kind does not', async () => {
  const { onChange } = await draw('file', { options: { accept: ['pdf'], multiple: true, maxSize: 1 } });
  const picker = document.querySelector('input[type=file]') as HTMLInputElement;
  const choose = (name: string, bytes = 3) =>
    act(async () => {
      fireEvent.change(picker, { target: { files: [new File(['x'.repeat(bytes)], name)] } });
    });
  await choose('报价.pdf');
  expect(onChange).toHaveBeenLastCalledWith([expect.objectContaining({ id: 'id-of-报价.pdf', name: '报价.pdf' })]);
  expect(screen.getByRole('link', { name: '报价.pdf' }).getAttribute('href')).toContain('/api/files/');
  await choose('木马.exe');
  expect(screen.getByRole('alert').textContent).toBe('只能上传 pdf 文件');
  expect(onChange).toHaveBeenCalledTimes(1);
  fireEvent.click(screen.getByRole('button', { name: '移除 报价.pdf' }));
  expect(onChange).toHaveBeenLastCalledWith(null);
});

test('a file that does not arrive says so and can be sent away', async () => {
  await draw('file', { services: { ...services, uploadFile: () => Promise.reject(new Error('offline')) } });
  await act(async () => {
    fireEvent.change(document.querySelector('input[type=file]') as HTMLInputElement, {
      target: { files: [new File(['x'], 'a.txt')] },
    });
  });
  expect(screen.getByRole('alert').textContent).toBe('没有传上去，请再试一次');
  fireEvent.click(screen.getByRole('button', { name: '移除 a.txt' }));
  expect(screen.queryByRole('alert')).toBeNull();
});

test('broken JSON goes out as text, for the check to speak of', async () => {
  const { onChange } = await draw('json', {});
  type('{"a": 1');
  expect(onChange).toHaveBeenLastCalledWith('{"a": 1');
  type('{"a": 1}');
  expect(onChange).toHaveBeenLastCalledWith({ a: 1 });
});

test('a fiscal period is written, one of the calendar is picked', async () => {
  const { onChange } = await draw('period', { options: { unit: 'fiscal_quarter' } });
  type('FY2026 Q2');
  expect(onChange).toHaveBeenLastCalledWith('F2026-Q2');
  await draw('period', { id: 'week', options: { unit: 'week' }, value: '2026-W10' });
  expect(box('week').value).toBe('2026年第10周');
});

test('the preview of a rich text shows what its marks mean', async () => {
  await draw('rich_text', { value: '**重要** [官网](https://a.example) <b>x</b>' });
  fireEvent.click(screen.getByText('预览'));
  expect(screen.getByText('重要').tagName).toBe('STRONG');
  expect(screen.getByRole('link', { name: '官网' }).getAttribute('href')).toBe('https://a.example');
  expect(document.querySelector('b')?.textContent).not.toBe('x');
});

test('everything an input says is in the language of its reader', async () => {
  await draw('user', { context: { ...context, locale: 'en' } });
  await screen.findByText('Type a name');
  await draw('file', { id: 'file', context: { ...context, locale: 'en' }, label: 'Contract' });
  expect(screen.getByRole('button', { name: 'Contract Upload a file' })).toBeTruthy();
});
