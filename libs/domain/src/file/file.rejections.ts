import type { ErrorText } from '../errors/registry.types';

export const fileRejections = {
  FileEmpty: {
    status: 422,
    zh: '文件没有内容。',
    remedyZh: '请核对所选文件后再上传。',
    en: 'The file is empty.',
    remedyEn: 'Check which file you chose, then upload it again.',
  },
  FileNameMissing: {
    status: 422,
    zh: '缺少文件名。',
    remedyZh: '请给文件命名后再上传。',
    en: 'The file has no name.',
    remedyEn: 'Name the file, then upload it again.',
  },
  FileTypeNotAccepted: {
    status: 415,
    zh: '不接收这种文件。可接收的类型：{accepted}。',
    remedyZh: '请另存或扫描成其中一种（扫描件用 PDF 或 OFD），再上传。',
    en: 'This kind of file is not taken. Accepted: {accepted}.',
    remedyEn: 'Save or scan it as one of these (PDF or OFD for a scan), then upload it again.',
  },
  FileNotWhatItSays: {
    status: 415,
    zh: '文件内容与后缀 .{ending} 不符。',
    remedyZh: '请用原程序打开文件，确认无误后重新另存，再上传；来历不明的文件请勿打开。',
    en: 'The content is not what the ending .{ending} says.',
    remedyEn:
      'Open it in the program that made it and save it again, then upload it; do not open a file of unknown origin.',
  },
  FileTooLarge: {
    status: 413,
    zh: '文件超过 {limitMb} MB。',
    remedyZh: '请压缩扫描分辨率或分册上传；录音录像请分段。',
    en: 'The file is larger than {limitMb} MB.',
    remedyEn: 'Scan it at a lower resolution or in volumes; cut recordings into parts.',
  },
  FileIncomplete: {
    status: 400,
    zh: '文件没有传完，什么也没有保存。',
    remedyZh: '请检查网络后重新上传。',
    en: 'The file did not arrive whole; nothing was kept.',
    remedyEn: 'Check the connection, then upload it again.',
  },
  FileDamaged: {
    status: 410,
    zh: '文件在存储中缺失或已损坏，与登记的校验值不符。',
    remedyZh: '请告知系统维护人员：运行 taizhang verify 可列出全部受损文件，从备份恢复后即可打开。',
    en: 'The stored file is missing or damaged: it is not what its hash says.',
    remedyEn:
      'Tell whoever keeps the system: taizhang verify lists every damaged file; restored from a backup it opens again.',
  },
  FileNotOfMatter: {
    status: 422,
    zh: '所引用的文件不在本事项的材料中。',
    remedyZh: '请先把文件上传到本事项，再引用。',
    en: 'A file that is cited does not belong to this matter.',
    remedyEn: 'Upload the file to this matter first, then cite it.',
  },
  FileSealed: {
    status: 409,
    zh: '这份文件属于密封的案卷，打开须说明理由。',
    remedyZh: '请用“打开”并填写理由；打开会记入日志。',
    en: 'This file belongs to a sealed matter: opening it needs a reason.',
    remedyEn: 'Use “Open” and give the reason; the opening goes into the log.',
  },
} as const satisfies Record<string, ErrorText>;
