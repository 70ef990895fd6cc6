import exceljs from 'exceljs';

/** A cell for a spreadsheet: numbers and dates stay what they are. */
export type XlsxCell = string | number | boolean | Date | null;

export interface XlsxColumn {
  readonly label: string;
  /** Excel's number format, such as `0.00` or `yyyy-mm-dd`. */
  readonly format?: string;
}

export interface XlsxWriter {
  add(cells: readonly XlsxCell[]): void;
  /** Writes the rest; the file is whole when it resolves. */
  end(): Promise<void>;
}

const widthOf = (label: string) => Math.min(40, Math.max(12, [...label].length * 2));

/** Begins a workbook of one sheet. */
export function openWorkbook(path: string, sheetName: string, columns: readonly XlsxColumn[]): XlsxWriter {
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({ filename: path, useStyles: true, useSharedStrings: false });
  const name = sheetName.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31) || 'Sheet';
  const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = columns.map(({ label, format }) => ({
    header: label,
    width: widthOf(label),
    ...(format !== undefined && { style: { numFmt: format } }),
  }));
  const head = sheet.getRow(1);
  head.font = { bold: true };
  head.commit();
  return {
    add: (cells) => sheet.addRow([...cells]).commit(),
    end: async () => {
      sheet.commit();
      await workbook.commit();
    },
  };
}
