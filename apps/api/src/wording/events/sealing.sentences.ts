import type { Compartment, FileEvent, SealingEvent } from '@taizhang/domain';
import { compose, label, type LabelText } from '../label';
import type { Sentences } from './sentence.types';

const contents: Readonly<Record<Compartment, LabelText>> = {
  reporterIdentity: label('举报人身份', "reporter's identity"),
  matterContent: label('密封内容', 'sealed content'),
};

export const sealingSentences: Sentences<SealingEvent | FileEvent> = {
  SealedRead: ({ compartment, reason }) =>
    compose(label('打开{content}信封：{reason}', 'Envelope opened ({content}): {reason}'), {
      content: contents[compartment],
      reason,
    }),
  SealedReadAsked: ({ compartment, reason }) =>
    compose(label('申请打开{content}信封：{reason}', 'Opening asked for ({content}): {reason}'), {
      content: contents[compartment],
      reason,
    }),
  SealedReadApproved: ({ compartment, reader }, words) =>
    compose(label('同意{reader}打开{content}信封', '{reader} may open the envelope ({content})'), {
      reader: words.person(reader),
      content: contents[compartment],
    }),
  SubjectKeyDestroyed: ({ compartment, reason }) =>
    compose(label('{content}的密钥销毁：{reason}', 'Key destroyed ({content}): {reason}'), {
      content: contents[compartment],
      reason,
    }),
  FileStored: ({ bytes }) => compose(label('文件存入（{bytes} 字节）', 'A file is stored ({bytes} bytes)'), { bytes }),
  FileLinked: () => label('文件归入案卷材料', 'A file is added to the papers of a matter'),
};
