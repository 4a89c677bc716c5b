import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { BulletinPage } from '../find-bulletin/find-bulletin.query';
import { paperDate } from '../../wording/dates';
import type { LocalDate } from '@taizhang/domain';

/** The page of an official document: A4, type area 156 × 225 mm, top 37 mm and binding edge 28 mm. In twentieths of a point. */
const millimetre = 1440 / 25.4;
const page = {
  size: { width: Math.round(210 * millimetre), height: Math.round(297 * millimetre) },
  margin: {
    top: Math.round(37 * millimetre),
    left: Math.round(28 * millimetre),
    right: Math.round(26 * millimetre),
    bottom: Math.round(35 * millimetre),
  },
};
/** 小标宋 二号 for the title, 仿宋 三号 for the text; in half points. A reader that lacks a face takes its own. */
const faces = { title: '方正小标宋简体', text: '仿宋_GB2312', head: '黑体' };
const second = 44;
const third = 32;
const red = 'C00000';
/** 22 lines on 225 mm. */
const line = Math.round((225 / 22) * millimetre);

const run = (text: string, size: number, font: string, color = '000000'): TextRun =>
  new TextRun({ text, size, font, color });
const paragraph = (text: string): Paragraph =>
  new Paragraph({
    children: [run(text, third, faces.text)],
    indent: { firstLine: third * 20 },
    spacing: { line, lineRule: 'exact' },
  });
const centred = (text: string, size: number, font: string, color?: string): Paragraph =>
  new Paragraph({
    children: [run(text, size, font, color)],
    alignment: AlignmentType.CENTER,
    spacing: { before: 120, after: 120 },
  });

function figuresTable({ figures }: BulletinPage): Table {
  const cell = (text: string, font = faces.text): TableCell =>
    new TableCell({
      children: [new Paragraph({ children: [run(text, 24, font)], alignment: AlignmentType.CENTER })],
    });
  const head = ['项目', '完成', '应完成'].map((word) => cell(word, faces.head));
  const rows = figures.map(({ label, value, of }) =>
    [label.zh, value === null ? '＊' : String(value), of === null ? '' : String(of)].map((text) => cell(text)),
  );
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [head, ...rows].map((children, index) => new TableRow({ children, tableHeader: index === 0 })),
  });
}

/** The bulletin as a document of an office: red head, number, title, text, figures, issuer and date, check strip in the foot. */
export async function bulletinDocument(bulletin: BulletinPage, checkStrip: string): Promise<Buffer> {
  const { issuer, campaign, documentNumber, title, lead, text, issuedOn, draftedOn } = bulletin;
  const hidden = bulletin.figures.some(({ value }) => value === null);
  const rule = { style: BorderStyle.SINGLE, size: 12, color: red, space: 4 };
  const children = [
    centred(campaign.zh, 56, faces.title, red),
    new Paragraph({
      children: [run(documentNumber ?? '', third, faces.text)],
      alignment: AlignmentType.CENTER,
      border: { bottom: rule },
    }),
    centred(title, second, faces.title),
    paragraph(lead.zh),
    ...text
      .split('\n')
      .filter((each) => each.trim() !== '')
      .map(paragraph),
    figuresTable(bulletin),
    ...(hidden ? [new Paragraph({ children: [run('＊ 不足以公布的数，含零。', 21, faces.text)] })] : []),
    ...[issuer.zh, paperDate((issuedOn ?? draftedOn) as LocalDate)].map(
      (words) =>
        new Paragraph({
          children: [run(words, third, faces.text)],
          alignment: AlignmentType.RIGHT,
          indent: { right: third * 10 * 4 },
          spacing: { line, lineRule: 'exact' },
        }),
    ),
  ];
  const footer = new Footer({ children: [new Paragraph({ children: [run(checkStrip, 16, faces.text)] })] });
  const document = new Document({
    title,
    sections: [{ properties: { page }, children, footers: { default: footer } }],
  });
  return Packer.toBuffer(document);
}
